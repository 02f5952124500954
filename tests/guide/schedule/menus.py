"""Menus of episodes, and their lists at a horizon."""

from datetime import date

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.listing import Listing, list_episodes
from etoile_tui.guide.schedule.order import Order
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.schedule.show import Episode


def menu(*ids: str) -> tuple[Episode, ...]:
    """Return episodes of which everything is known."""
    return tuple(
        Episode(
            id=episode,
            title=f"Title {episode}",
            aired=date(2024, 1, number),
            minutes=40 + number,
            teaser=f"Teaser {episode}",
        )
        for number, episode in enumerate(ids, start=1)
    )


def listed(episodes: tuple[Episode, ...], horizon: str, curtain: Curtain) -> Listing:
    """Return the list at a horizon."""
    reach = Order(episode.id for episode in episodes).reach(parse_position(horizon))
    return list_episodes(episodes, reach, curtain)


def ids(listing: Listing) -> list[str | None]:
    """Return the ids of a list's rows."""
    return [row.id for row in listing]


ONE_SEASON = menu("S01E01", "S01E02", "S01E03", "S01E04")


ONE_MORE = menu("S01E01", "S01E02", "S01E03", "S01E04", "S01E05")


TWO_SEASONS = menu("S01E01", "S01E02", "S01E03", "S02E01", "S02E02")
