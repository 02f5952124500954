"""Places of more than one episode, as somebody types them to mark: `S03`, `+2`, `73`."""

import re
from typing import NamedTuple

from etoile_tui.errors import PositionError
from etoile_tui.guide.text.normalize import normalize

from .curtain import SPECIAL
from .listing import Listing
from .medium_words import in_words
from .order import Order
from .position import Position, parse_position, split_id

_SEASON = re.compile(r"s(?:eason)?\s*(\d{1,4})", re.IGNORECASE)
_MORE = re.compile(r"\+\s*(\d{1,5})")
_NUMBER = re.compile(r"\d{1,5}")


class TypedPlace(NamedTuple):
    """Where a typed place ends.

    Attributes:
        position: The end of its last episode. Where there is none, a position of no episode: it
            lies ahead as one that the curtain hides does.
        label: What to call it where the curtain does not name the episode.
        ends_season: Whether it is the end of a season.
    """

    position: Position
    label: str
    ends_season: bool = False


def typed_place(text: str, listing: Listing, order: Order) -> TypedPlace | None:
    """Return the place that somebody typed; None where it is none of these forms.

    A number is that of an episode in one season, or counts all episodes of the show without
    specials: where it can mean one thing only. What the curtain hides is counted, and not named.

    Args:
        text: `S03` for the end of a season, `+2` for two episodes more, `73`.
        listing: The list, as the curtain allows.
        order: All episodes.
    """
    text = text.strip()
    if (match := _SEASON.fullmatch(text)) is not None:
        return _season(int(match[1]), listing, order)
    if (match := _MORE.fullmatch(text)) is not None:
        return _more(int(match[1]), listing, order)
    if _NUMBER.fullmatch(text):
        return _number(int(text), listing, order)
    return None


def watched_place(text: str, listing: Listing, order: Order) -> Position | None:
    """Return the place that somebody typed among what they have watched, or hope to have.

    Args:
        text: A position, one of the forms above, or a part of the title of one watched episode.
        listing: The list at the marker.
        order: All episodes.

    Returns:
        The place, which can lie ahead; None for none, and where several titles have the words.
    """
    place = typed_place(text, listing, order)
    if place is not None:
        return place.position
    try:
        return listing.named(parse_position(text, seasons=listing.seasons))
    except PositionError:
        words = normalize(text)
    watched = (row for row in listing if row.state == "reached")
    titled = [row.id for row in watched if words in normalize(row.title or "")]
    return Position(titled[0]) if words and len(titled) == 1 else None


def _season(season: int, listing: Listing, order: Order) -> TypedPlace:
    last = next((each for each in reversed(order.ids) if split_id(each)[0] == season), None)
    told = in_words(listing.medium, "the end of season {season}", season=season)
    return _place(last, f"season {season}", told)._replace(ends_season=True)


def _more(count: int, listing: Listing, order: Order) -> TypedPlace | None:
    if count == 0:
        return None
    index = listing.watched + count - 1
    last = order.ids[index] if index < len(order) else None
    label = "the next episode" if count == 1 else f"the end of the next {count} episodes"
    return _place(last, "episode so far ahead", in_words(listing.medium, label))


def _number(number: int, listing: Listing, order: Order) -> TypedPlace | None:
    named = [row.id for row in listing if row.id is not None]
    plain = [each for each in named if split_id(each)[0] != SPECIAL]
    meant = {each for each in plain if split_id(each)[1] == number}
    if len(listing.seasons) <= 1:
        if meant:
            return None
    elif number <= len(plain):
        meant |= set(plain[number - 1 : number])
    if len(meant) > 1:
        return None
    last = meant.pop() if meant else _counted(number, listing, order)
    told = in_words(listing.medium, "episode {number}", number=number)
    return _place(last, f"episode {number}", told)


def _counted(number: int, listing: Listing, order: Order) -> str | None:
    """Return an episode that the list does not name: by its season's numbers, or counting all."""
    plain = [each for each in order.ids if split_id(each)[0] != SPECIAL]
    meant = plain[number - 1 : number] if number else []
    if len(listing.seasons) <= 1:
        meant += [each for each in plain if split_id(each) == (_season_of(listing), number)]
    # Of two that it could be, the earlier one opens less.
    return min(meant, key=order.index, default=None)


def _season_of(listing: Listing) -> int:
    return listing.seasons[0] if listing.seasons else 1


def _place(episode: str | None, missing: str, label: str) -> TypedPlace:
    return TypedPlace(Position(missing if episode is None else episode), label)
