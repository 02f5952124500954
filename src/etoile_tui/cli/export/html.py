"""An export as one HTML file: it stands alone, asks no network for anything, and prints well."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from etoile_tui.guide.items.page import Item, Page, Section
from etoile_tui.guide.items.signs import SIGNS

from .document import Document, Entry, Part
from .style import STYLE

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")

# Nothing may be loaded or run, whatever finds its way into the file.
_HEAD = """<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">"""

_LEGEND = f"{SIGNS['twist']} marks what turned something over."


def html(document: Document) -> str:
    """Return a document as an HTML file."""
    title = f"{document.title}: the story so far, {document.through}"
    lines = (
        "<!doctype html>",
        f"<html{_language(document.language)}>",
        "<head>",
        _HEAD,
        f"<title>{escape(title)}</title>",
        f"<style>\n{STYLE}</style>",
        "</head>",
        "<body>",
        *_header(document),
        *_contents(document.parts),
        "<main>",
        *(line for part in document.parts for line in _part(document, part)),
        "</main>",
        "</body>",
        "</html>",
    )
    return "\n".join(lines) + "\n"


def _language(written: str | None) -> str:
    return f' lang="{written}"' if written and _LANGUAGE.fullmatch(written) else ""


def _header(document: Document) -> Iterator[str]:
    yield "<header>"
    if document.stars:
        yield f'<p class="stars" aria-hidden="true">{document.stars}</p>'
    yield f"<h1>{escape(document.title)}</h1>"
    yield f'<p class="safe">{escape(document.safe)}</p>'
    yield from _paragraphs(document.poster)
    if any(item.tone == "twist" for item in document.items()):
        yield f'<p class="legend">{_LEGEND}</p>'
    yield "</header>"


def _contents(parts: Iterable[Part]) -> Iterator[str]:
    yield "<nav>"
    yield "<h2>Contents</h2>"
    yield "<ul>"
    for part in parts:
        yield f"<li>{_link(part.anchor, part.heading)}"
        if part.entries:
            yield f'<ul class="of-{part.anchor}">'
            yield from (f"<li>{_link(its.anchor, its.heading)}</li>" for its in part.entries)
            yield "</ul>"
        yield "</li>"
    yield "</ul>"
    yield "</nav>"


def _part(document: Document, part: Part) -> Iterator[str]:
    yield f'<section id="{part.anchor}">'
    yield f"<h2>{escape(part.heading)}</h2>"
    yield from _page(document, part.page, level=3)
    for entry in part.entries:
        yield from _entry(document, entry)
    yield "</section>"


def _entry(document: Document, entry: Entry) -> Iterator[str]:
    yield f'<article id="{entry.anchor}">'
    yield f"<h3>{escape(entry.heading)}</h3>"
    if entry.billing:
        yield f'<p class="billing">{escape(entry.billing)}</p>'
    yield from _page(document, entry.page, level=4)
    yield "</article>"


def _page(document: Document, page: Page, *, level: int) -> Iterator[str]:
    yield from _paragraphs(page.paragraphs)
    for section in page.sections:
        yield from _section(document, section, level)


def _section(document: Document, section: Section, level: int) -> Iterator[str]:
    yield f"<h{level}>{escape(section.heading)}</h{level}>"
    yield from _paragraphs(section.paragraphs)
    if section.items:
        yield "<ul>"
        yield from (_item(document, item) for item in section.items)
        yield "</ul>"


def _paragraphs(paragraphs: Iterable[str]) -> Iterator[str]:
    return (f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)


def _item(document: Document, item: Item) -> str:
    parts = (
        f'<span class="sign">{SIGNS[item.tone]}</span>',
        _lead(document, item),
        escape(item.text),
        f'<span class="note">({escape(item.note)})</span>' if item.note else None,
    )
    return f'<li class="{item.tone}">{" ".join(filter(None, parts))}</li>'


def _lead(document: Document, item: Item) -> str | None:
    if not item.lead:
        return None
    anchor = document.anchor(item.link)
    lead = escape(item.lead) if anchor is None else _link(anchor, item.lead)
    # A question has its own sign at the end.
    colon = ":" if item.text and not item.lead.endswith("?") else ""
    return f"<b>{lead}{colon}</b>"


def _link(anchor: str, text: str) -> str:
    return f'<a href="#{anchor}">{escape(text)}</a>'
