"""A field that one line of text is typed into, whatever is pasted."""

import unicodedata

from textual import events
from textual.widgets import Input

_DROPPED = ("Cf", "Cs", "Co", "Cn")
"""The kinds of characters that nobody sees: a terminal acts on some of them."""


def one_line(text: str) -> str:
    """Return a text as one line of what can be printed.

    Args:
        text: Any text; line breaks, tabs and control characters in it become spaces.
    """
    seen = (
        sign if sign.isprintable() else "" if unicodedata.category(sign) in _DROPPED else " "
        for sign in text
    )
    return " ".join("".join(seen).split())


class Field(Input):
    """A field of one line. Textual's own takes line breaks of what was copied as they are (8.2)."""

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self._put(event.text)

    def action_paste(self) -> None:
        """Paste what was copied in the guide."""
        self._put(self.app.clipboard)

    def _put(self, text: str) -> None:
        if line := one_line(text):
            self.replace(line, *self.selection)
