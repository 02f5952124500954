"""The commands that go somewhere: the four screens, search, back, and back in time."""

from typing import TYPE_CHECKING

from etoile_tui.tui.command import Command

if TYPE_CHECKING:
    from etoile_tui.tui.guide_screen.screen import GuideScreen


class Episodes(Command):
    """What happened when: the episodes, one page each."""

    keys = "1"

    def run(self, screen: "GuideScreen") -> None:
        """Show the episodes."""
        screen.go("episodes")


class People(Command):
    """Who is who: everybody met so far."""

    keys = "2"

    def run(self, screen: "GuideScreen") -> None:
        """Show the people."""
        screen.go("people")


class Relationships(Command):
    """Who is what to whom: the map."""

    keys = "3"

    def run(self, screen: "GuideScreen") -> None:
        """Show the map."""
        screen.go("relationships")


class Recap(Command):
    """The story so far, and what to have in mind before the next episode."""

    keys = "4"

    def run(self, screen: "GuideScreen") -> None:
        """Show the recap."""
        screen.go("recap")


SCREENS = (Episodes, People, Relationships, Recap)
"""The commands that show one of the four screens, by their view's name."""


class Search(Command):
    """Search in everything you have reached; accents and small slips do not matter."""

    keys = "slash"
    footer = 100

    def run(self, screen: "GuideScreen") -> None:
        """Ask for words, and go to what is chosen of what has them."""
        screen.wait_for(lambda: self._search(screen))

    async def _search(self, screen: "GuideScreen") -> None:
        from etoile_tui.tui.dialogs.search import SearchScreen

        link = await screen.app.push_screen_wait(SearchScreen(screen.guide))
        if link is not None:
            screen.follow(link)


class LookBack(Command):
    """Look back: the whole guide as it stood an episode earlier. Esc returns to your marker."""

    keys = "left_square_bracket"
    footer = 50

    def run(self, screen: "GuideScreen") -> None:
        """Step back by an episode."""
        screen.step(-1)


class LookForward(Command):
    """Forward again in time, by an episode, and never past your marker."""

    keys = "right_square_bracket"

    def run(self, screen: "GuideScreen") -> None:
        """Step forward by an episode."""
        screen.step(1)


class Read(Command):
    """Read the chosen page: the keys move in it. In it, Enter goes where the chosen line leads."""

    keys = "enter"

    def run(self, screen: "GuideScreen") -> None:
        """Give the keys to the page."""
        screen.view.read()


class Back(Command):
    """A step back: to the list, to the screen you came from, from a look back to your marker."""

    keys = "escape,backspace"

    def run(self, screen: "GuideScreen") -> None:
        """Step back."""
        screen.back()
