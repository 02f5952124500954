"""Where a user's files are."""

import sys
from pathlib import Path

import pytest

from etoile_tui.errors import CallError
from etoile_tui.library.paths import platform_paths


def test_the_platforms_paths_are_in_the_home_folder(tmp_path: Path) -> None:
    """Each path has the program's name in it."""
    paths = platform_paths()
    for path in (paths.progress, paths.shows, paths.config, paths.remembered):
        assert path is not None
        assert path.is_relative_to(tmp_path / "home")
        assert "etoile" in path.parts
    assert (paths.progress.name, paths.shows.name) == ("progress.toml", "shows")


def test_xdg_is_honoured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Linux, each variable moves one folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    paths = platform_paths()
    if sys.platform == "linux":
        assert paths.progress == tmp_path / "state" / "etoile" / "progress.toml"
        assert paths.shows == tmp_path / "data" / "etoile" / "shows"
        assert paths.config == tmp_path / "config" / "etoile" / "config.toml"
        assert paths.remembered == tmp_path / "state" / "etoile" / "choices.toml"
    else:
        assert paths.progress.name == "progress.toml"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows a home otherwise")
@pytest.mark.parametrize("home", [None, "", "here"])
def test_without_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str | None) -> None:
    """A sentence says what to set; nothing is ever kept where a call happens to be made."""
    import pwd

    def unknown(number: int) -> None:
        raise KeyError(number)

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    if home is None:
        monkeypatch.delenv("HOME")
    else:
        monkeypatch.setenv("HOME", home)
    with pytest.raises(CallError, match="Set HOME"):
        platform_paths()
    for name in ("STATE", "DATA", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    if sys.platform == "linux":
        assert platform_paths().progress.is_relative_to(tmp_path)


@pytest.mark.parametrize("home", ["", "here"])
def test_a_home_that_is_none(monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    """Either the system knows another one, or there is a sentence."""
    monkeypatch.setenv("HOME", home)
    try:
        paths = platform_paths()
    except CallError:
        return
    assert paths.progress.is_absolute()
    assert len(paths.progress.parts) > 4, "it is at the root of the file system"
