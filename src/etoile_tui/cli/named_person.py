"""Whom a call means by a name, as far as they have been met."""

from etoile_tui.errors import CallError
from etoile_tui.guide.search.find_person import close_names, find_person, same_name
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person

from .output import Output

NOBODY = "Nobody met so far goes by that name."
"""Said of a name that lies ahead and of one that exists nowhere, in the same bytes."""

MOST = 12
"""How many people are listed for a name that fits several."""


def wanted(guide: Guide, words: list[str], out: Output) -> tuple[Person, ...]:
    """Return whom a name means: one person, or all who go by the very same name.

    Where it is nobody that is said, with the names met so far that come near.

    Raises:
        CallError: There is no name, or it fits people of several names.
    """
    name = " ".join(words)
    if not name.strip():
        raise CallError("A name is needed: whatever you call them.")
    found = find_person(guide, name)
    if not found:
        near = close_names(guide, name)
        out.talk(f"{NOBODY}\nDid you mean {' or '.join(near)}?" if near else NOBODY)
    elif not same_name(found):
        raise CallError("\n".join(("That name fits several:", *_listed(found))))
    return found


def _listed(people: tuple[Person, ...]) -> list[str]:
    shown = people if len(people) == MOST + 1 else people[:MOST]
    lines = [f"  {person.name}" for person in shown]
    if len(people) > len(shown):
        lines.append(f"  and {len(people) - len(shown)} more")
    return lines
