"""The orders in which people can be listed, one after the other by a key."""

from typing import Literal, TypeAlias, get_args

from .appearances import by_name, people_with_episode_first
from .guide import Guide
from .person import Person
from .reminders import told_of

PeopleOrder: TypeAlias = Literal["here", "name", "met", "told", "lately"]
"""Those of the chosen episode first; by name; by the episode in which they came in; by how much is
told of them; and only those who came in lately, the last first."""

PEOPLE_ORDERS: tuple[PeopleOrder, ...] = get_args(PeopleOrder)

LATELY = 5
"""How many of the last episodes count as lately."""


def people_in_order(guide: Guide, order: PeopleOrder, here: str | None) -> tuple[Person, ...]:
    """Return everybody met so far in an order; lately, only those who came in lately.

    Args:
        guide: The guide.
        order: The order.
        here: The chosen episode; None for none.
    """
    if order == "here":
        return people_with_episode_first(guide, here)
    if order == "name":
        return by_name(guide.people)
    if order == "met":
        return guide.people
    if order == "told":
        told = told_of(guide)
        return tuple(sorted(guide.people, key=lambda person: -told[person.id]))
    first = len(guide.reached) - LATELY
    came = (person for person in guide.people if person.since[0] >= first)
    return tuple(sorted(came, key=lambda person: -person.since[0]))


def order_after(order: PeopleOrder) -> PeopleOrder:
    """Return the next order; after the last it is the first again."""
    return PEOPLE_ORDERS[(PEOPLE_ORDERS.index(order) + 1) % len(PEOPLE_ORDERS)]
