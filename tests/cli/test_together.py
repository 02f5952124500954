"""Several watch together: the lowest marker is the horizon, and the strictest curtain holds."""

import json
from collections.abc import Callable

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.library import Library, Paths
from tests.harness.invented import LIGHTHOUSE

from .calls import calls
from .conftest import Etoile, Said, answering, kept, library_of

Several = Callable[..., Etoile]
TOGETHER = ("--with", "ana,ben")
OF_ONE = ("mark", "undo", "redo", "history", "again")
"""Commands about a marker of one's own, or that change one; they have tests of their own below."""
READING = [
    call
    for call in calls(["S01E01", "S01E02", "S01E03", "S01E04@12:30", "S02E02", "S09E99"])
    if call[0] not in OF_ONE
]


def as_one(said: Said) -> Said:
    """Return what was said to ana and ben as it would be said to one who is called just that."""
    out = said.out.replace(", by ben's marker", "")
    return Said(said.status, out, said.err.replace("ben's", "your"))


def unnamed(said: Said) -> Said:
    """Return what was said, a record without the keys that tell who watches."""
    if not said.out.startswith("{"):
        return said
    record = json.loads(said.out)
    rest = {key: record[key] for key in record if key not in ("viewer", "present", "marked")}
    return said._replace(out=json.dumps(rest))


STRICTEST = {
    "open": [("open", "open")],
    "drawn": [("drawn", "open")],
    "sealed": [("open", "sealed"), ("sealed", "drawn")],
}
"""By the curtain that holds, those of ana and ben."""


@pytest.mark.parametrize("ben", ["none", "S01E02", "S01E03@12:30"])
@pytest.mark.parametrize("strictest", STRICTEST)
def test_every_command_says_what_it_would_say_to_one(
    viewers: Several, library: Library, ben: str, strictest: str
) -> None:
    """The same bytes as to somebody alone with the lowest marker and the strictest curtain."""
    here = viewers(ana="S01E06", ben=ben, **{"ana and ben": ben})
    library_of(library, "ana and ben").choose_curtain(Curtain(strictest))
    alone = [unnamed(here("--as", "ana and ben", *call)) for call in READING]
    for curtains in STRICTEST[strictest]:
        for name, curtain in zip(("ana", "ben"), curtains, strict=True):
            library_of(library, name).choose_curtain(Curtain(curtain))
        for call, told in zip(READING, alone, strict=True):
            assert unnamed(as_one(here(*TOGETHER, *call))) == told, (curtains, call)


def test_the_list_of_shows(viewers: Several, paths: Paths) -> None:
    """It has the lowest marker as well."""
    paths.shows.mkdir(parents=True)
    (paths.shows / "lighthouse").symlink_to(LIGHTHOUSE)
    here = viewers(ana="S01E06", ben="S01E02")
    assert "lighthouse  The Lighthouse  (S01E02)  next: " in here(*TOGETHER, "shows").out
    assert "lighthouse  The Lighthouse  (S01E06)  next: " in here("--as", "ana", "shows").out


def test_status_as_json(viewers: Several) -> None:
    """The record names whose marker decides, and who is present."""
    here = viewers(ana="S01E03", ben="S01E02")
    record = json.loads(here(*TOGETHER, "status", "--json").out)
    assert record["marker"] == record["horizon"] == "S01E02"
    assert (record["viewer"], record["present"]) == ("ben", ["ana", "ben"])


def test_past_the_lowest_marker(viewers: Several) -> None:
    """It is said whose marker stops somebody who looks forward."""
    here = viewers(ana="S01E03", ben="S01E02")
    said = here(*TOGETHER, "status", "--at", "S01E03")
    assert said.err == "S01E03 lies past ben's marker; this is the guide at S01E02.\n"


def test_watching_on_together(viewers: Several) -> None:
    """Each marker moves, and what one of them does alone is theirs again."""
    here = viewers(ana="S01E01", ben="S01E01")
    said = here(*TOGETHER, "mark", "S01E02", "--yes")
    assert said == (0, "The Lighthouse (ana and ben, by ana's marker): through S01E02\n", "")
    assert here("--as", "ana", "mark", "S01E03", "--yes").status == 0
    assert here("--as", "ben", "status").out.startswith("The Lighthouse (ben): through S01E02\n")


def test_what_one_did_alone_is_not_undone_together(viewers: Several, paths: Paths) -> None:
    """It is said who has gone on; each can take back their own."""
    here = viewers(ana="S01E01", ben="S01E01")
    here(*TOGETHER, "mark", "S01E02", "--yes")
    here("--as", "ana", "mark", "S01E03", "--yes")
    before = kept(paths)
    said = here(*TOGETHER, "undo")
    assert (said.status, said.out) == (2, "")
    assert "ana has gone on alone" in said.err
    assert kept(paths) == before
    assert here("--as", "ana", "undo").status == here(*TOGETHER, "undo").status == 0


def test_the_question_is_to_all_of_them(viewers: Several, monkeypatch: pytest.MonkeyPatch) -> None:
    """It names those who are asked."""
    here = viewers(ana="S01E01", ben="S01E01")
    answering(monkeypatch, "n\n")
    said = here(*TOGETHER, "mark", "next")
    assert said.status == 1
    assert said.err.startswith("The Lighthouse (ana and ben): watched through S01E02 · The Lamp? ")


def test_who_has_not_seen_the_episode_before_stays_behind(viewers: Several) -> None:
    """It is said who, and not where they are."""
    here = viewers(ana="S01E03", ben="S01E01")
    said = here(*TOGETHER, "mark", "S01E04", "--yes")
    assert said == (
        0,
        "The Lighthouse (ana and ben, by ben's marker): through S01E01\n",
        "ben has not seen the episode before it and stays where they are.\n",
    )
    assert here("--as", "ana", "status").out.startswith("The Lighthouse (ana): through S01E04\n")


def test_everybody_stays_behind(viewers: Several, paths: Paths) -> None:
    """Nothing changes, and that is said."""
    here = viewers(ana="S01E01", ben="S01E02")
    before = kept(paths)
    said = here(*TOGETHER, "mark", "S01E04", "--yes")
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("ana and ben have not seen the episode before it")
    assert said.err.endswith("Nothing has changed: through S01E01.\n")
    assert kept(paths) == before


def test_nobody_is_lowered(viewers: Several) -> None:
    """Whoever is further on stays there."""
    here = viewers(ana="S01E04", ben="S01E01")
    assert here(*TOGETHER, "mark", "S01E02", "--yes").status == 0
    assert here("--as", "ana", "status").out.startswith("The Lighthouse (ana): through S01E04\n")
    assert here("--as", "ben", "status").out.startswith("The Lighthouse (ben): through S01E02\n")


@pytest.mark.parametrize(
    "call",
    [
        ["mark", "S01E01"],
        ["mark", "none", "--yes"],
        ["mark", "S09E99", "--yes"],
        ["history"],
        ["history", "--json"],
        ["again", "list"],
        ["again", "back", "1", "--yes"],
        ["viewers", "curtain", "sealed"],
    ],
    ids=" ".join,
)
def test_what_several_cannot_do(viewers: Several, paths: Paths, call: list[str]) -> None:
    """It is refused in one line, and nothing changes."""
    here = viewers(ana="S01E03", ben="S01E02")
    before = kept(paths)
    said = here(*TOGETHER, *call)
    assert said.status == 2
    assert ("error" in json.loads(said.out)) if "--json" in call else said.out == ""
    assert len(said.err.splitlines()) == 1
    assert kept(paths) == before


def test_several_begin_again(viewers: Several) -> None:
    """Each begins a new pass; one undo takes it back."""
    here = viewers(ana="S01E03", ben="S01E02")
    told = here(*TOGETHER, "again")
    assert (told.status, told.out.endswith("nothing watched yet\n")) == (0, True)
    assert here("--as", "ana", "status").out.startswith("The Lighthouse (ana): nothing watched")
    assert here(*TOGETHER, "undo", "--yes").status == 0
    assert here("--as", "ana", "status").out.startswith("The Lighthouse (ana): through S01E03\n")


def test_undo_and_redo_together(viewers: Several) -> None:
    """What was marked together is taken back together, and set again together."""
    here = viewers(ana="S01E01", ben="S01E01")
    here(*TOGETHER, "mark", "S01E02", "--yes")
    back = "The Lighthouse (ana and ben, by ana's marker): through S01E01\n"
    assert here(*TOGETHER, "undo") == (0, back, "Taken back for ana and ben.\n")
    assert here("--as", "ben", "status").out.startswith("The Lighthouse (ben): through S01E01\n")
    assert here(*TOGETHER, "redo", "--yes").out == back.replace("S01E01", "S01E02")
    assert here("--as", "ben", "status").out.startswith("The Lighthouse (ben): through S01E02\n")


def test_a_marker_that_is_lost(viewers: Several, paths: Paths) -> None:
    """It counts as nothing watched, and it is said whose it is."""
    here = viewers(ana="S01E03", ben="S01E02")
    paths.progress.write_text(paths.progress.read_text().replace("S01E03", "S77E77"))
    said = here(*TOGETHER, "episodes")
    assert (said.status, said.out) == (4, "")
    assert "ana's marker" in said.err
    assert "S77E77" not in said.err
