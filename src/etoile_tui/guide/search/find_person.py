"""Finding somebody by what a viewer calls them."""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from etoile_tui.guide.story.facts import unique
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.text.normalize import plain

if TYPE_CHECKING:
    from etoile_tui.guide.story.guide import Guide

_WORD = re.compile(r"\w+")

NAMES = ("name", "also")
"""What an earlier state of somebody is of where it is something that they were called."""


def find_person(guide: "Guide", name: str) -> tuple[Person, ...]:
    """Return everybody met so far whom a name fits, in the order in which they came in.

    Case and accents make no difference. Those of that very name are found alone; where there
    are none, those who go by it as well; where there are none either, those who went by it
    earlier; and at last those in one of whose names every typed word begins a word:
    `jack mother` finds `Jack's mother`.

    Args:
        guide: The guide; nobody is found who has not come in by its horizon, nor by a name that
            is told only later.
        name: What was typed.
    """
    typed = _even(name)
    words = _words(name)
    tests: tuple[Callable[[Person], bool], ...] = (
        lambda person: _even(person.name) == typed,
        lambda person: any(_even(called) == typed for called in person.also),
        lambda person: any(_even(called) == typed for called in names_of(person)),
        lambda person: any(_begins(_words(called), words) for called in names_of(person)),
    )
    for fits in tests:
        if found := tuple(person for person in guide.people if fits(person)):
            return found
    return ()


def same_name(people: Iterable[Person]) -> bool:
    """Tell whether people go by one name, so that no name tells them apart."""
    return len({_even(person.name) for person in people}) == 1


def names_of(person: Person) -> tuple[str, ...]:
    """Return everything somebody is or has been called, each once, the present name first."""
    was = (entry.was for entry in person.earlier if entry.what in NAMES)
    return unique((person.name, *person.also, *was))


def close_names(guide: "Guide", name: str) -> tuple[str, ...]:
    """Return up to three names of people met so far that are spelled much like a typed one."""
    from difflib import get_close_matches  # only where a name was mistyped

    spelled: dict[str, str] = {}
    for person in guide.people:
        for called in names_of(person):
            # A short word, such as an article, is near to too much.
            for part in (called, *(word for word in called.split() if len(word) > 3)):
                spelled.setdefault(_even(part), person.name)
    near = get_close_matches(_even(name), spelled, n=3, cutoff=0.75)
    return unique(spelled[match] for match in near)


def _even(name: str) -> str:
    """A name in its plain form, with single spaces."""
    return " ".join(plain(name).split())


def _words(name: str) -> list[str]:
    return _WORD.findall(plain(name).replace("'", ""))


def _begins(words: Iterable[str], typed: Iterable[str]) -> bool:
    """Tell whether each typed word begins a word; without a typed word nothing fits."""
    wanted = tuple(typed)
    return bool(wanted) and all(any(word.startswith(one) for word in words) for one in wanted)
