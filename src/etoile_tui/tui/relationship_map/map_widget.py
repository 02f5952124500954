"""The widget that shows a drawing of the map: it scrolls, and a person or a line is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from etoile_tui.guide.items.link import Link, ToPerson, ToRelationship
from etoile_tui.guide.story.facts import KINDS

from .drawing import Drawing, Line, MapTarget, TextRun
from .next_box import next_box
from .targets import ends_of, is_related, is_same, line_of, next_line, region_of
from .whole_words import whole_rows

_PAN_CELLS = 8
"""Cells that the map moves sideways at a key; it moves half as many rows up or down."""


class RelationshipMap(ScrollView, can_focus=True):
    """Shows a drawing of the map, and lets the user move over it and choose."""

    ALLOW_SELECT = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-1, 0)", "left", show=False),
        Binding("right,l", "move(1, 0)", "right", show=False),
        Binding("up,k", "move(0, -1)", "up", show=False),
        Binding("down,j", "move(0, 1)", "down", show=False),
        Binding("shift+left,H", "pan(-1, 0)", "pan left", show=False),
        Binding("shift+right,L", "pan(1, 0)", "pan right", show=False),
        Binding("shift+up,K", "pan(0, -1)", "pan up", show=False),
        Binding("shift+down,J", "pan(0, 1)", "pan down", show=False),
        Binding("n", "line(1)", "next line", show=False),
        Binding("p", "line(-1)", "line before", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "map--name",
        "map--box",
        "map--chosen",
        "map--chosen-edge",
        "map--walked",
        "map--lit",
        "map--dim",
        "map--ended",
        *(f"map--{kind}" for kind in KINDS),
    }

    DEFAULT_CSS = """
    RelationshipMap {
        width: 1fr;
        height: 1fr;
        scrollbar-size: 1 1;
        & > .map--name { color: $foreground; background: $card; text-style: $card-style; }
        & > .map--box { color: $rule; }
        & > .map--chosen { color: $on-accent; background: $accent; text-style: bold; }
        & > .map--chosen-edge { color: $accent; }
        & > .map--walked { text-style: bold; }
        & > .map--lit { text-style: bold; }
        & > .map--dim { color: $faint; }
        & > .map--ended { color: $faint; }
        & > .map--family { color: $kind-family; }
        & > .map--love { color: $kind-love; }
        & > .map--friends { color: $kind-friends; }
        & > .map--work { color: $kind-work; }
        & > .map--rivals { color: $kind-rivals; }
        & > .map--other { color: $kind-other; }
    }
    """

    drawing: reactive[Drawing | None] = reactive[Drawing | None](None)
    """What is drawn."""
    chosen: reactive[MapTarget | None] = reactive[MapTarget | None](None)
    """The person or the line that is chosen; None where nothing is."""

    @dataclass
    class Chosen(Message):
        """The choice has changed."""

        link: MapTarget | None
        """What is chosen now; None where nothing is."""

    @dataclass
    class Opened(Message):
        """What was chosen is clicked again: the user wants to read about it."""

    _lines_of: str | None = None
    """Whose lines the keys walk through; None for all lines."""
    _drag_from: Offset | None = None
    """Where the pointer was last while it drags the map; None while it does not."""
    _was_dragged = False
    _ground = Style()
    """The style of what is drawn at present."""
    _whole: Mapping[int, tuple[TextRun, ...]] = MappingProxyType({})
    """The rows that differ at present because the edges of the view would cut what is on them."""

    def watch_drawing(self) -> None:
        """Set the size that can be scrolled over to that of the drawing."""
        drawing = self.drawing
        self._whole = MappingProxyType({})
        self.virtual_size = Size(0, 0) if drawing is None else Size(drawing.width, drawing.height)
        self.refresh()

    def watch_chosen(self, chosen: MapTarget | None) -> None:
        """Show the choice, and post `Chosen`."""
        if not isinstance(chosen, ToRelationship):
            self._lines_of = None if chosen is None else chosen.person
        self.refresh()
        self.post_message(self.Chosen(chosen))

    @property
    def _drawing_offset(self) -> Offset:
        """The empty cells left of and above a drawing that is smaller than the widget.

        The anchor of the drawing is in the middle as long as the drawing fits around it. So a map
        that grows stays where it is.
        """
        drawing = self.drawing
        if drawing is None:
            return Offset(0, 0)
        width, height = self.scrollable_content_region.size
        return Offset(
            max(0, min(width // 2 - drawing.anchor[0], width - drawing.width)),
            max(0, min(height // 2 - drawing.anchor[1], height - drawing.height)),
        )

    def on_unmount(self) -> None:
        """Let go of the drawing: Textual may hold a widget for a while after it was thrown away."""
        self.set_reactive(RelationshipMap.drawing, None)
        self.set_reactive(RelationshipMap.chosen, None)
        self._whole = MappingProxyType({})

    def on_resize(self) -> None:
        """Render again: the offset of the drawing may have changed."""
        self.refresh()

    def centre(self) -> None:
        """Scroll so that the anchor, near which the first people stand, is in the middle."""
        if self.drawing is not None:
            x, y = self.drawing.anchor
            self._scroll_to_show(Region(x, y, 1, 1), centre=True)

    def show_chosen(self) -> None:
        """Scroll so that what is chosen is in view, and both ends of a line where there is room."""
        region = self._chosen_region()
        if region is None or self.drawing is None:
            return
        around = ends_of(self.drawing, self.chosen)
        width, height = self.scrollable_content_region.size
        if around is None or around.width > width or around.height > height:
            self._scroll_to_show(region)
        else:
            roomy = around.grow((2, 4, 2, 4))
            fits = roomy.width <= width and roomy.height <= height
            self.scroll_to_region(roomy if fits else around, animate=False, force=True)

    def cursor_at(self) -> Offset | None:
        """Return where what is chosen stands in view; None where nothing is."""
        region = self._chosen_region()
        if region is None:
            return None
        return region.offset + self._drawing_offset - self.scroll_offset

    def _scroll_to_show(self, region: Region, *, centre: bool = False) -> None:
        with_surroundings = region if centre else region.grow((2, 4, 2, 4))
        self.scroll_to_region(with_surroundings, animate=False, center=centre, force=True)

    def _chosen_region(self) -> Region | None:
        return None if self.drawing is None else region_of(self.drawing, self.chosen)

    def line_of(self, link: Link | None) -> Line | None:
        """Return the line that a link leads to; None where there is none."""
        return None if self.drawing is None else line_of(self.drawing, link)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Render the rows in view; Textual would work out their ground anew for each run."""
        self._ground = self.rich_style
        if self.drawing is not None:
            at, size = self.scroll_offset - self._drawing_offset, self.scrollable_content_region
            self._whole = whole_rows(self.drawing, Region(at.x, at.y, size.width, size.height))
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Render one row of what is in view."""
        left, top = self.scroll_offset - self._drawing_offset
        width = self.scrollable_content_region.width
        drawing = self.drawing
        if drawing is None or not 0 <= y + top < drawing.height:
            return Strip.blank(width, self._ground)
        segments = [Segment(" " * max(0, -left), self._ground)]
        segments += [
            Segment(run.text, self._run_style(drawing, run))
            for run in self._whole.get(y + top, drawing.rows[y + top])
        ]
        start = max(0, left)
        return Strip(segments).crop_extend(start, start + width, self._ground)

    def _run_style(self, drawing: Drawing, run: TextRun) -> Style:
        base, role = self._ground, run.role
        if role.element == "background":
            return base
        if run.target is not None and is_same(run.target, self.chosen):
            return base + self._chosen_style(run)
        if self.chosen is not None and not is_related(drawing, run.target, self.chosen):
            return base + self._component_style("dim")
        if role.kind is not None:
            return base + self._component_style("ended" if role.ended else role.kind)
        return base + self._component_style("name" if role.element == "name" else "box")

    def _chosen_style(self, run: TextRun) -> Style:
        """Return the style of what is chosen: a box is filled, a line keeps its kind's colour."""
        role = run.role
        if role.kind is not None:
            kind = self._component_style("ended" if role.ended else role.kind)
            return kind + self._component_style("walked")
        return self._component_style("chosen" if role.element == "name" else "chosen-edge")

    def _component_style(self, name: str) -> Style:
        return self.get_component_rich_style(f"map--{name}", partial=True)

    def action_move(self, across: int, down: int) -> None:
        """Choose the next person in a direction; with no choice, the one nearest the middle."""
        if self.drawing is None or not self.drawing.boxes:
            return
        current = self.chosen.person if isinstance(self.chosen, ToPerson) else None
        region = self._chosen_region()
        start = region.center if region else self._view_centre
        direction = (across, down) if region else None
        found = next_box(self.drawing.boxes, start, direction, current)
        if found is not None:
            self._choose(ToPerson(found))

    @property
    def _view_centre(self) -> tuple[float, float]:
        left, top = self.scroll_offset - self._drawing_offset
        width, height = self.scrollable_content_region.size
        return left + width / 2, top + height / 2

    def _choose(self, link: MapTarget | None) -> None:
        self.chosen = link
        # The pane about the choice opens first, and leaves less height to the map.
        self.call_after_refresh(self.show_chosen)

    def action_line(self, step: int) -> None:
        """Choose the next line of the person chosen last, or of the whole map."""
        if self.drawing is None:
            return
        link = next_line(self.drawing, self._lines_of, self.chosen, step)
        if link is not None:
            self._choose(link)

    def action_pan(self, across: int, down: int) -> None:
        """Scroll the map by several cells."""
        self.scroll_relative(x=across * _PAN_CELLS, y=down * _PAN_CELLS // 2, animate=False)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to drag the map."""
        self._drag_from, self._was_dragged = event.screen_offset, False
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Scroll the map as far as the pointer has moved."""
        if self._drag_from is None or event.screen_offset == self._drag_from:
            return
        moved = self._drag_from - event.screen_offset
        self._drag_from, self._was_dragged = event.screen_offset, True
        self.scroll_relative(x=moved.x, y=moved.y, animate=False)

    def on_mouse_up(self) -> None:
        """End the drag."""
        self._drag_from = None
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Choose what is under the pointer, or open it if it is chosen already."""
        if self._was_dragged or self.drawing is None:
            return
        left, top = self.scroll_offset - self._drawing_offset
        link = self.drawing.target_at(event.x + left, event.y + top)
        if link is not None and is_same(link, self.chosen):
            self.post_message(self.Opened())
        else:
            self._choose(link)
