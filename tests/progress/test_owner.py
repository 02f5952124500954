"""Another user's files: root leaves none of its own among them, and the advice helps."""

import os
from pathlib import Path

import pytest

from etoile_tui.progress.errors import ProgressError
from etoile_tui.progress.store import Store
from etoile_tui.settings.errors import SettingsError
from etoile_tui.settings.remembered import keep_theme

from .storing import contents, mark, marker

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such owners")

SOMEBODY = 54321


@pytest.fixture
def foreign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that is somebody else's, seen by root."""
    home = tmp_path / "foreign"
    home.mkdir()
    if os.geteuid() == 0:
        os.chown(home, SOMEBODY, SOMEBODY)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return home


def test_root_makes_no_file_in_a_home(foreign: Path) -> None:
    """Nothing is there afterwards: no folder, no lock."""
    store = Store(foreign / "state" / "progress.toml")
    with pytest.raises(ProgressError, match=r"another user's.*without sudo"):
        store.change(mark("moor", "S01E01"))
    with pytest.raises(SettingsError, match="another user's"):
        keep_theme(store.path.with_name("choices.toml"), "dark")
    assert list(foreign.iterdir()) == []


def test_root_does_not_rewrite_a_file(marked: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be read, and stays its owner's."""
    if os.geteuid() == 0:
        os.chown(marked.path, SOMEBODY, SOMEBODY)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    before = contents(marked.path.parent)
    with pytest.raises(ProgressError, match="another user's"):
        marked.change(mark("moor", "S01E03"))
    assert marker(marked) == "S01E02"
    assert contents(marked.path.parent) == before


def test_a_file_of_another_user(marked: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its copy is theirs as well, so restoring is no way out."""

    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "geteuid", lambda: SOMEBODY)
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ProgressError, match="sudo chown") as caught:
        marked.read()
    assert "etoile restore" not in str(caught.value)
