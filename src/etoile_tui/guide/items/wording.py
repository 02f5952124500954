"""Small wordings that all pages, screens and commands share: dates, names in a row, notes."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from etoile_tui.guide.schedule.medium_words import in_words

if TYPE_CHECKING:
    from etoile_tui.guide.schedule.show import Medium, Source
    from etoile_tui.guide.story.facts import Placed

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

ME = "me"
"""The name of the viewer while there are no others: the user."""

PROBABLY_HERE = "probably here"
"""The note on a fact that only probably belongs to its episode."""
HERE_OR_EARLIER = "here or earlier"
"""The note on a fact that belongs to its episode or to one before."""
PROBABLY_BY_NOW = "probably by now"
"""The note on a value that is only probably known at the horizon."""

NOT_SO = "not so, as it turned out"
"""The note on a false belief, once the viewer knows that it is one."""


def day(when: date) -> str:
    """Return a date as `24 Apr 2025`, whatever the locale."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_SPANS = ((730, 365, "year"), (60, 30, "month"), (14, 7, "week"), (2, 1, "day"))
"""From how many days on a span is told in a unit, and how many days that has."""


def ago(when: date, today: date) -> str | None:
    """Return how long ago a day was: `yesterday`, `eleven days ago`, `three weeks ago`.

    None for today, and for a day that is yet to come: then a clock was wrong.
    """
    days = (today - when).days
    if days == 1:
        return "yesterday"
    for least, of, unit in _SPANS:
        if days >= least:
            number = days // of
            return f"{_NUMBERS[number] if number <= 12 else number} {unit}s ago"
    return None


def ordinal(number: int) -> str:
    """Return an ordinal number: `1st`, `2nd`, `11th`."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def listed(names: Sequence[str]) -> str:
    """Return names in a row: `ana, ben and cyd`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def whose(name: str) -> str:
    """Return a viewer's name in the possessive: `ana's`, or `my`."""
    return "my" if name == ME else f"{name}'s"


def stays_behind(names: Sequence[str], medium: "Medium" = "series") -> str:
    """Return the sentence about viewers whose marker stays when others mark an episode."""
    told = in_words(medium, "not seen the episode before it")
    if list(names) == [ME]:
        return f"You have {told} and stay where you are."
    has, stays = ("has", "stays") if len(names) == 1 else ("have", "stay")
    return f"{listed(names)} {has} {told} and {stays} where they are."


def billing(aired: date | None, minutes: int | None) -> str:
    """Return an episode's running time and air date, as far as they are known."""
    parts = (f"{minutes} min" if minutes is not None else None, day(aired) if aired else None)
    return " · ".join(filter(None, parts))


def told_by(sources: "Iterable[Source]") -> str | None:
    """Return the names of sources: `Fangirlish (24 Apr 2025), Vulture`; None for none."""
    named: dict[str, None] = {}
    for source in sources:
        name = source.publisher or source.title
        if name is not None:
            named[f"{name} ({day(source.date)})" if source.date else name] = None
    return ", ".join(named) or None


def source_names(sources: "Iterable[Source]") -> tuple[str, ...]:
    """Return the bare names of sources, each once: `Fangirlish`, `Vulture`."""
    named = (source.publisher or source.title for source in sources)
    return tuple(dict.fromkeys(filter(None, named)))


def names_of_sources(names: Iterable[str]) -> str:
    """Return the names of sources as they stand behind a line: `[Fangirlish, Vulture]`."""
    return f"[{', '.join(names)}]"


def credit(sources: "Iterable[Source]") -> str | None:
    """Return the credit for a synopsis: `Synopsis: Wikipedia (24 Apr 2025)`; None for none."""
    names = told_by(sources)
    return f"Synopsis: {names}" if names else None


def make_note(*parts: str | None) -> str | None:
    """Return an item's note out of its parts; None where there is nothing to say."""
    return " · ".join(filter(None, parts)) or None


def placed_here(placed: "Placed | None") -> str | None:
    """Return the hedge on what an episode tells; None where that is certain."""
    return {None: None, "likely": PROBABLY_HERE, "by": HERE_OR_EARLIER}[placed]


def placed_by_now(placed: "Placed | None") -> str | None:
    """Return the hedge on what holds at the horizon.

    What was told here or earlier is certain by now.
    """
    return PROBABLY_BY_NOW if placed == "likely" else None


def not_so(*, believed: bool) -> str | None:
    """Return the note on what was believed once and is known to be false; None for the rest."""
    return NOT_SO if believed else None


def hedged(text: str, hedge: str | None) -> str:
    """Return a text with the hedge that belongs to it and to nothing beside it."""
    return f"{text} ({hedge})" if hedge else text


def one_line(text: str) -> str:
    """Return a text without its paragraphs, for a line that has other things beside it."""
    return text.replace("\n\n", " ")
