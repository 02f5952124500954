"""Small wordings that every front end shares: dates, running times, episode labels."""

from datetime import date

from .position import Position, clock, split_id

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(when: date) -> str:
    """Return a date as `24 Apr 2025`, whatever the locale."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def label(episode: str, *, one_season: bool) -> str:
    """Return what to call an episode in a list: `3`, or `S02E03` where seasons have to be told."""
    season, number = split_id(episode)
    return str(number) if one_season and season > 0 else episode


def short(position: Position, *, one_season: bool) -> str:
    """Return what to call a position in passing: `E3`, `E4 at 12:30`, or as it is written."""
    if position.episode is None:
        return "nothing yet"
    name = label(position.episode, one_season=one_season)
    name = f"E{name}" if name.isdigit() else name
    return name if position.at is None else f"{name} at {clock(position.at)}"


def billing(aired: date | None, minutes: int | None) -> str:
    """Return an episode's running time and air date, as far as they are known."""
    parts = (f"{minutes} min" if minutes is not None else None, day(aired) if aired else None)
    return " · ".join(filter(None, parts))
