"""The marker that a source comes to, once somebody has said how far at most."""

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from etoile_tui.guide.schedule.curtain import SPECIAL, Curtain
from etoile_tui.guide.schedule.listing import list_episodes
from etoile_tui.guide.schedule.order import Order, Reach
from etoile_tui.guide.schedule.position import NONE, Position, spanned_ids, split_id
from etoile_tui.guide.schedule.show import Episode
from etoile_tui.importing.marks import ShowMarks

from .agreement import Agreement, Misfit, agree, fits
from .ceiling import Ceiling


class Proposal(NamedTuple):
    """A marker, and why it is no later one."""

    marker: Position
    """The marker; `none` where it would be none ahead."""
    misfit: tuple[int, Misfit] | None = None
    """The season that is another there than here, and in what."""
    gap: str | None = None
    """The special that ends the run, because it is not marked."""
    short: bool = False
    """Whether an episode ends the run that was agreed to as well."""


def propose(  # noqa: PLR0913 (each is a word of its own)
    marks: ShowMarks,
    order: Order,
    reach: Reach,
    ceiling: Ceiling,
    *,
    curtain: Curtain,
    skip: bool = False,
) -> Proposal:
    """Return the marker at the end of the longest run from the beginning without a gap.

    Nothing is looked at that would not be seen by somebody who has come to the ceiling.

    Args:
        marks: What a source says was watched.
        order: The episodes.
        reach: What is reached already, and so has been watched.
        ceiling: How far somebody has agreed to go at most.
        curtain: Their curtain.
        skip: Whether a special that is not marked is no gap.
    """
    menu = _up_to(order.menu, ceiling)
    listing = list_episodes(order.menu, (len(menu) - 1, inf), curtain)
    ids = [each for row in listing if row.id for each in spanned_ids(row.id, row.span)]
    sealed = curtain is Curtain.SEALED
    found = agree(marks, menu, [split_id(each) for each in ids], cut=sealed)
    reached = order.watched_count(reach)
    last, end = _run(menu, reached, found, skip=skip)
    if last >= reached and menu[last].id not in found.watched:
        last -= 1  # it was begun, and nobody knows whether it was watched: the one before it was
    marker = _inside(order, marks, last, ceiling) or order.position((last, inf))
    season = None if end is None else split_id(end)[0]
    return Proposal(
        marker=marker if order.reach(marker) > reach else NONE,
        misfit=(season, found.misfits[season]) if season in found.misfits else None,
        gap=end if season == SPECIAL else None,
        short=marker.at is None and end is not None,
    )


def _up_to(menu: Sequence[Episode], ceiling: Ceiling) -> Sequence[Episode]:
    """Return the episodes up to the ceiling, which is one that is no special."""
    inside = [
        index
        for index, episode in enumerate(menu)
        if split_id(episode.id)[0] != SPECIAL and ceiling.allows(episode.id, episode.span)
    ]
    beyond = [
        index
        for index, episode in enumerate(menu)
        if split_id(episode.id)[0] != SPECIAL and not ceiling.allows(episode.id, episode.span)
    ]
    first = min(beyond, default=len(menu))
    return menu[: max((index for index in inside if index < first), default=-1) + 1]


def _run(
    menu: Sequence[Episode], reached: int, found: Agreement, *, skip: bool
) -> tuple[int, str | None]:
    """Return the index of the run's last episode, and the episode that ends it.

    A special is not where a run ends: it is passed with the episode behind it.
    """
    last = -1
    known = found.watched | found.begun
    for index, episode in enumerate(menu):
        is_special = split_id(episode.id)[0] == SPECIAL
        if index < reached or (episode.id in known and not is_special):
            last = index
        elif episode.id not in known and not (skip and is_special):
            return last, episode.id
    return last, None


def _inside(order: Order, marks: ShowMarks, last: int, ceiling: Ceiling) -> Position | None:
    """Return where the episode behind the run was left, if it is the one that was agreed to."""
    inside = ceiling.inside
    if inside is None or inside.at is None or order.ids[last + 1 : last + 2] != (inside.episode,):
        return None
    episode = order.menu[last + 1]
    if episode.span > 1 or (episode.minutes and inside.at > episode.minutes * 60):
        return None
    return inside if fits(marks, split_id(episode.id), episode) else None
