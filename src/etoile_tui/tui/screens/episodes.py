"""The Episodes screen: the list on the left, the chosen episode on the right."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import ContentSwitcher, Footer

from etoile_tui.guide.errors import EtoileError
from etoile_tui.guide.guide import Guide
from etoile_tui.guide.position import NONE, Position
from etoile_tui.library import Marking, OpenShow
from etoile_tui.tui import pages
from etoile_tui.tui.keys import GUIDE_KEYS
from etoile_tui.tui.sheet import Block
from etoile_tui.tui.themes import HOUSE, MATINEE
from etoile_tui.tui.widgets.curtain import VelvetCurtain, card
from etoile_tui.tui.widgets.episode_list import EpisodeList
from etoile_tui.tui.widgets.marquee import Marquee
from etoile_tui.tui.widgets.page import ReadingPane


class EpisodesScreen(Screen[None]):
    """What happened when."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(key.binding() for key in GUIDE_KEYS),
        Binding("space", "page_on", "page on", show=False),
    ]

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (declared so by Textual)
        (0, "-narrow"),
        (72, "-normal"),
        (110, "-wide"),
    ]

    DEFAULT_CSS = """
    EpisodesScreen {
        & #stage { height: 1fr; }
        & #page { width: 1fr; height: 1fr; }
        &.-narrow EpisodeList { width: auto; }
        &.-narrow ReadingPane { padding: 0 0 0 1; }
        &.-wide EpisodeList { width: 38; }
        &.-wide ReadingPane { padding: 0 2 0 4; }
        & Footer { padding: 0 1; border-top: solid $rule; height: 2; }
    }
    """

    _marquee = query_one(Marquee)
    _list = query_one(EpisodeList)
    _pane = query_one(ReadingPane)
    _curtain = query_one(VelvetCurtain)
    _page = query_one("#page", ContentSwitcher)

    def __init__(self, show: OpenShow, at: Position | None = None) -> None:
        """Show a show.

        Args:
            show: The show, at its viewer's marker.
            at: An earlier position to look back to.
        """
        super().__init__()
        self._show = show
        self._guide: Guide
        self._asked = at
        self._at = None if show.clamp(at) == show.marker else at
        """Where the viewer looks back to; None at the marker."""
        self._shown: int | None = None
        """The row whose page is up to date."""
        self._news: tuple[Position, int] | None = None
        """Where the viewer stood before the last marking, and the row that its news stand for."""

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Marquee()
        with Horizontal(id="stage"):
            yield EpisodeList()
            with ContentSwitcher(id="page", initial="reading"):
                yield ReadingPane(id="reading")
                yield VelvetCurtain(id="curtain")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Open where the viewer is."""
        self._list.focus()
        self._redraw()
        if self._asked is not None and self._show.lies_ahead(self._asked):
            self._say(f"{self._asked} lies past your marker; this is the guide at the marker.")

    def _redraw(self, choose: int | None = None, *, since: Position | None = None) -> None:
        """Make the guide anew, and show a page of it.

        Args:
            choose: The row to choose; the last that is watched where left out, or the first.
            since: Where the viewer stood before, where what is new since is to be shown.
        """
        self.app.clear_notifications()
        self._guide = guide = self._show.guide(self._at)
        self._marquee.looking_back = self._at is not None
        self._marquee.guide = guide
        self._list.listing = guide.listing
        here = guide.listing.watched if guide.under_way else guide.listing.watched - 1
        self._list.chosen = here if choose is None else choose
        self._news = None if since is None else (since, self._list.chosen)
        self._turn()

    def _turn(self) -> None:
        """Show the page of the chosen row."""
        guide = self._guide
        chosen = self._shown = self._list.chosen
        row = guide.listing[chosen]
        if self._news is not None:
            self._show_page(pages.news(guide, self._news[0], row))
        elif row.state in ("reached", "under_way"):
            self._show_page(pages.episode(guide, row))
        elif guide.horizon == NONE and chosen == 0:
            self._show_page(self._welcome(guide))
        else:
            self._show_card(tuple(pages.card(guide, row)))

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
        if self._show.trouble is not None:
            yield from pages.trouble(str(self._show.trouble))
        yield from pages.welcome(guide)

    def _show_page(self, blocks: Iterator[Block]) -> None:
        self._pane.blocks = tuple(blocks)
        self._page.current = "reading"

    @on(EpisodeList.Chosen)
    def _turn_to(self) -> None:
        if self._list.chosen != self._shown:
            self._news = None
            self._turn()

    @on(EpisodeList.Opened)
    def action_read(self) -> None:
        """Read the chosen episode's own page."""
        self._news = None
        self._turn()
        if self._page.current == "reading":
            self._pane.focus()
        else:
            self._say("That episode lies ahead. Press w once you have watched it.")

    def action_back(self) -> None:
        """Go back to the list; from there, back from a look back to the marker."""
        if self.focused is not self._list:
            self._list.focus()
        elif self._at is not None:
            self._at = None
            self._redraw()

    def action_page_on(self) -> None:
        """Scroll the page while choosing in the list."""
        self._pane.scroll_page_down(animate=False)

    @work(exclusive=True)
    async def action_watched(self) -> None:
        """Mark through the chosen episode, asking once where it goes forward."""
        from .ask import AskMarked  # screens that may never be opened are imported when they are

        if self._moved_elsewhere():
            return
        if self._at is not None:
            self._say("You are looking back. Press Esc to return to your marker, then mark.")
            return
        marking, since, chosen = self._marking(), self._show.marker, self._list.chosen
        if marking.position == since:
            self._say("That is where you are.")
            return
        ask = AskMarked(marking.label, jump=chosen > self._guide.listing.watched)
        if marking.forward and not await self.app.push_screen_wait(ask):
            return
        if not self._moved_elsewhere() and self._done(lambda: self._show.mark(marking.position)):
            self._redraw(chosen, since=since if marking.forward else None)

    def _marking(self) -> Marking:
        """What marking through the chosen row would mean."""
        row = self._guide.listing[self._list.chosen]
        # Under a sealed curtain the next episode has no name.
        named = row.id is not None
        return self._show.marking_at(Position(row.id)) if named else self._show.marking("next")

    def _moved_elsewhere(self) -> bool:
        """Take over what another window or command has changed.

        Returns:
            Whether anything was: what a key would have meant may then be something else.
        """
        before = (self._show.marker, self._show.curtain, str(self._show.trouble))
        self._show.refresh()
        if (self._show.marker, self._show.curtain, str(self._show.trouble)) == before:
            return False
        self._at = None
        self._redraw()
        trouble = self._show.trouble
        self._say(str(trouble or "Your place was changed elsewhere."), wrong=trouble is not None)
        return True

    def action_undo(self) -> None:
        """Go back to the marker before."""
        if self._moved_elsewhere():
            return
        undone: list[bool] = []
        if not self._done(lambda: undone.append(self._show.undo())):
            return
        if undone == [True]:
            self._at = None
            self._redraw()
        else:
            self._say("There is nothing to undo.")

    @work(exclusive=True)
    async def action_curtain(self) -> None:
        """Choose how much is said of the episodes ahead."""
        from .choose_curtain import ChooseCurtain

        kind = await self.app.push_screen_wait(ChooseCurtain(self._show.curtain))
        if kind is None or self._moved_elsewhere():
            return
        if self._done(lambda: self._show.choose_curtain(kind)):
            self._redraw(self._list.chosen)

    def action_lights(self) -> None:
        """Change between a dark house and a light one."""
        self.app.theme = MATINEE.name if self.app.theme == HOUSE.name else HOUSE.name

    def action_help(self) -> None:
        """Show the keys."""
        from .help import HelpScreen

        self.app.push_screen(HelpScreen(self._show.curtain))

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit()

    def _done(self, change: Callable[[], object]) -> bool:
        """Change the marker or the curtain; say why where it cannot be done."""
        try:
            change()
        except EtoileError as error:
            self._say(str(error), wrong=True)
            return False
        return True

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self.app.clear_notifications()
        self.notify(text, severity="error" if wrong else "information", markup=False)
