"""The Recap screen: what to have in mind, the story so far, and what is open."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one

from etoile_tui.guide.items.link import Link, ToQuestion
from etoile_tui.guide.items.page import Page
from etoile_tui.guide.pages.questions_page import questions_page
from etoile_tui.guide.pages.recap_page import recap_page
from etoile_tui.guide.pages.reminders_page import (
    reminders_heading,
    reminders_label,
    reminders_page,
)
from etoile_tui.guide.pages.season_digest import (
    digests_heading,
    has_several_seasons,
    season_digests,
)
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.by_episode import stories_by_episode
from etoile_tui.guide.story.story import Story
from etoile_tui.tui.text.layout import Block
from etoile_tui.tui.text.page_blocks import page_blocks
from etoile_tui.tui.text.styles import GOLD, literal
from etoile_tui.tui.widgets.reading_pane import ReadingPane
from etoile_tui.tui.widgets.section_list import SectionList

from .view import ListedView

_BEFORE, _QUESTIONS = 0, 1
"""The rows: what to have in mind, and the questions. The seasons follow, where there are several,
and the stretches of the story."""

STRETCH = 25
"""How many episodes of the story a page has: a long one is not to be laid out as a whole."""


class RecapView(ListedView):
    """Where the story stands."""

    NAME = "recap"
    ABOUT = (
        "Where the story stands: what to have in mind before you watch on, and all of it so far."
    )
    MOVING: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓", "From one part to the next. So do k and j."),
        ("Space", "Turn the page over, from the list as well."),
    )

    _list = query_one(SectionList)
    _stretches: tuple[int, ...] = (0,)
    """The index of each stretch's first episode."""
    _story: tuple[Story, ...] | None = None
    """The stories of all stretches, once it has been asked for."""

    _several: bool = False
    """Whether several seasons were begun, so that each has a digest."""

    def compose(self) -> ComposeResult:
        """Lay out the view."""
        yield SectionList()
        yield ReadingPane()

    def draw(self) -> None:
        """Draw the list, and the chosen part."""
        watched = self._known.listing.watched + bool(self._known.under_way)
        self._stretches = tuple(range(0, watched, STRETCH)) or (0,)
        self._story = None
        self._several = has_several_seasons(self._known)
        self._list.titles = (
            reminders_label(self._known),
            "Questions",
            *((digests_heading(self._known),) if self._several else ()),
            *(self._title(start, watched) for start in self._stretches),
        )
        self.turn()

    def _title(self, start: int, watched: int) -> str:
        """What to call a stretch of the story: with its episodes, where there are several."""
        if watched <= STRETCH:
            return "The story so far"
        first, last = (
            self._known.names.short(Position(self._known.listing[index].id))
            for index in (start, min(start + STRETCH, watched) - 1)
        )
        return f"Story, {first} to {last}"

    def open(self, link: Link) -> None:
        """Go to a question."""
        if isinstance(link, ToQuestion):
            self._list.chosen = _QUESTIONS
            self.turn()
            self.call_after_refresh(self._pane.open, link)

    def turn(self) -> None:
        """Show the chosen part."""
        chosen = self._list.chosen
        heading = reminders_heading(self._known) if chosen == _BEFORE else self._list.titles[chosen]
        page = self._page(chosen)
        self._pane.blocks = (
            Block(text=literal(heading, GOLD)),
            *page_blocks(page, sources=self.options.sources),
        )

    def _page(self, chosen: int) -> Page:
        if chosen == _BEFORE:
            return reminders_page(self._known)
        if chosen == _QUESTIONS:
            return questions_page(self._known)
        first = _QUESTIONS + 1
        if self._several:
            if chosen == first:
                return season_digests(self._known)
            first += 1
        if self._story is None:
            self._story = stories_by_episode(self._known)
        start = self._stretches[chosen - first]
        return recap_page(self._known, stories=self._story[start : start + STRETCH])

    @on(SectionList.Chosen)
    def _turn_to(self) -> None:
        if self.guide is not None:
            self.turn()
