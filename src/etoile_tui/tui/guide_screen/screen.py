"""The guide's one screen: the header, one of four views, and the footer."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.library import Library, OpenShow, local
from etoile_tui.tui.commands import COMMANDS, VIEW_COMMANDS
from etoile_tui.tui.commands.marking import Watched
from etoile_tui.tui.dialogs.dialog import close_outdated
from etoile_tui.tui.guide_search import GuideSearch
from etoile_tui.tui.widgets.footer import FooterCommands, GuideFooter
from etoile_tui.tui.widgets.header import GuideHeader
from etoile_tui.tui.widgets.reading_pane import ReadingPane

from .clock_runner import ClockRunner
from .command_runner import BY_ID, CommandRunner
from .episodes_view import EpisodesView
from .footer_state import footer_state, page_with_keys
from .memory import forget_copied, release_drawn
from .notices import said_at_first, said_of
from .pack_watcher import PackWatcher
from .progress_watcher import ProgressWatcher
from .story_reader import READING, StoryReader
from .view import View
from .view_switcher import ViewSwitcher

if TYPE_CHECKING:
    from etoile_tui.guide.search.search import Search

Answer = TypeVar("Answer")


class GuideScreen(Screen[None]):
    """What every view and every command share: the guide, and where the viewer is in it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(command.binding() for command in COMMANDS),
        Binding("space", "page_on", "page on", show=False),
    ]

    BLANK = True  # it is covered by what it holds

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the keys. It draws itself; Textual would draw the whole screen once more."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (declared so by Textual)
        (0, "-narrow"),
        (72, "-normal"),
        (110, "-wide"),
    ]

    DEFAULT_CSS = """
    GuideScreen {
        & .-reading RowList, & .-reading #cast { border-right: heavy $accent; }
        & .-reading PersonList { border-right: none; }
        &.-narrow RowList { width: auto; max-width: 22; }
        &.-narrow #cast { width: 22; }
        &.-wide #cast { width: 38; }
        &.-narrow ReadingPane { padding: 0 0 0 1; }
        &.-wide RowList { width: 38; }
        &.-wide ReadingPane { padding: 0 2 0 4; max-width: 84; }
    }
    """

    _footer = query_one(GuideFooter)

    def __init__(
        self,
        library: Library,
        show: OpenShow,
        at: Position | None = None,
        keymap: Mapping[str, str] | None = None,
        keep_theme: Callable[[str], None] | None = None,
    ) -> None:
        """Show a show.

        Args:
            library: Where the show is from, and the viewers are.
            show: The show, at its viewer's marker.
            at: An earlier position to look back to.
            keymap: Keys other than the commands' own, by the commands' ids.
            keep_theme: Remembers a theme by its name; none is remembered where left out.
        """
        super().__init__()
        self.keymap = keymap or {}
        self._keep_theme = keep_theme
        self.library = library
        self.show = show
        self.clock = ClockRunner(self)
        """The clock that runs with the episode under way."""
        self._guide: Guide | None = None
        self.searching = GuideSearch()
        """The search in that guide, and what was searched for last."""
        self.at = self._back_to(at)
        """Where the viewer looks back to; None at the marker."""
        self._wanted = at
        self._marker = show.markers.marker
        """The marker when the guide was made last."""
        self._header = GuideHeader()
        self.views = ViewSwitcher(self._make_episodes, self._show_name)
        self._pack_watcher = PackWatcher(self)
        self._watcher = ProgressWatcher(self, self._look_again, self._pack_watcher)
        self._reader = StoryReader(self._show_reading, self._show_whole)
        self.commands = CommandRunner(self, self._reader.waits)
        """Runs the commands that keys call."""

    def _show_name(self, view: str) -> None:
        self._footer.view = view

    def _make_episodes(self) -> EpisodesView:
        view = EpisodesView()
        view.watched_key = Watched.key(self.keymap)
        view.last_time = self._last_time
        view.clock = lambda: self._header.clock
        view.notice = lambda: str(self.show.markers.trouble or self.show.markers.notice)
        return view

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        # Textual would set it with the first resize, after a layout for another width.
        self.add_class(self._width_class())
        yield self._header
        yield self.views
        yield GuideFooter(FooterCommands(COMMANDS, VIEW_COMMANDS))

    def on_mount(self) -> None:
        """Open where the viewer is."""
        self._footer.keymap = self.keymap
        self.redraw()
        self._watcher.start()
        self.view.home.focus()
        if told := said_at_first(self.show, self._wanted):
            self.say(told)

    def _width_class(self) -> str:
        """Return the class for the terminal's width: that of the widest breakpoint it reaches."""
        columns = self.app.size.width
        return [name for least, name in self.HORIZONTAL_BREAKPOINTS if columns >= least][-1]

    def on_unmount(self) -> None:
        """Keep where the clock is, however the guide is left."""
        self._watcher.stop()
        self._reader.stop()
        self.clock.leave()

    def on_key(self) -> None:
        """Have the reading give way to the key, and take the light off what was searched for."""
        self._reader.note_key()
        if self.view.is_mounted:
            self.view.put_out()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out the commands of the views that are not on the screen."""
        if action == "run" and parameters:
            return BY_ID[str(parameters[0])].view in (None, self.view.NAME)
        return True

    async def action_run(self, command: str) -> None:
        """Run a command."""
        await self.commands.run(command)

    def action_page_on(self) -> None:
        """Scroll the page while choosing in the list."""
        self.view.page_on()

    # What is shown.

    @property
    def guide(self) -> Guide:
        """The guide on the screen."""
        if self._guide is None:
            raise RuntimeError("there is no guide yet")
        return self._guide

    @property
    def view(self) -> View:
        """The view on the screen."""
        return self.views.view

    def redraw(self) -> None:
        """Make the guide anew and show it."""
        self.views.drop_hidden()
        self._draw()

    def grow(self) -> None:
        """Show the same guide with more in it, where it is being read."""
        self._draw(onward=True)

    def marker_moved(self, since: Position | None = None) -> None:
        """Show the guide at the marker.

        Args:
            since: Where it stood before, where it went forward: what is new since is shown.
        """
        self.at = None
        self.clock.drop()
        if since is None:
            self.views.renew_episodes()
        self._draw(since=since)

    def _draw(self, *, since: Position | None = None, onward: bool = False) -> None:
        self.app.clear_notifications()
        self.clear_selection()
        self._reader.stop()
        self._show_reading(None)
        # What is new is told of the whole story.
        made = self.show.guide_at_once if since is None else self.show.guide
        before, self._guide = self._guide, made(self.at)
        self.searching.drop()
        if not self.guide.whole:
            self._reader.start(self._read_on)
        self.clock.learn_length()
        stood, self._marker = self._marker, self.show.markers.marker
        fallen = self.show.lies_ahead(stood)
        if fallen or (before is not None and self.guide.tells_less_than(before)):
            self.views.renew()
            self.searching.forget()
            forget_copied(self)
        if fallen:
            # What is on the screen now is drawn over first.
            self.call_after_refresh(release_drawn, self)
        self._header.looking_back = self.at is not None
        self.note_focus()
        self._show_present()
        self._header.guide = self.guide
        self.views.show(self.guide, onward=onward, since=since)

    @work(group=READING, exclusive=True)
    async def _read_on(self) -> None:
        await self._reader.read(self.show.read_on(self.at))

    def _show_reading(self, percent: int | None) -> None:
        self._header.reading = percent

    def _show_whole(self) -> None:
        if not self._header.is_attached:
            return  # the guide is being left
        self._guide = self.show.guide(self.at)
        self._header.guide = self.guide
        self.views.show(self.guide, onward=True)

    def _show_present(self) -> None:
        """Show who watches, where there are several viewers: the one first whose marker decides."""
        markers = self.show.markers
        others = [name for name in markers.present if name != markers.decides]
        self._header.present = (markers.decides, *others) if markers.named else ()

    def _last_time(self, episode: str) -> date | None:
        when = self.show.markers.last_time(episode)
        return None if when is None else local(when).date()

    def on_descendant_focus(self) -> None:
        """Show where the keys act."""
        self.note_focus()

    def note_focus(self) -> None:
        """Show what the keys do here, in the line at the bottom and by the rule of the pane."""
        page, back = page_with_keys(self.view, self.focused), self.at is not None
        self.view.set_class(page is not None, "-reading")
        self._footer.state = footer_state(self.guide, self.show, page, looking_back=back)

    def show_clock(self, time: str) -> None:
        """Show how far the clock is; nothing where none runs."""
        self._header.clock = time
        self.views.show_clock()

    @on(ReadingPane.Followed)
    def _follow(self, event: ReadingPane.Followed) -> None:
        self._reader.then(partial(self.views.follow, event.link))

    def back(self) -> None:
        """Go back: inside the view, to where a link was followed, from a look back."""
        if not self.views.back() and self.at is not None:
            self.at = None
            self.redraw()

    def _back_to(self, at: Position | None) -> Position | None:
        """Return where a look back leads; None where that is the marker, or past it."""
        return None if self.show.clamp(at) == self.show.markers.marker else at

    def look(self, at: Position) -> None:
        """Look back to a position, or forward again to the marker.

        Args:
            at: The position, which has been reached.
        """
        self.at = None if at == self.show.markers.marker else at
        self.redraw()

    async def search(self) -> "Search":
        """Return the search in the whole guide."""
        await self._reader.done()
        return self.searching.search(self.guide)

    async def ask(self, dialog: Screen[Answer]) -> Answer:
        """Show a dialog and wait for its answer."""
        return await self.commands.ask(dialog)

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Say something to the viewer."""
        self.app.clear_notifications()
        self.notify(text, severity="error" if wrong else "information", markup=False)

    def seat(self, names: Sequence[str]) -> None:
        """Let others watch from here on.

        Args:
            names: Their names, as the library lists them.
        """
        self.clock.stop()
        self.show.markers.seat(names)
        self.views.renew(forget_options=True)
        self.searching.forget()
        self.marker_moved()
        if self.show.markers.trouble is not None:
            self.say(str(self.show.markers.trouble), wrong=True)

    def copy(self) -> bool:
        """Copy what is selected with the mouse, or else the page; tell whether there was any."""
        text = self.get_selected_text() or self.view.text
        if text:
            self.app.copy_to_clipboard(text)
        return bool(text)

    @property
    def theme(self) -> str:
        """The name of the theme that holds."""
        return self.app.theme

    def keep_theme(self, name: str) -> None:
        """Show a theme from now on.

        Raises:
            SettingsError: It cannot be remembered; it holds until the guide is left.
        """
        self.app.theme = name
        if self._keep_theme is not None:
            self._keep_theme(name)

    def show_help(self) -> None:
        """Show what the keys do on this screen."""
        from etoile_tui.tui.dialogs.help import HelpDialog, HelpTopic

        here = HelpTopic(self.view.NAME, self.view.ABOUT, self.view.MOVING)
        curtain, says = self.show.markers.curtain, self.show.poster.says
        self.app.push_screen(HelpDialog(here, COMMANDS, curtain, self.keymap, says))

    def suspend(self) -> None:
        """Set the guide aside."""
        self.app.action_suspend_process()

    def leave(self) -> None:
        """Close the guide."""
        self.app.exit()

    def changed_meanwhile(self) -> bool:
        """Take over what another program has changed; tell whether a key may now mean another."""
        return self._take_over(quietly=False)

    def _look_again(self) -> None:
        self.call_later(self._take_over, quietly=True)

    def _take_over(self, *, quietly: bool) -> bool:
        """Take over what was changed elsewhere, show it, and tell whether anything was.

        Args:
            quietly: Whether to say nothing where the marker has only gone forward.
        """
        if self._pack_watcher.take_over():
            return True
        change = self._watcher.take_over()
        self._show_present()
        if change is None:
            return False
        closed = close_outdated(self, onward=change.onward)
        if change.moved:
            self.clock.drop()
        if not change.onward:
            self.views.drop_hidden()
            # Whoever looks back further than that goes on looking back.
            self.at = self._back_to(self.at)
        if change.moved and not change.onward:
            self.views.renew_episodes()
        self._draw(onward=change.onward)
        if closed or not (change.onward and quietly):
            trouble = self.show.markers.trouble
            self.say(said_of(change, self.show), wrong=trouble is not None)
        return True
