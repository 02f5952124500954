"""The four views of the guide's screen: which one is shown, and the way back from links."""

from collections.abc import Callable
from contextlib import ExitStack
from importlib import import_module
from typing import Final

from textual import on
from textual.containers import Container
from textual.widget import AwaitMount

from etoile_tui.guide.items.link import Link, ToEpisode, ToPerson, ToQuestion, ToRelationship
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.tui.text.spot import Spot

from .episodes_view import EpisodesView
from .view import View, ViewOptions

_VIEWS: Final = {
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


class ViewSwitcher(Container):
    """Holds the views, and shows one of them.

    Attributes:
        view: The view that is shown.
    """

    BLANK = True  # it is covered by what it holds

    DEFAULT_CSS = """
    ViewSwitcher { height: 1fr; }
    """

    def __init__(
        self, make_episodes: Callable[[], EpisodesView], switched: Callable[[str], None]
    ) -> None:
        """Begin with the episodes.

        Args:
            make_episodes: Makes a view of the episodes.
            switched: Is called with a view's name when that view is shown instead of another.
        """
        super().__init__()
        self._switched = switched
        self._make_episodes = make_episodes
        self._options = ViewOptions()
        self._guide: Guide | None = None
        self._views: dict[str, View] = {}
        self._entered = EpisodesView.NAME
        """The view that was asked for last, and not come to by a link: where links lead is part
        of the story."""
        self._trail: list[tuple[View, Callable[[], None]]] = []
        """The views that links were followed from, and what brings back what they showed."""
        self._arriving: AwaitMount | None = None
        self._held = ExitStack()
        """Holds off frames until a view that was made anew has arrived."""
        self.view: View = self._view(EpisodesView.NAME)

    def compose(self) -> list[View]:
        """Begin with the one view that there is; the first frame has its page."""
        self._held.enter_context(self.app.batch_update())
        return [self.view]

    @property
    def chosen_row(self) -> Row | None:
        """The chosen episode's row; None where another view than the episodes is shown."""
        return self.view.row if isinstance(self.view, EpisodesView) else None

    async def arrived(self) -> None:
        """Wait until the view that is to be shown stands on the screen."""
        if self._arriving is not None and not self.view.is_mounted:
            await self._arriving

    def show(self, guide: Guide, *, onward: bool = False, since: Position | None = None) -> None:
        """Show another guide.

        Args:
            guide: The guide.
            onward: Whether it is the one before with more in it.
            since: Where the viewer stood before, where what is new since is to be shown.
        """
        self._guide = guide
        self._trail.clear()
        self.view.onward = onward
        if since is None:
            self._give(self.view)
        else:
            self._entered = EpisodesView.NAME
            self._switch(EpisodesView.NAME)
            self.view.episode = None
            if isinstance(self.view, EpisodesView):
                self.view.show_news(guide, since)

    def drop_hidden(self) -> None:
        """Throw away the views that are not shown, with all they hold of earlier guides."""
        for name, view in list(self._views.items()):
            if view is not self.view:
                del self._views[name]
                _throw_away(view)
        self._trail.clear()

    def renew_episodes(self) -> None:
        """Throw away the view of the episodes: it opens where the marker is then."""
        if isinstance(self.view, EpisodesView):
            self.renew()
        elif (view := self._views.pop(EpisodesView.NAME, None)) is not None:
            _throw_away(view)

    def renew(self, *, forget_options: bool = False) -> None:
        """Throw away all views; the one that was asked for last is made anew, as if just opened.

        Args:
            forget_options: Whether to forget as well how the views are to be laid out.
        """
        if forget_options:
            self._options = ViewOptions()
        self.drop_hidden()
        if self.view.guide is None and self._entered == self.view.NAME:
            return  # it is new already
        # No frame in between: it would show the old view once more, or none.
        self._held.enter_context(self.app.batch_update())
        old = self._views.pop(self.view.NAME)
        old.display = False
        _throw_away(old)
        self.view = self._view(self._entered)
        if self._entered != old.NAME:
            self._switched(self._entered)
        self._arriving = self.mount(self.view)

    @on(View.Arrived)
    def _let_frames_be_drawn(self) -> None:
        if self.view.is_mounted:
            self._arriving = None
            self._held.close()
            self.screen.refresh(layout=True)

    def go(self, name: str) -> None:
        """Show another view of the same guide.

        Args:
            name: The view's name.
        """
        self._entered = name
        self._go(name)

    def _go(self, name: str, link: Link | None = None, spot: Spot | None = None) -> None:
        self._switch(name)
        if link is not None or self.view.guide is not self._guide:
            self.view.onward = False
            self._give(self.view, link, spot)

    def follow(self, link: Link, spot: Spot | None = None) -> None:
        """Go where a link leads; `back` returns.

        Args:
            link: The link.
            spot: What to look for there, where it is known.
        """
        self._trail.append((self.view, self.view.bookmark()))
        self._go(_LEADS[type(link)], link, spot)

    def back(self) -> bool:
        """Go back to where a link was followed, or inside the view; tell whether it did."""
        if self._trail and self.screen.focused is self.view.home:
            view, restore = self._trail.pop()
            self._go(view.NAME)
            restore()
            return True
        return self.view.back()

    def show_clock(self) -> None:
        """Show how far the clock is, on the page of the episode under way."""
        if isinstance(self.view, EpisodesView):
            self.view.show_clock()

    def read(self) -> None:
        """Give the keys to the page."""
        self.view.read()

    def run(self, command: str) -> None:
        """Have the view that is shown do what a command of its own is for."""
        self.view.commands[command]()

    def change_sources(self) -> None:
        """Show behind each line where it was told, or no longer."""
        self._options.sources = not self._options.sources
        for view in self._views.values():
            if view.guide is not None and view.is_mounted:
                view.turn_again()

    def _give(self, view: View, link: Link | None = None, spot: Spot | None = None) -> None:
        """Give a view the guide."""
        if self._guide is not None:
            view.episode = self._chosen_episode()
            view.show(self._guide, link, spot)

    def _chosen_episode(self) -> str | None:
        """The episode that was chosen in the list; None where that is where the guide stands."""
        episodes = self._views.get(EpisodesView.NAME)
        if not isinstance(episodes, EpisodesView) or episodes.guide is not self._guide:
            return None
        return episodes.chosen_elsewhere

    def _switch(self, name: str) -> None:
        before, view = self.view, self._view(name)
        self.view = view
        if before is not view:
            before.display = False
            view.display = True
            self._switched(name)
        if view.is_mounted:
            view.home.focus()
        elif not view.is_attached:
            self._held.enter_context(self.app.batch_update())  # no frame without any view
            self._arriving = self.mount(view)

    def _view(self, name: str) -> View:
        if name not in self._views:
            self._views[name] = self._make(name)
        return self._views[name]

    def _make(self, name: str) -> View:
        if name == EpisodesView.NAME:
            episodes = self._make_episodes()
            episodes.options = self._options
            return episodes
        # Imported when it is first shown: what opens the guide does not pay for it.
        module = import_module(f"etoile_tui.tui.guide_screen.{name}_view")
        view: View = getattr(module, _VIEWS[name])(self._options)
        return view


def _throw_away(view: View) -> None:
    view.let_go()  # at once: Textual takes it away with the next turns
    view.remove()
