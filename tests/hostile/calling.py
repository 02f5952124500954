"""Calling the program about a hostile pack, and looking at all that comes out of it."""

import json
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from copy import copy
from io import StringIO
from pathlib import Path

from etoile_tui.cli.exit_status import Exit
from etoile_tui.library import Library
from tests.cli.conftest import Said, status_of
from tests.cli.export.test_html import ANCHOR, Reader
from tests.cli.export.test_markdown import parsed, words
from tests.proof.terminal import strays_in_text


def called(library: Library, *argv: str) -> Said:
    """Return what a call came to, in this process."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = status_of(list(argv), copy(library))
    return Said(status, out.getvalue(), err.getvalue())


def harmless(said: Said, *argv: str) -> None:
    """Assert that a call ended as it may, and said nothing that a terminal could act on."""
    assert said.status in list(Exit), argv
    assert strays_in_text(said.out + said.err) == [], argv
    if "--json" in argv and said.out:
        json.loads(said.out)


def _html(text: str) -> None:
    read = Reader(text)
    assert all(ANCHOR.fullmatch(anchor) for anchor in read.anchors)
    assert {link.removeprefix("#") for link in read.links} <= set(read.anchors)
    assert all(link.startswith("#") for link in read.links)


def _markdown(text: str) -> None:
    for _ in words(parsed(text)):
        pass  # asserts that each is one of the export's own blocks


_READ: Mapping[str, Callable[[str], object]] = {
    ".html": _html,
    ".md": _markdown,
    ".json": json.loads,
}


def harmless_file(path: Path) -> None:
    """Assert that an exported file is of its form, and holds nothing but the export's own."""
    text = path.read_text(encoding="utf-8")
    assert strays_in_text(text) == [], path.suffix
    _READ[path.suffix](text)
