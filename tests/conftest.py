"""What all tests share: a machine of their own, and an invented show."""

import gc
import locale
import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from etoile_tui.library import Library, OpenShow, Paths

from .harness.invented import LIGHTHOUSE
from .harness.toml_memo import parsed_once

# How long something takes is no test's business: machines are slow at times. Where a change is
# judged by the tests it meets the same examples each time; everywhere else they look for new ones.
settings.register_profile("etoile", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("etoile")

# Tests make many small objects, most of which live as long as the run: looking through them all
# again and again took a tenth of the suite's time.
gc.set_threshold(20_000, 20, 20)


@pytest.fixture(autouse=True, scope="session")
def toml_parsed_once() -> Iterator[None]:
    """Parse each TOML text once."""
    with parsed_once():
        yield


UNSET = (
    *("XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"),
    *("NO_COLOR", "COLUMNS", "LINES", "LC_ALL", "LC_CTYPE"),
    *("ETOILE_SHOW", "ETOILE_AS", "ETOILE_PAGER", "PAGER", "LESS"),
)
"""Variables of the user's that would change what a test sees."""


@pytest.fixture(autouse=True)
def own_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the user's files and terminal."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("TZ", "UTC")
    # Else argparse looks for a translation of each of its words in the file system.
    monkeypatch.setenv("LANGUAGE", "C")
    time.tzset()
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setattr(locale, "getencoding", lambda: "UTF-8")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Paths in a folder of the test's own; nothing is there yet."""
    return Paths(
        progress=tmp_path / "state" / "progress.toml",
        shows=tmp_path / "shows",
        config=tmp_path / "config" / "config.toml",
        remembered=tmp_path / "state" / "choices.toml",
    )


@pytest.fixture
def library(paths: Paths) -> Library:
    """A library with a clock that stands still."""
    return Library(paths, clock=lambda: datetime(2026, 1, 31, 20, 15, tzinfo=UTC))


@pytest.fixture
def lighthouse(library: Library) -> OpenShow:
    """The invented show, nothing of it watched."""
    return library.open(str(LIGHTHOUSE))


@pytest.fixture
def marked(lighthouse: OpenShow) -> Callable[[str], OpenShow]:
    """The invented show, watched to a position."""

    def watched(position: str) -> OpenShow:
        lighthouse.markers.mark(lighthouse.parse(position))
        return lighthouse

    return watched
