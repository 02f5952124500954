"""The guide: the story as known at a horizon, and nothing after it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING

from etoile_tui.guide.schedule.curtain import Curtain, Listing, list_episodes
from etoile_tui.guide.schedule.order import NOTHING, Order, Reach
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.guide.schedule.show import Poster, Show

from .fact_index import Index
from .facts import Chapter, cut
from .fold import Teller
from .person import SOMEBODY, Person, fold_person
from .relationship import Relationship
from .story import Question, Story

if TYPE_CHECKING:
    from etoile_tui.guide.search.search import Search

    from .appearances import Cast
    from .arrivals import Arrival


class Guide:
    """A show as known at a horizon.

    It is made from the chapters up to the horizon and holds nothing that lies past it, the
    episode list included. Everything is worked out when it is first asked for.

    Attributes:
        poster: What is safe before the first minute.
        horizon: The position the guide is made for.
        listing: The episode list, as the curtain allows.
        curtain: The curtain that the list was made with.
    """

    def __init__(
        self,
        show: Show,
        chapters: Mapping[str, Chapter],
        *,
        horizon: Position,
        curtain: Curtain,
    ) -> None:
        """Fold a guide.

        Args:
            show: The show's poster and menu.
            chapters: The chapters that the horizon touches, by episode. Facts past the horizon
                and chapters of other episodes are left out of the guide.
            horizon: The position to stop at.
            curtain: What may be said of the episodes ahead.

        Raises:
            PositionError: The show has no such episode as the horizon names.
        """
        order = Order(episode.id for episode in show.episodes)
        self._reach: Reach = order.reach(horizon)
        self._order = Order(order.upto(self._reach))
        self._chapters = {
            episode: cut(chapters[episode], place, self._reach)
            for place, episode in enumerate(order.upto(self._reach))
            if episode in chapters
        }
        self.poster: Poster = show.poster
        self.horizon = horizon
        self.curtain = curtain
        self.listing: Listing = list_episodes(show.episodes, self._reach, curtain)

    @cached_property
    def _index(self) -> Index:
        return Index(
            (self._order.place(episode), self._chapters[episode]) for episode in self._chapters
        )

    @cached_property
    def _teller(self) -> Teller:
        return Teller(self._order, self._chapters, self._index, self._reach)

    @property
    def watched(self) -> tuple[str, ...]:
        """The ids of the episodes watched to their end, in order."""
        return self._order.upto(self._reach)[: self._order.through(self._reach)]

    @property
    def under_way(self) -> str | None:
        """The id of the episode that the horizon stands inside; None where it stands at an end."""
        place, seconds = self._reach
        return None if seconds == inf else self._order.episode(place)

    def reaches(self, episode: str) -> bool:
        """Tell whether any of an episode has been watched."""
        return episode in self._order

    def passed(self, position: Position) -> bool:
        """Tell whether a position lies before the horizon: what is not reached does not."""
        if position.episode is not None and not self.reaches(position.episode):
            return False
        return self._order.reach(position) < self._reach

    def place(self, episode: str) -> int:
        """Return an episode's place in the order, from 0: its index in the list as well.

        Raises:
            PositionError: It is not reached.
        """
        return self._order.place(episode)

    def position(self, reach: Reach) -> Position:
        """Return the position of a reach at or before the horizon."""
        return self._order.position(reach)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody met so far, in the order in which they came in."""
        folded = (fold_person(self._index, head, self._reach) for head in self._index.heads())
        return tuple(sorted(filter(None, folded), key=lambda person: person.since[0]))

    def person(self, person: str) -> Person | None:
        """Return somebody as known at the horizon, for the id of anybody they turned out to be.

        Returns:
            The person; None where nobody of that id has come in.
        """
        return fold_person(self._index, self._index.head(person), self._reach)

    def name(self, person: str) -> str:
        """Return what somebody is called at the horizon, for an id."""
        found = fold_person(self._index, person, self._reach)
        return SOMEBODY if found is None else found.name

    @cached_property
    def cast(self) -> "Cast":
        """Who is in which episode."""
        from .appearances import Cast  # this and the next two: only who asks pays for it

        return Cast(self._chapters, self._index, self._teller.event, self.people)

    @cached_property
    def relationships(self) -> tuple[Relationship, ...]:
        """Who is what to whom, in the order in which it came up; ended ones included."""
        return self._teller.relationships()

    @cached_property
    def as_two(self) -> tuple[Relationship, ...]:
        """What was between two who have turned out to be one, in the order in which it came up."""
        return self._teller.as_two()

    @cached_property
    def arrivals(self) -> "tuple[Arrival, ...]":
        """Who and what came into the story when, the earliest first."""
        from .arrivals import list_arrivals

        return list_arrivals(self._index)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What the story has left open, answered or not, in the order in which it came up."""
        return self._teller.questions()

    @cached_property
    def answered(self) -> tuple[Question, ...]:
        """What the story has answered; what is asked is empty where only the answer is known."""
        return self._teller.answered()

    @cached_property
    def search(self) -> "Search":
        """Where to look for words in everything told so far."""
        from etoile_tui.guide.search.search import Search

        return Search(self)

    def latest_first(self) -> Iterator[Story]:
        """Yield each episode's synopsis, events and reveals, the latest first, one at a time."""
        return self._teller.latest_first()

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
        place = self._order.place(episode)
        begin = max((place - 1, inf), self._order.reach(since))
        return self._teller.tell(begin, min((place, inf), self._reach))

    def news(self, since: Position) -> Story:
        """Return what was told after an earlier position, up to the horizon.

        Raises:
            PositionError: The position lies past the horizon.
        """
        return self._teller.tell(self._order.reach(since), self._reach)

    @cached_property
    def so_far(self) -> Story:
        """Everything told up to the horizon."""
        return self._teller.tell(NOTHING, self._reach)
