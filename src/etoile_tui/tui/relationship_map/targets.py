"""Targets on a map: where each stands, and how it is related to the one that is chosen."""

from textual.geometry import Region

from etoile_tui.guide.items.link import Link, ToPerson, ToRelationship

from .drawing import Drawing, Line, MapTarget


def line_of(drawing: Drawing, link: Link | None) -> Line | None:
    """Return the line that a link leads to; None where there is none."""
    if not isinstance(link, ToRelationship):
        return None
    pair = frozenset(link.between)
    return next((line for line in drawing.lines if pair_of(line) == pair), None)


def region_of(drawing: Drawing, link: Link | None) -> Region | None:
    """Return where a card stands, or a line's label, or a line without one; None for no target."""
    if isinstance(link, ToPerson) and link.person in drawing.boxes:
        return drawing.boxes[link.person]
    line = line_of(drawing, link)
    if line is None:
        return None
    return line.region if line.label is None else line.label


def ends_of(drawing: Drawing, link: Link | None) -> Region | None:
    """Return the region that holds a line's label and both its cards; None for no line."""
    line, label = line_of(drawing, link), region_of(drawing, link)
    if line is None or label is None:
        return None
    return Region.from_union([label, *(drawing.boxes[person] for person in pair_of(line))])


def next_line(
    drawing: Drawing, person: str | None, chosen: MapTarget | None, step: int
) -> ToRelationship | None:
    """Return the link to the next line in a walk from line to line.

    Args:
        drawing: The map.
        person: Whose lines to walk; None for all.
        chosen: What is chosen; the walk begins anew where it is none of these lines.
        step: 1 for the next line, -1 for the one before.
    """
    lines = [line for line in drawing.lines if person is None or person in pair_of(line)]
    if not lines:
        return None
    current = line_of(drawing, chosen)
    if current in lines:
        index = (lines.index(current) + step) % len(lines)
    else:
        index = 0 if step > 0 else len(lines) - 1
    first = lines[index].relationships[0]
    return ToRelationship(first.between, first.kind)


def is_same(target: MapTarget, chosen: MapTarget | None) -> bool:
    """Tell whether a target is what is chosen; all relationships of a pair are the same line."""
    if isinstance(target, ToRelationship) and isinstance(chosen, ToRelationship):
        return frozenset(target.between) == frozenset(chosen.between)
    return target == chosen


def is_related(drawing: Drawing, target: MapTarget | None, chosen: MapTarget | None) -> bool:
    """Tell whether a target has to do with what is chosen, and so is not dimmed."""
    if isinstance(chosen, ToRelationship):
        return isinstance(target, ToPerson) and target.person in chosen.between
    if isinstance(chosen, ToPerson):
        if isinstance(target, ToRelationship):
            return chosen.person in target.between
        return isinstance(target, ToPerson) and any(
            {target.person, chosen.person} <= pair_of(line) for line in drawing.lines
        )
    return True


def pair_of(line: Line) -> frozenset[str]:
    """Return the ids of the two people that a line joins."""
    return frozenset(line.relationships[0].between)
