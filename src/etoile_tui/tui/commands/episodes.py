"""The commands of the Episodes screen."""

from etoile_tui.tui.command import ViewCommand


class Beats(ViewCommand):
    """Tell everything that happened in the chosen episode, or fold it again."""

    keys = "b"
    view = "episodes"

    @classmethod
    def title(cls) -> str:
        """Return the one word that tells it where an episode is read."""
        return "beats"
