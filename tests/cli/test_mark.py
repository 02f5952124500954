"""`etoile mark`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.library import Library, Paths
from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile, kept

At = Callable[..., Etoile]


def marker(library: Library) -> str:
    """Return the marker that is kept on disk."""
    return str(library.open(str(LIGHTHOUSE)).markers.marker)


def test_forward_with_yes(at: At, library: Library) -> None:
    """With --yes nobody is asked, and the new marker is told."""
    said = at("S01E01")("mark", "S01E03", "--yes")
    assert said == (0, "The Lighthouse: through S01E03\n", "")
    assert marker(library) == "S01E03"


def test_forward_with_nobody_to_ask(at: At, library: Library) -> None:
    """Without --yes and without a terminal it refuses, and nothing changes."""
    said = at("S01E01")("mark", "S01E03")
    assert (said.status, said.out) == (2, "")
    assert "S01E03 lies ahead of you" in said.err
    assert "--yes" in said.err
    assert marker(library) == "S01E01"


@pytest.mark.parametrize("back", ["S01E02", "S01E01", "S01E03@00:01", "none", "S01E03"])
def test_back_never_asks(at: At, library: Library, back: str) -> None:
    """An earlier position, or the same, is set without a question."""
    said = at("S01E03")("mark", back)
    assert (said.status, said.err) == (0, "")
    assert marker(library) == back


@pytest.mark.parametrize(
    ("start", "following"),
    [("none", "S01E01"), ("S01E04", "S00E01"), ("S00E01", "S01E06"), ("S01E02@01:00", "S01E02")],
)
def test_next(at: At, library: Library, start: str, following: str) -> None:
    """`next` is the episode after, in the pack's order, or the end of the one under way."""
    assert at(start)("mark", "next", "--yes").status == 0
    assert marker(library) == following


def test_next_after_the_last(at: At, library: Library) -> None:
    """After the last episode there is no next one."""
    said = at("S02E02")("mark", "next", "--yes")
    assert (said.status, said.out) == (2, "")
    assert "no next episode" in said.err
    assert marker(library) == "S02E02"


@pytest.mark.parametrize("written", ["s01e02", "S1E2", " S01E02 ", "2", "e2", "E2"])
def test_a_position_in_any_spelling(at: At, library: Library, written: str) -> None:
    """A position is understood in any case, and by number where one season is known."""
    assert at("none")("mark", written, "-y").status == 0
    assert marker(library) == "S01E02"


def test_a_number_alone_where_two_seasons_are_known(at: At, library: Library) -> None:
    """A bare number that could mean two episodes is refused."""
    said = at("S02E01")("mark", "2", "--yes")
    assert (said.status, said.out) == (2, "")
    assert "Which season?" in said.err
    assert marker(library) == "S02E01"


def test_an_episode_that_does_not_exist(at: At, library: Library) -> None:
    """It cannot be marked, not even with --yes."""
    said = at("S01E02")("mark", "S01E05", "--yes")
    assert (said.status, said.out) == (2, "")
    assert "There is no S01E05" in said.err
    assert marker(library) == "S01E02"


@pytest.mark.parametrize("elsewhere", ["S05E09", "S05E09@12:30", "S99E01"])
def test_a_position_in_another_show(at: At, paths: Paths, elsewhere: str) -> None:
    """It is said that there is none in this one, and nothing changes on disk."""
    here = at("S01E02")
    before = kept(paths)
    said = here("mark", elsewhere, "--yes")
    assert said == (2, "", f"There is no {elsewhere[:6]} in this show.\n")
    assert kept(paths) == before


def test_progress_that_cannot_be_written(etoile: Etoile, paths: Paths) -> None:
    """A folder that cannot be made is told about, with status 4."""
    paths.progress.parent.parent.mkdir(exist_ok=True)
    paths.progress.parent.write_text("a file where the folder would be")
    said = etoile("--show", str(LIGHTHOUSE), "mark", "S01E01", "--yes")
    assert (said.status, said.out) == (4, "")
    assert str(paths.progress) in said.err


def test_each_show_has_its_own_marker(at: At, etoile: Etoile, own_pack: Path) -> None:
    """Marking one show leaves another as it is."""
    here = at("S01E02")
    (own_pack / "show.toml").write_text(
        (own_pack / "show.toml").read_text().replace('id = "lighthouse"', 'id = "other"')
    )
    assert etoile("--show", str(own_pack), "mark", "S01E04", "--yes").status == 0
    assert here("status").out.startswith("The Lighthouse: through S01E02\n")


def test_one_of_several(viewers: Callable[..., Etoile]) -> None:
    """It is said who was marked, and nobody else was."""
    here = viewers(me="S01E01", ana="S01E02")
    said = here("--as", "ana", "mark", "S01E03", "--yes")
    assert said == (0, "The Lighthouse (ana): through S01E03\n", "")
    assert here("status").out.startswith("The Lighthouse (me): through S01E01\n")
    assert here("--as", "ana", "undo").out == "The Lighthouse (ana): through S01E02\n"
    assert here("--as", "ana", "redo", "--yes").out == "The Lighthouse (ana): through S01E03\n"
