"""The commands for who is watching, and for watching again."""

from collections.abc import Sequence
from functools import partial

from etoile_tui.guide.schedule.position import NONE
from etoile_tui.library import ViewerError
from etoile_tui.tui.command import Command, CommandHost

from .marking import Undo, agreed

_NAME = "Who else is watching?"
_NEW = "They start with nothing watched. Your own place stays yours."


class Viewers(Command):
    """Who is watching: you, somebody else, or several together up to where the last of them is."""

    keys = "v"
    asks = True

    async def run(self, host: CommandHost) -> None:
        """Ask who is watching."""
        if not host.changed_meanwhile():
            await self._choose(host)

    async def _choose(self, host: CommandHost, chosen: str | None = None) -> None:
        from etoile_tui.tui.dialogs.choose_viewers import SOMEBODY_NEW, ChooseViewers

        present, place = host.show.markers.present, partial(_place_of, host)
        names, says = host.library.viewers.names, host.show.poster.says
        ask = ChooseViewers(names, present, chosen, place, says)
        answer = await host.ask(ask)
        if answer is None or set(answer) == set(host.show.markers.present):
            return
        if answer == SOMEBODY_NEW:
            await self._add(host)
            return
        if len(answer) == 1:
            host.library.use_viewer(answer[0])
        host.seat(answer)

    async def _add(self, host: CommandHost) -> None:
        """Ask for a name until it is one, or nobody is to be added."""
        from etoile_tui.tui.dialogs.text_prompt import TextPrompt

        note, name = host.show.poster.says(_NEW), ""
        while True:
            answer = await host.ask(TextPrompt(host.show.poster.says(_NAME), note, text=name))
            if answer is None:
                return
            name = answer
            try:
                added = host.library.add_viewer(name).names[-1]
            except ViewerError as error:
                note = str(error)
                continue
            host.changed_meanwhile()  # from here on it matters who watches
            await self._choose(host, added)
            return


def _place_of(host: CommandHost, names: Sequence[str]) -> str:
    """Return how far viewers have come together: `through E3`; empty where that lies ahead."""
    place = host.show.place_of(names)
    if place is None:
        return ""
    if place == NONE:
        return "from the beginning"
    short = host.guide.names.short(place)
    return short if place.at is not None else f"through {short}"


class Again(Command):
    """Watch the show again, with everything hidden again; or go back to an earlier time."""

    keys = "a"
    asks = True

    async def run(self, host: CommandHost) -> None:
        """Ask for a pass through the show."""
        from etoile_tui.tui.dialogs.choose_pass import ANEW, GO_ON, ChoosePass

        if host.changed_meanwhile():
            return
        markers = host.show.markers
        passes = markers.passes() if markers.alone else ()
        ask = ChoosePass(passes, host.guide)
        number = await host.ask(ask)
        if number in (None, GO_ON) or host.changed_meanwhile():
            return
        if number == ANEW:
            self._begin(host)
            return
        chosen = next(each for each in passes if each.number == number)
        if chosen.marker is None:
            host.say("That time was left at a place that is lost.")
        elif not chosen.now and await agreed(host, host.show.marking_at(chosen.marker)):
            markers.go_back_to(chosen.number)
            host.marker_moved()

    def _begin(self, host: CommandHost) -> None:
        if host.show.markers.marker == NONE:
            host.say(host.show.poster.says("Nothing is watched yet this time."))
            return
        host.show.markers.begin_again()
        host.marker_moved()
        undo = Undo.key(host.keymap)
        told = "From the beginning, as if nothing was watched. {undo} takes it back."
        host.say(host.show.poster.says(told, undo=undo))
