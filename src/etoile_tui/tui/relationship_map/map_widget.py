"""The map of relationships, drawn: it scrolls, and one person or one line of it is chosen."""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

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

from .drawing import Drawing, Line, Part
from .next_box import next_box

_PAN = 8
"""Cells that the map moves sideways at a key; half as many lines up and down."""


Place: TypeAlias = ToPerson | ToRelationship
"""What can be chosen on the map."""


class RelationshipMap(ScrollView, can_focus=True):
    """A drawing of who is what to whom."""

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
        & > .map--name { color: $foreground; background: $rule; text-style: bold; }
        & > .map--box { color: $rule; }
        & > .map--chosen { color: $accent; text-style: bold; }
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
    chosen: reactive[Place | None] = reactive[Place | None](None)
    """The person or the line that is chosen; None for neither."""

    @dataclass
    class Chosen(Message):
        """Somebody else, another line or nothing is chosen."""

        link: Place | None
        """Which."""

    @dataclass
    class Opened(Message):
        """What was chosen is clicked once more: it is to be read."""

    _held: str | None = None
    """Whose lines are walked through; None for all of them."""
    _grabbed: Offset | None = None
    """Where the pointer holds the map."""
    _dragged = False

    def watch_drawing(self) -> None:
        """Make room for the drawing."""
        drawing = self.drawing
        self.virtual_size = Size(0, 0) if drawing is None else Size(drawing.width, drawing.height)
        self.refresh()

    def watch_chosen(self, chosen: Place | None) -> None:
        """Show the choice and tell of it."""
        if not isinstance(chosen, ToRelationship):
            self._held = None if chosen is None else chosen.person
        self.refresh()
        self.post_message(self.Chosen(chosen))

    @property
    def _margin(self) -> Offset:
        """The empty cells left of and above a drawing that is smaller than the room for it.

        Its anchor stands in the middle while it can, so that a map that grows stays where it is.
        """
        drawing = self.drawing
        if drawing is None:
            return Offset(0, 0)
        width, height = self.scrollable_content_region.size
        return Offset(
            max(0, min(width // 2 - drawing.anchor[0], width - drawing.width)),
            max(0, min(height // 2 - drawing.anchor[1], height - drawing.height)),
        )

    def on_resize(self) -> None:
        """Draw anew, with other margins."""
        self.refresh()

    def centre(self) -> None:
        """Bring the map's middle, where the first to come in stands, into the middle."""
        if self.drawing is not None:
            x, y = self.drawing.anchor
            self._bring(Region(x, y, 1, 1), centre=True)

    def show_chosen(self) -> None:
        """Bring what is chosen into view."""
        region = self._region(self.chosen)
        if region is not None:
            self._bring(region)

    def _bring(self, region: Region, *, centre: bool = False) -> None:
        room = region if centre else region.grow((2, 4, 2, 4))
        self.scroll_to_region(room, animate=False, center=centre, force=True)

    def _region(self, link: Link | None) -> Region | None:
        drawing = self.drawing
        if drawing is None:
            return None
        if isinstance(link, ToPerson) and link.person in drawing.boxes:
            return Region(*drawing.boxes[link.person])
        line = self.line_of(link)
        if line is None:
            return None
        return Region(*(line.label or line.region))

    def line_of(self, link: Link | None) -> Line | None:
        """Return the line that a link leads to; None where there is none."""
        if self.drawing is None or not isinstance(link, ToRelationship):
            return None
        pair = frozenset(link.between)
        return next(
            (line for line in self.drawing.lines if _pair(line) == pair),
            None,
        )

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view."""
        left, top = self.scroll_offset - self._margin
        width = self.scrollable_content_region.width
        drawing = self.drawing
        if drawing is None or not 0 <= y + top < drawing.height:
            return Strip.blank(width, self.rich_style)
        segments = [Segment(" " * max(0, -left), self.rich_style)]
        segments += [Segment(part.text, self._style(part)) for part in drawing.line(y + top)]
        start = max(0, left)
        return Strip(segments).crop_extend(start, start + width, self.rich_style)

    def _style(self, part: Part) -> Style:
        base, role = self.rich_style, part.role
        if role.what == "ground":
            return base
        if part.of is not None and self._is_chosen(part.of):
            return base + self._component("chosen")
        if self.chosen is not None and not self._touches(part.of):
            return base + self._component("dim")
        if role.kind is not None:
            return base + self._component("ended" if role.ended else role.kind)
        return base + self._component("name" if role.what == "name" else "box")

    def _component(self, name: str) -> Style:
        return self.get_component_rich_style(f"map--{name}", partial=True)

    def _is_chosen(self, link: Link) -> bool:
        if isinstance(link, ToRelationship) and isinstance(self.chosen, ToRelationship):
            return frozenset(link.between) == frozenset(self.chosen.between)
        return link == self.chosen

    def _touches(self, link: Link | None) -> bool:
        """Tell whether something has to do with what is chosen, and so stays in the light."""
        chosen = self.chosen
        if isinstance(chosen, ToRelationship):
            return isinstance(link, ToPerson) and link.person in chosen.between
        if isinstance(chosen, ToPerson):
            if isinstance(link, ToRelationship):
                return chosen.person in link.between
            return isinstance(link, ToPerson) and link.person in self._partners(chosen.person)
        return True

    def _partners(self, person: str) -> frozenset[str]:
        lines = () if self.drawing is None else self.drawing.lines
        pairs = (_pair(line) for line in lines)
        return frozenset[str]().union(*(pair for pair in pairs if person in pair))

    def action_move(self, across: int, down: int) -> None:
        """Choose the next person in a direction; with nobody chosen, the one in the middle."""
        if self.drawing is None or not self.drawing.boxes:
            return
        boxes = {person: Region(*box) for person, box in self.drawing.boxes.items()}
        held = self.chosen.person if isinstance(self.chosen, ToPerson) else None
        region = self._region(self.chosen)
        start = region.center if region else self._middle
        found = next_box(boxes, start, (across, down) if region else None, held)
        if found is not None:
            self._choose(ToPerson(found))

    @property
    def _middle(self) -> tuple[float, float]:
        left, top = self.scroll_offset - self._margin
        width, height = self.scrollable_content_region.size
        return left + width / 2, top + height / 2

    def _choose(self, link: Place | None) -> None:
        self.chosen = link
        # Once what tells of the choice has taken its room.
        self.call_after_refresh(self.show_chosen)

    def action_line(self, way: int) -> None:
        """Choose the next line of whoever is chosen, or of the whole map."""
        drawing, chosen = self.drawing, self.chosen
        if drawing is None or not drawing.lines:
            return
        lines = [line for line in drawing.lines if self._held is None or self._held in _pair(line)]
        here = self.line_of(chosen)
        if here in lines:
            index = (lines.index(here) + way) % len(lines)
        else:
            index = 0 if way > 0 else len(lines) - 1
        if lines:
            first = lines[index].relationships[0]
            self._choose(ToRelationship(first.between, first.kind))

    def action_pan(self, across: int, down: int) -> None:
        """Move over the map."""
        self.scroll_relative(x=across * _PAN, y=down * _PAN // 2, animate=False)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the map."""
        self._grabbed, self._dragged = event.screen_offset, False
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the map along."""
        if self._grabbed is None or event.screen_offset == self._grabbed:
            return
        moved = self._grabbed - event.screen_offset
        self._grabbed, self._dragged = event.screen_offset, True
        self.scroll_relative(x=moved.x, y=moved.y, animate=False)

    def on_mouse_up(self) -> None:
        """Let go of the map."""
        self._grabbed = None
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Choose what is under the pointer; once more opens it."""
        if self._dragged or self.drawing is None:
            return
        left, top = self.scroll_offset - self._margin
        link = self.drawing.at(event.x + left, event.y + top)
        if link is not None and self._is_chosen(link):
            self.post_message(self.Opened())
        else:
            self._choose(link)


def _pair(line: Line) -> frozenset[str]:
    return frozenset(line.relationships[0].between)
