"""The commands that look back in time, and forward again up to the marker."""

from etoile_tui.guide.schedule.position import Position
from etoile_tui.tui.command import Command, CommandHost

_BEGINNING = "That is the beginning: nothing was watched before it."
_END = "That is where you are: what comes after it is not watched yet."


def _step(host: CommandHost, to: Position, way: int) -> None:
    """Look back to a position; say so where the guide is there already."""
    if to == host.guide.horizon:
        host.say(host.show.poster.says(_BEGINNING if way < 0 else _END))
    else:
        host.look(to)


class LookBack(Command):
    """Look back: the whole guide as it stood an episode earlier. Esc returns to your marker."""

    keys = "left_square_bracket"
    footer = 50

    async def run(self, host: CommandHost) -> None:
        """Step back by an episode."""
        _step(host, host.show.beside(host.guide.horizon, -1), -1)


class LookForward(Command):
    """Forward again in time, by an episode, and never past your marker."""

    keys = "right_square_bracket"

    async def run(self, host: CommandHost) -> None:
        """Step forward by an episode."""
        _step(host, host.show.beside(host.guide.horizon, 1), 1)


class SeasonBack(Command):
    """Look back by a season: to the end of the one before."""

    keys = "left_parenthesis"

    async def run(self, host: CommandHost) -> None:
        """Step back by a season."""
        _step(host, host.show.beside_season(host.guide.horizon, -1), -1)


class SeasonForward(Command):
    """Forward again in time, to the end of the season, and never past your marker."""

    keys = "right_parenthesis"

    async def run(self, host: CommandHost) -> None:
        """Step forward by a season."""
        _step(host, host.show.beside_season(host.guide.horizon, 1), 1)


class LookAt(Command):
    """Look back to a place: an episode by its number or title, or the end of a season."""

    keys = "at"
    asks = True

    async def run(self, host: CommandHost) -> None:
        """Ask where to, and look back to there."""
        from etoile_tui.tui.dialogs.text_prompt import TextPrompt

        told = "Its number, such as 3, S02E05 or S02, or a part of its title."
        typed = await host.ask(
            TextPrompt(host.show.poster.says("Look back to which episode?"), told)
        )
        if not typed:
            return
        position = host.show.watched_place(typed)
        if position is None:
            host.say(host.show.poster.says("No episode that you have watched is called so."))
        else:
            host.look(position)
