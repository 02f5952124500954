"""Where things are kept."""

import sys
from pathlib import Path

import pytest

from etoile_tui.library.paths import platform_paths


def test_the_platforms_places_are_in_ones_home(tmp_path: Path) -> None:
    """Each under the program's own name."""
    paths = platform_paths()
    for path in (paths.progress, paths.shows, paths.config, paths.remembered):
        assert path is not None
        assert path.is_relative_to(tmp_path / "home")
        assert "etoile" in path.parts
    assert (paths.progress.name, paths.shows.name) == ("progress.toml", "shows")


def test_xdg_is_honoured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the platform knows it."""
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
