"""The one rule at the command line: the same calls about either pack of a pair say the same.

Compared for each call: stdout, stderr, the exit status, every file that is written, progress and
settings on disk, and the files of the pack that were opened, in order.
"""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.cli.main import COMMANDS
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from tests.harness.futures import lighthouse_tables

from .answers import Call
from .command_calls import forms
from .comparing import by_calls, compare_answers
from .pack_pairs import PackPair, another_past, futures_of, pack_pairs
from .test_screens import HORIZONS


@given(pack_pairs(), st.data())
@settings(max_examples=50)
def test_any_two_futures_are_told_alike(pair: PackPair, data: st.DataObject) -> None:
    """Whatever the show, the horizon, the curtain, who watches, and what is asked."""
    assert by_calls(pair, data).difference == ""


@given(horizon=st.sampled_from(HORIZONS), curtain=st.sampled_from(Curtain), data=st.data())
@settings(max_examples=25)
def test_any_two_futures_of_a_show_are_told_alike(
    horizon: str, curtain: Curtain, data: st.DataObject
) -> None:
    """The same of a show that tells enough for every command to have something to say."""
    pair = data.draw(futures_of(lighthouse_tables(), parse_position(horizon), curtain))
    assert by_calls(pair, data).difference == ""


NAMES = ("Mara", "Ilse", "Jon", "the second hand", "the man on the ferry", "Qwx")


@given(horizon=st.sampled_from(HORIZONS), curtain=st.sampled_from(Curtain), data=st.data())
@settings(max_examples=10)
def test_what_is_between_two_and_what_is_next_are_told_alike(
    horizon: str, curtain: Curtain, data: st.DataObject
) -> None:
    """Two names in every combination, all shows, and the help; as text and as JSON."""
    pair = data.draw(futures_of(lighthouse_tables(), parse_position(horizon), curtain))
    words = [["relationships", one, other] for one, other in permutations(NAMES, 2)]
    words += [["shows"], ["status"], ["help"], ["help", "shows"], ["stauts"]]
    calls = [Call([*call, *extra]) for call in words for extra in ([], ["--json"])]
    assert compare_answers(pair, calls).difference == ""


def test_every_command_is_asked() -> None:
    """The parser knows every command, and the call without one."""
    found = {form.words[:1] for form in forms()}
    assert found == {(), *((name,) for name in COMMANDS)}


def test_another_past_is_noticed() -> None:
    """The comparison can fail: one word of the first episode is another."""
    calls = [Call(["status"]), Call(["episode", "S01E01"])]
    assert "boxes" in compare_answers(another_past("S01E02"), calls).difference
    assert compare_answers(another_past("S01E02"), calls[:1]).difference == ""
