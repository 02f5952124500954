"""The rows of the table, each of which is measured by itself."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from .bare_app import TEXT, TITLE
from .emulated_screen import landmark, screen_after
from .first_paint import SETTLED, Page, PaintError, Program, find_page, guide_page, measure
from .keys import Session, session
from .packs import episode_name, write_pack
from .processes import at_rest, leaving, whole_process
from .pseudo_terminal import Size, running
from .series import in_turn
from .table import Row, ratio_row, seconds_row

PYTHON = sys.executable
"""The interpreter itself: one that a script looks for first would be timed as well."""
ETOILE = (PYTHON, str(Path(PYTHON).parent / "etoile"))
BARE_APP = (PYTHON, str(Path(__file__).resolve().parent / "bare_app.py"))
BARE_COMMAND = (PYTHON, "-c", "import argparse, dataclasses, tomllib")
PARSE = (
    "import sys, tomli, pathlib\n"
    "for path in pathlib.Path(sys.argv[1]).rglob('*.toml'): tomli.loads(path.read_text())"
)

SIZE = Size(120, 40)
MARKER, LAST = "S01E05", "S01E08"
_FRAME = 0.02
"""Seconds of silence after which a picture is whole."""
_LONG, _LONGEST = 1000, 10_000
_ASKED = (("people",), ("search", "lamp"), ("recap",))


@dataclass(frozen=True, slots=True)
class Bench:
    """What the rows are measured with.

    Attributes:
        home: A folder for a user's files and for invented packs.
        env: The environment of the programs.
        rounds: How often each is run.
    """

    home: Path
    env: Mapping[str, str]
    rounds: int

    def etoile(self, *arguments: str) -> tuple[str, ...]:
        """Return a call of the program."""
        return (*ETOILE, *arguments)

    def mark(self, position: str, *show: str) -> None:
        """Set the marker."""
        call = (*ETOILE, *show, "mark", position, "--yes")
        subprocess.run(call, env=self.env, check=True, stdout=subprocess.DEVNULL)  # noqa: S603

    def long_show(self, episodes: int) -> tuple[str, ...]:
        """Return how to name an invented show that has been watched to its end."""
        folder = self.home / f"pack-{episodes}"
        show = ("--show", str(folder))
        if not folder.exists():
            write_pack(folder, episodes)
            self.mark(episode_name(episodes - 1), *show)
        return show


def bare_page(rows: Sequence[str]) -> Page:
    """Return the page of the bare app: its title and its text."""
    return Page(landmark(rows, TITLE), landmark(rows, TEXT))


Paints = tuple[float, float]
"""When the heading came, and when the page was full."""


def _paints(bench: Bench, program: Program, page: Page | None = None) -> Callable[[], Paints]:
    page = page or find_page(program, SIZE, bench.env)
    return partial(measure, program, SIZE, bench.env, page)


def first_paint(bench: Bench) -> Iterator[Row]:
    """Measure the time to the first paint of the shipped show."""
    bench.mark(MARKER)
    bare, ours = in_turn(
        _paints(bench, Program(command=BARE_APP, page=bare_page)),
        _paints(bench, Program(command=ETOILE, page=guide_page)),
        bench.rounds,
    )
    base = [full for _, full in bare]
    yield ratio_row("first frame (heading), Étoile", [heading for heading, _ in ours], base, None)
    yield ratio_row("first full paint, Étoile", [full for _, full in ours], base, 1.10)


def first_paint_long(bench: Bench) -> Iterator[Row]:
    """Measure the first page of 10,000 episodes, and its page once all is read."""
    bench.mark(MARKER)
    long = Program(command=bench.etoile(*bench.long_show(_LONGEST)), page=guide_page)
    shipped = _paints(bench, Program(command=ETOILE, page=guide_page))
    page = first_page(bench, long)
    ours, first = in_turn(shipped, _paints(bench, long, page), bench.rounds)
    base = [full for _, full in ours]
    what = "10,000 episodes: first page, against Étoile's"
    yield ratio_row(what, [full for _, full in first], base, 1.3)
    whole = [_paints(bench, long)()[1] for _ in range(3)]
    yield ratio_row("the same: its page once all is read", whole, base, None)


def first_page(bench: Bench, program: Program) -> Page:
    """Return the page that stands first, while the rest is perhaps being read.

    Raises:
        LookupError: There is none.
    """
    with running(program.command, SIZE, bench.env) as terminal:
        while terminal.read(SETTLED):
            while terminal.read(_FRAME):
                pass
            with suppress(PaintError):
                return program.page(screen_after(terminal.outputs, SIZE))
    raise LookupError("there is no first page")


def commands(bench: Bench) -> Iterator[Row]:
    """Measure commands as whole processes."""
    bench.mark(MARKER)
    bare, ours = in_turn(
        partial(whole_process, BARE_COMMAND, bench.env),
        partial(whole_process, bench.etoile("status"), bench.env),
        bench.rounds,
    )
    yield ratio_row("`status`, against the bare command", ours, bare, 1.5)
    for episodes in (_LONG, _LONGEST):
        show = bench.long_show(episodes)
        parse = (PYTHON, "-c", PARSE, show[1])
        rounds = bench.rounds if episodes == _LONG else 3
        for words in (
            ("episode", episode_name(episodes - 1)),
            ("people",),
            ("search", "lamp"),
            ("recap",),
        ):
            base, took = in_turn(
                partial(whole_process, parse, bench.env),
                partial(whole_process, bench.etoile(*show, *words), bench.env),
                rounds,
            )
            what = f"{episodes:,} episodes: `{words[0]}`, against parsing its files"
            yield ratio_row(what, took, base, 2.0)


def list_keys(bench: Bench) -> Iterator[Row]:
    """Measure moves in the list, beside those in the bare app's list."""
    bench.mark(LAST)
    with session(BARE_APP, SIZE, bench.env) as bare, session(ETOILE, SIZE, bench.env) as guide:
        base, ours = [], []
        for _ in range(bench.rounds):
            for key in (b"\x1b[A", b"\x1b[A", b"\x1b[B", b"\x1b[B"):
                base.append(bare.press(key))
                ours.append(guide.press(key))
    first = [answer.first for answer in ours if answer.first is not None]
    settled = [answer.settled for answer in ours if answer.settled is not None]
    there = [answer.first for answer in base if answer.first is not None]
    yield seconds_row("a move in the list to the first change", first, p95=16)
    yield ratio_row("the same, against the bare app's list", first, there, 1.5)
    yield seconds_row("both panes settled after a move", settled, p50=35, p95=75)


def screens(bench: Bench) -> Iterator[Row]:
    """Measure how long another screen takes to settle, and a letter typed into search."""
    bench.mark(LAST)
    names = {b"2": "People", b"3": "Relationships", b"4": "Recap", b"1": "Episodes"}
    first: dict[bytes, list[float]] = {key: [] for key in names}
    later: dict[bytes, list[float]] = {key: [] for key in names}
    letters: list[float] = []
    looks: list[float] = []
    for _ in range(max(3, bench.rounds // 3)):
        with session(ETOILE, SIZE, bench.env) as guide:
            for times in (first, later, later):
                for key in names:
                    _add(times[key], guide, key)
            for key in (b"[", b"[", b"]", b"]"):
                _add(looks, guide, key)
            guide.press(b"/")
            for letter in (b"j", b"a", b"c", b"k"):
                _add(letters, guide, letter)
    for key, name in names.items():
        if key != b"1":
            yield seconds_row(f"{name}, settled, first time", first[key], p95=60)
        yield seconds_row(f"{name}, settled, later", later[key], p95=60)
    yield seconds_row("`[` and `]`, settled", looks)
    yield seconds_row("a letter typed into search, settled", letters, p95=60)


def _add(times: list[float], guide: Session, key: bytes) -> None:
    settled = guide.press(key).settled
    if settled is not None:
        times.append(settled)


def long_keys(bench: Bench) -> Iterator[Row]:
    """Measure keys in a show of 10,000 episodes that has been read."""
    show = bench.long_show(_LONGEST)
    looks: list[float] = []
    letters: list[float] = []
    with session(bench.etoile(*show), SIZE, bench.env) as guide:
        guide.terminal.settle(3.0)
        for _ in range(bench.rounds):
            for key in (b"[", b"]"):
                _add(looks, guide, key)
        guide.press(b"/")
        guide.terminal.settle(4.0)
        for letter in (b"l", b"a", b"m", b"p", b"\x7f", b"\x7f", b"\x7f"):
            _add(letters, guide, letter)
    yield seconds_row("10,000 episodes: `[` and `]`, settled", looks, p95=50)
    yield seconds_row("the same: a letter typed into search, settled", letters, p95=20)


def leave(bench: Bench) -> Iterator[Row]:
    """Measure `q`, against leaving the bare app."""
    bench.mark(MARKER)
    bare, ours = in_turn(
        partial(leaving, BARE_APP, SIZE, bench.env, b"\x11"),
        partial(leaving, ETOILE, SIZE, bench.env, b"q"),
        bench.rounds,
    )
    base = [each.terminal for each in bare]
    what = "`q` to the terminal given back, against the bare app"
    yield ratio_row(what, [each.terminal for each in ours], base, 0.1)
    what = "`q` to the end of the process, against the bare app"
    yield ratio_row(what, [each.process for each in ours], [each.process for each in bare], 0.1)


def rest(bench: Bench) -> Iterator[Row]:
    """Measure memory and processor time while nothing happens."""
    bench.mark(LAST)
    bare = at_rest(BARE_APP, SIZE, bench.env, 10)
    ours = at_rest(ETOILE, SIZE, bench.env, 10)
    ratio = ours.mebibytes / bare.mebibytes
    yield Row(
        what="memory at its highest, against the bare app",
        target="1.15 x",
        figure=f"{ratio:.2f} x ({ours.mebibytes:.1f} to {bare.mebibytes:.1f} MiB)",
        kept=ratio <= 1.15,
    )
    yield Row(
        what="processor time in 10 s of nothing",
        target="none",
        figure=f"{1000 * ours.processor:.0f} ms (the bare app: {1000 * bare.processor:.0f} ms)",
        kept=ours.processor < 0.02,
    )


ROWS: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "first-paint": first_paint,
    "first-paint-long": first_paint_long,
    "commands": commands,
    "list-keys": list_keys,
    "screens": screens,
    "long-keys": long_keys,
    "leave": leave,
    "rest": rest,
}
"""Everything that is measured, by the name to ask for it."""
