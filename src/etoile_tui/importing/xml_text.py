"""XML as other programs write it: often broken, and at times made to do harm.

The standard library's parser is used. What defusedxml would refuse is refused before anything is
parsed, because no file that is read here has a document type of its own: so no entity is ever
defined, and there is none to grow. Each element of interest is cut out and parsed alone, which
forgives several roots, wrappers, repeated declarations, and text before and behind.
"""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import TYPE_CHECKING, Final

from .errors import SourceError
from .texts import decoded

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DECLARED: Final = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']""")
_DEFINES: Final = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_IMPOSSIBLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_AMPERSAND: Final = re.compile(r"&(?:(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});)?")
_OWN: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
MOST_TAGS = 2_000_000
"""How many tags a file may have: each takes many times the memory that it is in the file."""
MOST_ELEMENTS = 100_000
"""How many elements of interest a file may have."""


def xml_text(name: str, content: bytes) -> str:
    """Return the text of an XML file, as it can be parsed piece by piece.

    Raises:
        SourceError: It defines entities or has far too many tags, and is refused.
    """
    match = _DECLARED.search(content[:1000])
    text = decoded(content, match[1].decode("ascii") if match else None)
    if text.count("<") > MOST_TAGS:
        raise SourceError(name, "it holds more than any such file can.")
    if _DEFINES.search(text) is not None:
        raise SourceError(name, "it defines entities of its own, and is not read.")
    return _AMPERSAND.sub(_reference, _IMPOSSIBLE.sub("", text))


def elements(text: str, tag: str) -> Iterator["Element | None"]:
    """Yield the elements of a tag, each parsed alone; None in place of one that is broken.

    Args:
        text: What `xml_text` has returned.
        tag: Their tag.
    """
    from xml.etree.ElementTree import ParseError, fromstring  # 4 ms

    for piece in _pieces(text, tag):
        try:
            yield fromstring(piece)  # noqa: S314 (no entity is defined: see above)
        except (ParseError, ValueError):
            yield None


def words(element: "Element | None") -> str:
    """Return all text inside an element, and nothing for none."""
    return "" if element is None else "".join(element.itertext()).strip()


def _pieces(text: str, tag: str) -> Iterator[str]:
    opening = re.compile(rf"<{tag}(?=[\s>/])")
    closing, at = f"</{tag}>", 0
    for _ in range(MOST_ELEMENTS):
        match = opening.search(text, at)
        if match is None:
            return
        end = text.find(closing, match.end())
        if end < 0:
            if text[match.end() :].strip():
                yield text[match.start() :]
            return
        at = end + len(closing)
        yield text[match.start() : at]


def _reference(match: re.Match[str]) -> str:
    inner = match[1]
    if inner is None:
        return "&amp;"
    if inner in _OWN:
        return match[0]
    if inner.startswith("#"):
        code = int(f"0{inner[1:]}", 16) if inner[1] == "x" else int(inner[1:])
        return match[0] if _is_allowed(code) else ""
    character = html5.get(f"{inner};")
    if character is None:
        return f"&amp;{inner};"
    return character.replace("&", "&amp;").replace("<", "&lt;")


def _is_allowed(code: int) -> bool:
    """Tell whether XML allows a character."""
    return (
        code in (9, 10, 13)
        or 0x20 <= code < 0xD800
        or 0xE000 <= code < 0xFFFE
        or (0x10000 <= code < 0x110000)
    )
