"""An export as Markdown: CommonMark, which reads well as plain text too."""

import re
from collections.abc import Iterable, Iterator

from etoile_tui.guide.items.page import Item, Page
from etoile_tui.guide.items.signs import SIGNS

from .document import Document, Part

_MARKUP = re.compile(
    r"[\\`*_\[\]<>#|~$@]"  # emphasis, code, links, tags, tables, and what dialects add to them
    r"|&(?=[#\w])"  # an entity
    r"|:(?=//)|(?<=www)\.",  # an address, which some dialects make a link of
    re.IGNORECASE,
)
# What begins a list, a heading or a rule where it stands first.
_FIRST = re.compile(r"^(?:[-+=]|[0-9]{1,9}(?=[.)]))")


def markdown(document: Document) -> str:
    """Return a document as Markdown."""
    return "\n\n".join(_blocks(document)) + "\n"


def literal(text: str) -> str:
    """Return a text of one line so that Markdown takes nothing in it for markup."""
    escaped = _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    return _FIRST.sub(lambda found: _first(found[0]), escaped)


def _first(found: str) -> str:
    return f"{found}\\" if found.isdigit() else f"\\{found}"


def _blocks(document: Document) -> Iterator[str]:
    yield f"# {literal(document.title)}"
    yield f"**{literal(document.safe)}**"
    yield from map(literal, document.poster)
    yield "## Contents"
    yield "\n".join(_contents(document.parts))
    for part in document.parts:
        yield f"## {literal(part.heading)}"
        yield from _page(part.page, level=3)
        for entry in part.entries:
            yield f"### {literal(entry.heading)}"
            if entry.billing:
                yield literal(entry.billing)
            yield from _page(entry.page, level=4)


def _contents(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        yield f"- {literal(part.heading)}"
        yield from (f"  - {literal(entry.heading)}" for entry in part.entries)


def _page(page: Page, *, level: int) -> Iterator[str]:
    yield from map(literal, page.paragraphs)
    for section in page.sections:
        yield f"{'#' * level} {literal(section.heading)}"
        yield from map(literal, section.paragraphs)
        if section.items:
            yield "\n".join(map(_item, section.items))


def _item(item: Item) -> str:
    sign = SIGNS[item.tone]
    parts = (
        None if sign == SIGNS["plain"] else literal(sign),
        _lead(item),
        literal(item.text),
        f"({literal(item.note)})" if item.note else None,
    )
    return f"- {' '.join(filter(None, parts))}"


def _lead(item: Item) -> str | None:
    if not item.lead:
        return None
    # A question has its own sign at the end.
    colon = ":" if item.text and not item.lead.endswith("?") else ""
    return f"**{literal(item.lead)}{colon}**"
