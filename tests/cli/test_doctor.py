"""`etoile doctor`."""

import json
from collections.abc import Callable

from etoile_tui import __version__
from etoile_tui.library import Paths

from .conftest import Etoile

At = Callable[..., Etoile]


def test_what_is_there(at: At, paths: Paths) -> None:
    """Versions, folders, terminal, settings and shows; by sections in JSON."""
    said = at("S01E02")("doctor")
    assert (said.status, said.err) == (0, "")
    assert f"  etoile        {__version__}\n" in said.out
    assert f"{paths.progress.parent}: in order" in said.out
    assert "  locks          work\n" in said.out
    assert "  etoile        in order\n" in said.out
    found = json.loads(at("S01E02")("doctor", "--json").out)
    assert found.keys() >= {"versions", "folders", "terminal", "settings", "shows"}


def test_nothing_of_any_story_is_in_it(at: At) -> None:
    """How far somebody has come makes no difference, nor does the curtain."""
    told = {at(position, curtain)("doctor").out for position, curtain in STANDING}
    assert len(told) == 1


STANDING = [("none", "open"), ("S01E02", "sealed"), ("S02E02", "drawn")]


def test_what_is_wrong(etoile: Etoile, paths: Paths) -> None:
    """A progress file that cannot be used, a config file with a mistake, a broken pack."""
    paths.progress.parent.mkdir(parents=True, exist_ok=True)
    paths.progress.write_text("damaged")
    (paths.shows / "mine").mkdir(parents=True)
    (paths.shows / "mine" / "show.toml").write_text("format = 1")
    said = etoile("doctor")
    assert said.status == 0
    assert "progress file  in order" not in said.out
    assert "  mine" in said.out or "shows" in said.out


def test_nothing_is_left_behind(etoile: Etoile, paths: Paths) -> None:
    """The locks are tried with a file that goes again."""
    paths.progress.parent.mkdir(parents=True, exist_ok=True)
    etoile("doctor")
    assert list(paths.progress.parent.iterdir()) == []
