"""The one rule where packs change under their markers, and where two have one id.

Markers are set in a pack as it was. Then it is changed before the marker, in either of two ways
that agree up to it. What opens is never more than was open before, so the two are told alike.
"""

import tomllib
from dataclasses import replace

import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from tests.harness.futures import lighthouse_tables
from tests.harness.invented import Tables

from .comparing import by_calls, by_walk
from .pack_pairs import PackPair, another_past, futures_of
from .strange_files import Files
from .test_screens import HORIZONS

WHOLE = [horizon for horizon in HORIZONS if "@" not in horizon]
STRANGER: Tables = {"id": "S07E77", "title": "Since taken out"}


@st.composite
def changed_pairs(draw: st.DrawFn) -> PackPair:
    """Draw a pair of packs, and as what both were installed when the marker was set.

    The marker lies past where the two agree; up to there the list is as it was.
    """
    horizon, curtain = draw(st.sampled_from(WHOLE)), draw(st.sampled_from(Curtain))
    pair = draw(futures_of(lighthouse_tables(), parse_position(horizon), curtain))
    menu = menu_of(pair.one)
    same = _watched(pair, menu)
    marker = draw(st.sampled_from([entry["id"] for entry in menu[same:]]))
    was = draw(_as_it_was(menu, same))
    show = tomllib.loads(_bytes(pair.one["show.toml"]).decode()) | {"episode": was}
    files = {**pair.one, "show.toml": tomli_w.dumps(show).encode()}
    return replace(pair, was=files, marker=marker, before=(), party=(), together=False)


def menu_of(files: Files) -> list[Tables]:
    """Return the menu of a pack."""
    menu: list[Tables] = tomllib.loads(_bytes(files["show.toml"]).decode())["episode"]
    return menu


def _watched(pair: PackPair, menu: list[Tables]) -> int:
    ids = [entry["id"] for entry in menu]
    return 0 if pair.horizon.episode is None else ids.index(pair.horizon.episode) + 1


@st.composite
def _as_it_was(draw: st.DrawFn, menu: list[Tables], same: int) -> list[Tables]:
    """Draw the menu before somebody changed what comes after its first episodes."""
    first, rest = menu[:same], menu[same:]
    stranger = STRANGER | draw(st.sampled_from(({}, {"span": 2}, {"key": "stranger"})))
    what = draw(st.sampled_from(("taken out", "swapped", "renamed")))
    if what == "taken out" or not rest:
        return [*first, stranger, *rest]
    if what == "renamed":
        return [*first, rest[0] | {"title": "As it was called then"}, *rest[1:]]
    return [*first, *rest[1:], rest[0]] if len(rest) > 1 else [*first, stranger, *rest]


def _bytes(content: object) -> bytes:
    assert isinstance(content, bytes)
    return content


@given(changed_pairs(), st.data())
@settings(max_examples=20)
def test_two_futures_of_a_changed_pack_are_told_alike(pair: PackPair, data: st.DataObject) -> None:
    """Every command tells it up to where the list is as it was, and no further."""
    assert by_calls(pair, data).difference == ""


@given(changed_pairs(), st.data())
@settings(max_examples=4)
def test_two_futures_of_a_changed_pack_are_shown_alike(pair: PackPair, data: st.DataObject) -> None:
    """On the screen too, with what it says of the change, and its ways back and forward."""
    assert by_walk(8)(pair, data).difference == ""


@given(st.sampled_from(WHOLE), st.sampled_from(Curtain), st.data())
@settings(max_examples=8)
def test_another_pack_of_the_same_id_opens_nothing(
    horizon: str, curtain: Curtain, data: st.DataObject
) -> None:
    """Whatever has been watched of it, and whichever stands first among the folders."""
    pair = data.draw(futures_of(lighthouse_tables(), parse_position(horizon), curtain))
    twin = data.draw(st.sampled_from((pair.one, pair.two)))
    readable = {name: text for name, text in twin.items() if isinstance(text, bytes)}
    assert by_calls(replace(pair, twin=readable), data).difference == ""


def test_a_change_that_is_not_noticed_would_be() -> None:
    """The comparison can fail: what was watched is another story in each."""
    pair = another_past("S01E02")
    assert by_calls_of_the_first(replace(pair, was=pair.one)) != ""


def by_calls_of_the_first(pair: PackPair) -> str:
    """Return where the two packs' first episodes are told differently."""
    from .answers import Call
    from .comparing import compare_answers

    return compare_answers(pair, [Call(["episode", "S01E01"])]).difference
