"""`etoile undo`."""

from collections.abc import Callable

from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile

At = Callable[..., Etoile]


def test_it_goes_back_to_the_marker_before(at: At) -> None:
    """Each call restores the marker before, exactly, to the first that was set."""
    here = at("S01E01")
    here("mark", "S01E02@12:30", "--yes")
    here("mark", "S01E04", "--yes")
    assert here("undo") == (0, "The Lighthouse: at S01E02@12:30\n", "")
    assert here("undo") == (0, "The Lighthouse: through S01E01\n", "")
    assert here("undo") == (0, "The Lighthouse: nothing watched yet\n", "")
    assert here("undo") == (1, "", "There is nothing to undo.\n")


def test_going_back_can_be_undone(at: At) -> None:
    """A marker that was lowered by mistake comes back."""
    here = at("S01E04")
    here("mark", "none")
    assert here("undo", "--yes").out == "The Lighthouse: through S01E04\n"


def test_nothing_to_undo(etoile: Etoile) -> None:
    """Where nothing was ever marked there is nothing to undo, and it says so."""
    assert etoile("--show", str(LIGHTHOUSE), "undo") == (1, "", "There is nothing to undo.\n")


def test_what_was_undone_is_gone_from_the_guide(at: At) -> None:
    """After an undo the episode is ahead again."""
    here = at("S01E01")
    here("mark", "S01E02", "--yes")
    assert here("episode", "S01E02").status == 0
    here("undo")
    said = here("episode", "S01E02")
    assert (said.status, said.out) == (1, "")


def test_where_undoing_goes_forward_it_asks(at: At) -> None:
    """With nobody to ask it refuses: an episode marked by a slip, and taken back, stays closed."""
    here = at("S01E01")
    here("mark", "S01E04", "--yes")
    here("mark", "S01E01")
    said = here("undo")
    assert (said.status, said.out) == (2, "")
    assert "S01E04" in said.err
    assert "--yes" in said.err
    assert here("status").out.startswith("The Lighthouse: through S01E01\n")
    assert here("undo", "--yes").status == 0
    assert here("undo") == (0, "The Lighthouse: through S01E01\n", "")
    assert here("redo").status == 2
