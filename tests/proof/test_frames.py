"""No frame shows what lies past the guide that is drawn, and no hidden widget holds it.

The marker goes down, somebody else sits down, the viewer looks back: from the very next frame on
nothing from further on is drawn again, not for a blink and not on the way to another view.
"""

from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.library import Library, OpenShow, Paths
from tests.harness.stage import library_of

from .canaries import CanaryShow, canary_show, seen
from .frames import FilmedStage, filmed_stage, held, house, notice
from .tours import screens

BELOW, ABOVE = "S01E02", "S01E04"
"""Where the marker goes down to, and where it was."""
LINE = ("3", "n", "n", "n", "n")
"""Keys to a line of the map that the last episodes have told of."""
VIEWS = {
    "page": ("1", "end", "k", "k", "enter", "j"),
    "curtain": ("1", "end"),
    "people": ("2", "end"),
    "filter": ("2", "f", *"qz", "enter", "end"),
    "map": ("3", "right", "right"),
    "told": (*LINE, "enter"),
    "list": (*LINE, "m"),
    "recap": ("4", "j", "j", "enter"),
}
"""Keys that show something from further on, in every view."""
FEW = ("people", "told")
"""Those that make do for ways that differ little from others."""


async def undo(stage: FilmedStage) -> None:
    """Take the last marker back."""
    await stage.press("u")


async def mark(stage: FilmedStage) -> None:
    """Mark an earlier episode, from the list."""
    await stage.press("1", "home", "j", "w")


async def again(stage: FilmedStage) -> None:
    """Begin the show again."""
    await stage.press("a", "end", "enter")


async def another(stage: FilmedStage) -> None:
    """Let somebody watch who has seen less."""
    await stage.press("v", "down", "enter")


async def me(stage: FilmedStage) -> None:
    """Let the first viewer watch again."""
    await stage.press("v", "up", "enter")


async def back(stage: FilmedStage) -> None:
    """Look back by an episode."""
    await stage.press("[")


async def forward(stage: FilmedStage) -> None:
    """Look forward again."""
    await stage.press("]")


async def elsewhere(stage: FilmedStage) -> None:
    """Mark an earlier episode with another program."""
    await _marked_elsewhere(stage, BELOW)


async def onward(stage: FilmedStage) -> None:
    """Mark the later episode with another program."""
    await _marked_elsewhere(stage, ABOVE)


async def tiny(stage: FilmedStage) -> None:
    """Mark an earlier episode with another program while the terminal has no room."""
    await stage.pilot.resize_terminal(10, 3)
    await stage.settle()
    await elsewhere(stage)
    await stage.pilot.resize_terminal(120, 40)
    await stage.settle()


async def _marked_elsewhere(stage: FilmedStage, marker: str) -> None:
    show = house(stage).show
    folder = str(show._pack.folder)
    library_of(show).open(folder).markers.mark(parse_position(marker))
    await notice(stage)


class Way(NamedTuple):
    """A way down.

    Attributes:
        down: Goes down.
        up: Goes up again.
        views: The names of the views that it is gone from.
        kept: Attributes that may keep what is not drawn, because the marker stays.
    """

    down: Callable[[FilmedStage], Awaitable[None]]
    up: Callable[[FilmedStage], Awaitable[None]] = onward
    views: tuple[str, ...] = tuple(VIEWS)
    kept: tuple[str, ...] = ()


WAYS = {
    "undo": Way(undo),
    "another viewer": Way(another, up=me, views=("filter", *FEW)),
    "looking back": Way(back, up=forward, views=("list", *FEW), kept=("_drawn",)),
    "elsewhere": Way(elsewhere, views=FEW),
    "tiny": Way(tiny, views=FEW),
    "mark": Way(mark, views=FEW),
    "again": Way(again, views=FEW),
}
DIALOGS = (
    ("question_mark",),
    ("v",),
    ("v", "a", *"cy"),
    ("a",),
    ("t", "down"),
    ("c",),
    ("s",),
    ("1", "end", "w"),
    ("slash", *"qz", "down"),
    ("ctrl+p", *"e"),
)
"""Keys that bring up what stands over the guide."""


@pytest.fixture(scope="module")
def canaries() -> CanaryShow:
    """A show in which every string is a word that stands nowhere else."""
    return canary_show()


@pytest.fixture
def show(canaries: CanaryShow, tmp_path: Path) -> OpenShow:
    """The same, watched to the one episode and then to the other; somebody else has seen less."""
    paths = Paths(progress=tmp_path / "progress.toml", shows=tmp_path / "none")
    folder = str(canaries.pack.write(tmp_path / "pack"))
    Library(paths).add_viewer("ana")
    theirs = Library(paths)
    theirs.watch_as(["ana"])
    theirs.open(folder).markers.mark(parse_position(BELOW))
    show = Library(paths).open(folder)
    for marker in (BELOW, ABOVE):
        show.markers.mark(parse_position(marker))
    return show


def beyond(canaries: CanaryShow, horizon: Position) -> frozenset[str]:
    """Return the words that nothing may hold at a horizon: of reached facts the ids are held."""
    reach = canaries.reach(str(horizon))
    return frozenset(
        word
        for word in canaries.ahead(str(horizon))
        if canaries.where[word].kind != "id" or canaries.where[word].reach > reach
    )


def leaks(stage: FilmedStage, canaries: CanaryShow, kept: Iterable[str] = ()) -> list[object]:
    """Return what a running app holds that lies past its guide; of other guides all is too much."""
    words, texts, found = beyond(canaries, stage.horizon), list[tuple[str, str]](), list[object]()
    for where, what in held(stage, but=tuple(kept)):
        if isinstance(what, str):
            texts.append((where, what))
        elif what is not house(stage).guide:
            found.append((where, what.horizon))
    words_found = seen(words, "\n".join(text for _, text in texts))
    return found + [(where, text) for where, text in texts if seen(words_found, text)]


def drawn_too_far(stage: FilmedStage, canaries: CanaryShow) -> list[object]:
    """Return what frames have shown that lay past the guide they were drawn of."""
    assert any(seen(beyond(canaries, parse_position(BELOW)), reel.text) for reel in stage.reels)
    found = (
        (reel.horizon, seen(canaries.ahead(str(reel.horizon)), reel.text)) for reel in stage.reels
    )
    return [(str(horizon), words) for horizon, words in found if words]


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
async def test_nothing_from_further_on_is_drawn_or_held(
    way: Way, show: OpenShow, canaries: CanaryShow
) -> None:
    """Whichever view was on the screen, whichever before it, and whichever is looked at next."""
    async with filmed_stage(show) as stage:
        before = way.views[-1]
        for name in way.views:
            await stage.press(*VIEWS[before], *VIEWS[name])
            assert str(stage.horizon) == ABOVE
            await way.down(stage)
            assert canaries.reach(str(stage.horizon)) < canaries.reach(ABOVE)
            assert leaks(stage, canaries, way.kept) == [], name
            await stage.press(VIEWS[before][0], VIEWS[name][0])
            assert leaks(stage, canaries, way.kept) == [], name
            await way.up(stage)
            before = name
        assert drawn_too_far(stage, canaries) == []


async def test_no_dialog_stays_over_an_earlier_guide(show: OpenShow, canaries: CanaryShow) -> None:
    """Each of them is open when another program has the marker go down."""
    met = set[str]()
    async with filmed_stage(show) as stage:
        for keys in DIALOGS:
            await stage.press("2", *keys)
            assert stage.app.screen is not house(stage), keys
            met |= {type(screen).__name__ for screen in stage.app.screen_stack}
            await elsewhere(stage)
            assert stage.app.screen is house(stage)
            assert leaks(stage, canaries) == [], keys
            await onward(stage)
        assert drawn_too_far(stage, canaries) == []
    assert screens() - met == {"TooSmall"}


@pytest.mark.parametrize("view", ["1", "3"])
@pytest.mark.parametrize("way", ["undo", "another viewer", "looking back"])
async def test_what_was_selected_cannot_be_copied(
    way: str, view: str, show: OpenShow, canaries: CanaryShow
) -> None:
    """A selection goes with the guide that it was made in, seen or left behind."""
    async with filmed_stage(show) as stage:
        await stage.drag("#reading")
        selected = stage.app.screen.get_selected_text() or ""
        assert seen(beyond(canaries, parse_position(BELOW)), selected)
        await stage.press(view)
        await WAYS[way].down(stage)
        await stage.press("y")
        assert not seen(beyond(canaries, stage.horizon), stage.app.clipboard)
        assert leaks(stage, canaries, ("_drawn",)) == []


@pytest.mark.parametrize("way", ["undo", "another viewer"])
async def test_what_was_copied_cannot_be_pasted(
    way: str, show: OpenShow, canaries: CanaryShow
) -> None:
    """The app forgets it; the terminal's own clipboard stays the user's."""
    async with filmed_stage(show) as stage:
        await stage.press("y")
        assert seen(beyond(canaries, parse_position(BELOW)), stage.app.clipboard)
        await WAYS[way].down(stage)
        await stage.press("slash", "ctrl+v")
        assert leaks(stage, canaries) == []
