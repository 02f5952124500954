"""The commands of the People screen."""

from etoile_tui.tui.command import ViewCommand


class FilterPeople(ViewCommand):
    """Type a part of a name, a role or an actor, and only those are listed."""

    keys = "f"
    footer = 70
    view = "people"

    @classmethod
    def title(cls) -> str:
        """Return the one word that tells it where people are listed."""
        return "filter"


class OrderPeople(ViewCommand):
    """List by name, as they were met, by how much is told of them, or only who came in lately."""

    keys = "o"
    footer = 60
    view = "people"

    @classmethod
    def title(cls) -> str:
        """Return the one word that tells it where people are listed."""
        return "order"
