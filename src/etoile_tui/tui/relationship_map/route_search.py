"""Choosing how one line runs: the place for its words and the ways to it, both at once.

The cheapest ways from both cards to everywhere are found first; wherever the words would fit, the
two ways that meet there make a line, and the cheapest such line is chosen.
"""

from collections.abc import Sequence
from typing import NamedTuple

from .labels import Shape
from .region import Cell, Region
from .route import Route
from .routing_grid import FAR, STEP_DOWN, TRACK, Ground, State, Ways

FOLDED = 5
"""What it costs that words are folded, in cells of a straight line."""
BY_WORDS = 6
"""What it costs to stand right above or below other words, with which they could be read."""


class Wanted(NamedTuple):
    """A line to be laid."""

    first: Region
    """The card it comes from, and the one it goes to."""
    second: Region
    shapes: tuple[Shape, ...]
    """The shapes that its words can take."""
    plain: Route
    """How it runs where there is no way for it."""


def span(wanted: Wanted) -> int:
    """Return about what a line costs that has all the ground to itself."""
    one, other = wanted.first, wanted.second
    across = abs(one.x + one.width // 2 - other.x - other.width // 2)
    down = abs(one.y - other.y)
    return across + STEP_DOWN * down + (8 if across and down else 0)


class Chooser:
    """Chooses ways over a ground on which other lines may run already."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._tops: dict[int, list[Region]] = {}
        self._bottoms: dict[int, list[Region]] = {}

    def add_words(self, label: Region) -> None:
        """Note that words stand somewhere."""
        self._tops.setdefault(label.y, []).append(label)
        self._bottoms.setdefault(label.bottom, []).append(label)

    def remove_words(self, label: Region) -> None:
        """Note that words do not stand there any more."""
        self._tops[label.y].remove(label)
        self._bottoms[label.bottom].remove(label)

    def route(self, wanted: Wanted, before: int, most: int = FAR) -> Route:
        """Return the best way there is for a line.

        Args:
            wanted: The line.
            before: What its way cost when it was last laid; 0 if it never was.
            most: What it may cost at most; where there is nothing as cheap, it runs plainly.
        """
        limit = max(40 + span(wanted) * 3 // 2, before * 5 // 4)
        while limit < most:
            near, far = self._ways(wanted, limit)
            choice = _Choice(self, wanted, near, far, limit)
            choice.try_across()
            choice.try_down()
            self.ground.forget(near)
            self.ground.forget(far)
            if choice.route is not None:
                return choice.route
            limit *= 2 if limit < 1000 else 8
        return wanted.plain

    def _ways(self, wanted: Wanted, limit: int) -> tuple[Ways, Ways]:
        one, other = wanted.first, wanted.second
        heads = wanted.plain.heads
        near = self.ground.ways(one, other, limit, head=heads[0])
        return near, self.ground.ways(other, one, limit, head=heads[1])

    def beside_words(self, label: Region) -> bool:
        """Tell whether other words stand right above or below some."""
        above, below = self._bottoms.get(label.y, ()), self._tops.get(label.bottom, ())
        return any(
            other.x < label.right - 1 and label.x < other.right - 1 for other in (*above, *below)
        )


class _Choice:
    """The best way for a line, while it is looked for."""

    def __init__(self, chooser: Chooser, wanted: Wanted, near: Ways, far: Ways, limit: int) -> None:
        self._chooser = chooser
        self._ground = chooser.ground
        self._wanted = wanted
        self._near = near
        self._far = far
        self._best = limit
        self.route: Route | None = None

    def try_across(self) -> None:
        """Try all places for words on a line that runs across."""
        cost, ends = self._near.cost, self._far.cost
        states = [state for state in self._near.reached if not state & 1]
        for shape in self._wanted.shapes:
            gap = (shape.width + 4) // TRACK + 1
            extra = TRACK * gap + FOLDED * shape.folded
            for state in states:
                if (spent := cost[state] + extra) >= self._best:
                    break
                for meeting in (state + 2 * gap, state - 2 * gap):
                    # Beyond the ends of the ground nothing is reached.
                    if spent + ends[meeting] < self._best:
                        self._try_across(spent + ends[meeting], shape, state, meeting)

    def _try_across(self, cost: int, shape: Shape, state: State, meeting: State) -> None:
        ground = self._ground
        (x, y), (end, row) = ground.place(min(state, meeting)), ground.place(max(state, meeting))
        room = shape.width + 2
        label = Region(
            x + (end - x - room + 1) // 2, y - (shape.height - 1) // 2, room, shape.height
        )
        if y == row and label.y >= 0 and label.bottom <= ground.height:
            self._try(cost + self._line(x, end, y, label), label, shape, (state, meeting))

    def _line(self, x: int, end: int, y: int, label: Region) -> int:
        """What the line between two nodes and the words costs, besides its steps."""
        across, start = self._ground.across, self._ground.cell(0, y)
        cells = [
            *across[start + x + 1 : start + label.x],
            *across[start + label.right : start + end],
        ]
        return sum(cells) - len(cells)

    def try_down(self) -> None:
        """Try all places for words on a line that runs up or down."""
        cost, ends = self._near.cost, self._far.cost
        states = [state for state in self._near.reached if state & 1]
        row = 2 * self._ground.tracks
        for shape in self._wanted.shapes:
            jump = row * (shape.height + 1)
            extra = STEP_DOWN * (shape.height + 1) + FOLDED * shape.folded
            for state in states:
                if (spent := cost[state] + extra) >= self._best:
                    break
                for meeting in (state + jump, state - jump):
                    if spent + ends[meeting] < self._best:
                        self._try_down(spent + ends[meeting], shape, state, meeting)

    def _try_down(self, cost: int, shape: Shape, state: State, meeting: State) -> None:
        x, y = self._ground.place(min(state, meeting))
        room = shape.width + 2
        label = Region(x - room // 2, y + 1, room, shape.height)
        if label.x >= 0 and label.right <= self._ground.width:
            self._try(cost, label, shape, (state, meeting))

    def _try(self, cost: int, label: Region, shape: Shape, meeting: tuple[State, State]) -> None:
        """Take a place for the words where it is better than what was found before."""
        ground = self._ground
        for y in range(label.y, label.bottom):
            if cost >= self._best:
                return
            start = ground.cell(label.x, y)
            cost += sum(ground.words[start : start + label.width])
        if self._chooser.beside_words(label):
            cost += BY_WORDS
        if cost >= self._best:
            return
        one = self._leg(self._wanted.first, self._near.back(meeting[0]), label)
        other = self._leg(self._wanted.second, self._far.back(meeting[1]), label)
        if _apart((*one[1:-1], *other[1:-1]), label):
            self._best = cost
            legs = (tuple(one), tuple(reversed(other)))
            self.route = Route(legs, self._wanted.plain.heads, label, shape, cost)

    def _leg(self, box: Region, states: Sequence[State], label: Region) -> list[Cell]:
        """Return the cells from inside a card to inside the words."""
        place = self._ground.place
        x, y = place(states[0])
        if states[0] & 1:
            cells = [(x, box.y if y < box.y else box.bottom - 1)]
        else:
            cells = [(box.x if x < box.x else box.right - 1, y)]
        for state in states:
            _go(cells, place(state))
        x, y = cells[-1]
        if states[-1] & 1:
            _go(cells, (x, label.y if y < label.y else label.bottom - 1))
        else:
            _go(cells, (label.x if x < label.x else label.right - 1, y))
        return cells


def _go(cells: list[Cell], to: Cell) -> None:
    """Go straight on to a cell."""
    x, y = cells[-1]
    right, down = (to[0] > x) - (to[0] < x), (to[1] > y) - (to[1] < y)
    while (x, y) != to:
        x, y = x + right, y + down
        cells.append((x, y))


def _apart(cells: Sequence[Cell], label: Region) -> bool:
    """Tell whether a line runs neither over itself nor over its words."""
    return len(set(cells)) == len(cells) and not any(label.holds(*cell) for cell in cells)
