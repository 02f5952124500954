"""The command that chooses how much is said of the episodes ahead."""

from etoile_tui.tui.command import Command, CommandHost

from .viewers import Viewers


class Curtain(Command):
    """How much is said of the episodes ahead: open, drawn or sealed."""

    keys = "c"
    footer = 30
    asks = True

    async def run(self, host: CommandHost) -> None:
        """Ask for a curtain."""
        from etoile_tui.tui.dialogs.choose_curtain import ChooseCurtain

        markers = host.show.markers
        if not markers.alone:
            host.say(
                "The strictest curtain of those present holds. Each chooses their own: take one "
                f"alone with {Viewers.key(host.keymap)}."
            )
            return
        kind = await host.ask(ChooseCurtain(markers.curtain, host.show.poster))
        if kind is not None and not host.changed_meanwhile():
            markers.choose_curtain(kind)
            host.redraw()
