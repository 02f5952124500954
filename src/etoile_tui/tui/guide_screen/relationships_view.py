"""The Relationships screen: the map, a person's own corner of it, and the same as a list."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Offset
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Static

from etoile_tui.guide.items.link import Link, ToPerson, ToRelationship
from etoile_tui.guide.items.person_items import who_is
from etoile_tui.guide.pages.relationship_pages import relationship_page, relationships_page
from etoile_tui.guide.story.facts import KINDS
from etoile_tui.guide.story.guide import Guide
from etoile_tui.tui.relationship_map.drawing import Drawing, MapTarget
from etoile_tui.tui.relationship_map.map_widget import RelationshipMap
from etoile_tui.tui.relationship_map.strokes import ENDED_STROKE, STROKES, Stroke
from etoile_tui.tui.text.layout import Block
from etoile_tui.tui.text.page_blocks import page_blocks
from etoile_tui.tui.text.spot import Spot
from etoile_tui.tui.text.styles import GOLD, QUIET, literal
from etoile_tui.tui.widgets.reading_pane import ReadingPane

from .map_drawer import MapSketch, Request
from .view import View, ViewOptions

DRAWING = "drawing"
"""The group of the workers that draw."""
_DRAWING = "Drawing the map ..."
_NOTHING = "Nothing has been told yet of who is what to whom."
_AS_TWO = "All that was told was between two who turned out to be one."
_ROOMY = 110
"""Columns from which on the legend shows corners too, by which friends and work differ."""
NARROWEST = 72
"""Columns from which on the map is drawn where nobody has chosen: below, there is a list."""


class RelationshipsView(View):
    """Who is what to whom."""

    NAME = "relationships"
    ABOUT = "Who is what to whom, drawn as a map: boxes are people, lines what is between them."
    MOVING: ClassVar[tuple[tuple[str, str], ...]] = (
        ("← ↑ ↓ →", "From one person to the next. So do h, j, k and l."),
        ("n p", "From one line to the next, and back: how it came about is told below."),
        ("Enter", "A person's own corner of the map; or read of the chosen line. Esc comes back."),
        ("Shift+↑", "With an arrow, or by dragging: move over the map."),
    )

    DEFAULT_CSS = """
    RelationshipsView {
        & #map { width: 1fr; height: 1fr; }
        & #legend { width: 100%; height: 1; padding: 0 2; }
        & #told { height: auto; max-height: 40%; border-top: solid $rule; display: none; }
        & #told { max-width: 100%; }
        & #list { display: none; }
        &.-choosing #told { display: block; }
        &.-choosing #legend { display: none; }
        &.-list #map { display: none; }
        &.-list #list { display: block; }
    }
    """

    _map = query_one(RelationshipMap)
    _told = query_one("#told", ReadingPane)
    _list = query_one("#list", ReadingPane)
    _legend = query_one("#legend", Static)
    _corner: str | None = None
    """The id of the person whose own corner is shown; None for the whole map."""
    _drawn: dict[Request, Drawing]
    """The maps that were drawn of the guide: the way back from a corner returns to one."""
    _sketch: MapSketch | None = None
    """The map that is being drawn."""
    _whole = True
    """Whether the map that hangs is that of everybody."""
    _stood: Offset | None = None
    """Where the view of the whole map stood, seen from where its first person stands."""

    def __init__(self, options: ViewOptions | None = None) -> None:
        """Begin with nothing drawn."""
        super().__init__(options)
        self._drawn = {}

    def let_go(self) -> None:
        """Let go of the guide, of the maps, and of the one that is being drawn."""
        super().let_go()
        self._drop_sketch()
        self._drawn.clear()

    def _drop_sketch(self) -> None:
        if self._sketch is not None:
            self._sketch.drop()
            self._sketch = None

    def compose(self) -> ComposeResult:
        """Lay out the view."""
        with Vertical(id="map"):
            yield RelationshipMap()
            yield ReadingPane(id="told")
            yield Static(id="legend", markup=False)
        yield ReadingPane(id="list")

    @property
    def home(self) -> Widget:
        """The map, or the list."""
        return self._list if self.has_class("-list") else self._map

    @property
    def text(self) -> str:
        """What is told of the chosen line, or the list."""
        if self.has_class("-list"):
            return self._list.text
        if self.has_class("-choosing"):
            return self._told.text
        return _text(self._map)

    def draw(self) -> None:
        """Draw the map or the list."""
        known = {person.id for person in self._known.people}
        if self._corner not in known:
            self._corner = None
        wanted = self._map.chosen
        self._take_down()
        narrow = self.app.size.width < NARROWEST
        chosen = self.options.relationships_as_list
        self.set_class(narrow if chosen is None else chosen, "-list")
        if self.has_class("-list"):
            self._draw_list()
        else:
            self._draw_map(wanted)

    def _take_down(self) -> None:
        """Take down at once, whether seen or not, what may lie past the marker by now."""
        self._drop_sketch()
        if self._map.drawing is not None and self._whole:
            self._stood = self._map.scroll_offset - Offset(*self._map.drawing.anchor)
        self._map.drawing, self._map.chosen = None, None
        self._told.blocks = self._list.blocks = ()
        self._legend.update("")
        self.remove_class("-choosing")

    def _draw_list(self) -> None:
        page = relationships_page(self._known)
        heading = Block(text=literal("Who is what to whom", GOLD))
        self._list.blocks = (heading, *page_blocks(page, sources=self.options.sources))

    def light(self, spot: Spot) -> None:
        """Bring into the light what is looked for in the list; on the map, once it is told of."""
        if self.has_class("-list"):
            self._list.light(spot)

    def put_out(self) -> None:
        """Take the light off again."""
        super().put_out()
        self._list.put_out()
        self._told.put_out()

    def turn_again(self) -> None:
        """Write anew the list, or what is told of the chosen line."""
        if self.has_class("-list"):
            offset = self._list.scroll_offset
            self._draw_list()
            self._list.scroll_to(*offset, animate=False)
        else:
            self._tell()

    def _draw_map(self, wanted: MapTarget | None) -> None:
        """Have the map drawn.

        Args:
            wanted: What is to be chosen on it, where it is there.
        """
        self._take_down()
        self._drawn = {
            request: drawing
            for request, drawing in self._drawn.items()
            if request.horizon == self._known.horizon
        }
        request = Request(self._known.horizon, self._corner, self.app.size.width)
        if (drawing := self._drawn.get(request)) is not None:
            self._hang(request, drawing, wanted)
        else:
            self._legend.update(literal(_DRAWING, QUIET))
            self._sketch = MapSketch(self._known, request, wanted)
            self._have_drawn(self._sketch)

    @work(exclusive=True, group=DRAWING)
    async def _have_drawn(self, sketch: MapSketch) -> None:
        drawing = await sketch.drawn()
        if drawing is not None:
            self._sketch = None
            self._hang(sketch.request, drawing, sketch.target)

    def _hang(self, request: Request, drawing: Drawing, wanted: MapTarget | None) -> None:
        """Show a map that has been drawn."""
        self._drawn[request] = drawing
        self._map.drawing, self._whole = drawing, request.corner is None
        self._legend.update(self._signs())
        if self._still_there(wanted):
            self._map.chosen = wanted
            self.call_after_refresh(self._map.show_chosen)
        elif self._stood is not None and request.corner is None:
            self._map.scroll_to(*(self._stood + Offset(*drawing.anchor)), animate=False)
        else:
            self.call_after_refresh(self._map.centre)

    def _still_there(self, link: Link | None) -> bool:
        drawing = self._map.drawing
        if isinstance(link, ToPerson):
            return drawing is not None and link.person in drawing.boxes
        return self._map.line_of(link) is not None

    def bookmark(self) -> Callable[[], None]:
        """Return what brings back the map, the corner and the choice."""
        corner, chosen, scroll = self._corner, self._map.chosen, self._map.scroll_offset
        told, listed = self._told.bookmark(), self._list.bookmark()

        def restore() -> None:
            if self._corner == corner and self._map.drawing is not None:
                self._map.chosen = chosen
                self._map.scroll_to(*scroll, animate=False)
            elif not self.has_class("-list"):
                self._corner = corner
                self._draw_map(chosen)
            listed() if self.has_class("-list") else told()

        return restore

    def open(self, link: Link) -> None:
        """Choose a person or a line."""
        if self.has_class("-list"):
            self.call_after_refresh(self._list.open, link)
        elif isinstance(link, ToPerson | ToRelationship):
            self._corner = None
            self._draw_map(link)

    def read(self) -> None:
        """Show a person's own corner, or read of the chosen line."""
        chosen = self._map.chosen
        if self.has_class("-list"):
            self._list.focus()
        elif isinstance(chosen, ToPerson) and chosen.person != self._corner:
            self._corner = chosen.person
            self._draw_map(None)
        elif chosen is not None:
            self._told.focus()

    @on(RelationshipMap.Opened)
    def _read_more(self) -> None:
        self.read()

    @on(RelationshipMap.Chosen)
    def _tell(self) -> None:
        """Tell of what is chosen, or what the lines mean."""
        if self.guide is None:
            return
        blocks = tuple(self._chosen_blocks(self._known, self._map.chosen))
        self.set_class(bool(blocks), "-choosing")
        self._told.blocks = blocks
        if blocks and self._spot is not None:
            self._told.light(self._spot)

    def _chosen_blocks(self, guide: Guide, link: Link | None) -> list[Block]:
        if isinstance(link, ToRelationship):
            page = relationship_page(guide, link.between, link.kind)
            return list(page_blocks(page, sources=self.options.sources))
        person = guide.person(link.person) if isinstance(link, ToPerson) else None
        if person is None:
            return []
        known = who_is(person)
        name = Content.assemble(literal(person.name, GOLD), literal(f"  {known}", QUIET))
        own = "" if person.id == self._corner else "Enter: their own corner.   "
        hint = literal(f"{own}n, p: from line to line.   Tab, Enter: their card.", QUIET)
        margin = Content("   ")
        return [
            Block(text=name, first=margin, link=ToPerson(person.id)),
            Block(text=hint, first=margin),
        ]

    def _signs(self) -> Content:
        """What the lines mean; or, on an empty map, that nothing has been told."""
        if not self._known.relationships:
            return literal(_AS_TWO if self._known.merged_relationships else _NOTHING, QUIET)
        roomy = self.app.size.width >= _ROOMY
        kinds = {relationship.kind for relationship in self._known.relationships}
        parts = [
            Content.styled(f"{_sample(STROKES[kind], roomy=roomy)} {kind}", f"$kind-{kind}")
            for kind in KINDS
            if kind in kinds
        ]
        if any(relationship.ended for relationship in self._known.relationships):
            parts.append(literal(f"{_sample(ENDED_STROKE, roomy=roomy)} over", "$faint"))
        return Content("   ").join(parts)

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """Change between the map and the list."""
        return {"map-or-list": self.change_form}

    def change_form(self) -> None:
        """Change between the map and the list."""
        self.options.relationships_as_list = not self.has_class("-list")
        self.draw()
        self.home.focus()

    def back(self) -> bool:
        """Go back to the map, from somebody's corner to all of it, from a choice to none."""
        if super().back():
            return True
        if self.has_class("-list"):
            return False
        if self._corner is not None:
            corner, self._corner = self._corner, None
            self._draw_map(ToPerson(corner))
            return True
        if self._map.chosen is not None:
            self._map.chosen = None
            return True
        return False


def _sample(stroke: Stroke, *, roomy: bool) -> str:
    """A piece of line for the legend: with its corner, where there is room."""
    return stroke.sample if roomy else stroke.horizontal * 2


def _text(drawn: RelationshipMap) -> str:
    """The map as text."""
    drawing = drawn.drawing
    if drawing is None:
        return ""
    rows = ("".join(run.text for run in row).rstrip() for row in drawing.rows)
    return "\n".join(rows)
