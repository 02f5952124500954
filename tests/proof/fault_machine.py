"""A machine on which the program is run in this process, as a shell runs it."""

import gc
import logging
import os
import shutil
import sys
import tempfile
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, chdir, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from io import BytesIO, TextIOWrapper
from pathlib import Path
from types import CodeType, FrameType
from unittest.mock import patch

from etoile_tui import __main__
from tests.harness.home import Home

from .canaries import HALF_WAY, canary_show
from .fault_injection import TOLD, Injected, forget_answers
from .fault_walks import Guided, Walk


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to.

    Attributes:
        status: Its exit status.
        out: What it wrote to stdout.
        err: What it wrote to stderr.
        struck: How often the function that fails was called.
        drawn: How many tracebacks were drawn, wherever they went.
    """

    status: int
    out: str
    err: str
    injected: int
    drawn: int = 0


class Recorder:
    """Notes which code a run calls, and in which step of it first.

    Attributes:
        steps: The number of the step by the code's identity.
        calls: How many calls there were.
    """

    def __init__(self, guided: Guided | None = None) -> None:
        """Begin, with a walk or without one."""
        self.steps: dict[int, int] = {}
        self.calls = 0
        self._guided = guided
        self._codes: list[CodeType] = []  # so that no other code gets its identity

    def __call__(self, frame: FrameType, event: str, _argument: object) -> None:
        """Note a call."""
        if event != "call":
            return
        self.calls += 1
        code = frame.f_code
        if id(code) not in self.steps:
            self._codes.append(code)
            self.steps[id(code)] = 0 if self._guided is None else self._guided.step

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Record this thread and those that it starts."""
        threading.setprofile(self)
        sys.setprofile(self)
        try:
            yield
        finally:
            sys.setprofile(None)
            threading.setprofile(None)


class Machine:
    """A user's machine, on which a show of canaries is watched half-way.

    Attributes:
        home: The user's files.
        show: The show.
        ahead: The show's words that lie ahead, numbers among them.
        words: All of the show's words.
    """

    def __init__(self) -> None:
        """Install the show, add somebody who watches too, and go on and back."""
        self._folder = tempfile.TemporaryDirectory(prefix="faults-")
        self.home = Home(Path(self._folder.name))
        self._here = self.home.folder / "here"
        self.show = canary_show()
        self.ahead = self.show.ahead(HALF_WAY)
        # Its numbers may as well be those of a line of the program.
        self.words = frozenset(word for word in self.show.where if word.isalpha())
        self.home.install(self.show.pack)
        Injected.told = f"{TOLD} {' '.join(sorted(self.ahead & self.words)[:8])}"
        self._prepare(["viewers", "add", "ana"], ["--as", "ana", "mark", "S01E02", "--yes"])
        self._prepare(*(["mark", place, "--yes"] for place in ("S01E01", HALF_WAY, "S02E01")))
        self._prepare(["undo"])
        before = self.home.kept()
        self._prepare(["mark", "S01E01"])
        self._moved = self.home.kept()["progress.toml"]
        self.home.save(before)

    @property
    def people(self) -> tuple[str, ...]:
        """Names that are known half-way."""
        reach = self.show.reach(HALF_WAY)
        where = self.show.where.items()
        return tuple(
            word
            for word, canary in where
            if (canary.kind, canary.key) == ("person", "name") and canary.reach <= reach
        )

    def _prepare(self, *calls: Sequence[str]) -> None:
        for call in calls:
            outcome = self.command(call)
            if outcome.status:
                raise RuntimeError(f"{call} came to {outcome}")
            self.home.save()

    def _set_back(self, config: str = "") -> None:
        self.home.reset()
        self.home.configure(config)
        shutil.rmtree(self._here, ignore_errors=True)
        self._here.mkdir()

    def command(self, call: Sequence[str], recorder: Recorder | None = None) -> Outcome:
        """Run a command, and return what it came to."""
        self._set_back()
        return self._run(call, recorder)

    def guided(self, walk: Walk) -> Guided:
        """Return a walk that is ready to be taken here."""
        return Guided(walk, self.home.paths.progress, self._moved)

    def screen(self, guided: Guided, recorder: Recorder | None = None) -> Outcome:
        """Open the guide, take a walk in it and leave it, and return what that came to."""
        self._set_back(guided.walk.config)
        # What was never awaited, because something failed before it, is no news.
        with warnings.catch_warnings(action="ignore"), guided.instead_of_a_terminal():
            outcome = self._run((), recorder)
        return replace(outcome, drawn=guided.drawn)

    def _run(self, call: Sequence[str], recorder: Recorder | None) -> Outcome:
        Injected.count = 0
        forget_answers()
        out, err = TextIOWrapper(BytesIO(), "utf-8"), TextIOWrapper(BytesIO(), "utf-8")
        with ExitStack() as stack, redirect_stdout(out), redirect_stderr(err):
            self._surround(stack, ["etoile", "--show", "canary", *call])
            if recorder is not None:
                stack.enter_context(recorder.recording())
            status = __main__.run()
        return Outcome(status, _written(out), _written(err), Injected.count)

    def _surround(self, stack: ExitStack, argv: list[str]) -> None:
        """Give the program this machine, and take back what it changes outside."""
        stack.enter_context(patch.dict(os.environ, self.home.environment))
        stack.enter_context(patch.object(sys, "argv", argv))
        stack.enter_context(patch.object(sys, "stdin", None))
        stack.enter_context(patch.object(sys, "excepthook", sys.excepthook))
        stack.enter_context(patch.object(logging, "lastResort", logging.lastResort))
        stack.enter_context(chdir(self._here))
        stack.callback(gc.enable)


def _written(stream: TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
