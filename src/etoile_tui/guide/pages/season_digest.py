"""A digest of each season, for who has watched several: what is left of it, without its details."""

from collections.abc import Iterator
from itertools import groupby

from etoile_tui.guide.items.event_items import linked_event_item
from etoile_tui.guide.items.link import ToEpisode
from etoile_tui.guide.items.page import Item, Page, Section
from etoile_tui.guide.items.question_items import raised_item
from etoile_tui.guide.schedule.curtain import SPECIAL, seasons_of
from etoile_tui.guide.schedule.position import NONE, Position, split_id
from etoile_tui.guide.story.appearances import Appearances
from etoile_tui.guide.story.by_episode import first_after
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.questions import left_open
from etoile_tui.guide.story.reminders import told_of
from etoile_tui.guide.story.story import Event, Story

LONG = 6
"""How many new episodes are too many for a line of each thing in them to come first."""

TURNS = 2
"""How many turning points of a season are told: so eight seasons are read in a minute."""

NAMES = 3
"""How many of those who came and went are named."""

OPEN = 1
"""How many of the questions that it left open are told, the last ones; another page has all."""


def digests_heading(guide: Guide) -> str:
    """Return what stands above the digests."""
    return guide.poster.says("Season by season")


def season_digests(guide: Guide) -> Page:
    """Return a section for each season that was begun; an empty page where that is one alone.

    The seasons are those of the reached episodes: nothing in it depends on what lies ahead.
    """
    seasons = list(_seasons(guide, NONE))
    if len(seasons) < 2:
        return Page()
    return Page(sections=tuple(_Digests(guide, seasons, NONE)))


def has_several_seasons(guide: Guide) -> bool:
    """Tell whether episodes of more than one season are reached."""
    return len(list(_seasons(guide, NONE))) > 1


def stretch_digests(guide: Guide, since: Position) -> Page:
    """Return the same of what came after a position; an empty page where that is not much.

    Raises:
        PositionError: The position's episode is not reached.
    """
    seasons = list(_seasons(guide, since))
    if sum(len(episodes) for _, episodes in seasons) < LONG:
        return Page()
    return Page(sections=tuple(_Digests(guide, seasons, since)))


def _seasons(guide: Guide, since: Position) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the number of each season, and its reached episodes that tell what comes after."""
    numbers = seasons_of([split_id(episode)[0] for episode in guide.reached])
    pairs = list(zip(numbers, guide.reached, strict=True))[first_after(guide, since) :]
    for number, found in groupby(pairs, key=lambda pair: pair[0]):
        yield number, tuple(episode for _, episode in found)


class _Digests:
    """Makes the digests of a guide's seasons, one after the other."""

    def __init__(
        self, guide: Guide, seasons: list[tuple[int, tuple[str, ...]]], since: Position
    ) -> None:
        self._guide, self._since = guide, since
        self._seasons = seasons
        self._appearances = Appearances(guide)
        self._told = told_of(guide)

    def __iter__(self) -> Iterator[Section]:
        since = self._since
        for place, (number, episodes) in enumerate(self._seasons):
            last = place == len(self._seasons) - 1
            until = self._guide.horizon if last else Position(episodes[-1])
            story = self._guide.outline(since, until)
            since = until
            season = self._guide.poster.says("Season {number}", number=number)
            name = "Specials" if number == SPECIAL else season
            yield Section(
                heading=f"{name}, so far" if last else name,
                link=ToEpisode(episodes[0]),
                items=tuple(self._items(story, () if last else episodes)),
            )

    def _items(self, story: Story, ended: tuple[str, ...]) -> Iterator[Item]:
        yield from map(linked_event_item, self._turns(story))
        came = [person.id for person in story.newcomers]
        yield from self._named("Came in", came)
        yield from self._named("Not met since", self._went(ended))
        asked = left_open(story)
        yield from map(raised_item, asked[-OPEN:])

    def _turns(self, story: Story) -> list[Event]:
        """Return the turning points of those who are told of most, in the order told."""
        twists = list(enumerate(story.twists))
        twists.sort(key=lambda pair: -sum(self._told[one] for one in pair[1].person_ids))
        return [event for _, event in sorted(twists[:TURNS], key=lambda pair: pair[0])]

    def _went(self, ended: tuple[str, ...]) -> list[str]:
        """Return the ids of those whose last episode so far is in a season that is over."""
        within = {person for episode in ended for person in self._appearances.ids_in(episode)}
        return [one for one in within if self._appearances.last_of(one) in ended]

    def _named(self, lead: str, people: list[str]) -> Iterator[Item]:
        """Yield a line that names some people, whoever is told of most first."""
        wanted = set(map(self._guide.facts.canonical, people))
        found = [person for person in self._guide.people if person.id in wanted]
        found.sort(key=lambda person: -self._told[person.id])
        shown = found if len(found) == NAMES + 1 else found[:NAMES]
        more = len(found) - len(shown)
        names = ", ".join(person.name for person in shown)
        if names:
            text = f"{names} and {more} more" if more else names
            yield Item(tone="person", lead=lead, text=text)
