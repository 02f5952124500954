"""The Étoile pack keeps to its format, and says nothing before its episode does."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

PACK = Path(__file__).parents[2] / "data" / "etoile"
IDS = [f"S01E{number:02}" for number in range(1, 9)]

Table = dict[str, Any]

SHOW_KEYS: dict[str, type] = {
    "format": int,
    "id": str,
    "title": str,
    "language": str,
    "network": str,
    "first_aired": date,
    "created_by": list,
    "starring": list,
    "premise": str,
    "episode": list,
    "sources": dict,
}
ROW_KEYS: dict[str, type] = {"id": str, "title": str, "aired": date, "minutes": int, "teaser": str}
SOURCE_KEYS: dict[str, type] = {"title": str, "publisher": str, "url": str, "date": date}
COMMON: dict[str, type | tuple[type, ...]] = {
    "at": str,
    "place": str,
    "source": (str, list),
    "placed": str,
}
# The keys of each kind of fact, and which of them it can't do without.
FACT_KEYS: dict[str, dict[str, type]] = {
    "event": {"text": str, "people": list, "twist": bool},
    "person": {
        "id": str,
        "name": str,
        "also": list,
        "role": str,
        "played_by": str,
        "about": str,
        "status": str,
        "looks": str,
    },
    "relationship": {
        "between": list,
        "kind": str,
        "is": str,
        "text": str,
        "ended": bool,
        "toward": bool,
    },
    "identity": {"people": list, "text": str},
    "question": {"id": str, "asks": str},
    "answer": {"question": str, "text": str},
}
REQUIRED: dict[str, set[str]] = {
    "event": {"text"},
    "person": {"id"},
    "relationship": {"between", "kind", "is", "text"},
    "identity": {"people", "text"},
    "question": {"id", "asks"},
    "answer": {"question", "text"},
}
RELATIONSHIP_KINDS = {"family", "love", "friends", "work", "rivals", "other"}
LONGEST_LABEL = 28

# What would tell too much, as a pattern over text without accents or capitals and matched as
# whole words, and the episode from which on it may be said. `show.toml` counts as episode 0.
TELLING: list[tuple[str, int]] = [
    (r"gael", 2),
    (r"mishi", 2),
    (r"farm", 2),
    (r"bulls?", 2),
    (r"minister'?s?", 2),
    (r"grandmother'?s?", 2),
    (r"stars and stripes", 2),
    (r"toothpaste", 2),
    (r"television interview", 2),
    (r"ballet shoes", 2),
    (r"fish(es)?", 3),
    (r"fish family", 3),
    (r"fish theater", 3),
    (r"(?<!great-)grandfather", 3),
    (r"wheelchair", 3),
    (r"uncle", 3),
    (r"jack'?s[ -](mother|father)", 3),
    (r"kelly bishop", 3),
    (r"patrick page", 3),
    (r"look-alikes", 3),
    (r"revenge", 3),
    (r"(genevieve'?s[ -]sister|sisters)", 3),
    (r"cheyenne'?s[ -]mother", 3),
    (r"mishi'?s[ -]parents", 3),
    (r"gabin", 4),
    (r"great-grandmother", 4),
    (r"heir", 4),
    (r"suit", 4),
    (r"shamblee theater", 4),
    (r"hiccup", 4),
    (r"oil", 4),
    (r"spill", 4),
    (r"brittany", 4),
    (r"campaigner", 4),
    (r"people have died", 4),
    (r"photo session", 4),
    (r"uncle john", 5),
    (r"boogie-board", 5),
    (r"clinically dead", 5),
    (r"(forty-five|45)", 5),
    (r"nutcrackers?", 5),
    (r"lovers?", 5),
    (r"a couple", 5),
    (r"toothbrush", 5),
    (r"film forum", 5),
    (r"wiseman'?s?", 5),
    (r"clea", 6),
    (r"nicholas", 6),
    (r"artistic director", 6),
    (r"collaps(e|es|ed)", 6),
    (r"booed", 6),
    (r"critics?", 6),
    (r"quinn'?s?", 7),
    (r"(jack'?s|his|gifted|a|and) (gifted )?sister", 7),
    (r"brother", 7),
    (r"conduct(s|or|ing)", 7),
    (r"affair", 7),
    (r"divorced?", 7),
    (r"former (wife|wives|husband)", 7),
    (r"grudge", 7),
    (r"clara", 7),
    (r"kevin", 7),
    (r"(jonathan )?groff", 7),
    (r"(nina )?arianda", 7),
    (r"sweets", 7),
    (r"coma", 7),
    (r"slip(s|ped)?", 7),
    (r"bruna'?s?", 8),
    (r"raphael", 8),
    (r"lodg(es|ing|er)", 8),
    (r"rubies", 8),
    (r"interim", 4),
    (r"arrest(ed)?", 2),
    (r"against her will", 2),
    (r"love-hate", 2),
    (r"sent (her )?away", 3),
    (r"(artistic )?directorship", 8),
    (r"offer(s|ed)?", 8),
    (r"applications", 8),
    (r"successor", 8),
    (r"(wakes?|woke|awake)", 8),
    (r"plisetskaya", 8),
    (r"fifty-seven", 8),
    (r"cheyenne'?s[ -]father", 8),
    (r"cemetery", 8),
    (r"graves?", 8),
    (r"premiere", 8),
    (r"i married myself", 8),
    (r"kiss(es|ed)?", 8),
    (r"betrayed", 8),
    (r"breaks up", 8),
    (r"bad idea", 8),
    (r"fling", 8),
    (r"teacher", 8),
    (r"tom waits", 8),
]


def path_of(number: int) -> Path:
    """Give the file of an episode by its place in the order; 0 is the show's own."""
    return PACK / "episodes" / f"{IDS[number - 1]}.toml" if number else PACK / "show.toml"


def load(number: int) -> Table:
    """Read one file of the pack."""
    return tomllib.loads(path_of(number).read_text(encoding="utf-8"))


def facts(pack: Table) -> Iterator[tuple[str, Table]]:
    """Go through every fact of an episode file with its kind, synopsis aside."""
    for kind in FACT_KEYS:
        for fact in pack.get(kind, []):
            yield kind, fact


def strings(value: object) -> Iterator[str]:
    """Go through every string within a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def plain(text: str) -> str:
    """Drop accents and capitals, and let line breaks count as spaces."""
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return re.sub(r"\s+", " ", bare.casefold())


def tells(pattern: str, text: str) -> bool:
    """Say whether a text holds the pattern as whole words."""
    return re.search(rf"(?<!\w){pattern}(?!\w)", text) is not None


def words_of(number: int) -> str:
    """Give all that a file says: its strings, then its raw text, comments, keys and ids too.

    The titles of the episodes are public, and exempt.
    """
    raw = path_of(number).read_text(encoding="utf-8")
    values = load(number)
    if not number:
        raw = re.sub(r'(?m)^title = ".*"$', "", raw)
        for row in values["episode"]:
            del row["title"]
    # The raw text hides what is written as an escape, and the values hide comments and keys.
    return plain("\n".join([*strings(values), raw]))


def names_of(person: Table) -> list[str]:
    """Give every name that a statement about a person uses."""
    return [*([person["name"]] if "name" in person else []), *person.get("also", [])]


def typed(table: Table, keys: dict[str, Any], where: str) -> None:
    """Fail on a key that the format doesn't know, or a value of the wrong type."""
    for key, value in table.items():
        assert key in keys, f"{where}: unknown key {key}"
        assert isinstance(value, keys[key]), f"{where}: {key} has the wrong type"
        if keys[key] is int:
            assert not isinstance(value, bool), f"{where}: {key} has the wrong type"
        if isinstance(value, list) and key not in {"episode", *FACT_KEYS}:
            assert value, f"{where}: {key} is empty"
            assert all(isinstance(item, str) for item in value), f"{where}: {key}"


def test_every_episode_of_the_order_has_a_file_and_no_file_is_over() -> None:
    """The folder holds the show, its eight episodes, and nothing else."""
    assert [row["id"] for row in load(0)["episode"]] == IDS
    found = {path.relative_to(PACK).as_posix() for path in PACK.rglob("*") if path.is_file()}
    assert found == {"show.toml", *(f"episodes/{name}.toml" for name in IDS)}


def test_show_keys_and_types() -> None:
    """`show.toml` has the format's keys, all of them, with the right types."""
    show = load(0)
    typed(show, SHOW_KEYS, "show.toml")
    assert show.keys() == SHOW_KEYS.keys()
    assert (show["format"], show["id"]) == (1, "etoile")
    for row in show["episode"]:
        typed(row, ROW_KEYS, row["id"])
        assert {"id", "title", "aired", "teaser"} <= row.keys()


@pytest.mark.parametrize("number", range(1, 9))
def test_episode_keys_and_types(number: int) -> None:
    """An episode's facts have the format's keys, with the right types and values."""
    pack = load(number)
    assert pack.keys() <= {"synopsis", "sources", *FACT_KEYS}
    assert isinstance(pack["synopsis"], str)
    for kind, fact in facts(pack):
        typed(fact, FACT_KEYS[kind] | COMMON, f"{IDS[number - 1]} {kind} {fact}")
        assert REQUIRED[kind] <= fact.keys(), fact
        assert fact.get("placed", "likely") in {"likely", "by"}, fact
        if kind == "relationship":
            assert len(set(fact["between"])) == 2, fact
            assert fact["kind"] in RELATIONSHIP_KINDS, fact
            assert len(fact["is"]) <= LONGEST_LABEL, fact


@pytest.mark.parametrize("number", range(9))
def test_sources_are_named_and_used(number: int) -> None:
    """Every fact cites a source of its own file, and no source stands idle."""
    pack = load(number)
    for key, source in pack["sources"].items():
        typed(source, SOURCE_KEYS, key)
        assert source.get("publisher"), key
    if not number:
        return
    used: set[str] = set()
    for _, fact in facts(pack):
        cited = fact.get("source")
        assert cited, f"no source: {fact}"
        used.update([cited] if isinstance(cited, str) else cited)
    assert used == pack["sources"].keys()


def test_everybody_is_introduced_before_being_mentioned() -> None:
    """No fact names somebody whom its episode, or an earlier one, hasn't introduced."""
    known: set[str] = set()
    for number in range(1, 9):
        pack = load(number)
        for person in pack.get("person", []):
            assert person["id"] in known or "name" in person, person
            known.add(person["id"])
        for _, fact in facts(pack):
            named = {*fact.get("people", []), *fact.get("between", [])}
            assert named <= known, f"{IDS[number - 1]}: {named - known}"


def test_questions_are_asked_once_and_answered_at_most_once_an_episode() -> None:
    """An answer has a question that was asked before, and an episode has one answer to it."""
    asked: set[str] = set()
    answered: set[str] = set()
    for number in range(1, 9):
        pack = load(number)
        for question in pack.get("question", []):
            assert question["id"] not in asked, question
            asked.add(question["id"])
        for answer in pack.get("answer", []):
            assert answer["question"] in asked, answer
        given = [answer["question"] for answer in pack.get("answer", [])]
        assert len(given) == len(set(given)), given
        answered.update(given)
    assert asked - answered, "nothing stays open at the end"


@pytest.mark.parametrize("number", range(9))
def test_text_is_plain(number: int) -> None:
    """No text holds control characters or anything that reads as markup."""
    raw = path_of(number).read_bytes()
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    for text in strings(load(number)):
        odd = [char for char in text if char != "\n" and unicodedata.category(char)[0] == "C"]
        assert not odd, f"control character in {text}"
        assert not re.search(r"[\[\]<>`*]", text), f"looks like markup: {text}"


@pytest.mark.parametrize("number", range(9))
def test_no_file_tells_what_a_later_episode_reveals(number: int) -> None:
    """No telling word stands in a file before its episode, comments and ids included."""
    text = words_of(number)
    early = [pattern for pattern, first in TELLING if number < first and tells(pattern, text)]
    assert early == []


@pytest.mark.parametrize(("pattern", "first"), TELLING)
def test_telling_words_are_said_where_the_table_has_them(pattern: str, first: int) -> None:
    """Each telling word does occur in its episode, so that the table can't rot."""
    assert tells(pattern, words_of(first))


def test_the_table_is_long_enough_to_mean_something() -> None:
    """The table covers the story, and covers each thing once."""
    assert len(TELLING) >= 45
    assert len({pattern for pattern, _ in TELLING}) == len(TELLING)


def test_no_name_is_used_before_it_is_learnt() -> None:
    """No file uses a name that a later episode teaches."""
    seen: set[str] = set()
    for number in range(1, 9):
        for person in load(number).get("person", []):
            for name in names_of(person):
                if name in seen:
                    continue
                seen.add(name)
                told = [n for n in range(number) if tells(re.escape(plain(name)), words_of(n))]
                assert told == [], f"{name} is learnt in {IDS[number - 1]}"


def test_no_actor_is_named_before_the_part() -> None:
    """An actor who is not on the poster is first named with the part."""
    poster = set(load(0)["starring"])
    for number in range(1, 9):
        for person in load(number).get("person", []):
            actor = person.get("played_by")
            if actor and actor not in poster:
                told = [n for n in range(number) if plain(actor) in words_of(n)]
                assert told == [], actor
