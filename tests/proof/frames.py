"""The frames that the guide draws, each with the horizon it was drawn at, and what widgets hold.

What stands on the screen for a blink has been seen all the same.
"""

import re
from collections import deque
from collections.abc import AsyncIterator, Collection, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple
from unittest.mock import patch

from rich.text import Text
from textual.content import Content
from textual.dom import DOMNode
from textual.strip import Strip
from textual.widget import Widget

from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.library import OpenShow
from etoile_tui.tui.guide_screen.screen import GuideScreen
from tests.harness.pilot import run_idle
from tests.harness.stage import Stage, library_of

from .terminal import RecordedApp, RecordedStage, RecordingDriver

_STYLE = re.compile(r"\x1b\[[0-9;]*m")
_CONTROL = re.compile(r"\x1b\[[0-9;?<>=$]*[A-Za-z]|\x1b\][^\x07]*\x07")


class Reel(NamedTuple):
    """What was drawn from one draw of the guide to the next.

    Attributes:
        horizon: The guide's.
        text: All that went to the terminal, without colours, places and what was copied.
    """

    horizon: Position
    text: str


def house(stage: Stage) -> GuideScreen:
    """Return the guide's screen, whatever stands over it."""
    return next(each for each in stage.app.screen_stack if isinstance(each, GuideScreen))


async def notice(stage: Stage) -> None:
    """Have the app look at once whether another program has changed something."""
    house(stage)._take_over(quietly=True)
    await stage.settle()


class FilmedStage(RecordedStage):
    """A running app of which every frame is kept.

    Attributes:
        cuts: Every draw of the guide: its horizon, and how much had been written before.
    """

    cuts: list[tuple[Position, int]]

    @property
    def horizon(self) -> Position:
        """Where the guide stands."""
        return house(self).guide.horizon

    @property
    def reels(self) -> list[Reel]:
        """What was drawn, reel by reel."""
        sent = self._recording.sent
        ends = [*(start for _, start in self.cuts[1:]), len(sent)]
        return [
            Reel(horizon, _CONTROL.sub(" ", _STYLE.sub("", "".join(sent[start:end]))))
            for (horizon, start), end in zip(self.cuts, ends, strict=True)
        ]

    async def drag(self, kind: str) -> None:
        """Select some text of a widget with the mouse."""
        widget = self.app.screen.query_one(kind)
        await self.pilot.mouse_down(widget, offset=(4, 1))
        await self.pilot.hover(widget, offset=(30, 3))
        await self.pilot.mouse_up(widget, offset=(30, 3))
        await self.settle()


@asynccontextmanager
async def filmed_stage(
    show: OpenShow, *, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[FilmedStage]:
    """Run the app on a show, keeping every frame of it."""
    cuts: list[tuple[Position, int]] = []
    draw = GuideScreen._draw

    def cut(screen: GuideScreen, **how: Any) -> None:  # noqa: ANN401 (whatever it takes)
        draw(screen, **how)
        driver = screen.app._driver
        assert isinstance(driver, RecordingDriver)
        cuts.append((screen.guide.horizon, len(driver.sent)))

    app = RecordedApp(library_of(show), show)
    with patch.object(GuideScreen, "_draw", cut):
        async with run_idle(app, size, eager=True) as pilot:
            stage = FilmedStage(app, pilot)
            stage.cuts = cuts
            yield stage


class Held(NamedTuple):
    """Something that a widget holds, seen or hidden.

    Attributes:
        where: The widget and its attribute.
        what: Text, or a guide.
    """

    where: str
    what: str | Guide


_DRAWN_OF = ("_render_cache", "_styles_cache")
"""Textual's own, of what was drawn: not for long, and never drawn again."""


def held(stage: FilmedStage, but: Collection[str] = ()) -> Iterator[Held]:
    """Yield what the app holds: its widgets, and what is selected or copied.

    Args:
        stage: The app.
        but: Attributes that are left out.
    """
    for screen in stage.app.screen_stack:
        yield Held("selection", screen.get_selected_text() or "")
        for widget in screen.walk_children(Widget, with_self=True):
            for name, value in vars(widget).items():
                if name not in (*_DRAWN_OF, *but):
                    where = f"{type(widget).__name__}#{widget.id}.{name}"
                    yield from (Held(where, what) for what in _inside(value))
    yield Held("clipboard", stage.app.clipboard)


def _inside(value: object) -> Iterator[str | Guide]:
    """Yield the texts and the guides in something, but for those of other widgets."""
    waiting, met = [value], set[int]()
    while waiting:
        found = waiting.pop()
        if id(found) in met or isinstance(found, DOMNode):
            continue
        met.add(id(found))
        if isinstance(found, str | Guide):
            yield found
        elif isinstance(found, Content | Text):
            yield found.plain
        elif isinstance(found, Strip):
            yield found.text
        else:
            waiting += _parts(found)


def _parts(found: object) -> list[object]:
    if isinstance(found, Mapping):
        return [*found.keys(), *found.values()]
    if isinstance(found, list | tuple | set | frozenset | deque):
        return list(found)
    if is_dataclass(found) and not isinstance(found, type):
        return [getattr(found, field.name, None) for field in fields(found)]
    own = type(found).__module__.startswith("etoile_tui.tui")
    return list(vars(found).values()) if own and hasattr(found, "__dict__") else []
