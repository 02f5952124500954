"""The commands of the People screen."""

from typing import TYPE_CHECKING

from etoile_tui.tui.command import Command

if TYPE_CHECKING:
    from etoile_tui.tui.guide_screen.screen import GuideScreen


class FilterPeople(Command):
    """Type a part of a name, a role or an actor, and only those are listed."""

    keys = "f"
    footer = 70
    view = "people"

    @classmethod
    def title(cls) -> str:
        """Return the one word that tells it where people are listed."""
        return "filter"

    def run(self, screen: "GuideScreen") -> None:
        """Give the keys to the filter."""
        from etoile_tui.tui.guide_screen.people_view import PeopleView

        if isinstance(screen.view, PeopleView):
            screen.view.ask_filter()


class OrderPeople(Command):
    """List everybody by name, or those of the chosen episode first."""

    keys = "o"
    footer = 60
    view = "people"

    @classmethod
    def title(cls) -> str:
        """Return the one word that tells it where people are listed."""
        return "order"

    def run(self, screen: "GuideScreen") -> None:
        """Change the order."""
        from etoile_tui.tui.guide_screen.people_view import PeopleView

        if isinstance(screen.view, PeopleView):
            screen.view.change_order()
