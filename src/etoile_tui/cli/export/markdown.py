"""An export as Markdown (CommonMark)."""

import re
from collections.abc import Iterable, Iterator

from etoile_tui.guide.items.page import Item, Page
from etoile_tui.guide.items.signs import SIGNS

from .document import ExportDocument, MainSection

_MARKUP = re.compile(
    r"[\\`*_\[\]<>#|~$@]"  # emphasis, code, links, tags, tables, and what dialects add to them
    r"|&(?=[#\w])"  # an entity
    r"|:(?=//)|(?<=www)\.",  # an address, which some dialects make a link of
    re.IGNORECASE,
)
# What makes a list, a heading or a rule at the beginning of a line.
_FIRST = re.compile(r"^(?:[-+=]|[0-9]{1,9}(?=[.)]))")


def markdown(document: ExportDocument) -> str:
    """Return a document as Markdown."""
    return "\n\n".join(_blocks(document)) + "\n"


def literal(text: str) -> str:
    """Return a text as one line, escaped so that Markdown reads no markup in it."""
    escaped = _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    return _FIRST.sub(lambda found: _first(found[0]), escaped)


def _first(found: str) -> str:
    return f"{found}\\" if found.isdigit() else f"\\{found}"


def _blocks(document: ExportDocument) -> Iterator[str]:
    yield f"# {literal(document.title)}"
    yield f"**{literal(document.safe)}**"
    yield from map(literal, document.poster)
    yield "## Contents"
    yield "\n".join(_contents(document.sections))
    for main in document.sections:
        yield f"## {literal(main.heading)}"
        yield from _page(document, main.page, level=3)
        for subsection in main.subsections:
            yield f"### {literal(subsection.heading)}"
            if subsection.billing:
                yield literal(subsection.billing)
            yield from _page(document, subsection.page, level=4)


def _contents(sections: Iterable[MainSection]) -> Iterator[str]:
    for main in sections:
        yield f"- {literal(main.heading)}"
        yield from (f"  - {literal(subsection.heading)}" for subsection in main.subsections)


def _page(document: ExportDocument, page: Page, *, level: int) -> Iterator[str]:
    yield from map(literal, page.paragraphs)
    yield from map(literal, filter(None, (page.credit, document.told(page.sources))))
    for section in page.sections:
        yield f"{'#' * level} {literal(section.heading)}"
        yield from map(literal, section.paragraphs)
        if section.credit is not None:
            yield literal(section.credit)
        if section.items:
            yield "\n".join(_item(document, item) for item in section.items)


def _item(document: ExportDocument, item: Item) -> str:
    sign = SIGNS[item.tone]
    parts = (
        None if sign == SIGNS["plain"] else literal(sign),
        _lead(item),
        literal(item.text),
        f"({literal(item.note)})" if item.note else None,
        literal(document.told(item.sources) or ""),
    )
    return f"- {' '.join(filter(None, parts))}"


def _lead(item: Item) -> str | None:
    if not item.lead:
        return None
    # After a question mark no colon is needed.
    colon = ":" if item.text and not item.lead.endswith("?") else ""
    return f"**{literal(item.lead)}{colon}**"
