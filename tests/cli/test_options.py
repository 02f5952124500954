"""The options that stand before any command: who watches."""

from collections.abc import Callable
from copy import copy

import pytest

from etoile_tui.cli.arguments import arrange
from etoile_tui.cli.main import main
from etoile_tui.library import Library, OpenShow, Paths
from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile, kept

Several = Callable[..., Etoile]
SHOW = ("--show", str(LIGHTHOUSE))


@pytest.mark.parametrize("option", [("--as", "ana"), ("--as=ana",), ("--as", " ANA ")])
def test_watching_as_another(viewers: Several, option: tuple[str, ...]) -> None:
    """In front of a command or behind it; capitals do not matter."""
    here = viewers(me="S01E04", ana="S01E02")
    assert here(*option, "status").out.startswith("The Lighthouse (ana): through S01E02\n")
    assert here("status", *option).out.startswith("The Lighthouse (ana): through S01E02\n")
    assert here("status").out.startswith("The Lighthouse (me): through S01E04\n")


@pytest.mark.parametrize("names", ["ana,ben", " ana , ben ", "ANA,Ben", "ana,ben,ana"])
def test_watching_with_several(viewers: Several, names: str) -> None:
    """The one of them decides who has come least far."""
    here = viewers(me="S01E04", ana="S01E03", ben="S01E02")
    said = "The Lighthouse (ana and ben, by ben's marker): through S01E02\n"
    assert here("--with", names, "status").out.startswith(said)
    assert here("status", "--with", names).out.startswith(said)


def test_with_one_alone(viewers: Several) -> None:
    """It is the same as to watch as that one."""
    here = viewers(me="S01E04", ana="S01E02")
    assert here("--with", "ana", "status") == here("--as", "ana", "status")


@pytest.mark.parametrize("names", ["", ",", " ", "ana,", ",ana", "ana,,ben"])
def test_nobody_where_a_name_should_be(viewers: Several, names: str) -> None:
    """It is said how names are written."""
    here = viewers(ana="S01E02", ben="S01E02")
    said = here("--with", names, "status")
    assert (said.status, said.out) == (2, "")
    assert "--with ana,ben" in said.err


@pytest.mark.parametrize(
    "argv",
    [
        ["--as", "me", "--with", "me", "status"],
        ["--as", "me", "status", "--with", "me"],
        ["--with", "me", "status", "--as", "me"],
        ["status", "--as", "me", "--with", "me"],
        ["--as", "me", "--with", "me"],
    ],
)
def test_one_or_several_but_not_both(etoile: Etoile, argv: list[str]) -> None:
    """Wherever the two stand, one is too many."""
    said = etoile(*argv)
    assert (said.status, said.out) == (2, "")
    assert "--as" in said.err
    assert "--with" in said.err


@pytest.mark.parametrize("option", ["--as", "--with"])
@pytest.mark.parametrize("name", ["nobody", "x" * 10_000, "../me", "a\x1b[31m", "\udcff", "an"])
@pytest.mark.parametrize("call", [["status"], ["mark", "S01E01", "--yes"], ["viewers"], []])
def test_somebody_who_is_not_here(
    viewers: Several, paths: Paths, option: str, name: str, call: list[str]
) -> None:
    """It is said how to find who is, and nothing changes."""
    here = viewers(me="S01E04", ana="S01E02")
    before = kept(paths)
    said = here(option, name, *call)
    assert (said.status, said.out) == (2, "")
    assert "There is no viewer" in said.err
    assert "etoile viewers" in said.err
    assert len(said.err.splitlines()) == 1
    assert len(said.err) < 300
    assert "\x1b" not in said.err
    assert kept(paths) == before


def test_a_typo_in_a_name(viewers: Several) -> None:
    """The nearest name is offered."""
    here = viewers(me="S01E04", benedict="S01E02")
    assert "Did you mean benedict?" in here("--as", "benedit", "status").err


@pytest.mark.parametrize(
    ("option", "present"), [(["--as", "ana"], ("ana",)), (["--with", "ana,me"], ("ana", "me"))]
)
def test_the_guide_opens_for_those_who_watch(
    viewers: Several,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    option: list[str],
    present: tuple[str, ...],
) -> None:
    """Without a command the screen is opened for them, at the lowest marker."""
    viewers(me="S01E04", ana="S01E02")
    opened: list[tuple[tuple[str, ...], str]] = []

    def open_screen(_library: Library, show: OpenShow, _at: str | None) -> int:
        opened.append((show.markers.present, str(show.markers.marker)))
        return 0

    for stream in ("sys.stdin", "sys.stdout"):
        monkeypatch.setattr(f"{stream}.isatty", lambda: True)
    assert main([*SHOW, *option], open_screen, copy(library)) == 0
    assert opened == [(present, "S01E02")]


@pytest.mark.parametrize("option", ["--show", "--at", "--as", "--with"])
def test_a_value_is_not_taken_for_a_command(option: str) -> None:
    """What follows an option that takes a value belongs to it."""
    assert arrange([option, "status", "recap"]).command == "recap"
    assert arrange([f"{option}=status", "recap"]).command == "recap"
    assert arrange([option, "status"]).command is None


def test_a_viewer_who_is_called_like_a_command(viewers: Several) -> None:
    """Their name is a name."""
    here = viewers(me="S01E04", recap="S01E02")
    assert here("--as", "recap", "status").out.startswith("The Lighthouse (recap): through S01E02")
