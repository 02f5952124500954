"""The People screen: who is who as of now, and one person's card."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Input, Static

from etoile_tui.guide.items.link import Link, ToPerson
from etoile_tui.guide.items.signs import HERE
from etoile_tui.guide.pages.person_page import person_page
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.search.filter_people import person_matches
from etoile_tui.guide.story.appearances import (
    Appearances,
    ids_in_episode,
)
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.people_orders import (
    LATELY,
    PeopleOrder,
    order_after,
    people_in_order,
)
from etoile_tui.guide.story.person import Person
from etoile_tui.tui.text.layout import Block
from etoile_tui.tui.text.page_blocks import page_blocks
from etoile_tui.tui.text.styles import GOLD, QUIET, literal
from etoile_tui.tui.widgets.field import Field
from etoile_tui.tui.widgets.person_list import PersonList
from etoile_tui.tui.widgets.reading_pane import ReadingPane

from .view import ListedView

_NOBODY = "Nobody has been met yet."
_NO_MATCH = "Nobody met so far fits that."
_NONE_LATELY = "Nobody has come in lately."
_ORDERS = {
    "name": "by name",
    "met": "as they were met",
    "told": "most told of first",
    "lately": f"met in the last {LATELY}",
}
"""What stands above the list, by its order."""


class Filter(Field):
    """The field that a part of a name is typed into."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "to the list", show=False),
    ]

    # Its own, so that it outdoes that of the field it is made from.
    DEFAULT_CSS = """
    Filter {
        width: 100%;
        height: 1;
        padding: 0 0 0 1;
        background: $row;
        &, &:focus { border: none; }
    }
    """

    def on_mount(self) -> None:
        """Let the cursor rest, as it does in search."""
        self.cursor_blink = False


class PeopleView(ListedView):
    """Who is who, as of now."""

    NAME = "people"
    ABOUT = "Who is who: everybody met so far, as known by now."
    MOVING: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓", "Move in the list. So do k and j, PgUp and PgDn, Home and End."),
    )

    DEFAULT_CSS = """
    PeopleView {
        & #cast { width: 28; height: 1fr; border-right: solid $rule; }
        & #order { width: 100%; height: 1; padding: 0 0 0 2; color: $quiet; }
        & PersonList { width: 100%; max-width: 100%; height: 1fr; border-right: none; }
        & Filter { display: none; }
        &.-filtering Filter { display: block; }
    }
    """

    _list = query_one(PersonList)
    _filter = query_one(Filter)
    _order = query_one("#order", Static)
    _appearances: Appearances | None = None
    """Who is in which episode of the guide; built once for all its cards."""
    _drawn_at: Position | None = None
    """The horizon of the guide that was drawn last."""
    _person: str | None = None
    """The id of who was chosen last."""
    _visited: str | None = None
    """The id of whoever a link led to last, until another order is chosen."""

    def compose(self) -> ComposeResult:
        """Lay out the view."""
        with Vertical(id="cast"):
            yield Static(id="order", markup=False)
            yield Filter(placeholder="name, role or actor", select_on_focus=False)
            yield PersonList()
        yield ReadingPane()

    def draw(self) -> None:
        """Draw the list, and the card of whoever was chosen."""
        guide, chosen = self._known, self._person
        if self._drawn_at != guide.horizon and not self.onward:
            self._forget_filter()
        self._drawn_at = guide.horizon
        here = self._here
        self._list.here = frozenset(ids_in_episode(guide, here)) if here else frozenset()
        people = people_in_order(guide, self._ordered, here)
        typed = self._filter.value
        self._list.people = [person for person in people if person_matches(person, typed)]
        self._order.update(self._heading(guide))
        self._list.choose(chosen)
        self.turn()

    def _heading(self, guide: Guide) -> Content:
        order = self._ordered
        if order != "here":
            return Content(_ORDERS[order])
        if not self._list.here:
            return Content(_ORDERS["name"])
        name = guide.names.short(Position(self._here))
        return Content(f"{HERE} in {name} first")

    @property
    def _ordered(self) -> PeopleOrder:
        """The order that was chosen; another where it leaves out whoever a link led to."""
        order, visited = self.options.people_order, self._visited
        if order == "lately" and visited is not None:
            listed = people_in_order(self._known, order, None)
            return order if any(person.id == visited for person in listed) else "here"
        return order

    @property
    def _here(self) -> str | None:
        """The episode whose people are marked: the chosen one, or the last that was begun."""
        guide = self._known
        if self.episode is not None and guide.reaches(self.episode):
            return self.episode
        return guide.under_way or (guide.watched[-1] if guide.watched else None)

    def bookmark_choice(self) -> Callable[[], None]:
        """Return what chooses the same person again, wherever the list has them by then."""
        return partial(self._list.choose, self._person)

    def _forget_filter(self) -> None:
        # What was typed can be a name that lies past the marker by now.
        self.remove_class("-filtering")
        with self.prevent(Input.Changed):
            self._filter.value = ""

    def open(self, link: Link) -> None:
        """Choose somebody."""
        if isinstance(link, ToPerson):
            self._person = link.person
            self._forget_filter()
            self._visited = link.person
            self.draw()

    def turn(self) -> None:
        """Show the card of who is chosen."""
        person = self._list.person
        self._pane.blocks = tuple(self._page(person))

    def _page(self, person: Person | None) -> list[Block]:
        if person is None:
            nobody = _NO_MATCH if self._known.people else _NOBODY
            if self._known.people and not self._filter.value:
                nobody = _NONE_LATELY
            return [Block(text=literal(nobody, QUIET))]
        self._person = person.id
        if self._appearances is None or self._appearances.guide is not self._known:
            self._appearances = Appearances(self._known)
        page = person_page(self._known, person.id, self._appearances)
        return [
            Block(text=literal(person.name, GOLD)),
            *page_blocks(page, sources=self.options.sources),
        ]

    @on(PersonList.Chosen)
    def _turn_to(self) -> None:
        if self.guide is not None and self._list.person is not None:
            self.turn()

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """Filter the list, or order it in another way."""
        return {"filter-people": self.ask_filter, "order-people": self.change_order}

    def ask_filter(self) -> None:
        """Give the keys to the filter."""
        self.add_class("-filtering")
        self._filter.focus()

    @on(Input.Changed)
    def _filtered(self) -> None:
        if self.guide is not None:
            self.draw()

    @on(Input.Submitted)
    def _to_list(self) -> None:
        self._list.focus()

    def change_order(self) -> None:
        """List everybody in the next order, or only who came in lately."""
        self.options.people_order = order_after(self._ordered)
        self._visited = None
        self.draw()

    def back(self) -> bool:
        """Go to the list, or take the filter off."""
        if super().back():
            return True
        if self.has_class("-filtering"):
            self._forget_filter()
            self.draw()
            return True
        return False
