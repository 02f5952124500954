"""The one rule on the screen: the same keys in either pack of a pair show the same.

Compared at every step: the picture with its styles and links, every widget's place, size, name
and tooltip, every key that means something, titles, notifications, the clipboard and the
selection; and at the end the files that were opened, and those that are kept.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.library import open_show
from tests.harness.futures import lighthouse_tables

from .comparing import by_walk, compare_walks
from .pack_pairs import PackPair, another_past, example, futures_of, pack_pairs
from .tours import Tour, actions, commands, screens
from .walks import along

WALK = by_walk(20)
LONG_WALK = ("k", "left_square_bracket", "2", "u", "y", "r", "y", "3", "4", "1", "slash", "e")
HORIZONS = ("none", "S01E02", "S01E04@12:30", "S00E01", "S01E06")


@given(pack_pairs(), st.data())
@settings(max_examples=8)
def test_any_two_futures_look_the_same(pair: PackPair, data: st.DataObject) -> None:
    """Whatever the show, the horizon, the curtain, and who watches."""
    assert WALK(pair, data).difference == ""


@pytest.mark.parametrize("curtain", Curtain)
@given(horizon=st.sampled_from(HORIZONS), data=st.data())
@settings(max_examples=3)
def test_any_two_futures_of_a_show_look_the_same(
    curtain: Curtain, horizon: str, data: st.DataObject
) -> None:
    """The same of a show that tells enough for every screen to have something on it."""
    pair = data.draw(futures_of(lighthouse_tables(), parse_position(horizon), curtain))
    assert WALK(pair, data).difference == ""


def test_two_futures_look_the_same_on_a_tour() -> None:
    """At every step; and every screen is seen, every key and every command is tried.

    `make prove` takes such tours at other horizons, behind other curtains and at other sizes.
    """
    horizon = parse_position("S01E04@12:30")
    futures = futures_of(lighthouse_tables(), horizon, Curtain.SEALED)
    tour = Tour()
    assert compare_walks(example(futures, 2), tour.guide, "80x24").difference == ""
    assert screens() - tour.seen == set()
    assert actions() - tour.done == set()
    assert commands() - tour.called == set()


@pytest.mark.parametrize("horizon", HORIZONS[1:])
def test_two_futures_of_a_long_show_look_the_same(
    horizon: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also at each step at which its first page is shown and the rest is being read behind it."""
    monkeypatch.setattr(open_show, "AT_ONCE", 0)
    futures = futures_of(lighthouse_tables(), parse_position(horizon), Curtain.SEALED)
    assert compare_walks(example(futures, 2), along(LONG_WALK), "80x24").difference == ""


def test_another_past_is_noticed() -> None:
    """The comparison can fail: one word of the first episode is another."""
    tour = compare_walks(another_past("S01E02"), along(["2", "3", "1", "home"]), "80x24")
    assert "picture" in tour.difference
