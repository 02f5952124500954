"""Reading `show.toml`: a show's poster and episode menu."""

import re
from pathlib import Path

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.medium_words import in_words
from etoile_tui.guide.schedule.position import episode_id, spanned_ids, split_id
from etoile_tui.guide.schedule.show import MEDIUMS, Episode, Medium, Poster, Show, Source

from .errors import PackError
from .pack_files import read_toml
from .table import Table

FORMAT = 1
"""The newest pack format that this program reads."""

NAME = "show.toml"

MOST_SPANNED = 99
"""How many numbers an episode can have at most."""

_SHOW_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


def read_show(folder: Path) -> Show:
    """Return the show of a pack's `show.toml`.

    Raises:
        PackError: The file is missing, cannot be used, or has a newer format.
    """
    table = Table(NAME, read_toml(folder, NAME))
    written = table.number("format")
    if not written:
        table.fail("format", f"format = {FORMAT}; it has to be there")
    if written > FORMAT:
        raise PackError(
            f"{NAME}: this pack is of format {written}, and this etoile reads up to {FORMAT}. "
            "A newer etoile can open it."
        )
    return Show(
        poster=_poster(table),
        episodes=_episodes(table),
        sources=tuple(sources(table).values()),
    )


def sources(file: Table) -> dict[str, Source]:
    """Return the sources of a file's `[sources]`, by their keys."""
    table = file.table("sources")
    return {key: source(table.table(key)) for key in table.keys()}  # noqa: SIM118 (no mapping)


def source(table: Table) -> Source:
    """Return the source that one entry of `[sources]` describes."""
    return Source(
        title=table.line("title"),
        publisher=table.line("publisher"),
        url=table.line("url"),
        date=table.day("date"),
    )


def _poster(table: Table) -> Poster:
    show_id = table.needed_id("id")
    if _SHOW_ID.fullmatch(show_id) is None:
        table.fail("id", "small letters, digits, - and _, at most 64 of them")
    return Poster(
        id=show_id,
        title=table.needed_line("title"),
        language=table.line("language"),
        network=table.line("network"),
        first_aired=table.day("first_aired"),
        created_by=table.lines("created_by"),
        starring=table.lines("starring"),
        premise=table.prose("premise"),
        medium=_medium(table),
        ids=_other_ids(table.table("ids")),
    )


def _episodes(table: Table) -> tuple[Episode, ...]:
    medium = _medium(table)
    episodes = tuple(_episode(entry, medium) for entry in table.tables("episode"))
    if not episodes:
        table.fail("episode", "at least one [[episode]]")
    seen: set[str] = set()
    for episode in episodes:
        for each in spanned_ids(episode.id, episode.span):
            if each in seen:
                raise PackError(f"{NAME}, episode {each}: this episode stands here twice.")
            seen.add(each)
    return episodes


def _medium(table: Table) -> Medium:
    written = table.line("medium")
    for medium in MEDIUMS:
        if written in (None, medium):
            return medium
    table.fail("medium", f"one of {', '.join(MEDIUMS)}")


def _other_ids(table: Table) -> tuple[tuple[str, str], ...]:
    """Return what other programs call a show or an episode, by their names."""
    return tuple((key, table.id_or_number(key)) for key in table.keys())  # noqa: SIM118


def _span(table: Table) -> int:
    span = 1 if (written := table.number("span")) is None else written
    if not 1 <= span <= MOST_SPANNED:
        table.fail("span", f"a whole number from 1 to {MOST_SPANNED}")
    return span


def _untitled(episode: str, medium: Medium) -> str:
    """Return what an episode is called that has no title yet: its number."""
    season, number = split_id(episode)
    return f"{in_words(medium, 'Episode') if season else 'Special'} {number}"


def _episode(table: Table, medium: Medium) -> Episode:
    written = table.needed_id("id")
    try:
        if written != episode_id(*split_id(written)):
            table.fail("id", "an episode like S01E03")
    except PositionError:
        table.fail("id", "an episode like S01E03")
    table = table.named(f"{NAME}, episode {written}")
    return Episode(
        id=written,
        title=table.line("title") or _untitled(written, medium),
        aired=table.day("aired"),
        minutes=table.number("minutes"),
        teaser=table.prose("teaser"),
        key=table.needed_id("key") if "key" in table else None,
        span=_span(table),
        ids=_other_ids(table.table("ids")) if "ids" in table else (),
    )
