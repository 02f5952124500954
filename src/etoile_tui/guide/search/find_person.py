"""Finding people by the names that a viewer types."""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from etoile_tui.guide.story.facts import unique
from etoile_tui.guide.story.names import names_of
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.text.normalize import normalize

if TYPE_CHECKING:
    from etoile_tui.guide.story.guide import Guide

_WORD = re.compile(r"\w+")


def find_person(guide: "Guide", name: str) -> tuple[Person, ...]:
    """Return the people met so far whom a name may mean, in the order in which they came in.

    Four tests are tried in turn, and the first that anybody passes decides:

    1. The person's name is the typed one.
    2. One of their other names is.
    3. One of their earlier names is.
    4. Each typed word begins a word of one of these names: `jack mother` finds `Jack's mother`.

    Case and accents make no difference.

    Args:
        guide: The guide. People and names that are told past its horizon are not found.
        name: What was typed.
    """
    typed = _normalize_name(name)
    words = _words(name)
    tests: tuple[Callable[[Person], bool], ...] = (
        lambda person: _normalize_name(person.name) == typed,
        lambda person: any(_normalize_name(called) == typed for called in person.also),
        lambda person: any(_normalize_name(called) == typed for called in names_of(person)),
        lambda person: any(
            _each_begins_a_word(_words(called), words) for called in names_of(person)
        ),
    )
    for fits in tests:
        if found := tuple(person for person in guide.people if fits(person)):
            return found
    return ()


def has_name(person: Person, name: str) -> bool:
    """Tell whether a typed name is one of somebody's present or earlier names, to the letter.

    Case and accents make no difference.
    """
    typed = _normalize_name(name)
    return any(_normalize_name(called) == typed for called in names_of(person))


def same_name(people: Iterable[Person]) -> bool:
    """Tell whether all people have the same name, so that no name tells them apart."""
    return len({_normalize_name(person.name) for person in people}) == 1


def close_names(guide: "Guide", name: str) -> tuple[str, ...]:
    """Return up to three names of people met so far that are spelled like a typed one."""
    from difflib import get_close_matches  # 2 ms, only for mistyped names

    spelled: dict[str, str] = {}
    for person in guide.people:
        for called in names_of(person):
            # A short word, such as an article, is similar to too many others.
            for part in (called, *(word for word in called.split() if len(word) > 3)):
                spelled.setdefault(_normalize_name(part), person.name)
    near = get_close_matches(_normalize_name(name), spelled, n=3, cutoff=0.75)
    return unique(spelled[match] for match in near)


def _normalize_name(name: str) -> str:
    """Return a name in its normal form, with single spaces."""
    return " ".join(normalize(name).split())


def _words(name: str) -> list[str]:
    return _WORD.findall(normalize(name).replace("'", ""))


def _each_begins_a_word(words: Iterable[str], typed: Iterable[str]) -> bool:
    """Tell whether each typed word begins a word; where nothing is typed the answer is no."""
    wanted = tuple(typed)
    return bool(wanted) and all(any(word.startswith(one) for word in words) for one in wanted)
