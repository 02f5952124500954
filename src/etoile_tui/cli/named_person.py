"""Finding the person that a call names."""

from etoile_tui.errors import CallError
from etoile_tui.guide.search.find_person import close_names, find_person, same_name
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person

NOBODY = "Nobody met so far goes by that name."
"""Said of a name that lies ahead, and in the same bytes of a name that nobody has."""

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
