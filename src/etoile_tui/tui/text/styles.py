"""The styles of text on the screen, and text that is shown as it stands."""

from rich.cells import cell_len, set_cell_size
from textual.content import Content

GOLD = "bold $accent"
"""What is chosen, new or a heading: the one accent."""
LINK = "underline $link"
"""What leads somewhere."""
QUIET = "$quiet"
"""What is said beside."""
FAINT = "$faint"
"""What lies ahead, or is over."""


def literal(text: str, style: str = "") -> Content:
    """Return text to be shown as it stands."""
    return Content.styled(text, style) if style else Content(text)


def shorten(text: str, width: int) -> str:
    """Return a text in so many cells at most, with a sign where something is left out."""
    if cell_len(text) <= width:
        return text
    return f"{set_cell_size(text, width - 1).rstrip()}…"
