"""Finding the person that a call names."""

from typing import NamedTuple

from etoile_tui.errors import CallError
from etoile_tui.guide.search.find_person import close_names, find_person, has_name, same_name
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person

NOBODY = "Nobody met so far goes by that name."
"""Said of a name that lies ahead, and in the same bytes of a name that nobody has."""

_BETWEEN = ("and", "&")
"""Words that may be between two names."""

MOST = 12
"""The longest list of people for a name that fits several."""


def people_named(guide: Guide, words: list[str]) -> tuple[Person, ...]:
    """Return the person that a name means, or all people who have just that name.

    Args:
        guide: The guide; only people met so far are found.
        words: The words of the name.

    Raises:
        CallError: The name is empty, or it fits people with different names.
    """
    name = " ".join(words)
    if not name.strip():
        raise CallError("A name is needed: whatever you call them.")
    found = find_person(guide, name)
    if found and not same_name(found):
        raise CallError("\n".join(("That name fits several:", *_listed(found))))
    return found


class TwoNames(NamedTuple):
    """Two names that a call gives, with the words of each.

    Attributes:
        first: Who the first one means: one person, several with the very same name, or nobody.
        second: Who the second one means.
        unknown: The words of the one that means nobody.
    """

    first: tuple[Person, ...]
    second: tuple[Person, ...]
    unknown: list[str]


def two_people_named(guide: Guide, words: list[str]) -> TwoNames | None:
    """Return the two people that words mean; None where they mean one person, or nobody.

    Where one name alone is known, the other means nobody.

    Args:
        guide: The guide; only people met so far are found.
        words: The words of both names, one behind the other; `and` may be between them.

    Raises:
        CallError: The words can be two names in several ways, or a name fits several people.
    """
    if len(words) < 2 or find_person(guide, " ".join(words)):
        return None
    splits = [(words[:place], words[place:]) for place in range(1, len(words))]
    splits = [(one, other[1:]) for one, other in splits if other[0] in _BETWEEN and other[1:]] or (
        splits
    )
    found = [
        TwoNames(find_person(guide, " ".join(one)), find_person(guide, " ".join(other)), [])
        for one, other in splits
    ]
    both = [two for two in found if two.first and two.second]
    if both:
        return _the_two(both)
    return _one_known(guide, words, [*zip(found, splits, strict=True)])


def _one_known(
    guide: Guide, words: list[str], splits: list[tuple[TwoNames, tuple[list[str], list[str]]]]
) -> TwoNames | None:
    """Return the one person whom one of two names means; None where it may be one name."""
    known: list[tuple[TwoNames, str]] = []
    for two, (one, other) in splits:
        people = two.first or two.second
        if same_name(people):
            found = two._replace(unknown=other if two.first else one)
            known.append((found, " ".join(one if two.first else other)))
    exact = [two for two, name in known if has_name((two.first or two.second)[0], name)]
    if exact:
        return exact[0]
    # A name with a slip in it may begin like another.
    return known[0][0] if known and not close_names(guide, " ".join(words)) else None


def _the_two(both: list[TwoNames]) -> TwoNames:
    certain = [two for two in both if same_name(two.first) and same_name(two.second)]
    if not certain:
        fits = both[0].second if same_name(both[0].first) else both[0].first
        raise CallError("\n".join(("One of the names fits several:", *_listed(fits))))
    if len({(two.first, two.second) for two in certain}) > 1:
        raise CallError("These can be two names in several ways. Put each in quotation marks.")
    return certain[0]


def nobody_words(guide: Guide, words: list[str]) -> str:
    """Return the message for a name that fits nobody, with names that are similar."""
    near = close_names(guide, " ".join(words))
    return f"{NOBODY}\nDid you mean {' or '.join(near)}?" if near else NOBODY


def _listed(people: tuple[Person, ...]) -> list[str]:
    shown = people if len(people) == MOST + 1 else people[:MOST]
    lines = [f"  {person.name}" for person in shown]
    if len(people) > len(shown):
        lines.append(f"  and {len(people) - len(shown)} more")
    return lines
