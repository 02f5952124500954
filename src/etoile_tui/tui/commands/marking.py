"""The commands that change the marker, and what is said of the episodes ahead."""

from typing import TYPE_CHECKING

from etoile_tui.guide.position import Position
from etoile_tui.guide.wording import short
from etoile_tui.tui.command import Command

if TYPE_CHECKING:
    from etoile_tui.tui.screens.guide import GuideScreen


class Watched(Command):
    """You have watched through the chosen episode. Going forward asks once; going back does not."""

    keys = "w"
    footer = 90

    def run(self, house: "GuideScreen") -> None:
        """Mark through the chosen episode; on a screen without episodes, through the next."""
        if house.moved_elsewhere():
            return
        row = house.chosen_row()
        named = row is not None and row.id is not None
        # Under a sealed curtain the next episode has no name.
        position = Position(row.id) if row and named else house.show.after(house.at)
        if position is None:
            house.say("Everything has been watched.")
            return
        house.wait_for(self._mark(house, position))

    async def _mark(self, house: "GuideScreen", position: Position) -> None:
        from etoile_tui.tui.screens.ask import AskMarked  # imported when it is opened

        show, since, back = house.show, house.show.marker, house.at
        marking = show.marking_at(position, typed=False)
        if position == since:
            if back is not None:
                house.marked(None)
            house.say("That is where you are.")
            return
        ask = AskMarked(marking.label, jump=marking.jump, undo=Undo.key(house.keymap))
        if marking.forward and not await house.app.push_screen_wait(ask):
            return
        if house.moved_elsewhere() or not house.done(lambda: show.mark(position)):
            return
        house.marked(since if marking.forward else None)
        if back is not None and not marking.forward:
            one_season = len(house.guide.listing.seasons) <= 1
            before, now = (short(place, one_season=one_season) for place in (since, show.marker))
            undo = Undo.key(house.keymap)
            house.say(f"Your marker has moved from {before} to {now}. {undo} takes it back.")


class Undo(Command):
    """Go back to the marker before; pressed again, further back."""

    keys = "u"
    footer = 40

    def run(self, house: "GuideScreen") -> None:
        """Go back to the marker before."""
        if house.moved_elsewhere():
            return
        undone: list[bool] = []
        if not house.done(lambda: undone.append(house.show.undo())):
            return
        if undone == [True]:
            house.marked(None)
        else:
            house.say("There is nothing to undo.")


class Curtain(Command):
    """How much is said of the episodes ahead: open, drawn or sealed."""

    keys = "c"
    footer = 30

    def run(self, house: "GuideScreen") -> None:
        """Ask for a curtain."""
        house.wait_for(self._choose(house))

    async def _choose(self, house: "GuideScreen") -> None:
        from etoile_tui.tui.screens.choose_curtain import ChooseCurtain

        show = house.show
        kind = await house.app.push_screen_wait(ChooseCurtain(show.curtain))
        if kind is None or house.moved_elsewhere():
            return
        if house.done(lambda: show.choose_curtain(kind)):
            house.draw()
