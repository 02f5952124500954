"""The one rule at the command line: what lies past the horizon changes no byte and no status."""

import shutil
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.curtain import Curtain
from etoile_tui.guide.order import Order
from etoile_tui.guide.position import NONE, Position, split_id
from etoile_tui.library import Library, Places
from tests.cli.calls import calls
from tests.cli.conftest import Etoile, Said, status_of
from tests.invented import WORDS, InventedPack, Tables, episode_tables, packs_with_horizons

At = Callable[..., Etoile]

NOBODY = "S09E99"
"""An episode that no invented show has."""


def unnamed(said: Said, name: str) -> Said:
    """Return what was said, without the name that was typed."""
    return Said(said.status, said.out.replace(name, "NAME"), said.err.replace(name, "NAME"))


@pytest.mark.parametrize("curtain", ["open", "drawn"])
@pytest.mark.parametrize("ahead", ["S01E03", "S01E04", "S00E01", "S01E06"])
def test_an_episode_that_the_curtain_names_lies_ahead(at: At, curtain: str, ahead: str) -> None:
    """It is said to lie ahead, and nothing from inside it is."""
    said = at("S01E02", curtain)("episode", ahead)
    assert said == (
        1,
        "",
        f"{ahead} lies ahead of you. Once you have watched it: etoile mark {ahead}\n",
    )


@pytest.mark.parametrize("suffix", ["", "@12:30"])
@pytest.mark.parametrize(
    ("curtain", "ahead"),
    [
        ("sealed", "S01E03"),
        ("sealed", "S01E04"),
        ("sealed", "S00E01"),
        ("sealed", "S02E02"),
        ("drawn", "S02E01"),
        ("drawn", "S02E02"),
    ],
)
@pytest.mark.parametrize("missing", ["S01E05", "S01E07", NOBODY])
def test_what_the_curtain_does_not_name_might_as_well_not_exist(
    at: At, curtain: str, ahead: str, missing: str, suffix: str
) -> None:
    """Every command says of it what it says of an episode that does not exist."""
    if curtain == "drawn" and missing == "S01E05":
        missing = "S03E01"
    about = [call for call in calls([f"{ahead}{suffix}"]) if f"{ahead}{suffix}" in call]
    assert {call[0] for call in about} >= {"episode", "mark", "status", "episodes"}
    for call in about:
        here = at("S01E02", curtain)
        of_it = unnamed(here(*call), ahead)
        other = [word.replace(ahead, missing) for word in call]
        assert unnamed(here(*other), missing) == of_it, call
        assert of_it.status in (0, 1, 2)
        assert here("status").out.startswith("The Lighthouse: through S01E02\n")


@dataclass(frozen=True)
class Future:
    """A pack with some of its episode files broken or missing."""

    pack: InventedPack
    broken: dict[str, bytes | None]

    def write(self, folder: Path) -> None:
        """Write it in the place of what is there."""
        shutil.rmtree(folder, ignore_errors=True)
        self.pack.write(folder)
        for episode, content in self.broken.items():
            path = folder / "episodes" / f"{episode}.toml"
            path.unlink(missing_ok=True)
            if content is not None:
                path.write_bytes(content)


@st.composite
def new_entries(draw: st.DrawFn, episode: str) -> Tables:
    """Draw an episode's entry in the menu."""
    keys: dict[str, st.SearchStrategy[Any]] = {
        "minutes": st.integers(1, 300),
        "aired": st.dates(date(2024, 1, 1), date(2030, 1, 1)),
        "teaser": WORDS,
    }
    entry = {"id": episode, "title": draw(WORDS)}
    return entry | {key: draw(value) for key, value in keys.items() if draw(st.booleans())}


def visible(ahead: list[Tables]) -> tuple[int, list[str]]:
    """Return the season of the first episode ahead, and the ids that a drawn curtain names."""
    ids = [entry["id"] for entry in ahead]
    season = split_id(ids[0])[0]
    end = max(place for place, name in enumerate(ids) if split_id(name)[0] == season)
    return season, [name for name in ids[: end + 1] if split_id(name)[0] in (0, season)]


@st.composite
def other_menus(
    draw: st.DrawFn, menu: list[Tables], watched: int, curtain: Curtain
) -> list[Tables]:
    """Draw another menu that a viewer cannot tell from this one."""
    ahead = menu[watched:]
    if curtain is Curtain.OPEN:
        shown = ("id", "title", "aired", "minutes")
        later = [{key: entry[key] for key in shown if key in entry} for entry in ahead[1:]]
        teasers = [{"teaser": draw(WORDS)} if draw(st.booleans()) else {} for _ in later]
        both = zip(later, teasers, strict=True)
        return [*menu[: watched + 1], *(entry | teaser for entry, teaser in both)]
    more = [f"S0{draw(st.integers(3, 4))}E{number:02}" for number in range(draw(st.integers(0, 3)))]
    if curtain is Curtain.SEALED:
        kept = draw(st.lists(st.sampled_from([entry["id"] for entry in ahead]), unique=True))
        ids = draw(st.permutations([*kept, *more])) or [ahead[0]["id"]]
        return [*menu[:watched], *(draw(new_entries(episode)) for episode in ids)]
    season, ids = visible(ahead)
    if season == 0:
        # A special: the season it stands in is another's to tell, so the list of ids stays.
        ids, more = [entry["id"] for entry in ahead], []
    later = [draw(new_entries(episode)) for episode in (*ids[1:], *more)]
    return [*menu[: watched + 1], *later]


@st.composite
def futures(draw: st.DrawFn, pack: InventedPack, watched: int, menu: list[Tables]) -> Future:
    """Draw what the episodes from a place on hold, for a menu: facts, nonsense, or no file."""
    reached = {entry["id"]: pack.episodes[entry["id"]] for entry in menu[:watched]}
    ahead = {entry["id"]: draw(episode_tables()) for entry in menu[watched:]}
    states = st.sampled_from((b"not = = TOML", b"\xff", b'event = "text"', None))
    broken = {episode: draw(states) for episode in ahead if draw(st.booleans())}
    return Future(InventedPack(pack.show | {"episode": menu}, reached | ahead), broken)


@st.composite
def twins(draw: st.DrawFn) -> tuple[Future, Future, int, Curtain]:
    """Draw two packs that agree up to a number of watched episodes, and a curtain."""
    pack, horizon = draw(packs_with_horizons())
    curtain = draw(st.sampled_from(Curtain))
    menu = pack.show["episode"]
    last = len(menu) - 1
    watched = 0 if horizon == NONE else min(last, pack.order.place(horizon.episode or "") + 1)
    other = draw(other_menus(menu, watched, curtain))
    first = Future(pack, {})
    return first, draw(futures(pack, watched, other)), watched, curtain


def everything_said(
    future: Future, home: Path, asked: list[list[str]], watched: int, curtain: Curtain
) -> list[Said]:
    """Return what calls come to for a pack, each made from the same marker and history."""
    places = Places(progress=home / "progress.toml", shows=home / "shows")
    future.write(places.shows / "invented")
    library = Library(places, clock=lambda: datetime(2026, 1, 31, tzinfo=UTC))
    for kept in home.glob("progress.*"):
        kept.unlink()  # the copies that stand beside it as well
    library.choose_curtain(curtain)
    show = library.open("invented")
    for entry in future.pack.show["episode"][:watched]:
        show.mark(Position(entry["id"]))
    # Written even where nothing was chosen that is not so anyway.
    progress = places.progress.read_bytes() if places.progress.exists() else b"format = 1\n"
    said = []
    for call in asked:
        places.progress.write_bytes(progress)
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = status_of(["--show", "invented", *call], library)
        said.append(Said(status, out.getvalue(), err.getvalue()))
    return said


CALLS = 24
"""How many calls are compared in one example."""


@given(twins(), st.data())
@settings(deadline=None, max_examples=60)
def test_what_lies_past_the_horizon_changes_nothing(
    drawn: tuple[Future, Future, int, Curtain], data: st.DataObject
) -> None:
    """Packs that agree up to the horizon give the same bytes and statuses, whatever is asked."""
    one, other, watched, curtain = drawn
    orders = [
        Order(entry["id"] for entry in future.pack.show["episode"]) for future in (one, other)
    ]
    ahead = {order.episode(place) for order in orders for place in range(watched, len(order))}
    asked_about = [
        *([orders[0].episode(watched - 1)] if watched else []),
        data.draw(st.sampled_from(sorted(ahead))),
        data.draw(st.sampled_from(sorted(ahead))),
        NOBODY,
    ]
    everything = calls(list(dict.fromkeys(asked_about)))
    # Some of it each time: in the run of the examples each call comes up again and again.
    asked = data.draw(st.randoms(use_true_random=False)).sample(everything, CALLS)
    with TemporaryDirectory() as folder:
        home = Path(folder)
        told = everything_said(one, home, asked, watched, curtain)
        retold = everything_said(other, home, asked, watched, curtain)
    for call, first, second in zip(asked, told, retold, strict=True):
        assert first == second, call
