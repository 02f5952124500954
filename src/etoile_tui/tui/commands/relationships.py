"""The commands of the Relationships screen."""

from typing import TYPE_CHECKING

from etoile_tui.tui.command import Command

if TYPE_CHECKING:
    from etoile_tui.tui.guide_screen.screen import GuideScreen


class MapOrList(Command):
    """Draw the relationships as a map, or write them out as a list."""

    keys = "m"
    footer = 70
    view = "relationships"

    def run(self, screen: "GuideScreen") -> None:
        """Change between the two."""
        from etoile_tui.tui.guide_screen.relationships_view import RelationshipsView

        if isinstance(screen.view, RelationshipsView):
            screen.view.change_form()
