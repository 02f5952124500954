"""An export as Markdown."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from etoile_tui.cli.export.document import make_document
from etoile_tui.cli.export.markdown import literal, markdown
from etoile_tui.guide.story.facts import Chapter, EventFact, PersonFact
from etoile_tui.guide.story.guide import Guide
from tests.harness.guides import guide_to

from .hostile import SAMPLES, TEXTS, body, guides, together

OURS = {"heading", "paragraph", "bullet_list", "list_item"}
"""The blocks that an export is made of."""


def parsed(text: str) -> list[Token]:
    """Return what a reader of Markdown takes a text for, tables and struck words included."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def words(tokens: list[Token]) -> Iterator[str]:
    """Yield the words of a text in which there is nothing but an export's blocks and leads."""
    for token in tokens:
        if token.type != "inline":
            assert token.type.removesuffix("_open").removesuffix("_close") in OURS, token.type
        for child in token.children or ():
            assert child.type in ("text", "strong_open", "strong_close"), child.type
            yield child.content


@given(guides())
def test_text_is_text(guide: Guide) -> None:
    """Whatever a pack says is read as it stands, and nothing of it is taken for markup."""
    laid = make_document(guide)
    said = together(laid.title, laid.safe, *laid.poster, *body(laid, bullets=False))
    assert together(*words(parsed(markdown(laid)))) == said


@given(guides())
def test_the_blocks_are_those_of_the_document(guide: Guide) -> None:
    """A heading for each heading, an item for each item, and what items are about in bold."""
    laid = make_document(guide)
    tokens = parsed(markdown(laid))
    headings = sum(token.type == "heading_open" for token in tokens)
    pages = [
        page
        for part in laid.sections
        for page in (part.page, *(its.page for its in part.subsections))
    ]
    sections = sum(len(page.sections) for page in pages)
    entries = sum(len(part.subsections) for part in laid.sections)
    items = list(laid.items())
    assert headings == 2 + len(laid.sections) + entries + sections
    listed = sum(token.type == "list_item_open" for token in tokens)
    assert listed == len(laid.sections) + entries + len(items)
    bold = [
        child for token in tokens for child in token.children or () if child.type == "strong_open"
    ]
    assert len(bold) == 1 + sum(item.lead is not None for item in items)


@given(TEXTS)
@pytest.mark.parametrize("frame", ["{}", "# {}", "- {}", "**{}** x", "x ({})"])
def test_a_line_is_read_as_it_stands(frame: str, text: str) -> None:
    """As a paragraph, in a heading, in a list, in bold and in brackets."""
    tokens = parsed(frame.format(literal(text)))
    plain = frame.strip("#-* ").replace("*", "").format(text)
    assert together(*words(tokens)) == together(plain)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The Keeper's Log", "The Keeper's Log"),
        ("Gull & Co, 3.5 miles off - and back!", "Gull & Co, 3.5 miles off - and back!"),
        ("9 Mar 2024", "9 Mar 2024"),
        ("1. Landfall", r"1\. Landfall"),
        ("- a dash", r"\- a dash"),
        ("http://x.example", r"http\://x.example"),
        ("WWW.x.example", r"WWW\.x.example"),
        ("a@x.example", r"a\@x.example"),
        ("&amp; &", r"\&amp; &"),
    ],
)
def test_no_more_is_escaped_than_has_to_be(text: str, written: str) -> None:
    """The file is read as plain text as well; addresses become no links in any dialect."""
    assert literal(text) == written


def test_a_line_break_in_a_text_ends_nothing() -> None:
    """Every text stays in its line."""
    for sample in SAMPLES:
        assert "\n" not in literal(f"a\n{sample}\n\nb")


def test_the_whole_of_a_small_one() -> None:
    """The contents come first, and every part has its heading."""
    chapter = Chapter(
        episode="S01E01",
        synopsis="It rains.",
        events=(EventFact(text="A storm.", people=("a",), twist=True, place="the jetty"),),
        people=(PersonFact(id="a", name="Abe", role="ferryman"),),
    )
    assert (
        markdown(make_document(guide_to("S01E01", chapter)))
        == """\
# Invented

**Safe to read once you have watched through S01E01.**

## Contents

- The story so far
  - 1 · Title of S01E01
- People
  - Abe
- Relationships
- Questions

## The story so far

### 1 · Title of S01E01

It rains.

#### What happened

- ✦ A storm. (the jetty)

## People

### Abe

#### Who it is

- **Role:** ferryman
- **First seen:** 1 · Title of S01E01

#### Episodes

- ✦ **1 · Title of S01E01:** A storm.

## Relationships

Nothing has been told yet of who is what to whom.

## Questions

The story has left nothing open so far.
"""
    )
