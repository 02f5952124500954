"""A glimpse of the story: what each episode says by itself, while the others are being read."""

from collections.abc import Mapping
from typing import ClassVar

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.order import NOTHING
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.guide.schedule.show import Show

from .facts import Chapter, chapter_between
from .fold import synopses_of
from .guide import Guide
from .problems import problems_of
from .story import Event, Story


class Glimpse(Guide):
    """A guide to a long show whose files have not all been read yet.

    It tells the episodes' synopses and events. Who somebody is, what has changed and what is open
    depends on all episodes together, so it tells nothing of that.
    """

    whole: ClassVar[bool] = False

    def __init__(
        self,
        show: Show,
        chapters: Mapping[str, Chapter],
        *,
        horizon: Position,
        curtain: Curtain,
    ) -> None:
        """Look into a show.

        Args:
            show: The show's poster and menu.
            chapters: The chapters, by episode. They are looked up when they are needed.
            horizon: The position to stop at.
            curtain: What may be said of the episodes ahead.

        Raises:
            PositionError: The show has no such episode as the horizon names.
        """
        super().__init__(show, {}, horizon=horizon, curtain=curtain)
        self._on_demand = chapters

    def story(self, episode: str, since: Position = NONE) -> Story | None:
        """Return the synopsis and the events of one episode; None for none of it.

        Args:
            episode: The episode's id.
            since: Is not looked at: nothing is new before all has been read.
        """
        if not self.reaches(episode):
            return None
        try:
            chapter = self._on_demand[episode]
        except KeyError:  # the marker has fallen
            return None
        told = chapter_between(chapter, self.index(episode), NOTHING, self._reach)
        return Story(
            episodes=(episode,),
            synopses=synopses_of(told),
            events=tuple(
                Event(
                    episode=episode,
                    text=fact.text,
                    place=fact.place,
                    at=fact.at,
                    twist=fact.twist,
                    placed=fact.placed,
                    sources=fact.sources,
                )
                for fact in told.events
            ),
            problems=tuple(problems_of(told)),
            sources=told.sources,
        )
