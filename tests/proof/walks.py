"""Walks through the app: the same keys in either pack of a pair, and what they showed."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeAlias
from unittest.mock import patch

from textual.command import CommandPalette
from textual.widgets import Input

from etoile_tui.tui.guide_screen.clock_runner import ClockRunner
from tests.harness.pilot import run_idle
from tests.harness.stage import Stage

from .homes import Home, nobody_goes_on
from .looks import Look, look
from .opened import watching_opens
from .strange_files import Files
from .terminal import RecordedApp

RESIZE, CLICK, HOVER = "resize:", "click:", "hover:"
"""What a step begins with that is no key: `resize:60x20`, `click:10x4`, `hover:10x4`."""

SIZES = ("80x24", "120x40", "60x20", "40x12", "39x11", "200x60")


class WalkedApp(RecordedApp):
    """The app, which stays when it would leave, so that a walk goes on."""

    left = 0
    """How often it would have left."""

    def exit(self, *_result: object, **_more: object) -> None:
        """Note that the app would leave."""
        self.left += 1


class WalkedStage(Stage):
    """A running app on a walk: a step is a key, another size, or something with the mouse."""

    async def step(self, step: str) -> Look:
        """Take a step, let the app settle, and return what it shows then."""
        kind, _, where = step.rpartition(":")
        first, _, second = where.partition("x")
        if kind == "":
            await self.pilot.press(step)
        elif f"{kind}:" == RESIZE:
            await self.pilot.resize_terminal(int(first), int(second))
        elif step.startswith(CLICK):
            await self.pilot.click(offset=(int(first), int(second)))
        else:
            await self.pilot.hover(offset=(int(first), int(second)))
        return look(self)


@dataclass
class Walk:
    """What a walk in one of the packs came to.

    Attributes:
        steps: The keys and sizes.
        looks: What there was to see at first and after each of them.
        opened: The files of the pack that were opened, in order.
        kept: The files that are on disk at the end.
        written: All that was written to the terminal.
    """

    steps: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    kept: dict[str, bytes] = field(default_factory=dict)
    written: str = ""


Guide: TypeAlias = Callable[[WalkedStage, Walk], Awaitable[None]]
"""Takes steps on a stage, each of which it adds to the walk."""


async def walk(home: Home, files: Files, guide: Guide, size: str = "80x24") -> Walk:
    """Install a pack, open the guide on it, and walk.

    Args:
        home: The user's files.
        files: The pack.
        guide: Takes the steps.
        size: The terminal's size at first.
    """
    home.reset()
    home.install(files)
    walked = Walk()
    width, height = map(int, size.split("x"))
    with watching_opens(home.paths.shows) as names:
        async with _stage(home, (width, height)) as stage:
            walked.looks.append(look(stage))
            await guide(stage, walked)
            stage.app.workers.cancel_all()
            walked.written = stage.app.written if isinstance(stage.app, WalkedApp) else ""
    walked.opened = list(names)
    walked.kept = home.kept()
    return walked


def along(steps: Sequence[str]) -> Guide:
    """Return the guide that takes the steps of an earlier walk."""

    async def taken(stage: WalkedStage, walked: Walk) -> None:
        for step in steps:
            walked.steps.append(step)
            walked.looks.append(await stage.step(step))

    return taken


@asynccontextmanager
async def _stage(home: Home, size: tuple[int, int]) -> AsyncIterator[WalkedStage]:
    show = home.show()
    app = WalkedApp(home.library(), show)
    with (
        nobody_goes_on(show, home.pair),
        # A clock that stands, a cursor that rests, and a palette that says nothing after a while:
        # how fast a step follows tells nothing.
        patch.object(ClockRunner, "now", staticmethod(lambda: 1000.0)),
        patch.object(Input, "_toggle_cursor", lambda _: None),
        patch.object(CommandPalette, "_BUSY_COUNTDOWN", 3600),
        patch.object(CommandPalette, "_NO_MATCHES_COUNTDOWN", 3600),
    ):
        async with run_idle(app, size) as pilot:
            yield WalkedStage(app, pilot)
