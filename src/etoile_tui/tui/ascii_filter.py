"""Drawing the screen in ASCII only, where the terminal or the user wants that."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from etoile_tui.guide.text.ascii import ascii_text


class AsciiFilter(LineFilter):
    """Replaces each character by the most similar one of ASCII, in as many cells."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line in ASCII."""
        return [
            segment
            if segment.control or segment.text.isascii()
            else Segment(_ascii(segment), segment.style)
            for segment in segments
        ]


def _ascii(segment: Segment) -> str:
    cells = segment.cell_length
    return ascii_text(segment.text)[:cells].ljust(cells)
