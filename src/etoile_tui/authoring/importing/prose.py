"""Texts of other programs as prose: HTML and Kodi's marks become paragraphs."""

import re
from html import unescape
from typing import Final

LONGEST: Final = 100_000
"""How many characters of a text are looked at; a pack's text has less."""

_BREAKS: Final = re.compile(
    r"(?:\[CR\]|<\s*/?\s*(?:p|br|div|li|ul|ol|h\d)\b[^<>]{0,200}>|\n\s*\n)+", re.IGNORECASE
)
_TAGS: Final = re.compile(
    r"</?[a-zA-Z][^<>]{0,500}>|\[/?(?:B|I|UPPERCASE|LOWERCASE|COLOR[^\]]{0,40})\]"
)


def prose(text: str | None) -> str | None:
    """Return a text with an empty line between its paragraphs and no markup; None for none."""
    if not text:
        return None
    text = _BREAKS.sub("\n\n", text[:LONGEST])
    plain = unescape(_TAGS.sub("", text)).replace("\xa0", " ")
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", plain))
    return "\n\n".join(filter(None, paragraphs)) or None


def title(text: str | None) -> str | None:
    """Return a title on one line; None for a stand-in that says nothing."""
    line = " ".join((prose(text) or "").split())
    return None if line.lower().strip(" .") in ("", "tba", "tbd", "untitled") else line
