"""`etoile viewers`."""

import json
from collections.abc import Callable

import pytest

from etoile_tui.library import Paths
from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile, answering, kept

Several = Callable[..., Etoile]

NO_NAMES = {
    "empty": "",
    "blank": "  ",
    "huge": "x" * 10_000,
    "a path": "../../etc/passwd",
    "a path from the root": "/dev/null",
    "an escape": "ana\x1b[31m",
    "a line break": "ana\nben",
    "a null": "ana\x00",
    "turned around": "\u202eana",
    "no text": "\udcff",
    "two": "ana,ben",
    "signs alone": "---",
    "a dash in front": "-ana",
}
"""What no viewer can be called."""

NO_SHOW = {"format": 1, "show": None}


def test_the_curtain_is_drawn_at_first(etoile: Etoile) -> None:
    """Nobody has to choose a curtain to be safe."""
    said = etoile("viewers", "curtain")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("curtain drawn: ")


@pytest.mark.parametrize("kind", ["open", "drawn", "sealed"])
def test_choosing_a_curtain(etoile: Etoile, kind: str) -> None:
    """The curtain is kept, and holds for the list of episodes."""
    assert etoile("viewers", "curtain", kind).out.startswith(f"curtain {kind}: ")
    assert json.loads(etoile("viewers", "curtain", "--json").out)["curtain"] == kind
    listed = etoile("--show", str(LIGHTHOUSE), "episodes", "--json").out
    assert json.loads(listed)["curtain"] == kind


def test_a_curtain_leaves_the_marker_alone(etoile: Etoile) -> None:
    """Choosing a curtain is no marking, and no undoing either."""
    show = ("--show", str(LIGHTHOUSE))
    etoile(*show, "mark", "S01E03", "--yes")
    etoile("viewers", "curtain", "sealed")
    assert etoile(*show, "status").out.startswith("The Lighthouse: through S01E03\n")


@pytest.mark.parametrize("argv", [["viewers", "curtain", "lace"], ["viewers", "x"]])
def test_a_wrong_call(etoile: Etoile, argv: list[str]) -> None:
    """It says what it takes, on stderr alone."""
    said = etoile(*argv)
    assert (said.status, said.out) == (2, "")
    assert argv[-1] in said.err
    assert "It takes" in said.err


def test_a_wrong_curtain_names_the_right_ones(etoile: Etoile) -> None:
    """Somebody who mistypes a curtain is told all three."""
    said = etoile("viewers", "curtain", "lace")
    assert all(kind in said.err for kind in ("open", "drawn", "sealed"))


def test_alone(etoile: Etoile, paths: Paths) -> None:
    """Until somebody is added there is one viewer, and nothing is kept of it."""
    assert etoile("viewers") == (0, "> me\n", "")
    assert json.loads(etoile("viewers", "--json").out) == NO_SHOW | {
        "viewers": ["me"],
        "in_use": "me",
    }
    assert kept(paths) == {}


def test_adding_and_using(etoile: Etoile) -> None:
    """A viewer who is added is there; one who is used is who watches from now on."""
    assert etoile("viewers", "add", "ana") == (0, "> me\n  ana\n", "")
    assert etoile("viewers", "add", " Zoë & Ben ").out == "> me\n  ana\n  Zoë & Ben\n"
    assert etoile("viewers", "use", "ANA") == (0, "  me\n> ana\n  Zoë & Ben\n", "")
    said = etoile("viewers", "use", "zoë & ben", "--json")
    assert json.loads(said.out) == NO_SHOW | {
        "viewers": ["me", "ana", "Zoë & Ben"],
        "in_use": "Zoë & Ben",
    }


def test_a_new_viewer_has_watched_nothing(viewers: Several) -> None:
    """Nothing is taken over from whoever was there before."""
    here = viewers(me="S01E04")
    here("viewers", "curtain", "open")
    here("viewers", "add", "ana")
    assert here("--as", "ana", "status").out.startswith("The Lighthouse (ana): nothing watched yet")
    assert here("--as", "ana", "viewers", "curtain").out.startswith("curtain drawn: ")
    assert here("--as", "ana", "history").status == 1


def test_the_list_tells_nothing_of_anybody(viewers: Several) -> None:
    """It has names, and the same ones wherever those stand."""
    here = viewers(me="S01E04", ana="S01E02")
    assert here("viewers").out == "> me\n  ana\n"
    assert here("--as", "ana", "viewers").out == "> me\n  ana\n"


def test_renaming(viewers: Several) -> None:
    """All that is kept for somebody goes with them."""
    here = viewers(me="S01E04", ana="S01E02")
    assert here("viewers", "rename", "ana", "Anna").out == "> me\n  Anna\n"
    assert here("--as", "anna", "status").out.startswith("The Lighthouse (Anna): through S01E02\n")
    assert here("--as", "ana", "status").status == 2
    assert here("viewers", "rename", "me", "ben").out == "> ben\n  Anna\n"
    assert here("status").out.startswith("The Lighthouse (ben): through S01E04\n")


def test_a_name_in_other_capitals(viewers: Several) -> None:
    """Somebody can be written in another way."""
    here = viewers(me="S01E04", ana="S01E02")
    assert here("viewers", "rename", "ana", "Ana").out == "> me\n  Ana\n"


def test_removing_with_yes(viewers: Several) -> None:
    """All that was kept goes: somebody of that name begins anew."""
    here = viewers(me="S01E04", ana="S01E02")
    assert here("viewers", "remove", "ana", "--yes") == (0, "> me\n", "")
    assert here("status").out.startswith("The Lighthouse: through S01E04\n")
    here("viewers", "add", "ana")
    assert here("--as", "ana", "history").status == 1


def test_removing_with_nobody_to_ask(viewers: Several, paths: Paths) -> None:
    """It refuses, says why, and nothing changes."""
    here = viewers(me="S01E04", ana="S01E02")
    before = kept(paths)
    said = here("viewers", "remove", "ana")
    assert (said.status, said.out) == (2, "")
    assert "All that ana has marked would be gone" in said.err
    assert "--yes" in said.err
    assert kept(paths) == before


@pytest.mark.parametrize(("answer", "status"), [("y\n", 0), ("n\n", 1), ("", 1)])
def test_removing_is_asked(
    viewers: Several, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    """It is asked once; anything but yes is no."""
    here = viewers(me="S01E04", ana="S01E02")
    answering(monkeypatch, answer)
    said = here("viewers", "remove", "ANA")
    assert said.status == status
    assert said.err.startswith("Remove ana, and all that ana has marked? [y/N] ")
    assert ("stays" in said.err) is bool(status)
    assert ("ana" in here("viewers").out) is bool(status)


@pytest.mark.parametrize("argv", [["remove", "me"], ["remove", "me", "--yes"]])
def test_the_one_in_use_stays(
    viewers: Several, paths: Paths, monkeypatch: pytest.MonkeyPatch, argv: list[str]
) -> None:
    """It is refused without a question, and said how to go on."""
    here = viewers(me="S01E04", ana="S01E02")
    before = kept(paths)
    answering(monkeypatch, "y\n")
    said = here("viewers", *argv)
    assert (said.status, said.out) == (2, "")
    assert "etoile viewers use NAME" in said.err
    assert "[y/N]" not in said.err
    assert kept(paths) == before
    here("viewers", "use", "ana")
    assert here("viewers", "remove", "me", "--yes").out == "> ana\n"


@pytest.mark.parametrize("name", NO_NAMES.values(), ids=NO_NAMES)
@pytest.mark.parametrize("argv", [["add"], ["rename", "ana"]])
def test_a_name_that_cannot_be(viewers: Several, paths: Paths, argv: list[str], name: str) -> None:
    """It is said in one harmless line what a name is, and nothing changes."""
    here = viewers(me="S01E04", ana="S01E02")
    before = kept(paths)
    said = here("viewers", *argv, "--", name)
    assert (said.status, said.out) == (2, "")
    assert "viewer's name" in said.err
    assert len(said.err.splitlines()) == 1
    assert len(said.err) < 200
    assert said.err.rstrip("\n").isprintable()
    assert kept(paths) == before


@pytest.mark.parametrize("argv", [["add", "ana"], ["add", " ANA "], ["rename", "me", "Ana"]])
def test_a_name_that_somebody_has(viewers: Several, paths: Paths, argv: list[str]) -> None:
    """There is nobody twice."""
    here = viewers(me="S01E04", ana="S01E02")
    before = kept(paths)
    said = here("viewers", *argv)
    assert said == (2, "", "There is a viewer ana already.\n")
    assert kept(paths) == before


@pytest.mark.parametrize(
    "argv", [["use", "ann"], ["rename", "ann", "ben"], ["remove", "ann"], ["remove", "ann", "-y"]]
)
def test_somebody_who_is_not_here(viewers: Several, paths: Paths, argv: list[str]) -> None:
    """The nearest name is offered, and nothing changes."""
    here = viewers(me="S01E04", ana="S01E02")
    before = kept(paths)
    said = here("viewers", *argv)
    assert (said.status, said.out) == (2, "")
    assert "Did you mean ana?" in said.err
    assert kept(paths) == before


def test_the_curtain_of_another(viewers: Several) -> None:
    """Whoever watches chooses for themselves alone."""
    here = viewers(me="S01E04", ana="S01E02")
    assert here("--as", "ana", "viewers", "curtain", "sealed").out.startswith("curtain sealed: ")
    assert here("viewers", "curtain").out.startswith("curtain drawn: ")
    assert here("--as", "ana", "viewers", "curtain").out.startswith("curtain sealed: ")
    assert json.loads(here("--as", "ana", "status", "--json").out)["curtain"] == "sealed"
