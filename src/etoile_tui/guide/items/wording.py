"""Small wordings that every front end shares: dates, running times, episode labels."""

from collections.abc import Sequence
from datetime import date

from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.position import Position, clock, split_id

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

ME = "me"
"""The viewer where none is named: the user."""

HERE = "probably here"
"""What is said of something whose placement is likely rather than certain."""
BY_NOW = "probably by now"
"""What is said of something that is likely rather than certain to be known at the horizon."""


def day(when: date) -> str:
    """Return a date as `24 Apr 2025`, whatever the locale."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def ordinal(number: int) -> str:
    """Return a number's place in a row: `1st`, `2nd`, `11th`."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def label(episode: str, *, one_season: bool) -> str:
    """Return what to call an episode in a list: `3`, or `S02E03` where seasons have to be told."""
    season, number = split_id(episode)
    return str(number) if one_season and season > 0 else episode


def title_of(row: Row, *, one_season: bool) -> str:
    """Return what to call a row: `3 · The Keeper's Log`, as far as the curtain names it."""
    if row.id is None:
        return "The next episode"
    number = label(row.id, one_season=one_season)
    return f"Episode {number}" if row.title is None else f"{number} · {row.title}"


def short(position: Position, *, one_season: bool) -> str:
    """Return what to call a position in passing: `E3`, `E4 at 12:30`, or as it is written."""
    if position.episode is None:
        return "nothing yet"
    name = label(position.episode, one_season=one_season)
    name = f"E{name}" if name.isdigit() else name
    return name if position.at is None else f"{name} at {clock(position.at)}"


def listed(names: Sequence[str]) -> str:
    """Return names as they are said: `ana, ben and cyd`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def whose(name: str) -> str:
    """Return a viewer's name as it stands before what is theirs: `ana's`, or `my`."""
    return "my" if name == ME else f"{name}'s"


def stays_behind(names: Sequence[str]) -> str:
    """Return who stays behind when others mark an episode together, and why."""
    if list(names) == [ME]:
        return "You have not seen the episode before it and stay where you are."
    has, stays = ("has", "stays") if len(names) == 1 else ("have", "stay")
    return f"{listed(names)} {has} not seen the episode before it and {stays} where they are."


def billing(aired: date | None, minutes: int | None) -> str:
    """Return an episode's running time and air date, as far as they are known."""
    parts = (f"{minutes} min" if minutes is not None else None, day(aired) if aired else None)
    return " · ".join(filter(None, parts))
