"""Looking at a drawing, and small shows to draw."""

from collections.abc import Iterable

from rich.cells import cell_len

from etoile_tui.guide.story.facts import Chapter, Kind, PersonFact, RelationshipFact
from etoile_tui.tui.relationship_map.canvas import Canvas
from etoile_tui.tui.relationship_map.drawing import Drawing, Part
from etoile_tui.tui.relationship_map.region import Region

Spot = tuple[int, int]


def text(drawing: Drawing) -> list[str]:
    """Return a drawing's lines of text."""
    return ["".join(part.text for part in drawing.line(y)) for y in range(drawing.height)]


def cells(drawing: Drawing) -> list[list[Part]]:
    """Return the part that each cell of a drawing belongs to."""
    return [
        [part for part in drawing.line(y) for _ in range(cell_len(part.text))]
        for y in range(drawing.height)
    ]


def within(drawing: Drawing, region: Region) -> str:
    """Return the words that stand in a region, row by row, with single blanks."""
    rows = cells(drawing)[region.y : region.bottom]
    found = []
    for row in rows:
        seen = dict.fromkeys(id(part) for part in row[region.x : region.right])
        parts = {id(part): part for part in row}
        found += [parts[one].text for one in seen]
    return " ".join(" ".join(found).split())


def spot(drawing: Drawing, person: str) -> Spot:
    """Return the middle of the first row of a card, seen from the drawing's anchor."""
    box = drawing.boxes[person]
    return box.x + box.width // 2 - drawing.anchor[0], box.y - drawing.anchor[1]


def apart(regions: Iterable[Region]) -> bool:
    """Tell whether no two regions share a cell."""
    taken: set[Spot] = set()
    for region in regions:
        own = {
            (x, y) for y in range(region.y, region.bottom) for x in range(region.x, region.right)
        }
        if own & taken:
            return False
        taken |= own
    return True


def person(name: str, *, at: int | None = None) -> PersonFact:
    """Return a fact that introduces somebody, their id being their name in small letters."""
    return PersonFact(id=name.lower(), name=name, at=at)


def relationship(
    first: str,
    second: str,
    words: str = "friends",
    kind: Kind = "friends",
    *,
    ended: bool = False,
    toward: bool = False,
) -> RelationshipFact:
    """Return a relationship of two people, by their ids."""
    return RelationshipFact(
        between=(first, second), kind=kind, words=words, ended=ended, toward=toward
    )


def told(
    episode: str, people: Iterable[str] = (), relationships: Iterable[RelationshipFact] = ()
) -> Chapter:
    """Return what an episode tells of people and relationships."""
    return Chapter(
        episode=episode, people=tuple(map(person, people)), relationships=tuple(relationships)
    )


def drawn(canvas: Canvas) -> list[str]:
    """Return what was put on a canvas."""
    return text(canvas.drawing({}, ()))
