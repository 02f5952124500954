"""An export as one HTML file. It needs no other file and no network, and prints well."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from etoile_tui.guide.items.page import Item, Page, Section
from etoile_tui.guide.items.signs import SIGNS

from .document import ExportDocument, MainSection, Subsection
from .style import STYLE

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")

# Nothing may be loaded or run, even if a pack's text became markup.
_HEAD = """<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">"""

_LEGEND = f"{SIGNS['twist']} marks what turned something over."


def html(document: ExportDocument) -> str:
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
        *_contents(document.sections),
        "<main>",
        *(line for main in document.sections for line in _main_section(document, main)),
        "</main>",
        "</body>",
        "</html>",
    )
    return "\n".join(lines) + "\n"


def _language(written: str | None) -> str:
    return f' lang="{written}"' if written and _LANGUAGE.fullmatch(written) else ""


def _header(document: ExportDocument) -> Iterator[str]:
    yield "<header>"
    if document.stars:
        yield f'<p class="stars" aria-hidden="true">{document.stars}</p>'
    yield f"<h1>{escape(document.title)}</h1>"
    yield f'<p class="safe">{escape(document.safe)}</p>'
    yield from _paragraphs(document.poster)
    if any(item.tone == "twist" for item in document.items()):
        yield f'<p class="legend">{_LEGEND}</p>'
    yield "</header>"


def _contents(sections: Iterable[MainSection]) -> Iterator[str]:
    yield "<nav>"
    yield "<h2>Contents</h2>"
    yield "<ul>"
    for main in sections:
        yield f"<li>{_link(main.anchor, main.heading)}"
        if main.subsections:
            yield f'<ul class="of-{main.anchor}">'
            yield from (f"<li>{_link(its.anchor, its.heading)}</li>" for its in main.subsections)
            yield "</ul>"
        yield "</li>"
    yield "</ul>"
    yield "</nav>"


def _main_section(document: ExportDocument, main: MainSection) -> Iterator[str]:
    yield f'<section id="{main.anchor}">'
    yield f"<h2>{escape(main.heading)}</h2>"
    yield from _page(document, main.page, level=3)
    for subsection in main.subsections:
        yield from _subsection(document, subsection)
    yield "</section>"


def _subsection(document: ExportDocument, subsection: Subsection) -> Iterator[str]:
    yield f'<article id="{subsection.anchor}">'
    yield f"<h3>{escape(subsection.heading)}</h3>"
    if subsection.billing:
        yield f'<p class="billing">{escape(subsection.billing)}</p>'
    yield from _page(document, subsection.page, level=4)
    yield "</article>"


def _page(document: ExportDocument, page: Page, *, level: int) -> Iterator[str]:
    yield from _paragraphs(page.paragraphs)
    yield from _credits(page.credit, document.told(page.sources))
    for section in page.sections:
        yield from _section(document, section, level)


def _section(document: ExportDocument, section: Section, level: int) -> Iterator[str]:
    yield f"<h{level}>{escape(section.heading)}</h{level}>"
    yield from _paragraphs(section.paragraphs)
    yield from _credits(section.credit)
    if section.items:
        yield "<ul>"
        yield from (_item(document, item) for item in section.items)
        yield "</ul>"


def _paragraphs(paragraphs: Iterable[str]) -> Iterator[str]:
    return (f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)


def _credits(*names: str | None) -> Iterator[str]:
    return (f'<p class="credit">{escape(credit)}</p>' for credit in names if credit)


def _item(document: ExportDocument, item: Item) -> str:
    told = document.told(item.sources)
    parts = (
        f'<span class="sign">{SIGNS[item.tone]}</span>',
        _lead(document, item),
        escape(item.text),
        f'<span class="note">({escape(item.note)})</span>' if item.note else None,
        f'<span class="told">{escape(told)}</span>' if told else None,
    )
    return f'<li class="{item.tone}">{" ".join(filter(None, parts))}</li>'


def _lead(document: ExportDocument, item: Item) -> str | None:
    if not item.lead:
        return None
    anchor = document.anchor(item.link)
    lead = escape(item.lead) if anchor is None else _link(anchor, item.lead)
    # After a question mark no colon is needed.
    colon = ":" if item.text and not item.lead.endswith("?") else ""
    return f"<b>{lead}{colon}</b>"


def _link(anchor: str, text: str) -> str:
    return f'<a href="#{anchor}">{escape(text)}</a>'
