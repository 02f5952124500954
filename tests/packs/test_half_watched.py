"""Reading an episode that is under way: blind to everything that is not reached."""

import copy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.facts import Chapter, EventFact
from etoile_tui.packs.episode_file import read_chapter
from tests.harness.invented import KINDS, Tables, episode_tables

from .test_episode_file import FACTS, WRONG, chapter_of, problem

MARK = 750
JUNK = st.recursive(
    st.booleans() | st.integers(-9, 9) | st.text("ab\x1b", max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("ab"), inner, max_size=2),
    max_leaves=4,
)


@pytest.mark.parametrize(("kind", "key", "wrong"), WRONG)
@pytest.mark.parametrize("at", [None, "12:31", 3, "soon"])
def test_a_broken_fact_that_is_not_reached_makes_no_difference(
    folder: Path, kind: str, key: str, wrong: object, at: object
) -> None:
    """Whatever is wrong with it, its mark included."""
    reached = FACTS[kind] | {"at": "12:30"}
    broken = FACTS[kind] | {key: wrong, "at": at}
    broken = {k: v for k, v in broken.items() if v is not None}
    alone = chapter_of(folder, {kind: [reached]}, MARK)
    assert chapter_of(folder, {kind: [reached, broken]}, MARK) == alone
    assert alone.problem is None


@pytest.mark.parametrize("kind", FACTS)
@pytest.mark.parametrize("wrong", [3, "text", {"a": 1}, [3], ["x"]])
def test_a_kind_of_which_nothing_is_reached_may_be_anything(
    folder: Path, kind: str, wrong: object
) -> None:
    """There is no fact in it yet."""
    assert chapter_of(folder, {kind: wrong}, MARK) == Chapter(episode="S01E04")


@pytest.mark.parametrize("wrong", [3, "text", {"tide": 3}, {"tide": {"title": 3}}])
def test_sources_that_no_reached_fact_cites_may_be_anything(folder: Path, wrong: object) -> None:
    """So may the synopsis, which belongs to the end."""
    facts = [FACTS["event"] | {"at": "1:00"}, FACTS["event"] | {"source": "tide"}]
    tables = {"event": facts, "sources": wrong, "synopsis": 3}
    assert chapter_of(folder, tables, MARK) == Chapter(
        episode="S01E04", events=(EventFact(text="It burns.", at=60),)
    )


def test_only_the_sources_of_reached_facts_are_told(folder: Path) -> None:
    """A title alone could give the ending away."""
    facts = [
        FACTS["event"] | {"at": "12:30", "source": "a"},
        FACTS["event"] | {"at": "12:31", "source": "b"},
    ]
    tables = {"event": facts, "sources": {"a": {"title": "A"}, "b": {"title": "B"}}}
    assert chapter_of(folder, tables, MARK).sources == (Source(title="A"),)


@pytest.mark.parametrize(("kind", "key", "wrong"), WRONG)
def test_a_broken_fact_that_is_reached_is_told_of(
    folder: Path, kind: str, key: str, wrong: object
) -> None:
    """In the same words, whatever unreached facts stand before or after it."""
    broken = FACTS[kind] | {key: wrong, "at": "12:30"}
    broken = {k: v for k, v in broken.items() if v is not None}
    alone = problem(folder, {kind: [broken]}, MARK)
    assert f"{kind} 1, key {key}" in alone
    for unreached in (FACTS[kind], FACTS[kind] | {"at": "12:31"}):
        assert problem(folder, {kind: [unreached, broken, unreached]}, MARK) == alone


@given(st.data(), episode_tables())
@settings(deadline=None)
def test_what_is_not_reached_may_be_anything(data: st.DataObject, tables: Tables) -> None:
    """The law: other facts past the mark, broken ones and none at all give the same chapter."""
    at = data.draw(st.sampled_from((0, 59, 60, 750, 3599)))
    changed = copy.deepcopy(tables)
    for kind in KINDS:
        changed[kind] = [
            fact if _reached(fact, at) else data.draw(_others(at)) for fact in changed[kind]
        ]
        changed[kind] += data.draw(st.lists(_others(at), max_size=2))
    changed["synopsis"] = data.draw(JUNK)
    assert _read(changed, at) == _read(tables, at)


def _reached(fact: dict[str, Any], at: int) -> bool:
    if "at" not in fact:
        return False
    minutes, seconds = fact["at"].split(":")
    return int(minutes) * 60 + int(seconds) <= at


def _others(at: int) -> st.SearchStrategy[dict[str, Any]]:
    """Tables of any sort that are not reached."""
    later = st.sampled_from((None, 3, "soon", f"{at // 60 + 1}:00"))
    junk = st.dictionaries(st.sampled_from(("text", "id", "people", "source", "x")), JUNK)
    return st.tuples(junk, later).map(
        lambda drawn: drawn[0] if drawn[1] is None else drawn[0] | {"at": drawn[1]}
    )


def _read(tables: Tables, at: int) -> Chapter:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "episodes").mkdir()
        path = folder / "episodes" / "S01E04.toml"
        path.write_text(tomli_w.dumps(tables), encoding="utf-8")
        return read_chapter(folder, "S01E04", until=at)


@pytest.mark.parametrize("sources", [3, "x", [], {}, {"other": 3}])
def test_sources_that_nothing_cites_make_no_difference(folder: Path, sources: object) -> None:
    """A cited key that is not listed is ignored, too, also where `sources` is no table."""
    reached = FACTS["event"] | {"at": "12:30", "source": "nowhere"}
    chapter = chapter_of(folder, {"event": [reached], "sources": sources}, MARK)
    assert chapter == chapter_of(folder, {"event": [reached]}, MARK)
    assert chapter.problem is None
