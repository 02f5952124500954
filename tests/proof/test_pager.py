"""The one rule at a pager: either pack of a pair gives it the same text, arguments and variables.

The pager is a program of its own in a terminal of its own, which writes down all that it gets.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from tests.harness.futures import lighthouse_tables
from tests.harness.pseudo_terminal import run_in_terminal

from .pack_pairs import PackPair, another_past, example, futures_of
from .pair_home import PairHome
from .strange_files import Files

RECORDER = """#!/bin/sh
{ printf '%s\\n' "$0" "$@"; env | sort; cat; } >> "$RECORD"
"""
CALLS = (
    ("recap",),
    ("recap", "--json"),
    ("episodes",),
    ("people",),
    ("relationships", "Mara", "Ilse"),
    ("shows", "--json"),
    ("search", "the", "--at", "S02E02"),
)


def paged(home: PairHome, files: Files) -> tuple[str, bytes]:
    """Install a pack, and return what a pager got of each call, and the terminals."""
    home.lay(files)
    home.reset()
    pager, record = home.folder / "pager", home.folder / "record"
    pager.write_text(RECORDER)
    pager.chmod(0o755)
    record.unlink(missing_ok=True)
    environment = home.environment | {"ETOILE_PAGER": str(pager), "RECORD": str(record)}
    written = b""
    for call in CALLS:
        with run_in_terminal(
            "--show", home.pack, *call, size=(80, 4), environment=environment
        ) as program:
            program.read_to_end()
        written += program.written
    return record.read_text(encoding="utf-8"), written


def both(pair: PackPair) -> list[tuple[str, bytes]]:
    """Return what the pagers of both packs of a pair got."""
    with TemporaryDirectory() as folder:
        home = PairHome(Path(folder), pair)
        return [paged(home, files) for files in (pair.one, pair.two)]


@pytest.mark.parametrize(
    ("horizon", "curtain"),
    [("S01E03", Curtain.DRAWN), ("S01E03@12:30", Curtain.SEALED), ("S01E04", Curtain.OPEN)],
)
def test_a_pager_gets_nothing_from_past_the_horizon(horizon: str, curtain: Curtain) -> None:
    """Nor anything that depends on it."""
    pair = example(futures_of(lighthouse_tables(), parse_position(horizon), curtain), 3)
    one, two = both(pair)
    assert one == two
    assert one[0].count("ETOILE_PAGER=") >= 5
    assert "Mara" in one[0]


def test_another_past_is_noticed() -> None:
    """The comparison can fail."""
    one, two = both(another_past("S01E02"))
    assert one != two
