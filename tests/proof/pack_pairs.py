"""Pairs of packs that agree up to a horizon, and differ after it in every way a pack can.

What one of them holds past the horizon is drawn without a look at the other: texts, lengths and
counts, people, names and ids, identities, relationships, sources, titles, minutes, the number of
episodes and seasons as far as the curtain hides them, files that are broken, missing, enormous or
no files at all, and files that no menu names. What they hold before it they may call by other ids.
"""

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import tomli_w
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.order import Order
from etoile_tui.guide.schedule.position import Position, parse_position
from tests.harness.futures import lighthouse_tables
from tests.harness.invented import (
    KINDS,
    InventedPack,
    Tables,
    episode_tables,
    horizons,
    packs,
)

from .menus import other_menus
from .renaming import renamed
from .strange_files import Content, Files, Strange

BROKEN: Sequence[Content] = (
    b"not = = TOML",
    b"\xff\xfe",
    b'event = "text"',
    b"[[event]]\ntext = 3",
    b"",
    b'synopsis = "' + b"long " * 5000 + b'"',
    b'synopsis = """\x1b[2J"""',
    b"a = " + b"[" * 5000,
    *Strange,
)
"""What else may lie where an episode's file is looked for."""


@dataclass(frozen=True)
class PackPair:
    """Two packs that must be told alike, and to whom.

    Attributes:
        one: The files of the one.
        two: The files of the other.
        ids: The episodes of both: what may be asked about.
        horizon: Up to where they agree.
        curtain: What hangs before the rest.
        before: Markers that the viewer has set before, further on as well; episodes of both.
        party: The markers of those who watch too, none of them later; nobody where empty.
        together: Whether they are present.
        was: The files of the pack that was installed when the markers were set, where it has been
            changed since.
        marker: The marker that was set in it, later than the horizon; empty for the horizon.
        twin: The files of another pack with the same id, all watched; none where empty.
    """

    one: Files
    two: Files
    ids: tuple[str, ...]
    horizon: Position
    curtain: Curtain
    before: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    together: bool = False
    was: Files | None = None
    marker: str = ""
    twin: Files | None = None

    def __repr__(self) -> str:
        """What is needed to make the case again by hand."""
        told = (f"{name}: {getattr(self, name)!s}" for name in ("horizon", "curtain", "before"))
        who = f"party: {self.party}{' (together)' if self.together else ''}"
        packs = {"one": self.one, "two": self.two, "was": self.was or {}, "twin": self.twin or {}}
        listed = (line for name, files in packs.items() for line in _listed(name, files))
        return "\n".join((*told, who, *listed))


def _listed(name: str, files: Files) -> Iterator[str]:
    for path, content in files.items():
        text = content.decode(errors="replace") if isinstance(content, bytes) else content.value
        yield f"--- {name}/{path}\n{text[:2000]}"


@st.composite
def pack_pairs(draw: st.DrawFn) -> PackPair:
    """Draw a pair, a horizon that leaves something ahead, a curtain, and who watches."""
    pack = draw(packs())
    horizon = draw(horizons(pack).filter(lambda at: not _all_watched(pack.order, at)))
    curtain = draw(st.sampled_from(Curtain))
    return draw(futures_of(pack, horizon, curtain))


def _all_watched(order: Order, horizon: Position) -> bool:
    return order.watched_count(order.reach(horizon)) == len(order)


@st.composite
def futures_of(
    draw: st.DrawFn, pack: InventedPack, horizon: Position, curtain: Curtain
) -> PackPair:
    """Draw two futures of a pack from a horizon on, and who watches it."""
    menu = pack.show["episode"]
    watched, begun = pack.order.watched_count(pack.order.reach(horizon)), horizon.at is not None
    other = draw(other_menus(menu, watched, curtain, begun=begun))
    told = pack.cut(horizon).episodes
    one = draw(_files(pack.show | {"episode": menu}, told, horizon))
    if draw(st.booleans()):
        told = draw(renamed(told))
    two = draw(_files(pack.show | {"episode": other}, told, horizon))
    both = {entry["id"] for entry in menu} & {entry["id"] for entry in other}
    watchable = ["none", str(horizon), *(entry["id"] for entry in menu[:watched])]
    party = draw(st.lists(st.sampled_from(watchable), max_size=2))
    return PackPair(
        one=one,
        two=two,
        ids=tuple(dict.fromkeys(entry["id"] for entry in (*menu, *other))),
        horizon=horizon,
        curtain=curtain,
        before=tuple(draw(st.lists(st.sampled_from(["none", *sorted(both)]), max_size=2))),
        party=tuple(party),
        together=bool(party) and draw(st.booleans()),
    )


@st.composite
def _files(draw: st.DrawFn, show: Tables, told: dict[str, Tables], horizon: Position) -> Files:
    """Draw the files of a pack: what was told, and some future."""
    files: dict[str, Content] = {"show.toml": _toml(show)}
    for entry in show["episode"]:
        episode = entry["id"]
        if episode == horizon.episode and horizon.at is not None:
            content: Content | None = _toml(draw(_further_on(told[episode], horizon.at)))
        elif episode in told:
            content = _toml(told[episode])
        else:
            content = draw(_ahead())
        if content is not None:
            files[f"episodes/{episode}.toml"] = content
    if draw(st.booleans()):
        files["episodes/S09E01.toml"] = _toml(draw(episode_tables()))
    if draw(st.booleans()):
        files["notes.txt"] = b"Who did it"
    return files


@st.composite
def _ahead(draw: st.DrawFn) -> Content | None:
    """Draw what an episode's file holds that is not reached: facts, nonsense, or nothing."""
    if draw(st.booleans()):
        return _toml(draw(episode_tables()))
    return draw(st.none() | st.sampled_from(BROKEN))


@st.composite
def _further_on(draw: st.DrawFn, told: Tables, mark: int) -> Tables:
    """Draw a file of the episode under way: what was told of it, and more between and after."""
    tables = copy.deepcopy(told)
    more = draw(episode_tables())
    used = {key for kind in KINDS for fact in told[kind] for key in _cited(fact)}
    for kind in KINDS:
        later = [fact for fact in more[kind] if _later(fact, mark)]
        if draw(st.booleans()):
            later += [{"at": "166:39", "text": 3}, {"id": 7}]
        tables[kind] = _mixed(draw, tables[kind], later)
    others = {key: value for key, value in more["sources"].items() if key not in used}
    kept = {key: value for key, value in told.get("sources", {}).items() if key in used}
    tables["sources"] = kept | others
    if draw(st.booleans()):
        tables["synopsis"] = draw(st.text(max_size=20) | st.just(3))
        tables["source"] = draw(st.sampled_from(("one", "new", 7)))
    if draw(st.booleans()):
        tables["scene"] = [{"text": "of a newer program"}]
    return tables


def _later(fact: Tables, mark: int) -> bool:
    return "at" not in fact or _seconds(fact["at"]) > mark


def _seconds(at: str) -> int:
    minutes, seconds = at.split(":")
    return int(minutes) * 60 + int(seconds)


def _cited(fact: Tables) -> list[str]:
    source = fact.get("source", [])
    return [source] if isinstance(source, str) else source


def _mixed(draw: st.DrawFn, told: list[Any], later: list[Any]) -> list[Any]:
    """Return facts that keep their order, with others anywhere between them."""
    mixed = list(told)
    for fact in later:
        mixed.insert(draw(st.integers(0, len(mixed))), fact)
    return mixed


def _toml(tables: Tables) -> bytes:
    return tomli_w.dumps(tables).encode("utf-8", "surrogatepass")


def example(futures: st.SearchStrategy[PackPair], number: int) -> PackPair:
    """Return one of the pairs that can be drawn, the same one each time for a number."""
    drawn: list[PackPair] = []

    @seed(number)
    @settings(
        max_examples=5,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(futures)
    def draw(pair: PackPair) -> None:
        drawn.append(pair)

    draw()
    return drawn[-1]


def another_past(horizon: str) -> PackPair:
    """Return a pair that differs in one word before the horizon: no pair that is told alike."""
    pair = example(futures_of(lighthouse_tables(), parse_position(horizon), Curtain.DRAWN), 1)
    told = pair.one["episodes/S01E01.toml"]
    assert isinstance(told, bytes)
    changed = told.replace(b"boxes", b"crates")
    two = {**pair.one, "episodes/S01E01.toml": changed}
    return replace(pair, two=two, before=(), party=(), together=False)
