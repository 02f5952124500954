"""The guide's one screen: the marquee, a view, and the line of keys."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.getters import query_one
from textual.screen import Screen
from textual.widget import AwaitMount

from etoile_tui.errors import EtoileError
from etoile_tui.guide.items.link import Link, ToEpisode, ToPerson, ToQuestion, ToRelationship
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.library import Library, OpenShow, local
from etoile_tui.tui.commands import COMMANDS
from etoile_tui.tui.commands.marking import Watched
from etoile_tui.tui.dialogs.dialog import Dialog
from etoile_tui.tui.dialogs.too_small import TooSmall
from etoile_tui.tui.widgets.footer import KeyLine
from etoile_tui.tui.widgets.header import Marquee
from etoile_tui.tui.widgets.reading_pane import ReadingPane

from .clock_runner import Watching
from .episodes_view import EpisodesView
from .memory import LettingGo
from .progress_watcher import GONE, Elsewhere
from .view import View

_BY_ID: Final = {command.id(): command for command in COMMANDS}

VIEWS: Final = {
    "people": "PeopleView",
    "relationships": "RelationshipsView",
    "recap": "RecapView",
}
"""The views that are imported when they are first shown, each in the module of its name."""

_LEADS: Final = {
    ToEpisode: "episodes",
    ToPerson: "people",
    ToRelationship: "relationships",
    ToQuestion: "recap",
}
"""The view that a link leads to."""


class GuideScreen(Screen[None]):
    """The house: what every view and every command share."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(command.binding() for command in COMMANDS),
        Binding("space", "page_on", "page on", show=False),
    ]

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (declared so by Textual)
        (0, "-narrow"),
        (72, "-normal"),
        (110, "-wide"),
    ]

    DEFAULT_CSS = """
    GuideScreen {
        & #stage { height: 1fr; }
        &.-narrow RowList { width: auto; max-width: 22; }
        &.-narrow #cast { width: 22; }
        &.-wide #cast { width: 38; }
        &.-narrow ReadingPane { padding: 0 0 0 1; }
        &.-wide RowList { width: 38; }
        &.-wide ReadingPane { padding: 0 2 0 4; }
    }
    """

    _marquee = query_one(Marquee)
    _stage = query_one("#stage", Container)
    _keys = query_one(KeyLine)

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
        self.watching = Watching(self)
        """The clock that runs with the episode under way."""
        self.guide: Guide
        """The guide on the screen."""
        self.at = self._back_to(at)
        """Where the viewer looks back to; None at the marker."""
        self._episodes = EpisodesView()
        self._episodes.watched_key = Watched.key(self.keymap)
        self._episodes.last_time = self._last_time
        self.view: View = self._episodes
        """The view on the screen."""
        self._coming: AwaitMount | None = None
        self._letting_go = LettingGo()
        self._asked = at
        self._elsewhere = Elsewhere(self)
        self._views: dict[str, View] = {EpisodesView.NAME: self._episodes}
        self._trail: list[tuple[View, Callable[[], None]]] = []
        """The views that links were followed from, and what brings back what they showed."""

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Marquee()
        with Container(id="stage"):
            yield self.view
        yield KeyLine()

    def on_mount(self) -> None:
        """Open where the viewer is."""
        self._keys.keymap = self.keymap
        self.draw()
        self._elsewhere.look_on()
        self.view.home.focus()
        if self._asked is not None and self.show.lies_ahead(self._asked):
            self.say(f"{self._asked} lies past your marker; this is the guide at the marker.")
        elif self.show.markers.gone:
            self.say(GONE)

    def on_unmount(self) -> None:
        """Keep where the clock is, however the guide is left."""
        self._elsewhere.stop()
        self.watching.leave()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out the commands of the views that are not on the screen."""
        if action == "run" and parameters:
            return _BY_ID[str(parameters[0])].view in (None, self.view.NAME)
        return True

    async def action_run(self, command: str) -> None:
        """Run a command; the next key acts on the view that it has brought up."""
        _BY_ID[command]().run(self)
        if self._coming is not None and not self.view.is_mounted:
            await self._coming

    def action_page_on(self) -> None:
        """Scroll the page while choosing in the list."""
        self.view.page_on()

    # What is shown.

    def draw(self, *, since: Position | None = None, onward: bool = False) -> None:
        """Make the guide anew and show it.

        Args:
            since: Where the viewer stood before, where what is new since is to be shown.
            onward: Whether it is the same guide with more in it, so that whoever reads or types
                can go on.
        """
        self.app.clear_notifications()
        self.clear_selection()
        self.guide = self.show.guide(self.at)
        self.watching.learn_length()
        self._letting_go.look(self)
        self._marquee.looking_back = self.at is not None
        self.show_present()
        self._marquee.guide = self.guide
        self._trail.clear()
        for view in self._views.values():
            if view is not self.view and view.guide is not None:
                view.clear()
        self.view.onward = onward
        if since is None:
            self._show()
        else:
            self._show_news(since)

    def show_present(self) -> None:
        """Show who watches, where there are several viewers: the one first whose marker decides."""
        show = self.show
        others = [name for name in show.markers.present if name != show.markers.decides]
        self._marquee.present = (show.markers.decides, *others) if show.markers.named else ()

    def _last_time(self, episode: str) -> date | None:
        when = self.show.markers.last_time(episode)
        return None if when is None else local(when).date()

    def show_clock(self, time: str) -> None:
        """Show how far the clock is; nothing where none runs."""
        self._marquee.clock = time

    def _show(self, link: Link | None = None) -> None:
        trouble = self.show.markers.trouble
        self._episodes.trouble = None if trouble is None else str(trouble)
        self.view.episode = self._episode()
        self.view.show(self.guide, link)

    def _episode(self) -> str | None:
        """The reached episode that was chosen last in the list of episodes."""
        return self._episodes.row.id if self._episodes.guide is self.guide else None

    def _show_news(self, since: Position) -> None:
        self.go(EpisodesView.NAME, show=False)
        self._episodes.show_news(self.guide, since)

    def go(self, name: str, link: Link | None = None, *, show: bool = True) -> None:
        """Show another view.

        Args:
            name: The view's name.
            link: Where to go in it.
            show: Whether it is to be given the guide, where it has not got it.
        """
        before, view = self.view, self._view(name)
        self.view = view
        self._keys.view = name
        if before is not view:
            before.display = False
            view.display = True
        if show and (link is not None or view.guide is not self.guide):
            view.onward = False
            self._show(link)
        if view.is_mounted:
            view.home.focus()
        else:
            self._coming = self._stage.mount(view)

    def _view(self, name: str) -> View:
        if name not in self._views:
            # Imported when it is first shown: what opens the guide does not pay for it.
            module = import_module(f"etoile_tui.tui.views.{name}")
            self._views[name] = getattr(module, VIEWS[name])()
        return self._views[name]

    @on(ReadingPane.Followed)
    def _follow(self, event: ReadingPane.Followed) -> None:
        self.follow(event.link)

    def follow(self, link: Link) -> None:
        """Go where a link leads; `back` returns."""
        self._trail.append((self.view, self.view.keep()))
        self.go(_LEADS[type(link)], link)

    def back(self) -> None:
        """Go back: inside the view, to where a link was followed, from a look back."""
        if self._trail and self.focused is self.view.home:
            view, restore = self._trail.pop()
            self.go(view.NAME)
            restore()
        elif not self.view.back() and self.at is not None:
            self.at = None
            self.draw()

    # Looking back.

    def _back_to(self, at: Position | None) -> Position | None:
        """Return where a look back leads; None where that is the marker, or past it."""
        return None if self.show.clamp(at) == self.show.markers.marker else at

    def step(self, way: int) -> None:
        """Look back by an episode, or forward again.

        Args:
            way: -1 for back, 1 for forward.
        """
        before = self.guide.horizon
        now = self.show.beside(before, way)
        if now == before:
            self.say(
                "That is the beginning: nothing was watched before it."
                if way < 0
                else "That is where you are: what comes after it is not watched yet."
            )
            return
        self.at = None if now == self.show.markers.marker else now
        self.draw()

    # What commands ask for.

    @work(exclusive=True)
    async def wait_for(self, answer: Callable[[], Coroutine[object, object, None]]) -> None:
        """Go on with a command that has something to ask first."""
        await answer()

    def chosen_row(self) -> Row | None:
        """Return the chosen episode's row; None on a screen without episodes."""
        return self._episodes.row if self.view is self._episodes else None

    def marked(self, since: Position | None) -> None:
        """Show the guide after the marker has moved.

        Args:
            since: Where it stood before, where it went forward.
        """
        self._let_go()
        self.draw(since=since)

    def _let_go(self) -> None:
        """Let go of looking back, and of what was kept for it: the marker has moved."""
        self.at = None
        self.watching.drop()
        for view in self._views.values():
            view.forget()

    def key_of(self, command: str) -> str:
        """Return how a command's key looks.

        Args:
            command: What the config file calls it.
        """
        return _BY_ID[command].key(self.keymap)

    def seat(self, names: Sequence[str]) -> None:
        """Let others watch from here on.

        Args:
            names: Their names, as the library lists them.
        """
        self.watching.stop()
        self.show.markers.seat(names)
        for view in self._views.values():
            view.start_over()
        self.marked(None)
        if self.show.markers.trouble is not None:
            self.say(str(self.show.markers.trouble), wrong=True)

    def moved_elsewhere(self) -> bool:
        """Take over what another window or command has changed.

        Returns:
            Whether anything was: what a key would have meant may then be something else.
        """
        return self._elsewhere.taken_over()

    def changed_elsewhere(self, *, onward: bool, moved: bool) -> None:
        """Show the guide after another program has changed what it goes by.

        Args:
            onward: Whether the marker has only gone forward, so that nothing on the screen tells
                too much.
            moved: Whether the marker has moved at all.
        """
        asks = any(isinstance(each, Dialog) and not each.STAYS for each in self.app.screen_stack)
        if asks or not onward:
            self._close_dialogs()
        if moved:
            back = self.at
            self.watching.drop()
            if not onward:
                self._let_go()
                # Whoever looks back further than that goes on looking back.
                self.at = self._back_to(back)
        self.draw(onward=onward)

    def _close_dialogs(self) -> None:
        """Close what stands over the guide: it may tell what lies past the marker by now."""
        covered = isinstance(self.app.screen, TooSmall)
        while self.app.screen is not self:
            self.app.screen.dismiss(None)
        if covered:
            self.app.push_screen(TooSmall())

    def done(self, change: Callable[[], object]) -> bool:
        """Change something that is kept; say why where it cannot be done."""
        try:
            change()
        except EtoileError as error:
            self.say(str(error), wrong=True)
            return False
        return True

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Say something to the viewer."""
        self.app.clear_notifications()
        self.notify(text, severity="error" if wrong else "information", markup=False)

    def keep_theme(self, name: str) -> None:
        """Show a theme from now on.

        Raises:
            SettingsError: It cannot be remembered; it holds until the guide is left.
        """
        self.app.theme = name
        if self._keep_theme is not None:
            self._keep_theme(name)
