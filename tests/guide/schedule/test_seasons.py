"""Steps by season."""

import pytest

from etoile_tui.guide.schedule.order import Order
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.schedule.seasons import season_end, season_step

ORDER = Order(("S01E01", "S01E02", "S00E01", "S02E01", "S02E02", "S03E01"))


@pytest.mark.parametrize(
    ("episode", "end"), [("S01E01", "S00E01"), ("S00E01", "S00E01"), ("S02E01", "S02E02")]
)
def test_a_season_ends_with_its_specials(episode: str, end: str) -> None:
    """Those that stand after its last episode belong to it."""
    assert str(season_end(ORDER, episode)) == end


@pytest.mark.parametrize(
    ("at", "back", "forward"),
    [
        ("none", "none", "S00E01"),
        ("S01E01", "none", "S00E01"),
        ("S00E01", "none", "S02E01@12:00"),
        ("S02E01", "S00E01", "S02E01@12:00"),
        ("S02E01@10:00", "S00E01", "S02E01@12:00"),
    ],
)
def test_a_step_goes_to_the_end_of_a_season(at: str, back: str, forward: str) -> None:
    """Back as far as the beginning, forward no further than is allowed."""
    most = ORDER.reach(parse_position("S02E01@12:00"))
    assert str(season_step(ORDER, parse_position(at), -1, most)) == back
    assert str(season_step(ORDER, parse_position(at), 1, most)) == forward
