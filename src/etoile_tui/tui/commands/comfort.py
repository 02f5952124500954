"""The commands for comfort: light, copying, help, leaving."""

from typing import TYPE_CHECKING

from etoile_tui.tui.command import Command

if TYPE_CHECKING:
    from etoile_tui.tui.screens.guide import GuideScreen


class Theme(Command):
    """Choose the light: a dark house, a matinée, high contrast, or your terminal's own colours."""

    keys = "t"

    def run(self, house: "GuideScreen") -> None:
        """Ask for a theme."""
        house.wait_for(self._choose(house))

    async def _choose(self, house: "GuideScreen") -> None:
        from etoile_tui.tui.screens.choose_theme import ChooseTheme

        name = await house.app.push_screen_wait(ChooseTheme(house.app.theme))
        if name is not None:
            house.done(lambda: house.keep_theme(name))


class Copy(Command):
    """Copy what is selected with the mouse, or else the page on the screen."""

    keys = "y"

    def run(self, house: "GuideScreen") -> None:
        """Copy by the terminal's clipboard."""
        text = house.get_selected_text() or house.view.text
        if text:
            house.app.copy_to_clipboard(text)
            house.say("Copied, if your terminal lets programs copy.")
        else:
            house.say("There is nothing here to copy.")


class Help(Command):
    """What the keys do where you are."""

    keys = "question_mark,f1"
    footer = 80

    def run(self, house: "GuideScreen") -> None:
        """Show the help."""
        from etoile_tui.tui.screens.help import HelpScreen

        house.app.push_screen(HelpScreen(house.view, house.show.curtain, house.keymap))


class Quit(Command):
    """Leave. Your place is kept."""

    keys = "q"
    footer = 35

    def run(self, house: "GuideScreen") -> None:
        """Leave."""
        house.app.exit()
