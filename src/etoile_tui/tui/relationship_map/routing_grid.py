"""The ground that lines run over: what each cell holds, and the cheapest ways from a card.

Lines run across on any row, and down on tracks, which are `TRACK` cells apart; so there is air
between them, and there are few enough crossings of the two, the nodes, to be searched quickly.
Nothing but a card is forbidden ground: what another line holds costs a toll, which is raised
until no two lines hold the same cell any more.
"""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from heapq import heapify, heappop, heappush
from typing import NamedTuple, TypeAlias

from .region import Cell, Region

TRACK = 2
"""Cells from one track to the next."""
STEP_DOWN = 2
"""What a cell up or down costs, where one across costs 1: cells are about twice as high as wide."""
TURN, CROSS, ALONG = 6, 12, 1
"""What a turn, a crossing, and a cell right above or below a card cost."""
MARGIN = 64
"""Rows beyond the ground that may be asked about, where nothing is ever reached."""
FAR = 1 << 30
"""A cost that nothing is worth."""

State: TypeAlias = int
"""A node, and whether a line goes on from it across or down: twice the node's number, counted row
by row, and one more for down."""

_MASK = (1 << 20) - 1
"""The bits of a state, and the state that none is."""


class Held(IntEnum):
    """What a line holds of a cell."""

    ACROSS = 0
    DOWN = 1
    SOLID = 2
    """A turn, a head, or words: nothing crosses it."""


class Ways(NamedTuple):
    """The cheapest ways from a card."""

    cost: list[int]
    """By state; `FAR` where none leads."""
    before: list[State]
    reached: list[State]
    """The cheapest first."""

    def back(self, state: State) -> list[State]:
        """Return the states from the card to a state."""
        states = []
        while state != _MASK:
            states.append(state)
            state = self.before[state]
        return states[::-1]


class Ground:
    """The cells of a map, row by row. Nothing runs along its edges."""

    def __init__(self, width: int, height: int, boxes: Iterable[Region]) -> None:
        """Take the ground's size, rounded up to whole tracks, and the cards that stand on it."""
        self.tracks = -(-width // TRACK)
        self.width = self.tracks * TRACK
        self.height = height
        self.steps = 0
        """What has been spent on ways: states that were reached."""
        size = self.width * height
        self._toll = 0
        self._held = [[0] * size for _ in Held]
        self._own = [0] * size
        """What each cell costs for good, besides the step."""
        self._touched: set[int] = set()
        self._spare: list[Ways] = []
        for box in boxes:
            self._set(box)
        for y in range(height):
            edge = y in (0, height - 1)
            for x in range(self.width) if edge else (0, 1, self.width - 2, self.width - 1):
                self._own[self.cell(x, y)] = FAR
        self.across = [1 + own for own in self._own]
        """What a line across pays for each cell; likewise the next ones."""
        self.down = [STEP_DOWN + own for own in self._own]
        self.turn = [TURN + own for own in self._own]
        self.words = list(self._own)

    def _set(self, box: Region) -> None:
        for x in range(box.x, box.right):
            for y in (box.y - 1, box.bottom):
                self._own[self.cell(x, y)] = ALONG
            for y in range(box.y, box.bottom):
                self._own[self.cell(x, y)] = FAR

    def cell(self, x: int, y: int) -> int:
        """Return the number of a cell."""
        return y * self.width + x

    def place(self, state: State) -> Cell:
        """Return the cell that a state's node stands at."""
        y, track = divmod(state >> 1, self.tracks)
        return track * TRACK, y

    def press(self, toll: int) -> None:
        """Set what a cell costs that another line holds already."""
        self._toll = toll
        for cell in self._touched:
            self._reckon(cell)

    def resent(self, x: int, y: int, cost: int) -> None:
        """Make a cell dearer for good."""
        self._own[self.cell(x, y)] += cost
        self._touch(x, y)

    def hold(self, x: int, y: int, what: Held, count: int = 1) -> None:
        """Let a line hold a cell, or, with a count of -1, let go of it."""
        self._held[what][self.cell(x, y)] += count
        self._touch(x, y)

    def _touch(self, x: int, y: int) -> None:
        self._touched.add(self.cell(x, y))
        self._reckon(self.cell(x, y))

    def _reckon(self, cell: int) -> None:
        across, down, solid = (held[cell] for held in self._held)
        own, toll = self._own[cell], self._toll
        self.across[cell] = 1 + own + toll * (across + solid) + CROSS * down
        self.down[cell] = STEP_DOWN + own + toll * (down + solid) + CROSS * across
        self.turn[cell] = TURN + own + toll * (across + down + solid)
        self.words[cell] = own + toll * (across + down + solid)

    def ways(self, box: Region, towards: Region, limit: int, *, head: bool) -> Ways:
        """Return the cheapest ways from a card.

        Args:
            box: The card.
            towards: Where the line is to go.
            limit: What the whole line may cost; places that it could not run over are left out.
            head: Whether an arrow head points at the card, which nothing may cross.
        """
        width, row = self.width, 2 * self.tracks
        across, down, turn = self.across, self.down, self.turn
        ways = self._spare.pop() if self._spare else self._new_ways()
        cost, before, reached = ways
        aside = [max(towards.x - x, x - towards.right + 1, 0) for x in range(width)]
        off = [max(towards.y - y, y - towards.bottom + 1, 0) for y in range(self.height)]
        queue = [spent << 40 | state << 20 | _MASK for spent, state in self._doors(box, head=head)]
        heapify(queue)
        while queue:
            entry = heappop(queue)
            spent, state = entry >> 40, entry >> 20 & _MASK
            y, x = divmod(state & -2, row)
            if spent >= cost[state] or spent + aside[x] + STEP_DOWN * off[y] > limit:
                continue
            cost[state] = spent
            before[state] = entry & _MASK
            reached.append(state)
            at = y * width + x
            if state & 1:
                one, other = state - row, state + row
                to_one, to_other = spent + down[at - width], spent + down[at + width]
            else:
                one, other = state - 2, state + 2
                to_one = spent + across[at - 1] + across[at - 2]
                to_other = spent + across[at + 1] + across[at + 2]
            if (turned := spent + turn[at]) < cost[state ^ 1]:
                heappush(queue, turned << 40 | (state ^ 1) << 20 | state)
            if to_one < cost[one]:
                heappush(queue, to_one << 40 | one << 20 | state)
            if to_other < cost[other]:
                heappush(queue, to_other << 40 | other << 20 | state)
        self.steps += len(reached)
        return ways

    def forget(self, ways: Ways) -> None:
        """Take back ways that are not needed any more."""
        # Clearing what was reached is quicker than laying out all of the ground anew.
        for state in ways.reached:
            ways.cost[state] = FAR
        ways.reached.clear()
        self._spare.append(ways)

    def _new_ways(self) -> Ways:
        # Some more than there are, so that places a little beyond the ends can be asked about.
        states = 2 * self.tracks * (self.height + MARGIN)
        return Ways([FAR] * states, [_MASK] * states, [])

    def _doors(self, box: Region, *, head: bool) -> Iterator[tuple[int, State]]:
        """Yield where a line can leave a card: on tracks above and below it, and at its sides."""
        middle = box.x + box.width // 2
        steep = self.words if head else self.down
        for track in range(box.x // TRACK + 1, (box.right - 2) // TRACK + 1):
            off = STEP_DOWN * head + abs(track * TRACK - middle) // TRACK
            for y in (box.y - 1, box.bottom):
                cost = off + steep[self.cell(track * TRACK, y)]
                yield cost, (y * self.tracks + track) * 2 + 1
        left, right = (box.x - 1) // TRACK, -(-box.right // TRACK)
        for y in range(box.y, box.bottom):
            cost = self._level(left * TRACK, box.x, y, head)
            yield cost, (y * self.tracks + left) * 2
            cost = self._level(box.right, right * TRACK + 1, y, head)
            yield cost, (y * self.tracks + right) * 2

    def _level(self, left: int, right: int, y: int, head: bool) -> int:
        first, last = self.cell(left, y), self.cell(right, y)
        if head:
            return right - left + sum(self.words[first:last])
        return sum(self.across[first:last])
