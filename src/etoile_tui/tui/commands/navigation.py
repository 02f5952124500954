"""The commands that go somewhere: the four screens, search, back, and back in time."""

from etoile_tui.tui.command import Command, CommandHost


class _ScreenCommand(Command):
    """A command that shows one of the four screens; its name is the screen's."""

    async def run(self, host: CommandHost) -> None:
        """Show the screen."""
        host.views.go(self.id())


class Episodes(_ScreenCommand):
    """What happened when: the episodes, one page each."""

    keys = "1"
    needs_story = False


class People(_ScreenCommand):
    """Who is who: everybody met so far."""

    keys = "2"


class Relationships(_ScreenCommand):
    """Who is what to whom: the map."""

    keys = "3"


class Recap(_ScreenCommand):
    """The story so far, and what to have in mind before the next episode."""

    keys = "4"


VIEW_COMMANDS = (Episodes, People, Relationships, Recap)
"""The commands that show one of the four screens, by the screen's name."""


class Search(Command):
    """Search in everything you have reached; accents and small slips do not matter."""

    keys = "slash"
    footer = 100
    asks = True
    needs_story = False  # what is typed meanwhile is looked for in the end

    async def run(self, host: CommandHost) -> None:
        """Ask for words, and go to what is chosen of what has them."""
        from etoile_tui.tui.dialogs.search import SearchDialog

        spot = await host.ask(SearchDialog(host.guide, host.search, host.searching.last))
        if spot is not None and spot.link is not None:
            host.views.follow(spot.link, spot)


class Read(Command):
    """Read the chosen page: the keys move in it. In it, Enter goes where the chosen line leads."""

    keys = "enter"
    needs_story = False

    async def run(self, host: CommandHost) -> None:
        """Give the keys to the page."""
        host.views.read()


class Back(Command):
    """A step back: to the list, to the screen you came from, from a look back to your marker."""

    keys = "escape,backspace"
    needs_story = False

    async def run(self, host: CommandHost) -> None:
        """Step back."""
        host.back()
