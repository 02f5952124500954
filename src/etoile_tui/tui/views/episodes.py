"""The Episodes screen: the list on the left, the chosen episode on the right."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import ContentSwitcher

from etoile_tui.guide.curtain import Listing, Row
from etoile_tui.guide.guide import Guide
from etoile_tui.guide.link import Link, ToEpisode
from etoile_tui.guide.position import NONE, Position
from etoile_tui.tui import pages
from etoile_tui.tui.sheet import Block
from etoile_tui.tui.view import View
from etoile_tui.tui.widgets.curtain import VelvetCurtain, card
from etoile_tui.tui.widgets.episode_list import EpisodeList
from etoile_tui.tui.widgets.page import ReadingPane


class EpisodesView(View):
    """What happened when."""

    NAME = "episodes"
    ABOUT = "What happened when: one page an episode, and a curtain before those ahead of you."
    MOVING: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓", "Move in the list. So do k and j, PgUp and PgDn, Home and End."),
        ("Space", "Turn the page over, from the list as well."),
    )

    DEFAULT_CSS = """
    EpisodesView {
        & #page { width: 1fr; height: 1fr; }
    }
    """

    watched_key: str = "w"
    """The key that marks an episode as watched, as it is shown."""
    trouble: str | None = None
    """What is wrong with the viewer's progress, in words for people."""

    _list = query_one(EpisodeList)
    _pane = query_one(ReadingPane)
    _curtain = query_one(VelvetCurtain)
    _page = query_one("#page", ContentSwitcher)
    _drawn_at: Position | None = None
    """The horizon of the guide that was drawn last."""
    _shown: int | None = None
    """The row whose page is up to date."""
    _news: Position | None = None
    """Where the viewer stood before the last marking, while its news are shown."""

    def compose(self) -> ComposeResult:
        """Lay out the view."""
        yield EpisodeList()
        with ContentSwitcher(id="page", initial="reading"):
            yield ReadingPane(id="reading")
            yield VelvetCurtain(id="curtain")

    @property
    def home(self) -> Widget:
        """The list."""
        return self._list

    @property
    def text(self) -> str:
        """The page."""
        return self._pane.text

    def show_news(self, guide: Guide, since: Position) -> None:
        """Show what came since an earlier position, up to the guide's horizon."""
        self._news = since
        self._drawn_at = guide.horizon
        self._place(guide)
        self.show(guide)

    def draw(self) -> None:
        """Draw the list, and the page of the row where the guide stands."""
        guide = self._known
        if self._drawn_at != guide.horizon:
            self._news = None
            self._drawn_at = guide.horizon
            self._place(guide)
        self._list.listing = guide.listing
        self._turn()

    def _place(self, guide: Guide) -> None:
        """Choose the row where a guide stands: the last that is watched, or the first."""
        here = guide.listing.watched if guide.under_way else guide.listing.watched - 1
        # Before the list itself, so that no row of the old choice is shown in between.
        self._shown = max(0, here)
        self._list.set_reactive(EpisodeList.chosen, max(0, here))

    def keep(self) -> Callable[[], None]:
        """Return what brings back the row and its page, or what was new."""
        news, chosen, page = self._news, self._list.chosen, self._pane.keep()

        def restore() -> None:
            self._news, self._shown = news, chosen
            self._list.chosen = chosen
            self._turn()
            page()

        return restore

    def clear(self) -> None:
        """Let go of the list and the page."""
        self.guide, self._drawn_at, self._shown, self._news = None, None, None, None
        self._list.listing = Listing((), ())
        self._pane.blocks = ()
        self._curtain.blocks = ()

    def open(self, link: Link) -> None:
        """Choose an episode's row."""
        if isinstance(link, ToEpisode) and self._known.reaches(link.episode):
            self._news = None
            self._list.chosen = self._known.place(link.episode)
            self._turn()

    @property
    def row(self) -> Row:
        """The chosen row."""
        return self._known.listing[self._list.chosen]

    @property
    def _known(self) -> Guide:
        if self.guide is None:
            raise RuntimeError("there is no guide to show")
        return self.guide

    def _turn(self) -> None:
        """Show the page of the chosen row."""
        guide = self._known
        self._shown = self._list.chosen
        row = self.row
        if self._news is not None:
            self._show_page(pages.news(guide, self._news, row))
        elif row.state in ("reached", "under_way"):
            self._show_page(pages.episode(guide, row))
        elif guide.horizon == NONE and self._list.chosen == 0:
            self._show_page(self._welcome(guide))
        else:
            self._show_card(tuple(pages.card(guide, row, self.watched_key)))

    @on(VelvetCurtain.Outgrown)
    def _show_card_as_page(self) -> None:
        self._show_page(iter(self._curtain.blocks))

    def _show_card(self, blocks: tuple[Block, ...]) -> None:
        """Hang a curtain with a card on it, or show as a page what does not fit on a card."""
        width, height = self._page.size
        if len(card(blocks, width)) > height:
            self._show_page(iter(blocks))
            return
        self._curtain.blocks = blocks
        self._page.current = "curtain"
        # What was on the page may lie past the marker by now: nothing keeps it.
        self._pane.blocks = ()

    def _welcome(self, guide: Guide) -> Iterator[Block]:
        if self.trouble is not None:
            yield from pages.trouble(self.trouble)
        yield from pages.welcome(guide, self.watched_key)

    def _show_page(self, blocks: Iterator[Block]) -> None:
        self._pane.blocks = tuple(blocks)
        self._page.current = "reading"

    @on(EpisodeList.Chosen)
    def _turn_to(self) -> None:
        if self.guide is not None and self._list.chosen != self._shown:
            self._news = None
            self._turn()

    @on(EpisodeList.Opened)
    def read(self) -> None:
        """Read the chosen episode's own page."""
        if self._news is not None:
            self._news = None
            self._turn()
        if self._page.current == "reading":
            self._pane.focus()
        else:
            said = f"That episode lies ahead. Press {self.watched_key} once you have watched it."
            self.notify(said, markup=False)

    def page_on(self) -> None:
        """Scroll the page while choosing in the list."""
        self._pane.scroll_page_down(animate=False)
