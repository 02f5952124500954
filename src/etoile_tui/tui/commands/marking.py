"""The commands that move the marker: forward, back, and forward again."""

from typing import TYPE_CHECKING

from etoile_tui.guide.items.wording import listed, stays_behind
from etoile_tui.guide.schedule.position import Position
from etoile_tui.tui.command import Command, CommandHost

if TYPE_CHECKING:
    from etoile_tui.library import Marking


class Watched(Command):
    """You have watched through the chosen episode. Going forward asks once; going back does not."""

    keys = "w"
    footer = 90
    asks = True

    async def run(self, host: CommandHost) -> None:
        """Mark through the chosen episode; elsewhere through the one after the marker."""
        if host.changed_meanwhile():
            return
        position = _position(host)
        if position is None:
            host.say("Everything has been watched.")
        elif position == host.show.markers.marker:
            if host.at is not None:
                host.marker_moved()
            host.say("That is where you are.")
        else:
            await self._mark(host, position)

    async def _mark(self, host: CommandHost, position: Position) -> None:
        markers, since, back = host.show.markers, host.show.markers.marker, host.at
        moves = markers.moves(position)
        if not moves.moved:
            # Before asking: a yes would change nothing.
            host.say(stays_behind(moves.behind))
            return
        marking = host.show.marking_at(position, typed=False)
        if not await agreed(host, marking):
            return
        behind = markers.mark(position).behind
        host.marker_moved(since if marking.forward and markers.marker != since else None)
        if behind:
            host.say(stays_behind(behind))
        elif back is not None and not marking.forward:
            _say_moved(host, since)


def _position(host: CommandHost) -> Position | None:
    """Return through where `watched` marks; None where everything is watched."""
    row = host.views.chosen_row
    if row is None:
        return host.show.after()
    # Under a sealed curtain the next episode has no name.
    return host.show.after(host.at) if row.id is None else Position(row.id)


def _say_moved(host: CommandHost, since: Position) -> None:
    """Say from where to where the marker has moved: a look back shows neither."""
    before, now = map(host.guide.names.short, (since, host.show.markers.marker))
    undo = Undo.key(host.keymap)
    host.say(f"Your marker has moved from {before} to {now}. {undo} takes it back.")


async def agreed(host: CommandHost, marking: "Marking") -> bool:
    """Ask before the marker goes forward; going back needs no asking.

    Args:
        host: The guide's screen.
        marking: Where it is to go.

    Returns:
        Whether it is to go there. What it is to go by may have changed meanwhile: then not.
    """
    from etoile_tui.tui.dialogs.confirm_marking import ConfirmMarking

    ask = ConfirmMarking(marking.label, jump=marking.jump, undo=Undo.key(host.keymap))
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
