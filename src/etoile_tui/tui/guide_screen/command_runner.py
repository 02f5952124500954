"""Running the guide's commands, some of which ask something first."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from textual.screen import Screen

from etoile_tui.errors import EtoileError
from etoile_tui.tui.command import Command
from etoile_tui.tui.commands import COMMANDS

if TYPE_CHECKING:
    from .screen import GuideScreen

BY_ID: Final = {command.id(): command for command in COMMANDS}

Answer = TypeVar("Answer")


class CommandRunner:
    """Runs commands on the guide's screen."""

    def __init__(self, screen: "GuideScreen", wait: Callable[[Callable[[], object]], bool]) -> None:
        """Take what commands run on.

        Args:
            screen: The guide's screen.
            wait: Has something done once the story has been read; tells whether that is to come.
        """
        self._screen = screen
        self._wait = wait
        self._running = 0
        """How many commands run that may ask something."""
        self._asked: Screen[Any] | None = None
        """The dialog that was asked last and not answered yet."""

    @property
    def at_work(self) -> bool:
        """Whether a command is at work, and does not wait for an answer."""
        return self._running > 0 and self._asked not in self._screen.app.screen_stack

    async def run(self, name: str) -> None:
        """Run a command; the next key acts on the view that it has brought up.

        Args:
            name: The command's id.
        """
        command, screen = BY_ID[name](), self._screen
        later = partial(screen.call_later, self.run, name)
        if command.needs_story and self._wait(later):
            return
        if command.asks:
            self._running += 1
            screen.run_worker(self._run_beside(command), exclusive=True)
        else:
            await self._run(command)
            await screen.views.arrived()

    async def _run_beside(self, command: Command) -> None:
        try:
            await self._run(command)
        finally:
            self._running -= 1

    async def _run(self, command: Command) -> None:
        """Run a command, and say why where it cannot be done: the one place for all of them."""
        try:
            await command.run(self._screen)
        except EtoileError as error:
            self._screen.say(str(error), wrong=True)

    async def ask(self, dialog: Screen[Answer]) -> Answer:
        """Show a dialog and wait for its answer."""
        self._asked = dialog
        try:
            return await self._screen.app.push_screen_wait(dialog)
        finally:
            if self._asked is dialog:
                self._asked = None
