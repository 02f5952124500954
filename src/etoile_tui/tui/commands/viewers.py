"""The commands for who is watching, and for watching again."""

from typing import TYPE_CHECKING

from etoile_tui.errors import EtoileError
from etoile_tui.guide.schedule.position import NONE
from etoile_tui.library import ViewerError
from etoile_tui.tui.command import Command

from .marking import Undo, agreed

if TYPE_CHECKING:
    from etoile_tui.tui.guide_screen.screen import GuideScreen


class Viewers(Command):
    """Who is watching: you, somebody else, or several together up to where the last of them is."""

    keys = "v"

    def run(self, screen: "GuideScreen") -> None:
        """Ask who is watching."""
        screen.wait_for(lambda: self._choose(screen))

    async def _choose(self, screen: "GuideScreen", chosen: str | None = None) -> None:
        from etoile_tui.tui.dialogs.choose_viewers import SOMEBODY_NEW, ChooseViewers

        library, show = screen.library, screen.show
        known: list[str] = []
        if not screen.done(lambda: known.extend(library.viewers.names)):
            return
        ask = ChooseViewers(known, show.markers.present, chosen=chosen)
        names = await screen.app.push_screen_wait(ask)
        if names is None or set(names) == set(show.markers.present):
            return
        if names == SOMEBODY_NEW:
            await self._add(screen)
        elif len(names) > 1 or screen.done(lambda: library.use_viewer(names[0])):
            screen.seat(names)

    async def _add(self, screen: "GuideScreen") -> None:
        """Ask for a name until it is one, or nobody is to be added."""
        from etoile_tui.tui.dialogs.text_prompt import AskLine

        told, name = _NEW, ""
        while True:
            answer = await screen.app.push_screen_wait(AskLine(_NAME, told, text=name))
            if answer is None:
                return
            name = answer
            try:
                added = screen.library.add_viewer(name).names[-1]
            except ViewerError as error:
                told = str(error)
            except EtoileError as error:
                screen.say(str(error), wrong=True)
                return
            else:
                screen.moved_elsewhere()  # from here on it matters who watches
                await self._choose(screen, added)
                return


_NAME = "Who else is watching?"
_NEW = "They start with nothing watched. Your own place stays yours."


class Again(Command):
    """Watch the show again, with everything hidden again; or go back to an earlier time."""

    keys = "a"

    def run(self, screen: "GuideScreen") -> None:
        """Ask for a time through the show."""
        if not screen.moved_elsewhere():
            screen.wait_for(lambda: self._choose(screen))

    async def _choose(self, screen: "GuideScreen") -> None:
        from etoile_tui.tui.dialogs.choose_pass import ANEW, GO_ON, ChooseTime

        show = screen.show
        times = show.markers.times() if show.markers.alone else ()
        ask = ChooseTime(times, screen.guide.names)
        number = await screen.app.push_screen_wait(ask)
        if number in (None, GO_ON) or screen.moved_elsewhere():
            return
        if number == ANEW:
            self._begin(screen)
            return
        time = next(time for time in times if time.number == number)
        if time.marker is None:
            screen.say("That time was left at a place that is lost.")
            return
        if time.now or not await agreed(screen, show.marking_at(time.marker)):
            return
        if screen.done(lambda: show.markers.go_back_to(number)):
            screen.marked(None)

    def _begin(self, screen: "GuideScreen") -> None:
        if screen.show.markers.marker == NONE:
            screen.say("Nothing is watched yet this time.")
        elif screen.done(screen.show.markers.begin_again):
            screen.marked(None)
            undo = Undo.key(screen.keymap)
            screen.say(f"From the beginning, as if nothing was watched. {undo} takes it back.")
