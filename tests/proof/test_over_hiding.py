"""The mirror of the one rule: whatever is reached is found on each surface that promises it."""

import io
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.widgets import Input

from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.search.search import Search
from etoile_tui.guide.story.guide import Guide
from etoile_tui.library import Library, OpenShow, Paths
from etoile_tui.tui.dialogs.search import SearchDialog
from etoile_tui.tui.guide_screen.screen import GuideScreen
from tests.cli.conftest import status_of
from tests.harness.stage import Stage, on_stage

from .canaries import EPISODES, HALF_WAY, Canary, CanaryShow, canary_show, seen

Key: TypeAlias = tuple[str, str]
"""A kind of fact, and its key in the pack."""

PEOPLE: set[Key] = {
    ("person", key) for key in ("name", "also", "role", "played_by", "about", "status", "looks")
}
BETWEEN: set[Key] = {("relationship", "is"), ("relationship", "text")}
ASKED: set[Key] = {("question", "asks"), ("answer", "text")}
EVENTS: set[Key] = {("event", "text"), ("event", "place")}
STORY: set[Key] = {("synopsis", "synopsis"), ("identity", "text"), *EVENTS, *ASKED}
MENU: set[Key] = {("menu", key) for key in ("title", "aired", "minutes")}
POSTER: set[Key] = {
    ("poster", key) for key in ("title", "network", "premise", "created_by", "starring")
}
CREDIT: set[Key] = {("credit", "publisher")}
NAMED: set[Key] = {("source", "publisher"), *CREDIT}
ALL = STORY | PEOPLE | BETWEEN | MENU | POSTER | NAMED

PROMISED: dict[str, set[Key]] = {
    "episode": STORY | MENU | NAMED,
    "episode --json": STORY | MENU | NAMED | {("source", "title"), ("source", "url")},
    "episode --sources": STORY | MENU | NAMED,
    "person": PEOPLE | {("relationship", "is")},
    "person --json": PEOPLE | BETWEEN | EVENTS,
    "relationships": BETWEEN,
    "relationships --json": BETWEEN,
    "questions": ASKED,
    "questions --json": ASKED,
    "recap": {("synopsis", "synopsis"), ("identity", "text"), *CREDIT},
    "recap --json": {("synopsis", "synopsis"), ("identity", "text"), *EVENTS, *CREDIT},
    "episodes": {("menu", "title")},
    "search": STORY | PEOPLE | BETWEEN | {("menu", "title")},
    "export told.md": ALL,
    "export told.html": ALL,
    "export told.json": ALL | {("menu", "teaser")},
}
"""What of everything reached each surface promises to tell."""

HORIZONS = ["S01E01", "S01E03@05:00", "S01E03@12:29", HALF_WAY, "S01E03", "S01E04", "S02E02"]


class Spoken(NamedTuple):
    """A canary show that is watched to a horizon, and the program to ask about it."""

    canaries: CanaryShow
    horizon: str
    folder: Path
    library: Library
    guide: Guide

    def say(self, *call: str) -> str:
        """Return what the program answers to a call, or writes into a file."""
        out = io.StringIO()
        with redirect_stdout(out), redirect_stderr(io.StringIO()), chdir(self.folder.parent):
            status_of(["--show", str(self.folder), *call], self.library)
            if call[0] == "export":
                return Path(call[1]).read_text(encoding="utf-8")
        return out.getvalue()

    def surfaces(self) -> Iterator[tuple[str, str]]:
        """Yield each surface of the table with all that it says."""
        episodes = [episode for episode in EPISODES if self.guide.reaches(episode)]
        each = {"episode": episodes, "person": [person.name for person in self.guide.people]}
        for surface in PROMISED:
            name, *rest = surface.split()
            if name == "search":
                yield surface, " ".join(filter(self._finds, self.canaries.where))
            elif name in each:
                yield surface, "\n".join(self.say(name, one, *rest) for one in each[name])
            else:
                yield surface, self.say(name, *rest, *(["--force"] if name == "export" else []))

    def _finds(self, word: str) -> bool:
        found = Search(self.guide).find(word)
        return bool(found.hits) and not found.corrected

    def due(self, surface: str) -> set[str]:
        """Return the words that a surface has to tell."""
        reach = self.canaries.reach(self.horizon)
        return {
            word
            for word, canary in self.canaries.where.items()
            if (canary.kind, canary.key) in PROMISED[surface] and canary.reach <= reach
        }


def watched(folder: Path, canaries: CanaryShow, horizon: str) -> OpenShow:
    """Return a canary show that was watched to a horizon."""
    written = canaries.pack.write(folder / "pack")
    show = library_in(folder).open(str(written))
    show.markers.mark(parse_position(horizon))
    return show


def library_in(folder: Path) -> Library:
    """Return a library whose things are kept in a folder."""
    return Library(Paths(progress=folder / "progress.toml", shows=folder / "shows"))


def spoken(folder: Path, seed: int, horizon: str) -> Spoken:
    """Return a canary show that is watched to a horizon, to be asked about."""
    canaries = canary_show(seed)
    guide = watched(folder, canaries, horizon).guide()
    return Spoken(canaries, horizon, folder / "pack", library_in(folder), guide)


@settings(max_examples=6)
@given(seed=st.integers(0, 10_000), horizon=st.sampled_from(HORIZONS))
def test_each_surface_tells_what_it_promises(seed: int, horizon: str) -> None:
    """Everything that was told, what was replaced since included, and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        asked = spoken(Path(folder), seed, horizon)
        ahead = asked.canaries.ahead(horizon)
        for surface, text in asked.surfaces():
            due = asked.due(surface)
            assert seen(ahead, text) == [], surface
            assert due - set(seen(due, text)) == set(), surface


def once_told(canaries: CanaryShow) -> Iterator[str]:
    """Yield the words of people and relationships of which an episode tells no more than once.

    Its page has what is known at its end. Who turns out to be somebody else is left out.
    """
    episodes = canaries.pack.episodes
    merged = {
        person
        for tables in episodes.values()
        for fact in tables.get("identity", ())
        for person in fact["people"]
    }
    for tables in episodes.values():
        for kind, key in (("person", "id"), ("relationship", "between")):
            facts = tables.get(kind, ())
            told = Counter(
                frozenset([fact[key]] if kind == "person" else fact[key]) for fact in facts
            )
            for fact in facts:
                about = frozenset([fact[key]] if kind == "person" else fact[key])
                if told[about] == 1 and not merged & about:
                    yield from _words_in(fact, canaries)


def _words_in(fact: dict[str, object], canaries: CanaryShow) -> list[str]:
    written = repr(fact)
    return [
        word
        for word, canary in canaries.where.items()
        if canary.kind in ("person", "relationship") and word in written
    ]


def test_an_episodes_page_tells_who_came_in_and_what_changed(tmp_path: Path) -> None:
    """With all that it says of them, where it does not take it back by its end."""
    asked = spoken(tmp_path, 0, EPISODES[-1])
    text = "\n".join(asked.say("episode", episode) for episode in EPISODES)
    due = set(once_told(asked.canaries))
    assert len(due) > 50
    assert due - set(seen(due, text)) == set()


@pytest.mark.parametrize("mark", ["05:00", "12:30", "40:00"])
def test_at_a_minute_mark_exactly_what_it_tells_comes_up(mark: str, tmp_path: Path) -> None:
    """Not a second before it, at once with it, and still a second after it."""
    minutes, seconds = map(int, mark.split(":"))
    before, after = f"{minutes - 1:02d}:59", f"{minutes:02d}:{seconds + 1:02d}"
    before = f"{minutes:02d}:{seconds - 1:02d}" if seconds else before
    told: list[set[str]] = []
    for at in (before, mark, after):
        asked = spoken(tmp_path / at, 0, f"S01E03@{at}")
        words = asked.due("export told.json")
        assert set(seen(asked.canaries.where, asked.say("export", "told.json"))) >= words
        text = asked.say("export", "told.json", "--force")
        told.append(set(seen(asked.canaries.past("none"), text)))
        assert told[-1] <= asked.canaries.reached(f"S01E03@{at}")
    assert told[0] < told[1] == told[2]
    at_the_mark = {canary_show().where[word].reach for word in told[1] - told[0]}
    assert at_the_mark == {canary_show().reach(f"S01E03@{mark}")}


def page(stage: Stage) -> str:
    """Return all of the page that is on the screen, without its folds."""
    screen = stage.app.screen
    assert isinstance(screen, GuideScreen)
    return " ".join(screen.view.text.split())


async def test_each_screen_tells_what_it_promises(tmp_path: Path) -> None:
    """Every episode's page, everybody's card, the list of relationships, and the recap."""
    canaries, horizon = canary_show(), "S01E03"
    show = watched(tmp_path, canaries, horizon)
    people = len(show.guide().people)
    pages: dict[str, str] = {}
    async with on_stage(show, size=(120, 40)) as stage:
        pages["list"] = await stage.press("home")
        pages["episode"] = ""
        for _ in EPISODES[:3]:
            await stage.press("b")  # everything that happened
            pages["episode"] += page(stage)
            await stage.press("down")
        pages["person"] = await stage.press("2", "home")
        for _ in range(people):
            pages["person"] += page(stage)
            await stage.press("down")
        await stage.press("3", "m")
        pages["relationships"] = page(stage)
        await stage.press("4", "home", "down")
        pages["questions"] = page(stage)
        await stage.press("down")
        pages["recap"] = page(stage)
    reach = canaries.reach(horizon)
    for surface, text in pages.items():
        promised = {("menu", "title")} if surface == "list" else PROMISED[surface]
        due = {word for word, canary in canaries.where.items() if _due(canary, promised, reach)}
        assert due
        assert due - set(seen(due, text)) == set(), surface


def _due(canary: Canary, promised: set[Key], reach: tuple[int, float]) -> bool:
    return (canary.kind, canary.key) in promised and canary.reach <= reach


async def test_what_is_searched_for_on_the_screen_comes_up(tmp_path: Path) -> None:
    """A word of every kind that was told, each with the words around it."""
    canaries = canary_show()
    show = watched(tmp_path, canaries, HALF_WAY)
    reach = canaries.reach(HALF_WAY)
    words = {
        (canary.kind, canary.key): word
        for word, canary in canaries.where.items()
        if _due(canary, PROMISED["search"], reach)
    }
    assert len(words) > 10
    async with on_stage(show) as stage:
        await stage.press("slash")
        screen = stage.app.screen
        assert isinstance(screen, SearchDialog)
        for word in words.values():
            screen.query_one(Input).value = word
            await stage.settle()
            assert word in screen._hits.text
