"""What is asked of TVmaze and Wikipedia for a show, and what comes of it."""

from collections.abc import Sequence
from typing import NamedTuple

from etoile_tui.importing import values
from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.values import Json, mapping, sequence

from . import online
from .draft import Draft
from .tvmaze import read_tvmaze
from .wikipedia import draft_of, pages_of, pointed_to

_MOST_FOUND = 10


class Found(NamedTuple):
    """A show that TVmaze has found."""

    number: int
    about: str
    """Its name, with its year and its network, by which one is told from another."""


def search_tvmaze(name: str) -> Sequence[Found]:
    """Return the shows that TVmaze finds by a name, the nearest first.

    Raises:
        SourceError: It cannot be asked, or finds none.
    """
    answer = sequence(online.ask(f"{online.TVMAZE}/search/shows", {"q": name}))
    found = [_found(mapping(mapping(each).get("show"))) for each in answer[:_MOST_FOUND]]
    kept = [each for each in found if each is not None]
    if not kept:
        raise SourceError("TVmaze", "it finds no show of that name.")
    return kept


def _found(show: Json) -> Found | None:
    number, name = values.whole(show.get("id")), values.text(show.get("name"))
    if number is None or name is None:
        return None
    premiered = values.day(show.get("premiered"))
    network = mapping(show.get("network")) or mapping(show.get("webChannel"))
    year = "" if premiered is None else str(premiered.year)
    behind = ", ".join(filter(None, (year, values.text(network.get("name")))))
    return Found(number, f"{name} ({behind})" if behind else name)


def from_tvmaze(number: int) -> Draft:
    """Return what TVmaze knows of a show.

    Raises:
        SourceError: It cannot be asked, or knows no such show.
    """
    question = {"embed": "episodeswithspecials"}
    return read_tvmaze("TVmaze", online.ask(f"{online.TVMAZE}/shows/{number}", question))


def from_wikipedia(title: str) -> Draft:
    """Return what an article of Wikipedia tells, or those that it lists.

    Raises:
        SourceError: It cannot be asked, or lists no episode.
    """
    pages = pages_of(mapping(_articles([title])))
    further = pointed_to(pages)
    if further:
        pages += pages_of(mapping(_articles(further)))
    return draft_of("Wikipedia", pages)


def _articles(titles: Sequence[str]) -> object:
    return online.ask(
        online.WIKIPEDIA,
        {
            "action": "query",
            "prop": "revisions",
            "rvprop": "content|ids",
            "rvslots": "main",
            "redirects": "1",
            "format": "json",
            "formatversion": "2",
            "maxlag": "5",
            "titles": "|".join(titles),
        },
    )
