"""Episode menus that a viewer cannot tell apart behind their curtain.

What may differ is written down here a second time, from the design and not from the program.
"""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import split_id
from tests.harness.invented import WORDS, Tables, with_spans


@st.composite
def entries(draw: st.DrawFn, episode: str) -> Tables:
    """Draw an episode's entry in a menu."""
    keys: dict[str, st.SearchStrategy[Any]] = {
        "minutes": st.integers(1, 300),
        "aired": st.dates(date(2024, 1, 1), date(2030, 1, 1)),
        "teaser": WORDS,
    }
    entry = {"id": episode, "title": draw(WORDS)}
    return entry | {key: draw(value) for key, value in keys.items() if draw(st.booleans())}


@st.composite
def other_menus(
    draw: st.DrawFn, menu: list[Tables], watched: int, curtain: Curtain, *, begun: bool
) -> list[Tables]:
    """Draw another menu that a viewer cannot tell from this one.

    Args:
        draw: Draws.
        menu: The menu, in which an episode lies ahead or is under way.
        watched: How many episodes are watched to their end.
        curtain: What hangs before the others.
        begun: Whether the episode after those is under way: the marker itself names it.
    """
    kept, ahead = menu[:watched], menu[watched:]
    if curtain is Curtain.OPEN:
        return [*kept, ahead[0], *(draw(_other_teaser(entry)) for entry in ahead[1:])]
    if curtain is Curtain.SEALED:
        return [*kept, *draw(with_spans(draw(_anything(ahead, begun=begun)), kept))]
    ids = [entry["id"] for entry in menu]
    others = [*ids[:watched], *named(ids, watched), *draw(_later_seasons())]
    # Looking back, the curtain hangs before other episodes, and must name the same of them.
    same = all(named(ids, before) == named(others, before) for before in range(watched + 1))
    later = others[watched + 1 :] if same else ids[watched + 1 :]
    others = [*kept, ahead[0]]
    drawn = draw(with_spans([draw(entries(episode)) for episode in later], others))
    # A number that is named is named whole, also in a look back.
    spans = {entry["id"]: entry.get("span") for entry in menu}
    told = {name for before in range(watched + 1) for name in named(ids, before)}
    for entry in drawn:
        if entry["id"] in told:
            entry.pop("span", None)
            if (span := spans[entry["id"]]) is not None:
                entry["span"] = span
    return [*kept, ahead[0], *drawn]


def named(ids: list[str], watched: int) -> list[str]:
    """Return the ids that a drawn curtain names: the next, and the rest of the season it is in.

    A special belongs to the season of what stands before it; at the very beginning, of what
    comes first of any.
    """
    seasons = [split_id(name)[0] for name in ids]
    here = next((season for season in seasons if season), 0)
    standing = [here := season or here for season in seasons]
    same = [place for place in range(watched, len(ids)) if seasons[place] == standing[watched]]
    end = max([watched, *same])
    return [ids[place] for place in range(watched, end + 1) if standing[place] == standing[watched]]


@st.composite
def _other_teaser(draw: st.DrawFn, entry: Tables) -> Tables:
    shown = {key: value for key, value in entry.items() if key != "teaser"}
    return shown | ({"teaser": draw(WORDS)} if draw(st.booleans()) else {})


@st.composite
def _later_seasons(draw: st.DrawFn) -> list[str]:
    return [f"S0{draw(st.integers(3, 4))}E{number:02}" for number in range(draw(st.integers(0, 3)))]


@st.composite
def _anything(draw: st.DrawFn, ahead: list[Tables], *, begun: bool) -> list[Tables]:
    """Draw whatever may lie behind a sealed curtain: one episode at the least."""
    first = ahead[0]["id"]
    others = [entry["id"] for entry in ahead[1:]] + ([] if begun else [first])
    some = draw(st.lists(st.sampled_from(others), unique=True)) if others else []
    ids = draw(st.permutations([*some, *draw(_later_seasons())]))
    ids = [first, *ids] if begun or not ids else list(ids)
    return [draw(entries(episode)) for episode in ids]
