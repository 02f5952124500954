"""Guides whose every word would like to be markup, and the words that an export has to say."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import strategies as st

from etoile_tui.cli.export.document import ExportDocument
from etoile_tui.guide.items.page import Item, Page
from etoile_tui.guide.items.signs import SIGNS
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.schedule.show import Episode, Poster, Show, Source
from etoile_tui.guide.story.facts import (
    AnswerFact,
    Chapter,
    EventFact,
    IdentityFact,
    PersonFact,
    QuestionFact,
    RelationshipFact,
    sources_of,
)
from etoile_tui.guide.story.guide import Guide

SAMPLES = (
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- a remark",
    "]]>",
    "&amp; &lt;b&gt; &#60; &copy",
    "\" onclick='alert(1)",
    "[a link](javascript:alert(1))",
    "![a picture](http://example.org/x.png)",
    "<http://example.org>",
    "http://example.org www.example.org a@example.org",
    "**bold** _slanted_ `code` ~~gone~~ $x$",
    "# not a heading #",
    "1. not a list",
    "12) nor this",
    "- nor this",
    "+ nor this",
    "---",
    "===",
    "```",
    "> not said by anybody",
    "| a | table |",
    "a line that ends in \\",
    "Café 世界 👩‍👧 ‘quoted’ “twice”",
    "{{ braces }} {% and such %}",
)

_SIGNS = st.text("<>&\"'`*_[]()#!|~$@\\-+=1.:/; aé世😀", min_size=1, max_size=20)
_ANY = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), min_size=1, max_size=20
)
TEXTS = (
    st.one_of(st.sampled_from(SAMPLES), _SIGNS, _ANY)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
"""Lines as they come through the gate, of which none means anything."""


@st.composite
def guides(draw: st.DrawFn) -> Guide:
    """Draw a guide that says something hostile wherever it says something."""
    source = Source(publisher=draw(TEXTS), url=draw(TEXTS))
    first, second = draw(TEXTS), draw(TEXTS)
    chapter = Chapter(
        episode="S01E01",
        synopsis=f"{draw(TEXTS)}\n\n{draw(TEXTS)}",
        events=(
            EventFact(text=draw(TEXTS), people=("a",), place=draw(TEXTS), sources=(source,)),
            EventFact(text=draw(TEXTS), people=("b",), twist=True),
        ),
        people=(
            PersonFact(id="a", name=first, about=draw(TEXTS), status=draw(TEXTS)),
            PersonFact(id="b", name=second, role=draw(TEXTS), also=(draw(TEXTS),)),
            PersonFact(id="c", name=draw(TEXTS), played_by=draw(TEXTS)),
            PersonFact(id="b", role=draw(TEXTS)),
        ),
        relationships=(
            RelationshipFact(between=("a", "b"), kind="love", words=draw(TEXTS), text=draw(TEXTS)),
        ),
        identities=(IdentityFact(people=("c", "a"), text=draw(TEXTS)),),
        questions=(QuestionFact(id="q", asks=draw(TEXTS)), QuestionFact(id="r", asks=draw(TEXTS))),
        answers=(AnswerFact(question="q", text=draw(TEXTS)),),
    )
    broken = Chapter(episode="S01E02", problem=draw(TEXTS))
    poster = Poster(
        id="hostile",
        title=draw(TEXTS),
        language=draw(TEXTS),
        premise=draw(TEXTS),
        network=draw(TEXTS),
        starring=(draw(TEXTS),),
    )
    menu = tuple(Episode(id=f"S01E0{number}", title=draw(TEXTS)) for number in (1, 2))
    chapters = {"S01E01": replace(chapter, sources=sources_of(chapter)), "S01E02": broken}
    return Guide(
        Show(poster=poster, episodes=menu),
        chapters,
        horizon=Position("S01E02"),
        curtain=Curtain.SEALED,
    )


def together(*texts: str) -> str:
    """Return texts one after the other, without the white space that layout is free to change."""
    return "".join("".join(texts).split())


def body(document: ExportDocument, *, bullets: bool) -> Iterator[str]:
    """Yield the words of a document from its contents on, in order.

    Args:
        document: The document.
        bullets: Whether a plain item has its sign among the words.
    """
    yield "Contents"
    for part in document.sections:
        yield part.heading
        yield from (entry.heading for entry in part.subsections)
    for part in document.sections:
        yield part.heading
        yield from _page(part.page, bullets=bullets)
        for entry in part.subsections:
            yield from (entry.heading, entry.billing)
            yield from _page(entry.page, bullets=bullets)


def _page(page: Page, *, bullets: bool) -> Iterator[str]:
    yield from page.paragraphs
    for section in page.sections:
        yield section.heading
        yield from section.paragraphs
        for item in section.items:
            yield from _item(item, bullets=bullets)


def _item(item: Item, *, bullets: bool) -> Iterator[str]:
    sign = SIGNS[item.tone]
    if bullets or sign != SIGNS["plain"]:
        yield sign
    if item.lead:
        yield item.lead
        yield ":" if item.text and not item.lead.endswith("?") else ""
    yield item.text
    yield f"({item.note})" if item.note else ""
