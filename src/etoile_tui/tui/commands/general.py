"""The commands for the light, for copying, for help and for leaving."""

from etoile_tui.tui.command import Command, CommandHost


class Theme(Command):
    """Choose the light: a dark house, a matinée, high contrast, or your terminal's own colours."""

    keys = "t"
    needs_story = False
    asks = True

    async def run(self, host: CommandHost) -> None:
        """Ask for a theme."""
        from etoile_tui.tui.dialogs.choose_theme import ChooseTheme

        name = await host.ask(ChooseTheme(host.theme))
        if name is not None:
            host.keep_theme(name)


class Sources(Command):
    """Show behind each line where it was told, or no longer."""

    keys = "i"
    needs_story = False

    async def run(self, host: CommandHost) -> None:
        """Have all pages show their sources."""
        host.views.change_sources()


class Copy(Command):
    """Copy what is selected with the mouse, or else the page on the screen."""

    keys = "y"
    needs_story = False

    async def run(self, host: CommandHost) -> None:
        """Copy by the terminal's clipboard."""
        if host.changed_meanwhile():
            return
        copied = host.copy()
        host.say(
            "Copied, if your terminal lets programs copy."
            if copied
            else "There is nothing here to copy."
        )


class Help(Command):
    """What the keys do where you are."""

    keys = "question_mark,f1"
    needs_story = False
    footer = 80

    async def run(self, host: CommandHost) -> None:
        """Show the help."""
        host.show_help()


class Suspend(Command):
    """Set the guide aside: the shell's `fg` brings it back."""

    keys = "ctrl+z"
    needs_story = False

    async def run(self, host: CommandHost) -> None:
        """Stand aside."""
        host.suspend()


class Quit(Command):
    """Leave. Your place is kept."""

    keys = "q"
    needs_story = False
    footer = 35

    async def run(self, host: CommandHost) -> None:
        """Leave."""
        host.leave()
