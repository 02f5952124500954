"""What the commands answer: on both streams, by their status, and in every file."""

import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from etoile_tui.cli.main import main
from etoile_tui.library import Library, OpenShow

from .opened_files import watching_opens
from .pair_home import PairHome, nobody_goes_on
from .strange_files import Files


class Call(NamedTuple):
    """One call of the program.

    Attributes:
        arguments: What stands behind the program's name.
        typed: What somebody at the terminal answers to a question; None where nobody is there.
        columns: How wide the terminal is.
    """

    arguments: list[str]
    typed: str | None = None
    columns: int = 80


class Answer(NamedTuple):
    """What a call came to.

    Attributes:
        status: The exit status.
        out: What stdout got.
        err: What stderr got.
        written: The files written where it was called, by name.
        kept: The files of the user's that are on disk then, by name.
        opened: The files of the pack that were opened, in order.
    """

    status: int
    out: str
    err: str
    written: dict[str, bytes]
    kept: dict[str, bytes]
    opened: list[str]

    @property
    def size(self) -> int:
        """How many characters are compared."""
        return len(str(self))


class _Terminal(StringIO):
    """A stream of a terminal."""

    def isatty(self) -> bool:
        return True


def answers(home: PairHome, files: Files, calls: Sequence[Call]) -> list[Answer]:
    """Install a pack and make calls, each from the same progress."""
    home.lay(files)
    with nobody_goes_on(home.show(), home.pair):
        return [_answer(home, call) for call in calls]


def _answer(home: PairHome, call: Call) -> Answer:
    home.reset()
    here = home.folder / "here"
    shutil.rmtree(here, ignore_errors=True)
    here.mkdir()
    out, err = (StringIO(), StringIO()) if call.typed is None else (_Terminal(), _Terminal())
    with (
        _standing_in(here),
        patch.dict(os.environ, {"COLUMNS": str(call.columns)}),
        patch.object(sys, "stdin", StringIO() if call.typed is None else _Terminal(call.typed)),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
        watching_opens(home.paths.shows) as names,
    ):
        status = _status(["--show", str(home.pack), *call.arguments], home.library())
    files = (path for path in here.rglob("*") if path.is_file())
    written = {str(path.relative_to(here)): path.read_bytes() for path in files}
    return Answer(
        status, out.getvalue(), err.getvalue(), written, _apart_from_ids(home.kept()), list(names)
    )


def _status(arguments: list[str], library: Library) -> int:
    try:
        return main(arguments, _opened, library)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0


def _opened(_library: Library, show: OpenShow, at: str | None) -> int:
    """Stand in for the screen: tell where it would open."""
    sys.stdout.write(f"opened at {show.clamp(None if at is None else show.parse(at))}\n")
    return 0


@contextmanager
def _standing_in(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _apart_from_ids(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return files without the identities of new viewers, which are drawn and tell nothing."""
    return {
        name: re.sub(rb'id = "[0-9a-f]{16}"', b'id = "new"', text) for name, text in files.items()
    }
