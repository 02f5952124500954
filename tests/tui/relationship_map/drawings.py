"""Reading a drawing, and facts of small shows to draw."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.geometry import Region

from etoile_tui.guide.story.facts import Chapter, Kind, PersonFact, RelationshipFact
from etoile_tui.tui.relationship_map.cells import Cell
from etoile_tui.tui.relationship_map.drawing import Drawing, TextRun


def text_rows(drawing: Drawing) -> list[str]:
    """Return a drawing's rows as text."""
    return ["".join(run.text for run in row) for row in drawing.rows]


def run_of_each_cell(drawing: Drawing) -> list[list[TextRun]]:
    """Return for each cell of each row the run that it belongs to."""
    return [[run for run in row for _ in range(cell_len(run.text))] for row in drawing.rows]


def text_within(drawing: Drawing, region: Region) -> str:
    """Return the text that stands in a region, row by row, with single spaces."""
    found = []
    for row in run_of_each_cell(drawing)[region.y : region.bottom]:
        runs = {id(run): run for run in row[region.x : region.right]}
        found += [run.text for run in runs.values()]
    return " ".join(" ".join(found).split())


def position(drawing: Drawing, person: str) -> Cell:
    """Return the middle of the first row of a card, counted from the drawing's anchor."""
    box = drawing.boxes[person]
    return box.x + box.width // 2 - drawing.anchor[0], box.y - drawing.anchor[1]


def are_disjoint(regions: Iterable[Region]) -> bool:
    """Tell whether no two regions share a cell."""
    taken: set[Cell] = set()
    for region in regions:
        cells = set(cells_of(region))
        if cells & taken:
            return False
        taken |= cells
    return True


def cells_of(region: Region) -> list[Cell]:
    """Return all cells of a region."""
    return [(x, y) for y in range(region.y, region.bottom) for x in range(region.x, region.right)]


def person(name: str, *, at: int | None = None) -> PersonFact:
    """Return a fact that introduces somebody; their id is their name in small letters."""
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


def chapter_of(
    episode: str, people: Iterable[str] = (), relationships: Iterable[RelationshipFact] = ()
) -> Chapter:
    """Return a chapter that introduces people, by name, and tells of relationships."""
    return Chapter(
        episode=episode, people=tuple(map(person, people)), relationships=tuple(relationships)
    )
