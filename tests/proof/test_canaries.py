"""No word of what lies ahead leaves the program, through any command or any screen."""

from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from textual.widget import Widget

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.library import Library, OpenShow, Paths
from tests.cli.calls import calls
from tests.cli.conftest import status_of

from .canaries import EPISODES, HALF_WAY, CanaryShow, canary_show, seen
from .terminal import RecordedStage, recorded_stage

SHOW = canary_show()
EARLIER = "S01E03@12:29"
LATER = "S01E03@12:31"
ASKED = ("S01E02", EARLIER, "S01E04", "S02E02")
"""Episodes and positions that the commands are asked about."""
PLACES = [
    ("none", Curtain.DRAWN),
    ("S01E02", Curtain.SEALED),
    (EARLIER, Curtain.DRAWN),
    (HALF_WAY, Curtain.OPEN),
    ("S01E04", Curtain.DRAWN),
]
"""Markers, and the curtains that hang before what comes after them."""
WALK = (
    *("end", "w", "n", "home", "enter", "down", "escape", "question_mark", "escape", "s", "escape"),
    *("ctrl+p", "down", "escape", "v", "escape", "a", "escape", "c", "escape", "y", "r", "escape"),
    *("2", "down", "enter", "down", "escape", "o", "f", *"qz", "enter", "y"),
    *("3", "right", "down", "n", "enter", "escape", "m", "down", "enter", "escape", "y"),
    *(
        "4",
        "j",
        "enter",
        "down",
        "escape",
        "j",
        "space",
        "y",
        "slash",
        *"qz",
        "down",
        "escape",
        "1",
    ),
)
"""A walk over everything, without ever saying yes."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the canary show."""
    return SHOW.pack.write(tmp_path / "pack")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, where everything is written that is written at all."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def marked(folder: Path, paths: Paths, *markers: str, curtain: Curtain) -> OpenShow:
    """Return the show, watched to some markers, one after the other."""
    library = Library(paths, clock=lambda: datetime(2026, 1, 31, tzinfo=UTC))
    library.choose_curtain(curtain)
    show = library.open(str(folder))
    for marker in markers:
        show.markers.mark(parse_position(marker))
    return show


@pytest.mark.parametrize("seed", range(6))
def test_every_word_stands_for_one_thing_alone(seed: int) -> None:
    """In the files as in the table, and none can be taken for another, even cut short."""
    show = canary_show(seed)
    written = repr((show.pack.show, show.pack.episodes))
    plain = [word for word in show.where if not word.isdigit() or len(word) != 4]
    stems = {word[:6] for word in show.where}
    assert len(stems) == len(show.where)
    told = Counter(canary.kind for canary in show.where.values())
    assert told.keys() >= {"event", "person", "relationship", "identity", "question", "answer"}
    for word in plain:
        assert word in written
        # An id is referred to as often as one likes.
        assert show.where[word].kind == "id" or written.count(word) == 1
    assert show.where == canary_show(seed).where
    assert not show.where.keys() & (canary_show(seed + 1).where.keys() - _numbers(show))


def _numbers(show: CanaryShow) -> set[str]:
    return {word for word in show.where if word.isdigit()}


def test_what_may_be_seen_grows_with_the_horizon() -> None:
    """Nothing that was told is untold later, and in the end all but the ids is told."""
    marks = ["none", *EPISODES[:2], EARLIER, HALF_WAY, LATER, *EPISODES[2:]]
    for before, after in pairwise(marks):
        for curtain in Curtain:
            assert SHOW.reached(before, curtain) <= SHOW.reached(after, curtain)
            assert SHOW.past(after) <= SHOW.past(before)
    assert SHOW.reached(HALF_WAY) > SHOW.reached(EARLIER)
    assert {SHOW.where[word].kind for word in SHOW.ahead(EPISODES[-1])} == {"id"}


def horizon_of(call: list[str], marker: str) -> str:
    """Return the horizon of a call: the marker, or where it looks back to."""
    if "--at" not in call:
        return marker
    back = call[call.index("--at") + 1]
    return min(back, marker, key=SHOW.reach)


@pytest.mark.parametrize(("marker", "curtain"), PLACES)
def test_no_command_says_a_word_of_what_lies_ahead(
    marker: str,
    curtain: Curtain,
    folder: Path,
    here: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Neither on stdout nor on stderr, nor in any file: exports, progress, config and state."""
    paths = Paths(progress=here / "progress.toml", shows=here / "shows")
    word = min(SHOW.reached(marker) - _numbers(SHOW))
    for call in [*calls(ASKED), ["search", word], ["person", word], ["search", "qz", "--json"]]:
        marked(folder, paths, marker, curtain=curtain)
        capsys.readouterr()
        status_of(["--show", str(folder), *call], _library(paths))
        said = "".join(capsys.readouterr()) + taken(here)
        assert seen(SHOW.ahead(horizon_of(call, marker), curtain), said) == [], call


def _library(paths: Paths) -> Library:
    return Library(paths, clock=lambda: datetime(2026, 1, 31, tzinfo=UTC))


def taken(folder: Path) -> str:
    """Return what stands in a folder's files and what they are called; take them away."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    said = [f"{path.name}\n{path.read_text(encoding='utf-8')}" for path in found]
    for path in found:
        path.unlink()
    return "\n".join(said)


@pytest.mark.parametrize("kind", ["event", "person", "menu", "answer", "relationship", "id"])
@pytest.mark.parametrize("command", ["search", "person", "relationships"])
def test_a_word_that_lies_ahead_is_asked_for_in_vain(
    command: str, kind: str, folder: Path, paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is answered just as a word that nobody ever wrote."""
    marked(folder, paths, HALF_WAY, curtain=Curtain.SEALED)
    ahead = SHOW.ahead(HALF_WAY, Curtain.SEALED) - _numbers(SHOW)
    word = min(word for word in ahead if SHOW.where[word].kind == kind)
    said = []
    for asked in (word, "qzqzqzqzqz"):
        capsys.readouterr()
        status = status_of(["--show", str(folder), command, asked], _library(paths))
        said.append((status, *(text.replace(asked, "") for text in capsys.readouterr())))
    assert said[0] == said[1]
    assert said[0][0] == 1


def everything(stage: RecordedStage) -> str:
    """Return all that can be seen of the screens that are open, or found out about them."""
    app = stage.app
    found = [stage.text, stage.said, app.title, app.sub_title, app.window_title, app.clipboard]
    for screen in app.screen_stack:
        for widget in screen.walk_children(Widget, with_self=True):
            found += [str(widget.id), str(widget.name), *widget.classes, str(widget.tooltip)]
            found += [str(widget.border_title), str(widget.border_subtitle)]
            found += [
                f"{binding.key} {binding.description} {binding.action}"
                for binding in (
                    each for keys in widget._bindings.key_to_bindings.values() for each in keys
                )
            ]
    return "\n".join(found)


@pytest.mark.parametrize(
    ("marker", "curtain", "size"),
    [
        (HALF_WAY, Curtain.SEALED, (60, 20)),
        (EARLIER, Curtain.DRAWN, (120, 40)),
        ("S01E03", Curtain.OPEN, (120, 40)),
    ],
)
async def test_no_screen_shows_a_word_of_what_lies_ahead(
    marker: str, curtain: Curtain, size: tuple[int, int], folder: Path, paths: Paths
) -> None:
    """Nor does any byte that goes to the terminal."""
    show = marked(folder, paths, marker, curtain=curtain)
    ahead = SHOW.ahead(marker, curtain)
    async with recorded_stage(show, size=size) as stage:
        for key in WALK:
            await stage.pilot.press(key)
            assert seen(ahead, everything(stage)) == [], key
        await stage.settle()
        assert seen(ahead, stage.written) == []
        assert marker == "none" or seen(SHOW.reached(marker), stage.written)


@pytest.mark.parametrize(
    ("keys", "low"),
    [
        (("left_square_bracket", "left_square_bracket"), "S00E01"),
        (("3", "n", "u"), HALF_WAY),
        (("home", "w"), "S01E01"),
    ],
    ids=["looking back", "undone on the map", "marked"],
)
async def test_once_the_horizon_is_lower_nothing_past_it_comes_up(
    keys: tuple[str, ...], low: str, folder: Path, paths: Paths
) -> None:
    """Not on any later screen, whatever was on the one before."""
    show = marked(folder, paths, HALF_WAY, "S02E01", curtain=Curtain.SEALED)
    past = SHOW.ahead(low, Curtain.SEALED)
    async with recorded_stage(show, size=(100, 30)) as stage:
        await stage.press("2", "3", "4", "1", *keys)
        before = len(stage.written)
        assert seen(past, stage.written[:before])
        for key in ("2", "down", "3", "n", "4", "j", "j", "1", "k", "slash", *"qz", "escape"):
            await stage.pilot.press(key)
            assert seen(past, everything(stage)) == [], key
        await stage.settle()
        assert seen(past, stage.written[before:]) == []
        assert seen(SHOW.reached(low), stage.written[before:])
