"""Reading an episode's file: every key of every kind, and what is wrong with it."""

from datetime import date
from math import inf
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.facts import (
    PLACEMENTS,
    AnswerFact,
    Chapter,
    EventFact,
    IdentityFact,
    PersonFact,
    Placed,
    QuestionFact,
    RelationshipFact,
)
from etoile_tui.packs.episode_file import read_chapter

DIES = "Mara_dies"
"""A value that no message may repeat."""

FACTS: dict[str, dict[str, Any]] = {
    "event": {"text": "It burns."},
    "person": {"id": "ada"},
    "relationship": {"between": ["ada", "bea"], "kind": "love", "is": "in love"},
    "identity": {"people": ["ada", "bea"]},
    "question": {"id": "why", "asks": "Why?"},
    "answer": {"question": "why", "text": "So."},
}
"""The smallest fact of each kind."""


def chapter_of(folder: Path, tables: dict[str, Any], until: float = inf) -> Chapter:
    """Write an episode's file and read it."""
    path = folder / "episodes" / "S01E04.toml"
    path.write_text(tomli_w.dumps(tables), encoding="utf-8")
    return read_chapter(folder, "S01E04", until=until)


def problem(folder: Path, tables: dict[str, Any], until: float = float("inf")) -> str:
    """Return why a file cannot be used, and check that its chapter is empty otherwise."""
    chapter = chapter_of(folder, tables, until)
    assert chapter.problem is not None
    assert chapter == Chapter(episode="S01E04", problem=chapter.problem)
    assert chapter.problem.startswith("episodes/S01E04.toml")
    assert DIES not in chapter.problem
    return chapter.problem


def test_an_empty_file_tells_nothing(folder: Path) -> None:
    """All tables are optional."""
    assert chapter_of(folder, {}) == Chapter(episode="S01E04")


def test_the_smallest_facts(folder: Path) -> None:
    """A key that is left out has an empty or false value."""
    tables = {kind: [fact] for kind, fact in FACTS.items()}
    assert chapter_of(folder, tables) == Chapter(
        episode="S01E04",
        events=(EventFact(text="It burns."),),
        people=(PersonFact(id="ada"),),
        relationships=(RelationshipFact(between=("ada", "bea"), kind="love", words="in love"),),
        identities=(IdentityFact(people=("ada", "bea")),),
        questions=(QuestionFact(id="why", asks="Why?"),),
        answers=(AnswerFact(question="why", text="So."),),
    )


def test_every_key(folder: Path) -> None:
    """Every key is read, and facts of one kind keep the order of the file."""
    common = {"at": "1:02:30", "source": ["b", "a"], "placed": "likely"}
    tables: dict[str, Any] = {
        "synopsis": "One\nline.",
        "event": [
            FACTS["event"] | common | {"people": ["ada"], "place": "the pier", "twist": True},
            {"text": "It burns on.", "source": "a", "placed": "certain"},
        ],
        "person": [
            FACTS["person"]
            | {
                "name": "Ada",
                "also": ["A", " "],
                "role": "keeper",
                "played_by": "A. Actor",
                "about": "Tall.\n\nVery.",
                "status": "here",
                "looks": "A grey plait.",
            },
            {"id": "ada", "also": []},
        ],
        "relationship": [FACTS["relationship"] | {"text": "T", "ended": True, "toward": True}],
        "identity": [{"people": ["ada", "bea", "cy"], "text": "T"}],
        "sources": {
            "a": {"publisher": "P", "date": date(2024, 3, 9)},
            "b": {"title": "T", "url": "https://t.example"},
            "unused": {"title": "U"},
        },
    }
    one = Source(publisher="P", date=date(2024, 3, 9))
    two = Source(title="T", url="https://t.example")
    assert chapter_of(folder, tables) == Chapter(
        episode="S01E04",
        synopsis="One line.",
        events=(
            EventFact(
                text="It burns.",
                people=("ada",),
                place="the pier",
                twist=True,
                at=3750,
                sources=(two, one),
                placed="likely",
            ),
            EventFact(text="It burns on.", sources=(one,)),
        ),
        people=(
            PersonFact(
                id="ada",
                name="Ada",
                also=("A",),
                role="keeper",
                played_by="A. Actor",
                about="Tall.\n\nVery.",
                status="here",
                looks="A grey plait.",
            ),
            PersonFact(id="ada", also=()),
        ),
        relationships=(
            RelationshipFact(
                between=("ada", "bea"),
                kind="love",
                words="in love",
                text="T",
                ended=True,
                toward=True,
            ),
        ),
        identities=(IdentityFact(people=("ada", "bea", "cy"), text="T"),),
        sources=(two, one),
    )


@pytest.mark.parametrize("placed", PLACEMENTS)
@pytest.mark.parametrize("kind", FACTS)
def test_mark_source_and_placing_go_with_every_kind(
    folder: Path, kind: str, placed: Placed
) -> None:
    """Mistakes in them are reported alike for every kind."""
    common = {"at": "12:30", "source": "a", "placed": placed}
    tables = {kind: [FACTS[kind] | common], "sources": {"a": {"publisher": "P"}}}
    chapter = chapter_of(folder, tables)
    assert chapter.problem is None
    facts = (
        *chapter.events,
        *chapter.people,
        *chapter.relationships,
        *chapter.identities,
        *chapter.questions,
        *chapter.answers,
    )
    assert [(fact.at, fact.placed) for fact in facts] == [(750, placed)]
    assert facts[0].sources == (Source(publisher="P"),) == chapter.sources
    for key, wrong in (("at", 750), ("at", DIES), ("source", 3), ("source", [3]), ("placed", DIES)):
        message = problem(folder, {kind: [FACTS[kind], FACTS[kind] | {key: wrong}]})
        assert message.startswith(f"episodes/S01E04.toml, {kind} 2, key {key}: expected ")


WRONG: list[tuple[str, str, object]] = [
    *(("event", "text", wrong) for wrong in (None, "", 3, [DIES])),
    *(("event", "people", wrong) for wrong in (DIES, [3], {"a": DIES})),
    *(("event", "place", wrong) for wrong in (3, [DIES])),
    *(("event", "twist", wrong) for wrong in (1, DIES, "true")),
    *(("person", "id", wrong) for wrong in (None, "", 3)),
    *(
        ("person", key, wrong)
        for key in ("name", "role", "played_by", "about", "status", "looks")
        for wrong in (3, True, [DIES])
    ),
    *(("person", "also", wrong) for wrong in (DIES, [3])),
    *(
        ("relationship", "between", wrong)
        for wrong in (None, DIES, [], [DIES], [DIES, DIES], ["a", "b", DIES], [3, 4])
    ),
    *(("relationship", "kind", wrong) for wrong in (None, DIES, 3, "Love")),
    *(("relationship", "is", wrong) for wrong in (None, "", 3)),
    *(("relationship", "text", wrong) for wrong in (3, [DIES])),
    *(("relationship", "ended", wrong) for wrong in (0, "no", DIES)),
    *(("relationship", "toward", wrong) for wrong in (1, DIES)),
    *(("identity", "people", wrong) for wrong in (None, DIES, [DIES], [DIES, DIES], [1, 2])),
    ("identity", "text", 3),
    *(("identity", "as", wrong) for wrong in (3, "", DIES, "nobody")),
    *(("identity", "ended", wrong) for wrong in (1, DIES)),
    *(("question", "id", wrong) for wrong in (None, "", 3)),
    *(("question", "asks", wrong) for wrong in (None, "", 3, "\x1b[0m")),
    *(("answer", "question", wrong) for wrong in (None, "", [DIES])),
    *(("answer", "text", wrong) for wrong in (None, "", 3)),
]


@pytest.mark.parametrize(("kind", "key", "wrong"), WRONG)
def test_a_broken_fact_loses_the_episode_and_says_which(
    folder: Path, kind: str, key: str, wrong: object
) -> None:
    """The message has the file, the table and the key."""
    broken = {k: v for k, v in (FACTS[kind] | {key: wrong}).items() if v is not None}
    message = problem(folder, {"synopsis": DIES, kind: [FACTS[kind], FACTS[kind], broken]})
    assert message.startswith(f"episodes/S01E04.toml, {kind} 3, key {key}: expected ")


@pytest.mark.parametrize("kind", FACTS)
@pytest.mark.parametrize("wrong", [3, DIES, {"text": DIES}, [3], [DIES]])
def test_a_kind_that_is_no_list_of_tables(folder: Path, kind: str, wrong: object) -> None:
    """The message names the key."""
    assert f"key {kind}" in problem(folder, {kind: wrong})


@pytest.mark.parametrize("wrong", [3, DIES, [DIES], {"tide": 3}, {"tide": {"title": 3}}])
def test_broken_sources(folder: Path, wrong: object) -> None:
    """They are reported, whether a fact cites them or not."""
    assert "sources" in problem(folder, {"sources": wrong})


def test_a_broken_synopsis(folder: Path) -> None:
    """The message names the key."""
    assert "key synopsis: expected text" in problem(folder, {"synopsis": [DIES]})


def test_a_source_that_is_not_listed_is_left_out(folder: Path) -> None:
    """The guide ignores it; it is a mistake for `etoile check`."""
    tables = {"event": [FACTS["event"] | {"source": ["x", "a"]}], "sources": {"a": {}}}
    assert chapter_of(folder, tables).events[0].sources == (Source(),)


def test_unknown_keys_are_ignored(folder: Path) -> None:
    """An older program can read a newer pack of the same format."""
    tables = {"mood": 3, "scene": [{"x": 1}], "event": [FACTS["event"] | {"weather": {"a": 1}}]}
    assert chapter_of(folder, tables) == Chapter(
        episode="S01E04", events=(EventFact(text="It burns."),)
    )


def test_a_missing_file_is_a_problem_of_its_episode(folder: Path) -> None:
    """The problem is that of the episode alone."""
    assert read_chapter(folder, "S01E04").problem == ("episodes/S01E04.toml: the file is missing.")


def test_a_byte_order_mark(folder: Path) -> None:
    """Read whole or while it is under way."""
    path = folder / "episodes" / "S01E01.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"\xef\xbb\xbf" + b'[[event]]\nat = "1:00"\ntext = "Peat."\n')
    for until in (inf, 60.0):
        (event,) = read_chapter(folder, "S01E01", until=until).events
        assert event.text == "Peat."


def test_a_file_that_is_missing(folder: Path) -> None:
    """It is told apart from one that is broken."""
    missing = read_chapter(folder, "S01E09")
    assert missing.missing
    assert missing.problem == "episodes/S01E09.toml: the file is missing."


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("[[relationship]]\nbetween = ['a', 'b']\nis = 'x'", "one of family, love"),
        ("[[relationship]]\nbetween = ['a', 'b']\nis = 'x'", "it has to be there"),
        ("[[person]]\nname = 'x'", "key id: expected an id; it has to be there"),
        ("[[event]]\ntext = 'x'\nat = 12:30:00", 'a minute mark in quotes, like "12:30"'),
    ],
)
def test_what_is_left_out_or_of_another_kind(folder: Path, table: str, told: str) -> None:
    """The message says what has to be there, and how it is written."""
    path = folder / "episodes" / "S01E01.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(table)
    assert told in (read_chapter(folder, "S01E01").problem or "")


@pytest.mark.parametrize(
    ("really", "people"), [(None, "ada bea cy"), ("ada", "bea cy ada"), ("bea", "ada cy bea")]
)
def test_an_identity_says_who_they_are_from_now_on(
    folder: Path, really: str | None, people: str
) -> None:
    """The id that `as` names comes last; left out, it is the last in the file."""
    told = {"people": ["ada", "bea", "cy"], "ended": True} | ({"as": really} if really else {})
    (identity,) = chapter_of(folder, {"identity": [told]}).identities
    assert (identity.people, identity.ended) == (tuple(people.split()), True)
