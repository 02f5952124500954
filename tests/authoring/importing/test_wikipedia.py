"""Wikipedia's season articles: rows as editors leave them."""

import json
import random
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.authoring.importing.arrange import arrange
from etoile_tui.authoring.importing.draft import Draft
from etoile_tui.authoring.importing.recognise import read_source
from etoile_tui.authoring.importing.wikipedia import read_wiki
from etoile_tui.authoring.importing.wikitext import plain
from etoile_tui.importing.errors import SourceError
from tests.cli.calls import SAMPLES

WIKI = SAMPLES / "wiki"


def wiki(text: str) -> Draft:
    """Return what wikitext comes to."""
    return read_wiki("article", text.encode())


def rows(draft: Draft) -> list[tuple[str, int, str | None]]:
    """Return a draft's episodes: their ids, how many numbers each has, and their titles."""
    return [(row.id, row.span, row.entry.title) for row in arrange(draft)]


def test_a_season_article() -> None:
    """With nearly everything that editors do."""
    draft = read_source(WIKI / "season-article.wikitext")
    assert rows(draft) == [
        ("S01E01", 1, "Landfall"),
        ("S01E02", 1, "The Lamp"),
        ("S01E03", 2, "The Keeper's Log / Low Water"),
        ("S01E05", 2, "No Ferry"),
        ("S00E01", 1, "Midwinter"),
    ]
    first, second, third, fourth, special = arrange(draft)
    assert first.entry.text == (
        "Mara (A. Player) comes ashore in the storm – and the lamp is out. Nobody has written in "
        "the log for three weeks.\n\nIn the second paragraph she reads the log c. 1911 aloud."
    )
    assert second.entry.text is None
    assert fourth.entry.text == "The ferry does not come.\n\nIlse stays."
    days = [row.entry.aired for row in (first, second, third, fourth, special)]
    assert days == [
        *(date(2024, 2, 24), date(2024, 3, 2), date(2024, 3, 9), date(2024, 3, 23)),
        date(2024, 12, 25),
    ]


@pytest.mark.parametrize(
    "name", ["api-parse-fv1.json", "api-parse-fv2.json", "invoke-form.wikitext"]
)
def test_the_forms_of_one_text(name: str) -> None:
    """Of the API in its two forms, and by Lua."""
    draft = read_source(WIKI / name)
    assert rows(draft) == [("S01E01", 1, "Landfall")]
    assert draft.entries[0].text == "Mara comes ashore."


def test_an_export() -> None:
    """It has the article's name, and the version that the text is of, to be credited by."""
    draft = read_source(WIKI / "special-export.xml")
    assert rows(draft) == [("S01E04", 1, "The Bell / The Buoy / The Fog")]
    credit = draft.entries[0].credit
    assert credit is not None
    assert (credit.publisher, credit.url) == (
        "Wikipedia",
        "https://en.wikipedia.org/w/index.php?oldid=1234567890",
    )


def test_an_old_list() -> None:
    """With titles in three languages, of which one counts."""
    assert rows(read_source(WIKI / "old-japanese-list.wikitext")) == [
        ("S01E02", 1, "The Second Keeper")
    ]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("list-article-transcluding.wikitext", "season's own article"),
        ("anthology-row.wikitext", "which season"),
    ],
)
def test_what_is_refused(name: str, why: str) -> None:
    """A list without rows; and a row of which nobody says which season it is of."""
    with pytest.raises(SourceError, match=why):
        read_source(WIKI / name)


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("53<hr>54", ["S01E53"]),
        ("1–2", ["S01E01"]),
        ("86<hr />87", ["S01E86"]),
        ("192a{{anchor|ep192}}", ["S01E192"]),
        ("5 {{small|(''22'')}}", ["S01E05"]),
        ("31{{ref label|a|1}}", ["S01E31"]),
        ('19<ref name="finale2"/>', ["S01E19"]),
        ("3.5", ["S00E01"]),
        ("–", ["S00E01"]),
        ("TBA", ["S00E01"]),
        ("", ["S00E01"]),
    ],
)
def test_numbers_as_they_are_written(written: str, ids: list[str]) -> None:
    """A note is no number, and half a number is none."""
    text = f"{{{{Episode list|EpisodeNumber={written}|Title=A}}}}"
    if written == "192a{{anchor|ep192}}":
        text = text.replace("192a", "192")
    assert [row[0] for row in rows(wiki(text))] == ids


def test_one_row_that_is_broken_costs_itself_alone() -> None:
    """And not the page."""
    sound = "{{Episode list|EpisodeNumber=%d|Title=T%d|ShortSummary=S}}"
    text = "\n".join((sound % (1, 1), "{{Episode list|EpisodeNumber=2|Title={{x", sound % (3, 3)))
    assert [row[0] for row in rows(wiki(text))] == ["S01E01", "S01E03"]


def test_seasons_in_one_article() -> None:
    """They begin with their first episode; one that is out of order begins none."""
    row = "{{Episode list|EpisodeNumber=%d|EpisodeNumber2=%d|Title=T}}"
    text = "".join(row % pair for pair in ((1, 1), (3, 3), (2, 2), (4, 1), (5, 2)))
    ids = [each[0] for each in rows(wiki(text))]
    assert ids == ["S01E01", "S01E02", "S01E03", "S02E01", "S02E02"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("''Nobody''{{snd}}{{nbsp}}'''knows'''", "Nobody – knows"),
        ("[[A|B]] and [[C]] [https://x.invalid y] [[File:x.jpg|thumb|no]]", "B and C y"),
        ("{{sort|key|text}} {{lang|fr|oui}} {{nowrap|a b}}", "text oui a b"),
        ("a{{efn|no}}b{{cite web|title=The end}}c<ref>no</ref>d<ref name=x/>e", "abcde"),
        ("a{{#expr:1+1}}b {{!}} {{dagger|x}}", "ab |"),
        ("a\n\nb<br>c\nd", "a\n\nb\n\nc d"),
        ("{|\n| table\n|}\nafter", "after"),
        ("Salt &amp; Iron &mdash; 5 < 6", "Salt & Iron — 5 < 6"),
        ("{{unclosed [[ }} text", "unclosed text"),
    ],
)
def test_what_is_left_as_plain_text(written: str, shown: str) -> None:
    """What the article shows, but for notes and pictures."""
    assert plain(written).strip() == shown


ROW = "{{Episode list|EpisodeNumber=1|Title=T|ShortSummary="


def test_very_deep() -> None:
    """Templates inside templates are refused; rows inside rows are no rows of an article."""
    for text in ("{{a|" * 5000, ROW * 5000 + "}}" * 5000, ROW * 90 + "|" * 300_000 + "}}" * 90):
        with pytest.raises(SourceError):
            wiki(text)


@pytest.mark.parametrize(
    "piece",
    [
        *("[[", "]]", "{|\n", "|}\n", "<ref>", "<!--", "<includeonly>", "[//a ", "[http://a", "''"),
        *("{{", "}}", "|", "=", "\n", "\n ", "<br", "&amp", "{{small ", "{{efn|", "Season 1"),
    ],
)
def test_very_many(piece: str) -> None:
    """In time that grows with the text alone: else this would not end."""
    many = piece * 100_000
    for text in (many, ROW + many + "}}", "{{Episode list|EpisodeNumber=" + many + "}}"):
        with suppress(SourceError):
            arrange(wiki(text))


@given(st.sampled_from(sorted(WIKI.iterdir())), st.integers(0, 2**32))
@settings(max_examples=60)
def test_no_article_does_harm(
    tmp_path_factory: pytest.TempPathFactory, path: Path, seed: int
) -> None:
    """Whatever somebody has made of it: episodes, or a refusal."""
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    text = path.read_text(encoding="utf-8")
    for _ in range(6):
        at = chance.randrange(len(text))
        odd = ("{{", "}}", "[[", "|", "=", "<ref>", "<!--", "", "-1", "\n", "{{Episode list|")
        text = text[:at] + chance.choice(odd) + text[at + chance.randrange(30) :]
    file = tmp_path_factory.getbasetemp() / path.name
    file.write_text(text, encoding="utf-8")
    try:
        assert arrange(read_source(file)) is not None
    except SourceError as error:
        assert str(error)  # noqa: PT017 (either is right)


@pytest.mark.parametrize(
    "answer", [{"error": {"code": "missingtitle"}}, {"parse": []}, {"query": 3}]
)
def test_an_answer_without_an_article(tmp_path: Path, answer: object) -> None:
    """It is a refusal with status 200."""
    file = tmp_path / "answer.json"
    file.write_text(json.dumps(answer))
    with pytest.raises(SourceError):
        read_source(file)
