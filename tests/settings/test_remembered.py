"""What the program remembers of the user's choices."""

import stat
from pathlib import Path

import pytest

from etoile_tui.settings.errors import SettingsError
from etoile_tui.settings.remembered import Remembered, keep_theme, read_remembered


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where choices are remembered; nothing is there yet."""
    return tmp_path / "state" / "choices.toml"


def test_a_theme_is_remembered(path: Path) -> None:
    """Reading makes no file; choosing makes one, for the user alone."""
    assert read_remembered(path) == Remembered()
    assert not path.parent.exists()
    keep_theme(path, "matinee")
    assert read_remembered(path) == Remembered(theme="matinee")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    keep_theme(path, "house")
    assert read_remembered(path).theme == "house"


def test_without_a_place_nothing_is_remembered() -> None:
    """No error is raised."""
    keep_theme(None, "matinee")
    assert read_remembered(None) == Remembered()


def test_what_else_is_in_the_file_stays(path: Path) -> None:
    """A later program of the same format may keep more."""
    path.parent.mkdir()
    path.write_text('format = 1\nlater = "kept"\ntheme = 3\n', encoding="utf-8")
    assert read_remembered(path) == Remembered()
    keep_theme(path, "matinee")
    assert path.read_text(encoding="utf-8") == 'format = 1\nlater = "kept"\ntheme = "matinee"\n'


@pytest.mark.parametrize(
    "content",
    [b"format = 2\ntheme = 'matinee'\n", b"theme = 'matinee'\n", b"format = 1\ntheme", b"\xff"],
    ids=["newer", "no format", "damaged", "not text"],
)
def test_a_file_that_cannot_be_used_is_left_alone(path: Path, content: bytes) -> None:
    """Reading counts it as no choice; choosing a theme reports it, and leaves it as it is."""
    path.parent.mkdir()
    path.write_bytes(content)
    assert read_remembered(path) == Remembered()
    with pytest.raises(SettingsError, match=r"holds for now.*choices\.toml cannot be used"):
        keep_theme(path, "house")
    assert path.read_bytes() == content


def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    """The message has the file's name."""
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"choices\.toml c"):
        keep_theme(tmp_path / "state" / "choices.toml", "house")
    assert (tmp_path / "state").read_text(encoding="utf-8") == "a file"
