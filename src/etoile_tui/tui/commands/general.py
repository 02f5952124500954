"""The commands for comfort: light, copying, help, leaving."""

from typing import TYPE_CHECKING

from etoile_tui.tui.command import Command

if TYPE_CHECKING:
    from etoile_tui.tui.guide_screen.screen import GuideScreen


class Theme(Command):
    """Choose the light: a dark house, a matinée, high contrast, or your terminal's own colours."""

    keys = "t"

    def run(self, screen: "GuideScreen") -> None:
        """Ask for a theme."""
        screen.wait_for(lambda: self._choose(screen))

    async def _choose(self, screen: "GuideScreen") -> None:
        from etoile_tui.tui.dialogs.choose_theme import ChooseTheme

        name = await screen.app.push_screen_wait(ChooseTheme(screen.app.theme))
        if name is not None:
            screen.done(lambda: screen.keep_theme(name))


class Copy(Command):
    """Copy what is selected with the mouse, or else the page on the screen."""

    keys = "y"

    def run(self, screen: "GuideScreen") -> None:
        """Copy by the terminal's clipboard."""
        text = screen.get_selected_text() or screen.view.text
        if text:
            screen.app.copy_to_clipboard(text)
            screen.say("Copied, if your terminal lets programs copy.")
        else:
            screen.say("There is nothing here to copy.")


class Help(Command):
    """What the keys do where you are."""

    keys = "question_mark,f1"
    footer = 80

    def run(self, screen: "GuideScreen") -> None:
        """Show the help."""
        from etoile_tui.tui.dialogs.help import HelpScreen

        screen.app.push_screen(HelpScreen(screen.view, screen.show.markers.curtain, screen.keymap))


class Quit(Command):
    """Leave. Your place is kept."""

    keys = "q"
    footer = 35

    def run(self, screen: "GuideScreen") -> None:
        """Leave."""
        screen.app.exit()
