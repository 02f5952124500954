"""Places of more than one episode, as somebody types them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.listing import list_episodes
from etoile_tui.guide.schedule.order import Order
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.schedule.show import Episode
from etoile_tui.guide.schedule.typed_place import TypedPlace, typed_place

from .menus import ONE_SEASON, TWO_SEASONS, menu

Menu = tuple[Episode, ...]
LONG = menu(*(f"S0{season}E0{number}" for season in (1, 2, 3) for number in range(1, 7)))
SPECIALS = menu("S01E01", "S00E01", "S01E02", "S02E01", "S02E02", "S00E02")


def place(text: str, horizon: str, curtain: Curtain, episodes: Menu = LONG) -> TypedPlace | None:
    """Return the place that is meant."""
    order = Order.of(episodes)
    listing = list_episodes(episodes, order.reach(parse_position(horizon)), curtain)
    return typed_place(text, listing, order)


@pytest.mark.parametrize(
    ("text", "episode"),
    [
        *((text, "S02E06") for text in ("S02", "s2", "season 2", " S2 ")),
        ("+1", "S01E04"),
        ("+5", "S02E02"),
        ("9", "S02E03"),
        ("18", "S03E06"),
    ],
)
def test_what_is_meant(text: str, episode: str) -> None:
    """A season's end, so many more, and the number of an episode counting from the first."""
    found = place(text, "S01E03", Curtain.DRAWN)
    assert found is not None
    assert str(found.position) == episode


@pytest.mark.parametrize("text", ["S01E03", "3x02", "next", "none", "+0", "S", "+", "2", ""])
def test_other_forms_are_not_meant(text: str) -> None:
    """They are read as ever; a number that the list names is that of its episode."""
    assert place(text, "S01E03", Curtain.DRAWN) is None


def test_a_number_that_can_mean_two_things_is_not_guessed() -> None:
    """Of two seasons, or one of a season and one counting all."""
    assert place("2", "S02E03", Curtain.DRAWN) is None
    assert place("9", "S02E06", Curtain.DRAWN) == TypedPlace(parse_position("S02E03"), "episode 9")


def test_specials_are_not_counted() -> None:
    """They have no number of their own among the episodes."""
    found = place("3", "S02E01", Curtain.OPEN, SPECIALS)
    assert found is not None
    assert str(found.position) == "S02E01"
    season = place("S02", "S01E01", Curtain.DRAWN, SPECIALS)
    assert season is not None
    assert str(season.position) == "S02E02"


@given(st.sampled_from(("S02", "S03", "S09", "+1", "+3", "+40", "73", "8", "12")))
def test_what_the_curtain_hides_is_called_alike_whether_it_is_there_or_not(text: str) -> None:
    """So that a question tells nothing of how long a show is."""
    for curtain, shows in (
        (Curtain.SEALED, (ONE_SEASON[:3], ONE_SEASON, TWO_SEASONS, LONG)),
        (Curtain.DRAWN, (LONG[:6], (*LONG[:6], *LONG[8:9]), LONG)),
    ):
        found = (_hidden(text, curtain, show) for show in shows)
        assert len({place.label for place in found if place is not None}) <= 1


def _hidden(text: str, curtain: Curtain, show: Menu) -> TypedPlace | None:
    found = place(text, "S01E02", curtain, show)
    listing = list_episodes(show, (1, float("inf")), curtain)
    named = found is not None and listing.index(found.position.episode or "") is not None
    return None if named else found
