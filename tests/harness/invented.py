"""Invented shows: one that is written out, and a generator of all sorts of others."""

import copy
from collections.abc import Sequence
from math import inf
from pathlib import Path
from typing import Any, TypeAlias

import tomli_w
from hypothesis import strategies as st

from etoile_tui.guide.schedule.order import Order, Reach, fact_reach
from etoile_tui.guide.schedule.position import (
    NONE,
    Position,
    episode_id,
    format_clock,
    parse_clock,
    split_id,
)

LIGHTHOUSE = Path(__file__).parents[1] / "shows" / "lighthouse"
"""A show of two seasons with a special between, a gap in its numbers, and one identity."""

Tables: TypeAlias = dict[str, Any]

KINDS = ("event", "person", "relationship", "identity", "question", "answer")


class InventedPack:
    """A pack as the tables of its files, to be written, cut and changed."""

    def __init__(self, show: Tables, episodes: dict[str, Tables]) -> None:
        """Take the tables of `show.toml`, and of each episode's file by id."""
        self.show = show
        self.episodes = episodes

    @property
    def order(self) -> Order:
        """The order of its episodes."""
        return Order(entry["id"] for entry in self.show["episode"])

    def write(self, folder: Path) -> Path:
        """Write its files into a folder, and return the folder."""
        (folder / "episodes").mkdir(parents=True, exist_ok=True)
        (folder / "show.toml").write_text(tomli_w.dumps(self.show), encoding="utf-8")
        for episode, tables in self.episodes.items():
            path = folder / "episodes" / f"{episode}.toml"
            path.write_text(tomli_w.dumps(tables), encoding="utf-8")
        return folder

    def cut(self, horizon: Position) -> "InventedPack":
        """Return the pack cut off at a horizon: nothing past it is in its files.

        The menu in `show.toml` stays whole.
        """
        until = self.order.reach(horizon)
        kept = {}
        for episode in self.order.up_to(until):
            place = self.order.index(episode)
            kept[episode] = _cut_tables(copy.deepcopy(self.episodes[episode]), place, until)
        return InventedPack(copy.deepcopy(self.show), kept)


def _cut_tables(tables: Tables, place: int, until: Reach) -> Tables:
    for kind in KINDS:
        tables[kind] = [fact for fact in tables.get(kind, []) if reach_of(fact, place) <= until]
    if until < (place, inf):
        tables.pop("synopsis", None)
        tables.pop("source", None)
    return tables


def reach_of(fact: Tables, place: int) -> Reach:
    """Return the reach from which on a fact's table is known."""
    return fact_reach(place, parse_clock(fact["at"]) if "at" in fact else None)


WORDS = st.text("abcdefgh ÉéжЖ世界’'&[]/\\", min_size=1, max_size=24).filter(str.strip)
"""Words in several scripts, with signs that mean something to markup."""
MARKS = st.sampled_from((0, 1, 59, 60, 750, 3599)).map(format_clock)
PEOPLE = ("ann", "bob", "cyd", "dee", "eve")
QUESTIONS = ("why", "who")


def _fact(draw: st.DrawFn, **keys: st.SearchStrategy[Any]) -> Tables:
    fact = {key: draw(strategy) for key, strategy in keys.items()}
    if draw(st.booleans()):
        fact["at"] = draw(MARKS)
    if draw(st.integers(0, 3)) == 0:
        fact["placed"] = draw(st.sampled_from(("likely", "by")))
    if draw(st.booleans()):
        fact["source"] = draw(st.sampled_from(("one", "two", "missing")))
    return {key: value for key, value in fact.items() if value is not None}


def _some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


_PAIR = st.permutations(PEOPLE).map(lambda people: list(people[:2]))
_KEYS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "event": {
        "text": WORDS,
        "people": st.lists(st.sampled_from(PEOPLE), max_size=3),
        "place": _some(WORDS),
        "twist": st.booleans(),
    },
    "person": {
        "id": st.sampled_from(PEOPLE),
        "name": _some(WORDS),
        "also": _some(st.lists(WORDS, max_size=2)),
        "role": _some(WORDS),
        "played_by": _some(WORDS),
        "about": _some(WORDS),
        "status": _some(WORDS),
        "looks": _some(WORDS),
    },
    "relationship": {
        "between": _PAIR,
        "kind": st.sampled_from(("family", "love", "friends")),
        "is": WORDS,
        "text": _some(WORDS),
        "ended": st.booleans(),
        "toward": st.booleans(),
    },
    "identity": {
        "people": _PAIR,
        "text": _some(WORDS),
        "ended": st.sampled_from((False, False, True)),
    },
    "question": {"id": st.sampled_from(QUESTIONS), "asks": WORDS},
    "answer": {"question": st.sampled_from(QUESTIONS), "text": WORDS},
}
_MOST = {"event": 3, "person": 3, "relationship": 3, "identity": 1, "question": 2, "answer": 2}


@st.composite
def episode_tables(draw: st.DrawFn) -> Tables:
    """Draw the tables of an episode's file."""
    tables: Tables = {}
    if draw(st.booleans()):
        tables["synopsis"] = draw(WORDS)
        if draw(st.booleans()):
            tables["source"] = draw(st.sampled_from(("one", "two", "missing")))
    for kind in KINDS:
        count = draw(st.integers(0, _MOST[kind]))
        tables[kind] = [_fact(draw, **_KEYS[kind]) for _ in range(count)]
    tables["sources"] = {key: {"publisher": draw(WORDS)} for key in ("one", "two")}
    return tables


@st.composite
def menus(draw: st.DrawFn) -> list[Tables]:
    """Draw an episode menu: seasons, specials anywhere, gaps in the numbers."""
    seasons = draw(st.lists(st.sampled_from((0, 1, 1, 2)), min_size=1, max_size=6))
    menu = []
    for number, season in enumerate(seasons, start=1):
        entry: Tables = {"id": episode_id(season, number), "title": draw(WORDS)}
        if draw(st.booleans()):
            entry["minutes"] = draw(st.integers(1, 90))
        if draw(st.booleans()):
            entry["teaser"] = draw(WORDS)
        menu.append(entry)
    return draw(with_spans(menu))


@st.composite
def with_spans(draw: st.DrawFn, menu: list[Tables], others: Sequence[Tables] = ()) -> list[Tables]:
    """Draw which episodes of a menu have several numbers: those that no other has.

    Args:
        draw: Draws.
        menu: The episodes.
        others: Those that the menu has besides.
    """
    taken = {split_id(entry["id"]) for entry in (*menu, *others)}
    taken |= {
        (season, number + more)
        for season, number, span in (
            (*split_id(entry["id"]), entry.get("span", 1)) for entry in others
        )
        for more in range(span)
    }
    spanned = []
    for entry in menu:
        season, number = split_id(entry["id"])
        free = not taken & {(season, number + 1), (season, number + 2)}
        span = draw(st.sampled_from((1, 1, 2, 3))) if free else 1
        spanned.append(entry if span == 1 else entry | {"span": span})
    return spanned


@st.composite
def packs(draw: st.DrawFn) -> InventedPack:
    """Draw a pack."""
    menu = draw(menus())
    show = {"format": 1, "id": "invented", "title": draw(WORDS), "episode": menu}
    show["medium"] = draw(st.sampled_from(("series", "series", "book", "podcast")))
    return InventedPack(show, {entry["id"]: draw(episode_tables()) for entry in menu})


@st.composite
def horizons(draw: st.DrawFn, pack: InventedPack) -> Position:
    """Draw a position in a pack, minute marks and `none` included."""
    place = draw(st.integers(-1, len(pack.order) - 1))
    if place < 0:
        return NONE
    at = draw(st.none() | st.sampled_from((0, 1, 58, 59, 60, 749, 750, 751, 3599, 3600)))
    return Position(pack.order.episode(place), at)


@st.composite
def packs_with_horizons(draw: st.DrawFn) -> tuple[InventedPack, Position]:
    """Draw a pack and a position in it."""
    pack = draw(packs())
    return pack, draw(horizons(pack))
