"""The commands of the Relationships screen."""

from etoile_tui.tui.command import ViewCommand


class MapOrList(ViewCommand):
    """Draw the relationships as a map, or write them out as a list."""

    keys = "m"
    footer = 70
    view = "relationships"
