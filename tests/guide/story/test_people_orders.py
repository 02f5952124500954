"""The orders in which people are listed."""

from etoile_tui.guide.story.facts import Chapter, EventFact, PersonFact
from etoile_tui.guide.story.people_orders import (
    LATELY,
    PEOPLE_ORDERS,
    PeopleOrder,
    order_after,
    people_in_order,
)
from tests.harness.guides import guide_to

SEVEN = tuple(f"S01E0{number}" for number in range(1, 8))
CHAPTERS = (
    Chapter(episode="S01E01", people=(PersonFact(id="z", name="Zoe"),)),
    Chapter(
        episode="S01E02",
        people=(PersonFact(id="y", name="Bea"), PersonFact(id="x", name="Ada")),
        events=(EventFact(text="It rains.", people=("x",)),),
    ),
    Chapter(episode="S01E07", people=(PersonFact(id="w", name="Cyd"),)),
)


def names(horizon: str, order: PeopleOrder) -> list[str]:
    """Return the names in an order, at a horizon."""
    guide = guide_to(horizon, *CHAPTERS, episodes=SEVEN)
    return [person.name for person in people_in_order(guide, order, None)]


def test_each_order() -> None:
    """By name, as they came in, by how many facts are about them, and the last who came in."""
    assert names("S01E07", "name") == ["Ada", "Bea", "Cyd", "Zoe"]
    assert names("S01E07", "met") == ["Zoe", "Bea", "Ada", "Cyd"]
    assert names("S01E07", "told") == ["Ada", "Zoe", "Bea", "Cyd"]
    assert names("S01E07", "lately") == ["Cyd"]


def test_the_last_five_begin_after_the_sixth_last() -> None:
    """The boundary: who came in five episodes ago has come in lately, and six ago has not."""
    assert names("S01E05", "lately") == ["Bea", "Ada", "Zoe"]
    assert names("S01E06", "lately") == ["Bea", "Ada"]
    assert LATELY == 5


def test_the_key_goes_round() -> None:
    """From the last order to the first."""
    assert tuple(map(order_after, PEOPLE_ORDERS)) == (*PEOPLE_ORDERS[1:], PEOPLE_ORDERS[0])
