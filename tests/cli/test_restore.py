"""`etoile restore`."""

from collections.abc import Callable

import pytest

from etoile_tui.library import Paths

from .conftest import Etoile, kept

At = Callable[..., Etoile]
BACK = "Your progress is back, as it was when it was written last.\n"


def test_a_damaged_file(at: At, paths: Paths) -> None:
    """The last good copy is back, and the damaged file is where it is said to be."""
    here = at("S01E02")
    before = here("status")
    paths.progress.write_bytes(b"damaged")
    assert "etoile restore" in here("status").err
    said = here("restore")
    aside = paths.progress.with_name("progress.damaged-20260131-201500.toml")
    assert said == (0, BACK, f"The file that could not be used is now {aside}.\n")
    assert aside.read_bytes() == b"damaged"
    assert here("status") == before


def test_a_file_that_is_gone(at: At, paths: Paths) -> None:
    """Where nothing is to be set aside there is nothing to say of it."""
    here = at("S01E02")
    before = here("status")
    paths.progress.unlink()
    assert here("restore") == (0, BACK, "")
    assert here("status") == before


@pytest.mark.parametrize("position", ["S01E02", None])
def test_nothing_to_restore(at: At, etoile: Etoile, paths: Paths, position: str | None) -> None:
    """Progress that is in order, or that there is none of, stays as it is."""
    if position is not None:
        at(position)
    before = kept(paths)
    said = etoile("restore")
    assert (said.status, said.out) == (1, "")
    assert "nothing to restore" in said.err
    assert kept(paths) == before


@pytest.mark.parametrize(
    ("damage", "copy", "word"),
    [(b"damaged", b"damaged", "no good copy"), (b"format = 99\n", None, "newer")],
)
def test_what_cannot_be_restored(
    at: At, paths: Paths, damage: bytes, copy: bytes | None, word: str
) -> None:
    """The files are left as they are, and it is said why."""
    here = at("S01E02")
    paths.progress.write_bytes(damage)
    if copy is not None:
        paths.progress.with_name("progress.last.toml").write_bytes(copy)
    before = kept(paths)
    said = here("restore")
    assert (said.status, said.out) == (4, "")
    assert word in said.err
    assert kept(paths) == before
