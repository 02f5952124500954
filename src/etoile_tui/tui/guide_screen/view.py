"""What the four screens of the guide have in common."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import on
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widget import Widget

from etoile_tui.guide.items.link import Link
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.people_orders import PeopleOrder
from etoile_tui.tui.text.spot import Spot
from etoile_tui.tui.widgets.reading_pane import ReadingPane
from etoile_tui.tui.widgets.row_list import RowList


class ViewOptions:
    """How the viewer wants the screens laid out. Nothing in it is of any story.

    Attributes:
        people_order: In which order people are listed.
        relationships_as_list: Whether relationships are written out as a list; None where nobody
            has chosen.
        sources: Whether each line says where it was told.
    """

    def __init__(self) -> None:
        """Begin with what holds until something is chosen."""
        self.people_order: PeopleOrder = "here"
        self.sources = False
        self.relationships_as_list: bool | None = None


class View(Horizontal):
    """One of the four screens: it is given a guide to show, and knows of nothing else.

    It has no way to forget. When the horizon becomes earlier, a curtain closes or somebody else
    watches, the view is thrown away and another one is made, so that nothing of the guide before
    can be left in it.
    """

    NAME: ClassVar[str]
    """What commands call it."""
    ABOUT: ClassVar[str]
    """What it is for, in a sentence of the help."""
    MOVING: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Keys that move in it and what they do, for the help."""

    BLANK = True  # it is covered by what it holds

    DEFAULT_CSS = """
    View { height: 1fr; }
    """

    guide: Guide | None = None
    """The guide that it shows."""
    episode: str | None = None
    """The reached episode that was chosen last, for a view that begins with what is in it."""
    onward: bool = False
    """Whether the guide is the one before with more in it, so that what is read or typed stays."""
    _link: Link | None = None
    _spot: Spot | None = None
    """What stands in the light, or is to."""

    def __init__(self, options: ViewOptions | None = None) -> None:
        """Take how the viewer wants it laid out."""
        super().__init__()
        self.options = options or ViewOptions()

    class Arrived(Message):
        """The view stands on the screen, and has drawn what it was given before."""

    def on_mount(self) -> None:
        """Draw what it was given before it stood on the screen."""
        if self.guide is not None:
            self._start()
            self.home.focus()
        self.post_message(self.Arrived())

    def on_unmount(self) -> None:
        """Let go: Textual may hold a widget for a while after it was thrown away."""
        self.let_go()

    def let_go(self) -> None:
        """Let go of the guide, and of all that was made of it and is not drawn."""
        self.guide = None

    def show(self, guide: Guide, link: Link | None = None, spot: Spot | None = None) -> None:
        """Show a guide, and where a link leads in it.

        Args:
            guide: The guide.
            link: The link.
            spot: What to look for there: it stands in the light until the next key.
        """
        self.guide, self._link, self._spot = guide, link, spot
        if self.is_mounted:
            self._start()

    def _start(self) -> None:
        self.draw()
        link, self._link = self._link, None
        if link is not None:
            self.open(link)
        if self._spot is not None:
            self.light(self._spot)
        else:
            self.put_out()

    def light(self, spot: Spot) -> None:
        """Bring into the light what is looked for, where it is to be read."""

    def put_out(self) -> None:
        """Take the light off again."""
        self._spot = None

    @property
    def _known(self) -> Guide:
        """The guide, where there is one to show."""
        if self.guide is None:
            raise RuntimeError("there is no guide to show")
        return self.guide

    def draw(self) -> None:
        """Draw the guide, staying with what was chosen where it is still there."""
        raise NotImplementedError

    def turn_again(self) -> None:
        """Write anew what is to be read, in the same place."""
        raise NotImplementedError

    def open(self, link: Link) -> None:
        """Go to where a link leads; one that leads nowhere in this view changes nothing."""
        raise NotImplementedError

    def bookmark(self) -> Callable[[], None]:
        """Return what brings back what is shown now, once a link has been followed from it."""
        raise NotImplementedError

    @property
    def home(self) -> Widget:
        """What has the keys unless something is being read."""
        raise NotImplementedError

    def read(self) -> None:
        """Give the keys to what is to be read."""
        raise NotImplementedError

    def back(self) -> bool:
        """Take a step back inside the view.

        Returns:
            Whether there was one to take.
        """
        if self.screen.focused is self.home:
            return False
        self.home.focus()
        return True

    def page_on(self) -> None:
        """Turn over the page that is beside the list."""

    @property
    def text(self) -> str:
        """What is being read, for copying."""
        raise NotImplementedError

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """What it does for the commands that belong to it, by their ids."""
        return {}


class ListedView(View):
    """A view that lists what there is, and shows the page of what is chosen beside it."""

    _rows = query_one(RowList)
    _pane = query_one(ReadingPane)

    @property
    def home(self) -> Widget:
        """The list."""
        return self._rows

    @property
    def text(self) -> str:
        """The page."""
        return self._pane.text

    def light(self, spot: Spot) -> None:
        """Bring into the light what is looked for on the page."""
        self._pane.light(spot)

    def put_out(self) -> None:
        """Take the light off the page again."""
        super().put_out()
        self._pane.put_out()

    def turn(self) -> None:
        """Show the page of what is chosen."""
        raise NotImplementedError

    def turn_again(self) -> None:
        """Write the page anew, in the same place."""
        offset = self._pane.scroll_offset
        self.turn()
        self._pane.scroll_to(*offset, animate=False)

    def bookmark_choice(self) -> Callable[[], None]:
        """Return what chooses again what is chosen now."""
        chosen = self._rows.chosen

        def restore() -> None:
            self._rows.chosen = chosen

        return restore

    def bookmark(self) -> Callable[[], None]:
        """Return what brings back the choice and its page."""
        choice, page = self.bookmark_choice(), self._pane.bookmark()

        def restore() -> None:
            choice()
            self.turn()
            page()

        return restore

    @on(RowList.Opened)
    def _open_page(self) -> None:
        if self.guide is not None:
            self.read()

    def read(self) -> None:
        """Give the keys to the page."""
        self._pane.focus()

    def page_on(self) -> None:
        """Turn over the page, while choosing in the list as well."""
        self._pane.scroll_page_down(animate=False)
