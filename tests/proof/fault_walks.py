"""Short walks on the real screen, for faults: between them they go everywhere."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unittest.mock import patch

from rich.traceback import Traceback
from textual.pilot import Pilot

from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.crash_guard import CrashGuard
from etoile_tui.tui.guide_screen import progress_watcher as elsewhere
from etoile_tui.tui.guide_screen.screen import GuideScreen
from tests.harness.pilot import IdlePilot, drawn_when_idle
from tests.harness.stage import Stage

RESIZE, CLICK = "resize:", "click:"
LOOK, TICK, PICTURE = "look:", "tick:", "picture:"
"""What is no key: the guide looks for a marker that was moved elsewhere, the clock moves on by an
hour, a picture of the screen is taken."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk.

    Attributes:
        steps: Keys, and what is no key.
        size: The terminal's, at first.
        config: What stands in the config file.
    """

    steps: tuple[str, ...] = ()
    size: tuple[int, int] = (80, 24)
    config: str = ""


WALKS: Final = (
    Walk(("j", "k", "enter", "down", "escape", "y", "space", "q")),
    Walk(("2", "j", "tab", "down", "enter", "escape", "o", "f", "q", "backspace", "enter")),
    Walk(("3", "right", "enter", "n", "escape", "shift+down", "m", "j", "y")),
    Walk(("4", "j", "tab", "down", "enter", "escape", "space", "y")),
    Walk(("slash", "q", "z", "down", "pagedown", "enter")),
    Walk(("ctrl+p", *"help", "down", "enter")),
    Walk(("w", "y", "u", "r")),
    Walk(("j", "w", "y", "enter")),
    Walk(("s", TICK, "s")),
    Walk(("s", "enter", TICK, "w")),
    Walk(("left_square_bracket", "left_square_bracket", "2", "right_square_bracket", "4")),
    Walk(("v", "j", "space", "k", "enter")),
    Walk(("v", "a", "b", "o", "enter", "escape")),
    Walk(("a", "down", "enter", "y")),
    Walk(("c", "down", "enter")),
    Walk(("t", "down", "enter")),
    Walk(("question_mark", "j", "pagedown", "escape")),
    Walk((LOOK,)),
    Walk(("w", LOOK, "escape")),
    Walk((f"{CLICK}10x4", f"{CLICK}50x5", "2", f"{CLICK}10x5"), size=(120, 40)),
    Walk((f"{RESIZE}39x11", f"{RESIZE}120x40", "3", f"{RESIZE}80x24"), size=(60, 20)),
    Walk((PICTURE, "3", "down"), config='signs = "ascii"\nnonsense = 1\n[keys]\nquit = "x"\n'),
)


FEW_WALKS: Final = (
    Walk(("2", "3", "slash", "q")),
    Walk(("4", "ctrl+p", "escape", "question_mark")),
    Walk(("s", "enter", TICK)),
    Walk(("w", "y")),
    Walk(("v", "escape", "t", "escape", "c", "a")),
    Walk((LOOK,), size=(39, 11), config='signs = "ascii"\n[keys]\nquit = "x"\n'),
)
"""Fewer of them, which call something of almost every module."""


class Guided:
    """Takes a walk in the app as it opens.

    Attributes:
        step: The step that is being taken; 0 while the guide opens.
        drawn: How many tracebacks were drawn, wherever they went.
    """

    drawn = 0

    def __init__(self, walk: Walk, progress: Path, moved: bytes) -> None:
        """Take a walk, and what another program makes of the progress file."""
        self.walk = walk
        self.step = 0
        self._progress = progress
        self._moved = moved

    @contextmanager
    def instead_of_a_terminal(self) -> Iterator[None]:
        """Let the program open its screen in no terminal, and take the walk there."""

        def run(app: EtoileApp) -> object:
            return super(CrashGuard, app).run(
                headless=True, size=self.walk.size, auto_pilot=self._take_all
            )

        with (
            drawn_when_idle(),
            patch.object(Traceback, "__rich_console__", self._draws),
            patch.object(EtoileApp, "run", run),
            patch("etoile_tui.cli.main.is_terminal", lambda _: True),
            patch.object(elsewhere, "LOOKS_EVERY", 3600),  # it looks when the walk says so
        ):
            yield

    def _draws(self, *_: object) -> tuple[str, ...]:
        """Note that a traceback is drawn, with source lines and perhaps with local variables."""
        self.drawn += 1
        return ("Traceback",)

    async def _take_all(self, pilot: Pilot[object]) -> None:
        app = pilot.app
        assert isinstance(app, EtoileApp)
        stage = Stage(app, IdlePilot(app))
        for step in self.walk.steps:
            self.step += 1
            if app._exit or app._exception is not None:
                return
            try:
                await self._take(step, stage)
            except Exception:
                if app._exception is None:
                    raise
                return  # the app has met it, too
        self.step += 1
        app.exit()

    async def _take(self, step: str, stage: Stage) -> None:
        kind, _, where = step.rpartition(":")
        guide = stage.app.screen_stack[0]
        assert isinstance(guide, GuideScreen)
        if step == LOOK:
            self._progress.write_bytes(self._moved)
            asyncio.get_running_loop().call_soon(guide._watcher._look)
        elif step == TICK:
            if guide.clock.clock is not None:
                guide.clock.clock._begun -= 3600
            stage.app.call_later(guide.clock.tick)
        elif step == PICTURE:
            stage.app.call_later(stage.app.save_screenshot)
        elif kind:
            first, second = map(int, where.split("x"))
            pilot = stage.pilot
            await (
                pilot.resize_terminal(first, second)
                if f"{kind}:" == RESIZE
                else pilot.click(offset=(first, second))
            )
        else:
            await stage.pilot.press(step)
        await stage.settle()
