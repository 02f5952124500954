"""The commands that change the marker, and what is said of the episodes ahead."""

from typing import TYPE_CHECKING

from etoile_tui.guide.items.wording import listed, stays_behind
from etoile_tui.guide.schedule.position import Position
from etoile_tui.tui.command import Command

if TYPE_CHECKING:
    from etoile_tui.library import Marking, Moves
    from etoile_tui.tui.guide_screen.screen import GuideScreen


class Watched(Command):
    """You have watched through the chosen episode. Going forward asks once; going back does not."""

    keys = "w"
    footer = 90

    def run(self, screen: "GuideScreen") -> None:
        """Mark through the chosen episode; elsewhere through the one after the marker."""
        if screen.moved_elsewhere():
            return
        row = screen.chosen_row()
        if row is None:
            position = screen.show.after()
        elif row.id is None:
            # Under a sealed curtain the next episode has no name.
            position = screen.show.after(screen.at)
        else:
            position = Position(row.id)
        if position is None:
            screen.say("Everything has been watched.")
            return
        screen.wait_for(lambda: self._mark(screen, position))

    async def _mark(self, screen: "GuideScreen", position: Position) -> None:
        show, since, back = screen.show, screen.show.markers.marker, screen.at
        if position == since:
            if back is not None:
                screen.marked(None)
            screen.say("That is where you are.")
            return
        moves: list[Moves] = []
        if not screen.done(lambda: moves.append(show.markers.moves(position))):
            return
        if not moves[0].moved:
            # Before asking: a yes would change nothing.
            screen.say(stays_behind(moves[0].behind))
            return
        marking = show.marking_at(position, typed=False)
        if not await agreed(screen, marking):
            return
        if not screen.done(lambda: moves.append(show.markers.mark(position))):
            return
        forward, behind = marking.forward, moves[-1].behind
        screen.marked(since if forward and show.markers.marker != since else None)
        if behind:
            screen.say(stays_behind(behind))
        elif back is not None and not forward:
            before, now = map(screen.guide.names.short, (since, show.markers.marker))
            undo = Undo.key(screen.keymap)
            screen.say(f"Your marker has moved from {before} to {now}. {undo} takes it back.")


async def agreed(screen: "GuideScreen", marking: "Marking") -> bool:
    """Ask before the marker goes forward; going back needs no asking.

    Args:
        screen: The guide's screen.
        marking: Where it is to go.

    Returns:
        Whether it is to go there. What it is to go by may have changed meanwhile: then not.
    """
    from etoile_tui.tui.dialogs.confirm_marking import AskMarked  # imported when it is opened

    ask = AskMarked(marking.label, jump=marking.jump, undo=Undo.key(screen.keymap))
    if marking.forward and not await screen.app.push_screen_wait(ask):
        return False
    return not screen.moved_elsewhere()


class Undo(Command):
    """Go back to the marker before; pressed again, further back."""

    keys = "u"
    footer = 40

    def run(self, screen: "GuideScreen") -> None:
        """Go back to the marker before."""
        if screen.moved_elsewhere():
            return
        show = screen.show
        undone: list[str] = []
        if not screen.done(lambda: undone.extend(show.markers.undo())):
            return
        if not undone:
            screen.say("There is nothing to undo.")
            return
        screen.marked(None)
        if not show.markers.alone:
            screen.say(f"Taken back for {listed(undone)}.")


class Redo(Command):
    """Go forward again to the marker that was taken back last. It asks, as going forward does."""

    keys = "r"

    def run(self, screen: "GuideScreen") -> None:
        """Go forward again."""
        if not screen.moved_elsewhere():
            screen.wait_for(lambda: self._redo(screen))

    async def _redo(self, screen: "GuideScreen") -> None:
        show, since = screen.show, screen.show.markers.marker
        redoing = show.redoing()
        if show.markers.trouble is not None:
            screen.say(str(show.markers.trouble), wrong=True)
            return
        if redoing is None:
            screen.say("There is nothing to redo.")
            return
        redone: list[str] = []
        if await agreed(screen, redoing) and screen.done(
            lambda: redone.extend(show.markers.redo())
        ):
            forward = not show.lies_ahead(since) and show.markers.marker != since
            screen.marked(since if forward else None)
            if not redone:
                screen.say("There is nothing to redo.")


class Curtain(Command):
    """How much is said of the episodes ahead: open, drawn or sealed."""

    keys = "c"
    footer = 30

    def run(self, screen: "GuideScreen") -> None:
        """Ask for a curtain."""
        screen.wait_for(lambda: self._choose(screen))

    async def _choose(self, screen: "GuideScreen") -> None:
        from etoile_tui.tui.dialogs.choose_curtain import ChooseCurtain

        show = screen.show
        if not show.markers.alone:
            key = screen.key_of("viewers")
            screen.say(
                "The strictest curtain of those present holds. Each chooses their own: take one "
                f"alone with {key}."
            )
            return
        kind = await screen.app.push_screen_wait(ChooseCurtain(show.markers.curtain))
        if kind is None or screen.moved_elsewhere():
            return
        if screen.done(lambda: show.markers.choose_curtain(kind)):
            screen.draw()
