"""Finding the person that a call names."""

from etoile_tui.errors import CallError
from etoile_tui.guide.search.find_person import close_names, find_person, same_name
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person

from .output import Output

NOBODY = "Nobody met so far goes by that name."
"""Said of a name that lies ahead, and in the same bytes of a name that nobody has."""

MOST = 12
"""The longest list of people for a name that fits several."""


def people_named(guide: Guide, words: list[str], out: Output) -> tuple[Person, ...]:
    """Return the person that a name means, or all people who have just that name.

    For a name that fits nobody it prints a message with similar names.

    Args:
        guide: The guide; only people met so far are found.
        words: The words of the name.
        out: Where the message goes.

    Raises:
        CallError: The name is empty, or it fits people with different names.
    """
    name = " ".join(words)
    if not name.strip():
        raise CallError("A name is needed: whatever you call them.")
    found = find_person(guide, name)
    if not found:
        near = close_names(guide, name)
        out.note(f"{NOBODY}\nDid you mean {' or '.join(near)}?" if near else NOBODY)
    elif not same_name(found):
        raise CallError("\n".join(("That name fits several:", *_listed(found))))
    return found


def _listed(people: tuple[Person, ...]) -> list[str]:
    shown = people if len(people) == MOST + 1 else people[:MOST]
    lines = [f"  {person.name}" for person in shown]
    if len(people) > len(shown):
        lines.append(f"  and {len(people) - len(shown)} more")
    return lines
