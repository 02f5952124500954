"""The commands that move the marker: forward, back, and forward again."""

from typing import TYPE_CHECKING, ClassVar

from etoile_tui.guide.items.wording import listed, stays_behind
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import NEXT_EPISODE
from etoile_tui.tui.command import Command, CommandHost

from .navigation import Back

if TYPE_CHECKING:
    from etoile_tui.library import Marking


class Watched(Command):
    """You have watched through the chosen episode; at your own place, the next. Forward it asks."""

    keys = "w"
    footer = 90
    asks = True
    hidden: ClassVar[str] = NEXT_EPISODE
    """What it calls the place where the curtain does not name that."""
    named: ClassVar[bool] = True
    """Whether it calls the place by its name as soon as the curtain names it, or by an open one
    alone: the drawn one lists a season, and not the specials that it may end with."""

    async def run(self, host: CommandHost) -> None:
        """Mark through the chosen episode; at the marker, and elsewhere, through the next."""
        if host.changed_meanwhile():
            return
        if host.at is not None:
            back, watched = Back.key(host.keymap), self.key(host.keymap)
            host.say(f"You are looking back. {back} first, then {watched}.")
            return
        position = self.place(host)
        if position is None:
            host.say(host.show.poster.says("Everything has been watched."))
        else:
            await self._mark(host, position)

    def place(self, host: CommandHost) -> Position | None:
        """Return through where it marks; None where everything is watched."""
        return _position(host)

    async def _mark(self, host: CommandHost, position: Position) -> None:
        markers, since = host.show.markers, host.show.markers.marker
        moves = markers.moves(position)
        named = self.named or markers.curtain is Curtain.OPEN
        marking = host.show.marking_at(position, hidden=self.hidden, named=named)
        if marking.named and not moves.moved:
            # Before asking: a yes would change nothing. Whose marker moves may tell where a place
            # is that the curtain hides: of that nothing is said before the yes.
            host.say(stays_behind(moves.behind, host.show.poster.medium))
            return
        if not await agreed(host, marking):
            return
        behind = markers.mark(position).behind
        host.marker_moved(since if marking.forward and markers.marker != since else None)
        if behind:
            host.say(stays_behind(behind, host.show.poster.medium))
        elif not marking.forward:
            undo = Undo.key(host.keymap)
            host.say(f"Back to {host.guide.names.short(markers.marker)}. {undo} takes it back.")


class WatchedSeason(Watched):
    """You have watched through the season of the chosen episode. Forward it asks."""

    keys = "W"
    footer = 0
    hidden = "the end of the season"
    named = False

    def place(self, host: CommandHost) -> Position | None:
        """Return the end of the chosen episode's season, or of the next; None where all is over."""
        row, show = host.views.chosen_row, host.show
        end = show.season_end(None if row is None else row.id)
        return show.season_end(None) if end == show.markers.marker else end


def _position(host: CommandHost) -> Position | None:
    """Return through where `watched` marks; None where everything is watched."""
    row, marker = host.views.chosen_row, host.show.markers.marker
    # Under a sealed curtain the next episode has no name.
    if row is None or row.id is None or Position(row.id) == marker:
        return host.show.after()
    return Position(row.id)


async def agreed(host: CommandHost, marking: "Marking") -> bool:
    """Ask before the marker goes forward; going back needs no asking.

    Args:
        host: The guide's screen.
        marking: Where it is to go.

    Returns:
        Whether it is to go there. What it is to go by may have changed meanwhile: then not.
    """
    from etoile_tui.tui.dialogs.confirm_marking import ConfirmMarking

    what = f"everything through {marking.label}" if marking.jump else marking.label
    question = host.show.poster.says("Have you watched {what}?", what=what)
    ask = ConfirmMarking(question, undo=Undo.key(host.keymap))
    if marking.forward and not await host.ask(ask):
        return False
    return not host.changed_meanwhile()


class Undo(Command):
    """Go back to the marker before; pressed again, further back. It asks where that is forward."""

    keys = "u"
    footer = 40
    asks = True

    async def run(self, host: CommandHost) -> None:
        """Go back to the marker before."""
        if host.changed_meanwhile():
            return
        show, markers = host.show, host.show.markers
        since = markers.marker
        undoing = show.undoing()
        if undoing is not None and not await agreed(host, undoing):
            return
        undone = markers.undo(undoing.position if undoing else None)
        if not undone:
            host.say("There is nothing to undo.")
            return
        _step_taken(host, since)
        if not markers.alone:
            host.say(f"Taken back for {listed(undone)}.")


def _step_taken(host: CommandHost, since: Position) -> None:
    """Show where an undo or a redo has led: with what is new, where it has gone forward."""
    show = host.show
    forward = not show.lies_ahead(since) and show.markers.marker != since
    host.marker_moved(since if forward else None)


class Redo(Command):
    """Go forward again to the marker that was taken back last. It asks, as going forward does."""

    keys = "r"
    asks = True

    async def run(self, host: CommandHost) -> None:
        """Go forward again."""
        if host.changed_meanwhile():
            return
        show, markers = host.show, host.show.markers
        since = markers.marker
        redoing = show.redoing()
        if markers.trouble is not None:
            host.say(str(markers.trouble), wrong=True)
        elif redoing is None:
            host.say("There is nothing to redo.")
        elif await agreed(host, redoing):
            redone = markers.redo(redoing.position)
            _step_taken(host, since)
            if not redone:
                host.say("There is nothing to redo.")
