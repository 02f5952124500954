"""Where things are kept."""

import sys
from pathlib import Path

import pytest

from etoile_tui.library.paths import platform_places


def test_the_platforms_places_are_in_ones_home(tmp_path: Path) -> None:
    """Each under the program's own name."""
    places = platform_places()
    for path in (places.progress, places.shows, places.config, places.choices):
        assert path is not None
        assert path.is_relative_to(tmp_path / "home")
        assert "etoile" in path.parts
    assert (places.progress.name, places.shows.name) == ("progress.toml", "shows")


def test_xdg_is_honoured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the platform knows it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    places = platform_places()
    if sys.platform == "linux":
        assert places.progress == tmp_path / "state" / "etoile" / "progress.toml"
        assert places.shows == tmp_path / "data" / "etoile" / "shows"
        assert places.config == tmp_path / "config" / "etoile" / "config.toml"
        assert places.choices == tmp_path / "state" / "etoile" / "choices.toml"
    else:
        assert places.progress.name == "progress.toml"
