"""`etoile redo`."""

from collections.abc import Callable

from etoile_tui.library import Paths
from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile, kept

At = Callable[..., Etoile]


def test_it_goes_forward_as_far_as_was_undone(at: At) -> None:
    """Each call sets again what was taken back last, exactly, and nothing beyond."""
    here = at("S01E01")
    here("mark", "S01E02@12:30", "--yes")
    here("mark", "S01E04", "--yes")
    here("undo")
    here("undo")
    assert here("redo", "--yes") == (0, "The Lighthouse: at S01E02@12:30\n", "")
    assert here("redo", "--yes") == (0, "The Lighthouse: through S01E04\n", "")
    assert here("redo") == (1, "", "There is nothing to redo.\n")


def test_nothing_to_redo(etoile: Etoile, paths: Paths) -> None:
    """Where nothing was undone it says so, and nothing is kept."""
    assert etoile("--show", str(LIGHTHOUSE), "redo") == (1, "", "There is nothing to redo.\n")
    assert kept(paths) == {}


def test_another_marker_leaves_what_was_undone_behind(at: At) -> None:
    """Whoever goes on from an earlier marker has nothing to go forward to."""
    here = at("S01E01")
    here("mark", "S01E04", "--yes")
    here("undo")
    here("mark", "S01E02", "--yes")
    assert here("redo").status == 1
    assert here("status").out.startswith("The Lighthouse: through S01E02\n")


def test_a_marker_that_the_show_has_lost(at: At, paths: Paths) -> None:
    """An undo that leads to one asks, as for any that lies ahead, and then says so."""
    here = at("S01E01")
    here("mark", "S01E04", "--yes")
    here("mark", "S01E02")
    paths.progress.write_text(paths.progress.read_text().replace("S01E04", "S77E77"))
    assert here("undo").status == 2
    said = here("undo", "--yes")
    assert (said.status, said.out) == (4, "")
    assert "names no episode" in said.err
    assert "S77E77" not in said.err
    assert here("redo", "--yes").out == "The Lighthouse: through S01E02\n"
