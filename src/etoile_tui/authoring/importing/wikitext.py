"""Wikitext: its templates with their fields, and what is left of it as plain text.

It is read in one pass over its braces and brackets. What is not closed costs what stands inside it,
and no more.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Final, NamedTuple

from etoile_tui.importing.errors import SourceError

DEEPEST = 100
"""How deep templates may be nested."""
LARGEST = 4 * 2**20
"""How many characters an article may have."""
LONGEST_TEXT = 100_000
"""How many characters of a field are looked at; a pack's text has less."""
_AGAIN: Final = 8
"""How often the same text may be read as part of a template: of one inside another, twice."""
_LONGEST_NAME: Final = 200
_TOO_DEEP: Final = "its templates are nested too deep."

_COMMENTS: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_VIEWS: Final = re.compile(
    r"<includeonly>.*?(?:</includeonly>|\Z)|</?(?:noinclude|onlyinclude)>", re.DOTALL
)
_REFERENCES: Final = re.compile(
    r"<ref\b[^<>]*/>|<ref\b[^<>]*>.*?(?:</ref>|\Z)", re.DOTALL | re.IGNORECASE
)
_MARKS: Final = re.compile(r"\{\{|\}\}|\[\[|\]\]|\|")
_TAGS: Final = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_BREAKS: Final = re.compile(r"<\s*(?:br|hr|p|/p|li|/li|ul|ol)\b[^<>]{0,100}>", re.IGNORECASE)
_OUTSIDE: Final = re.compile(r"\[(?:https?:)?//[^\s\[\]]{1,1000}[ \t]?([^\[\]\n]{0,500})\]")
_TABLES: Final = re.compile(r"^\{\|.*?(?:^\|\}|\Z)", re.DOTALL | re.MULTILINE)
_LISTS: Final = re.compile(r"^[*#:;]+ *", re.MULTILINE)
_ITALICS: Final = re.compile(r"'{2,5}")
_SIGNS: Final = {
    "snd": " – ", "spnd": " – ", "spaced ndash": " – ", "ndash": "–", "mdash": "—", "em dash": "—",
    "nbsp": " ", "hsp": " ", "!": "|", "'": "'", "pipe": "|", "emdash": "—", "endash": "–",
}  # fmt: skip
_DROPPED: Final = re.compile(
    r"#|(?:refn?|efn|cite|citation|sfn|note|ref label|anchor|small|circa|c\.|dagger|double-dagger"
    r"|tba|tbd|tooltip note|clarify|when|who|fact|cn|citation needed|sic)\b",
    re.IGNORECASE,
)
_KEPT_SMALL: Final = re.compile(r"circa\b|c\.", re.IGNORECASE)


class Template(NamedTuple):
    """A template: its name, and its fields by name or by place, as wikitext."""

    name: str
    fields: dict[str, str]


def cleaned(text: str) -> str:
    """Return an article without comments, and as it is on a page of its own."""
    return _VIEWS.sub("", _COMMENTS.sub("", text[:LARGEST]))


def without_references(text: str) -> str:
    """Return a text without its references, whose titles often tell the end."""
    return _REFERENCES.sub("", text)


def templates(text: str, wanted: Callable[[str], bool]) -> Iterator[Template]:
    """Yield the templates of some names, those inside others too.

    Those that are not closed are left out.

    Args:
        text: Wikitext.
        wanted: Tells by a template's name whether it is one of them.

    Raises:
        SourceError: They are nested too deep.
    """
    starts: list[int] = []
    left = _AGAIN * len(text) + LONGEST_TEXT
    for mark in re.finditer(r"\{\{|\}\}", text):
        if mark[0] == "{{":
            starts.append(mark.end())
        elif starts:
            start = starts.pop()
            if not wanted(_name(text[start : start + _LONGEST_NAME].partition("|")[0])):
                continue
            left -= mark.start() - start
            if left < 0:
                raise SourceError("wikitext", _TOO_DEEP)
            yield _template(text[start : mark.start()])
        if len(starts) > DEEPEST:
            raise SourceError("wikitext", _TOO_DEEP)


def _name(written: str) -> str:
    return " ".join(written.partition("}}")[0].replace("_", " ").split())


def _template(inner: str) -> Template:
    parts = split(inner)
    fields: dict[str, str] = {}
    place = 0
    for part in parts[1:]:
        name, equals, value = part.partition("=")
        if equals and "{{" not in name and "[[" not in name and "<" not in name:
            fields[name.strip()] = value.strip()
        else:
            place += 1
            fields[str(place)] = part.strip()
    return Template(_name(parts[0]), fields)


def split(text: str) -> list[str]:
    """Return the parts of a text between its pipes, but for those inside templates and links."""
    parts, depth, start = [], 0, 0
    for mark in _MARKS.finditer(text):
        if mark[0] in ("{{", "[["):
            depth += 1
        elif mark[0] == "|":
            if depth == 0:
                parts.append(text[start : mark.start()])
                start = mark.end()
        else:
            depth = max(0, depth - 1)
    return [*parts, text[start:]]


def plain(text: str) -> str:
    """Return a text without markup; an empty line parts its paragraphs."""
    text = _TABLES.sub("", without_references(text[:LONGEST_TEXT]))
    text = _resolved(text)
    text = _BREAKS.sub("\n\n", text)
    text = _TAGS.sub("", _OUTSIDE.sub(r"\1", text))
    text = _ITALICS.sub("", _LISTS.sub("\n", text))
    paragraphs = re.split(r"\n\s*\n", unescape(text).replace("\xa0", " "))
    return "\n\n".join(filter(None, (" ".join(each.split()) for each in paragraphs)))


def _resolved(text: str) -> str:
    """Return a text whose templates and links are what they show, from the inside out."""
    stack: list[tuple[str, list[str]]] = [("", [])]
    at = 0
    for mark in re.finditer(r"\{\{|\}\}|\[\[|\]\]", text):
        stack[-1][1].append(text[at : mark.start()])
        at = mark.end()
        sign = mark[0]
        if sign in ("{{", "[[") and len(stack) <= DEEPEST:
            stack.append((sign, []))
        elif len(stack) > 1 and stack[-1][0] == ("{{" if sign == "}}" else "[["):
            opening, inner = stack.pop()
            shown = _shown if opening == "{{" else _link
            stack[-1][1].append(shown("".join(inner)))
    stack[-1][1].append(text[at:])
    return "".join("".join(parts) for _, parts in stack)


def _shown(inner: str) -> str:
    """Return what a template shows: a sign, nothing, or the last of its fields that has no name."""
    parts = inner.split("|")
    name = " ".join(parts[0].replace("_", " ").split()).lower()
    if name in _SIGNS:
        return _SIGNS[name]
    shown = [part for part in parts[1:] if "=" not in part.split("<", 1)[0]]
    if _KEPT_SMALL.match(name) and shown:
        return f"c. {shown[0].strip()}"
    if _DROPPED.match(name) or len(parts) == 1 or not shown:
        return ""
    return "\n\n" + shown[-1] if "list" in name else shown[-1].strip()


def _link(inner: str) -> str:
    target, _, label = inner.rpartition("|")
    kind = (target or inner).partition(":")[0].strip().lower()
    return "" if kind in ("file", "image", "category") else label
