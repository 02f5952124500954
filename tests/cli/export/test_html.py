"""An export as HTML."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given

from etoile_tui.cli.export.document import ExportDocument, make_document
from etoile_tui.cli.export.html import html
from etoile_tui.guide.story.facts import Chapter, EventFact, IdentityFact, PersonFact
from etoile_tui.guide.story.guide import Guide
from tests.harness.guides import guide_to

from .hostile import body, guides, together

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section"),
    *("article", "h1", "h2", "h3", "h4", "p", "ul", "li", "b", "span", "a"),
}
ATTRIBUTES = {
    "html": {"lang"},
    "meta": {"charset", "http-equiv", "content", "name"},
    "section": {"id"},
    "article": {"id"},
    "p": {"class", "aria-hidden"},
    "ul": {"class"},
    "li": {"class"},
    "span": {"class"},
    "a": {"href"},
}
EMPTY = {"meta"}
ANCHOR = re.compile(r"[ep][1-9][0-9]*|story|people|relationships|questions|sources")


class Reader(HTMLParser):
    """Reads a file as a browser does, and keeps what it holds."""

    def __init__(self, text: str) -> None:
        """Read a text."""
        super().__init__()
        self.stack: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.words: dict[str, list[str]] = {"title": [], "style": [], "body": []}
        self.links: list[str] = []
        self.anchors: list[str] = []
        self.feed(text)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag, which has to be one of the export's own."""
        assert tag in TAGS
        if tag not in EMPTY:
            self.stack.append(tag)
        for name, value in attrs:
            assert name in ATTRIBUTES.get(tag, set()), (tag, name)
            self.attributes.append((tag, name, value))
            if name == "href":
                self.links.append(value or "")
            if name == "id":
                self.anchors.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        """Take the end of the tag that is open."""
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        """Take words."""
        for where, words in self.words.items():
            if where in self.stack:
                words.append(data)

    def handle_comment(self, data: str) -> None:
        """Take a remark, of which there is none."""
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        """Take a declaration, of which there is none."""
        raise AssertionError(data)


def header(laid: ExportDocument) -> list[str]:
    """Return the words above the contents, where something has turned over."""
    legend = "✦ marks what turned something over."
    return [laid.stars, laid.title, laid.safe, *laid.poster, legend]


@given(guides())
def test_text_is_text(guide: Guide) -> None:
    """Whatever a pack says is read as it stands, and no tag or attribute comes from it."""
    laid = make_document(guide)
    read = Reader(html(laid))
    said = together(*header(laid), *body(laid, bullets=True))
    assert together(*read.words["body"]) == said
    assert together(*read.words["title"]) == together(
        laid.title, ": the story so far, ", laid.through
    )
    assert "script" not in together(*read.words["style"])


@given(guides())
def test_nothing_leads_out_of_the_file(guide: Guide) -> None:
    """Links lead to a place in the file by a running number; nothing else is asked for."""
    text = html(make_document(guide))
    read = Reader(text)
    assert len(read.anchors) == len(set(read.anchors))
    assert all(ANCHOR.fullmatch(anchor) for anchor in read.anchors)
    assert {link.removeprefix("#") for link in read.links} <= set(read.anchors)
    assert all(link.startswith("#") for link in read.links)
    style = "".join(read.words["style"])
    assert not re.search(r"url\(|@import|@font-face|expression", style)
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    assert ("meta", "content", policy) in read.attributes


@given(guides())
def test_the_language_is_one_or_is_left_out(guide: Guide) -> None:
    """Browsers and readers aloud are told no nonsense."""
    languages = [
        value
        for tag, name, value in Reader(html(make_document(guide))).attributes
        if name == "lang"
    ]
    assert all(re.fullmatch(r"[A-Za-z0-9-]+", value or "") for value in languages)


def test_links_lead_to_the_page_of_what_they_name() -> None:
    """Also where an author has given a person the id of an episode."""
    chapter = Chapter(
        episode="S01E01",
        people=(PersonFact(id="S01E01", name="Zoe"), PersonFact(id="b", name="Abe")),
        events=(EventFact(text="Rain.", people=("S01E01",)),),
    )
    text = html(make_document(guide_to("S01E01", chapter)))
    assert '<a href="#e1">1 · Title of S01E01</a>' in text
    assert '<a href="#p1">Abe</a>' in text
    assert '<a href="#p2">Zoe</a>' in text
    assert '<b><a href="#e1">1 · Title of S01E01</a>:</b> Rain.' in text


def test_a_reveal_leads_to_the_card_of_who_it_is() -> None:
    """Two who turn out to be one have one card."""
    chapter = Chapter(
        episode="S01E01",
        people=(PersonFact(id="a", name="the mask"), PersonFact(id="b", name="Bob")),
        identities=(IdentityFact(people=("a", "b")),),
    )
    text = html(make_document(guide_to("S01E01", chapter)))
    assert '<b><a href="#p1">the mask and Bob: one and the same</a>:</b> Bob' in text
    assert text.count('<article id="p') == 1


@pytest.mark.parametrize(("episodes", "stars"), [(30, "★" * 30), (31, None)])
def test_a_star_for_each_watched_episode(episodes: int, stars: str | None) -> None:
    """As many as can be taken in."""
    menu = [f"S01E{number:02}" for number in range(1, episodes + 1)]
    text = html(make_document(guide_to(menu[-1], episodes=menu)))
    found = re.search(r'<p class="stars" aria-hidden="true">(.*)</p>', text)
    assert (found and found[1]) == stars


def test_without_a_twist_there_is_no_legend() -> None:
    """A sign that stands nowhere is not explained."""
    event = EventFact(text="Rain.")
    for twist in (False, True):
        its = EventFact(text=event.text, twist=twist)
        text = html(make_document(guide_to("S01E01", Chapter(episode="S01E01", events=(its,)))))
        assert ("marks what turned something over" in text) is twist
