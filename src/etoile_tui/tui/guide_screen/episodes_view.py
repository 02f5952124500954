"""The Episodes screen: the list on the left, the chosen episode on the right."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one
from textual.widgets import ContentSwitcher

from etoile_tui.guide.items.link import Link, ToBeats, ToEpisode
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.tui.text.clock_card import LEAST_HEIGHT, clock_card, things_told
from etoile_tui.tui.text.curtain_card import curtain_card
from etoile_tui.tui.text.episode_blocks import Told, episode_blocks, notice_blocks
from etoile_tui.tui.text.layout import Block
from etoile_tui.tui.text.news_blocks import news_blocks
from etoile_tui.tui.text.spot import Spot
from etoile_tui.tui.text.welcome_blocks import welcome_blocks
from etoile_tui.tui.widgets.episode_list import EpisodeList
from etoile_tui.tui.widgets.reading_pane import ReadingPane
from etoile_tui.tui.widgets.velvet_curtain import VelvetCurtain, card, card_width

from .view import ListedView

_NOT_YET = "Nothing has come up yet."


class _Pages(ContentSwitcher):
    """The page and the curtain, of which one is shown."""

    BLANK = True  # it is covered by what it holds


class EpisodesView(ListedView):
    """What happened when."""

    NAME = "episodes"
    ABOUT = "What happened when: one page an episode, and a curtain before those ahead of you."
    MOVING: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓", "Move in the list. So do k and j, PgUp and PgDn, Home and End."),
        ("{ }", "Go by season, where there are several."),
        ("Space", "Turn the page over, from the list as well."),
    )

    DEFAULT_CSS = """
    EpisodesView {
        & #page { width: 1fr; height: 1fr; }
    }
    """

    watched_key: str = "w"
    """The key that marks an episode as watched, as it is shown."""
    notice: Callable[[], str] = staticmethod(str)
    """Tells what is wrong with the viewer's progress, or with the pack since; empty where nothing
    is."""

    last_time: Callable[[str], date | None] = staticmethod(lambda _: None)
    """Tells when the viewer watched an episode the time before; None where they did not."""

    clock: Callable[[], str] = staticmethod(str)
    """Tells how far into the episode under way the clock is; empty where none runs."""

    _list = query_one(EpisodeList)
    _curtain = query_one(VelvetCurtain)
    _page = query_one("#page", ContentSwitcher)
    _drawn_at: Position | None = None
    """The horizon of the guide that was drawn last."""
    _shown: int | None = None
    """The row whose page is up to date."""
    _since: Position | None = None
    """Where the viewer stood before a marking whose news are to be shown with the next guide."""
    _beats: bool = False
    """Whether everything that happened in the chosen episode is unfolded."""
    _news: Position | None = None
    """Where the viewer stood before the last marking, while its news are shown."""
    _reads_on: bool = False
    """Whether what has come up is being read while the clock runs."""

    def compose(self) -> ComposeResult:
        """Lay out the view."""
        yield EpisodeList()
        with _Pages(id="page", initial="reading"):
            yield ReadingPane(id="reading")
            yield VelvetCurtain(id="curtain")

    def show_news(self, guide: Guide, since: Position) -> None:
        """Show what came since an earlier position, up to the guide's horizon."""
        self._since = since
        self.show(guide)

    def draw(self) -> None:
        """Draw the list, and the page of the row where the guide stands."""
        guide = self._known
        before, self._drawn_at = self._drawn_at, guide.horizon
        since, self._since = self._since, None
        # The page grows where it is being read.
        grown = self.onward and before is not None
        if since is not None or (before != guide.horizon and not grown):
            self._news = since
            self._place(guide)
        self._list.listing = guide.listing
        offset = self._pane.scroll_offset
        self.turn()
        if grown:
            self._pane.scroll_to(*offset, animate=False)

    def _place(self, guide: Guide) -> None:
        """Choose the row where a guide stands."""
        self._beats = False
        # Before the list itself, so that no row of the old choice is shown in between.
        self._shown = _stands(guide)
        self._list.set_reactive(EpisodeList.chosen, _stands(guide))

    def bookmark_choice(self) -> Callable[[], None]:
        """Return what chooses the row again, or shows again what was new."""
        news, chosen = self._news, self._list.chosen
        beats, reads_on = self._beats, self._reads_on

        def restore() -> None:
            self._news, self._shown = news, chosen
            self._beats, self._reads_on = beats, reads_on
            self._list.chosen = chosen

        return restore

    def open(self, link: Link) -> None:
        """Choose an episode's row, and look for the line that is meant."""
        if isinstance(link, ToEpisode) and self._known.reaches(link.episode):
            self._news = None
            # What is looked for may be one of the beats.
            self._beats = bool(link.line or (self._spot and self._spot.text))
            self._list.chosen = self._known.index(link.episode)
            self._reads_on = self._times
            self.turn()
            if link.line and self._spot is None:
                self._spot = Spot(link.line)

    @property
    def row(self) -> Row:
        """The chosen row."""
        return self._known.listing[self._list.chosen]

    @property
    def chosen_elsewhere(self) -> str | None:
        """The chosen episode; None where it is the one at which the guide stands."""
        return None if self._list.chosen == _stands(self._known) else self.row.id

    def turn(self) -> None:
        """Show the page of the chosen row."""
        guide = self._known
        self._shown = self._list.chosen
        row, sources = self.row, self.options.sources
        if self._news is not None:
            self._show_page(news_blocks(guide, self._news, row, sources=sources))
        elif self._times and not self._reads_on:
            self._show_card(self._clock_card())
        elif row.state in ("reached", "under_way"):
            self._show_page(chain(self._notices(), self._episode(row)))
        elif guide.horizon == NONE and self._list.chosen == 0:
            self._show_page(self._welcome(guide))
        else:
            last = self._last(row)
            self._show_card(tuple(curtain_card(guide, row, self.watched_key, last=last)))

    def _episode(self, row: Row) -> Iterator[Block]:
        """Return the page of a reached episode, as it is folded now."""
        told = Told(self.options.sources, self._beats, self._times)
        return episode_blocks(self._known, row, told, last=self._last(row))

    @property
    def _times(self) -> bool:
        """Whether the chosen row is of the episode that a clock runs with."""
        return self.row.state == "under_way" and bool(self.clock())

    def on_resize(self) -> None:
        """Make the clock as large as it can be by now."""
        if self.guide is not None and self._times:
            self.call_after_refresh(self.show_clock)

    def _clock_card(self) -> tuple[Block, ...]:
        width, height = self._page.size
        large = height >= LEAST_HEIGHT
        card = clock_card(self._known, self.row, self.clock(), width=card_width(width), large=large)
        return tuple(card)

    def show_clock(self) -> None:
        """Show how far the clock is, or that it runs no more."""
        if self.guide is None or not self.is_mounted or self.row.state != "under_way":
            return
        if self._times and self._page.current == "curtain":
            self._curtain.blocks = self._clock_card()
        elif not (self._times and self._reads_on):
            self.turn()

    def _last(self, row: Row) -> date | None:
        return None if row.id is None else self.last_time(row.id)

    @on(VelvetCurtain.Outgrown)
    def _show_card_as_page(self) -> None:
        if self._curtain.blocks:
            self._show_page(iter(self._curtain.blocks))

    def _show_card(self, blocks: tuple[Block, ...]) -> None:
        """Hang a curtain with a card on it, or show as a page what does not fit on a card."""
        width, height = self._page.size
        if height and len(card(blocks, width)) > height:
            self._show_page(iter(blocks))
            return
        self._curtain.blocks = blocks
        self._page.current = "curtain"
        # What was on the page may lie past the marker by now: nothing keeps it.
        self._pane.blocks = ()

    def _notices(self) -> Iterator[Block]:
        """Yield what the viewer should know first, on the page of the row where they stand."""
        if self._list.chosen == _stands(self._known) and (notice := self.notice()):
            yield from notice_blocks(notice)

    def _welcome(self, guide: Guide) -> Iterator[Block]:
        yield from self._notices()
        yield from welcome_blocks(guide, self.watched_key)

    def _show_page(self, blocks: Iterator[Block]) -> None:
        self._pane.blocks = tuple(blocks)
        self._page.current = "reading"
        self._curtain.blocks = ()

    @on(EpisodeList.Chosen)
    def _turn_to(self) -> None:
        if self.guide is not None and self._list.chosen != self._shown:
            self._news, self._beats, self._reads_on = None, False, False
            self.turn()

    @on(ReadingPane.Followed)
    def _unfold(self, event: ReadingPane.Followed) -> None:
        """Do what the heading of a folded section is for."""
        if isinstance(event.link, ToBeats):
            event.stop()
            self.fold_or_unfold()

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """Tell everything that happened, or less."""
        return {"beats": self.fold_or_unfold}

    def fold_or_unfold(self) -> None:
        """Unfold everything that happened, or fold it again, with its heading in sight."""
        # From what is new it leads to the whole of it.
        self._beats = self._news is not None or not self._beats
        self._news = None
        self.turn()
        self._pane.open(ToBeats())

    def read(self) -> None:
        """Read the chosen episode's page, or go into what is new."""
        if self._news is not None:
            self._pane.focus()
            self._pane.choose_first()
        elif self._page.current == "reading":
            self._pane.focus()
        elif self._times and things_told(self._known, self.row):
            self._reads_on = True
            self.turn()
            self._pane.focus()
        else:
            self.notify(_NOT_YET if self._times else self._ahead, markup=False)

    @property
    def _ahead(self) -> str:
        told = "That episode lies ahead. Press {key} once you have watched it."
        return self._known.poster.says(told, key=self.watched_key)

    def back(self) -> bool:
        """Go to the list; from what has come up while the clock runs, to the clock as well."""
        stepped = super().back()
        if self._reads_on:
            self._reads_on = False
            self.turn()
        return stepped


def _stands(guide: Guide) -> int:
    """Return the row at which a guide stands: the last that is watched, or the first."""
    return max(0, guide.listing.watched if guide.under_way else guide.listing.watched - 1)
