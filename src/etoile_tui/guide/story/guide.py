"""The guide: the story as known at a horizon, and nothing after it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from math import inf
from typing import ClassVar

from etoile_tui.guide.schedule.curtain import STRICTNESS, Curtain, Row
from etoile_tui.guide.schedule.episode_names import EpisodeNames
from etoile_tui.guide.schedule.listing import Listing, list_episodes
from etoile_tui.guide.schedule.order import NOTHING, Order, Reach
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.guide.schedule.show import Poster, Show

from .fact_index import FactIndex
from .facts import Chapter, EventFact, chapters_until
from .fold import StoryFold
from .person import SOMEBODY, Person, fold_person
from .relationship import Relationship
from .story import Event, Problem, Question, Story


class Guide:
    """A show as known at a horizon.

    It is made from the chapters up to the horizon and holds nothing past it, the episode list
    included. Everything is worked out when it is first asked for.

    A guide knows nothing of what is made from it: pages, search and lists of people take a guide.

    Attributes:
        poster: What is safe to read before the first minute.
        horizon: The position the guide is made for.
        listing: The episode list, as the curtain allows.
        curtain: The curtain that the list was made with.
        chapters: The reached chapters by episode, in order, without facts past the horizon.
        whole: Whether all of that has been read; see `Glimpse`.
    """

    whole: ClassVar[bool] = True

    def __init__(
        self,
        show: Show,
        chapters: Mapping[str, Chapter],
        *,
        horizon: Position,
        curtain: Curtain,
        near: "Guide | None" = None,
    ) -> None:
        """Fold a guide.

        Args:
            show: The show's poster and menu.
            chapters: The chapters that the horizon touches, by episode. Facts past the horizon
                and chapters of other episodes are left out of the guide.
            horizon: The position to stop at.
            curtain: What may be said of the episodes ahead.
            near: A guide of the same files at another horizon. What is indexed for it is not
                indexed again.

        Raises:
            PositionError: The show has no such episode as the horizon names.
        """
        order = Order(episode.id for episode in show.episodes)
        self._reach: Reach = order.reach(horizon)
        self._order = Order(order.up_to(self._reach))
        self.chapters: Mapping[str, Chapter] = chapters_until(chapters, self.reached, self._reach)
        self.poster: Poster = show.poster
        self.horizon = horizon
        self.curtain = curtain
        self.listing: Listing = list_episodes(
            show.episodes, self._reach, curtain, show.poster.medium
        )
        if near is not None and "facts" in vars(near):
            # At once: nothing of a guide at a later horizon may be kept for later.
            vars(self)["facts"] = self._facts_from(near)

    def tells_less_than(self, other: "Guide") -> bool:
        """Tell whether another guide of the show may tell what this one does not."""
        stricter = STRICTNESS.index(self.curtain) > STRICTNESS.index(other.curtain)
        return self.reach < other.reach or stricter

    @property
    def reach(self) -> Reach:
        """The horizon, as a pair that can be compared with that of another guide of the show."""
        return self._reach

    @cached_property
    def facts(self) -> FactIndex:
        """The reached facts, by what they are about."""
        return FactIndex(self._chapters_after(-1))

    def _facts_from(self, near: "Guide") -> FactIndex:
        """Return the facts, by means of those of another guide."""
        # Up to the last end of an episode that both reach, they are the same.
        common = min(len(near.watched), len(self.watched)) - 1
        return FactIndex(self._chapters_after(common), near=near.facts, until=(common, inf))

    def _chapters_after(self, index: int) -> Iterator[tuple[int, Chapter]]:
        """Yield the chapters after that of an index in the order, with their indexes."""
        for later in range(index + 1, len(self.reached)):
            chapter = self.chapters.get(self.reached[later])
            if chapter is not None:
                yield later, chapter

    @cached_property
    def _fold(self) -> StoryFold:
        return StoryFold(self._order, self.chapters, self.facts, self._reach)

    @property
    def names(self) -> EpisodeNames:
        """What the episodes are called."""
        return self.listing.names

    @property
    def watched(self) -> tuple[str, ...]:
        """The ids of the episodes watched to their end, in order."""
        return self.reached[: self._order.watched_count(self._reach)]

    @property
    def under_way(self) -> str | None:
        """The id of the episode that the horizon is inside of; None where it is at an end."""
        index, seconds = self._reach
        return None if seconds == inf else self._order.episode(index)

    @property
    def reached(self) -> tuple[str, ...]:
        """The ids of the episodes that have been watched or begun, in order."""
        return self._order.ids

    def reaches(self, episode: str) -> bool:
        """Tell whether any of an episode has been watched."""
        return episode in self._order

    def passed(self, position: Position) -> bool:
        """Tell whether a position lies before the horizon; one that is not reached does not."""
        if position.episode is not None and not self.reaches(position.episode):
            return False
        return self._order.reach(position) < self._reach

    def index(self, episode: str) -> int:
        """Return a reached episode's index in the order, which is its index in the list too.

        Raises:
            PositionError: It is not reached.
        """
        return self._order.index(episode)

    def row(self, episode: str) -> Row:
        """Return a reached episode's row in the list.

        Raises:
            PositionError: It is not reached.
        """
        return self.listing[self.index(episode)]

    def position(self, reach: Reach) -> Position:
        """Return the position of a reach at or before the horizon."""
        return self._order.position(reach)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody met so far, in the order in which they came in."""
        folded = (fold_person(self.facts, each, self._reach) for each in self.facts.canonical_ids())
        return tuple(sorted(filter(None, folded), key=lambda person: person.since[0]))

    def person(self, person: str) -> Person | None:
        """Return a person as known at the horizon, for any of their ids.

        Returns:
            The person; None where nobody with that id has come in.
        """
        return fold_person(self.facts, self.facts.canonical(person), self._reach)

    def name(self, person: str) -> str:
        """Return a person's name at the horizon, for any of their ids."""
        found = fold_person(self.facts, person, self._reach)
        return SOMEBODY if found is None else found.name

    @cached_property
    def relationships(self) -> tuple[Relationship, ...]:
        """What people are to each other, in the order in which it came up, ended ones included."""
        return self._fold.relationships()

    @cached_property
    def merged_relationships(self) -> tuple[Relationship, ...]:
        """The relationships of two who are one person by now, in the same order."""
        return self._fold.merged_relationships()

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions of the story, answered or not, in the order in which they came up."""
        return self._fold.questions()

    @cached_property
    def answered(self) -> tuple[Question, ...]:
        """The answered questions, also those of which only the answer is known."""
        return self._fold.answered()

    def event(self, episode: str, fact: EventFact) -> Event:
        """Return an event of one of the guide's chapters, with people by name."""
        return self._fold.event(episode, fact)

    def latest_first(self) -> Iterator[Story]:
        """Yield each episode's synopsis, events and reveals, the latest first, one at a time."""
        return self._fold.latest_first()

    def story(self, episode: str, since: Position = NONE) -> Story | None:
        """Return what one episode tells, as far as it has been watched; None for none of it.

        Args:
            episode: The episode's id.
            since: A position in it, or before it, after which to begin.

        Raises:
            PositionError: The position's episode is not reached.
        """
        if not self.reaches(episode):
            return None
        index = self._order.index(episode)
        begin = max((index - 1, inf), self._order.reach(since))
        return self._fold.story(begin, min((index, inf), self._reach))

    def news(self, since: Position) -> Story:
        """Return what was told after an earlier position, up to the horizon.

        Raises:
            PositionError: The position lies past the horizon.
        """
        return self._fold.story(self._order.reach(since), self._reach)

    def outline(self, since: Position, until: Position) -> Story:
        """Return the events after one position, up to another, who came in and what was asked.

        The rest of a story is left out: a show has many seasons, and folding that takes long.

        Raises:
            PositionError: One of them lies past the horizon.
        """
        return self._fold.outline(self._order.reach(since), self._order.reach(until))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Why reached files could not be used, or parts of them."""
        return self._fold.problems()

    @cached_property
    def so_far(self) -> Story:
        """Everything told up to the horizon."""
        return self._fold.story(NOTHING, self._reach)
