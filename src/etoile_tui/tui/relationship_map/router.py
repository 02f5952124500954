"""How the lines of the map run, all of them together.

Each is laid as if it were nearly alone, at a small toll for what others hold. Then those that hold
the same cells are laid again, round by round, at a toll that rises and with a grudge against every
cell that was fought over, until each has its own way. (Of the graph-layout libraries only netext
can draw in a terminal around people who stand where they are told to; it let lines run over two
labels in five, and replaces the program's crash report.)
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .region import Cell
from .route import Route
from .route_search import Chooser, Wanted, span
from .routing_grid import Ground, Held

TOLLS = (8, 14, 22, 32, 45, 60, 80, 100, 120, 140, 160, 180, 200, 220, 240)
"""What it costs to hold a cell that another line holds, round by round."""
GRUDGE = 10
"""What a cell that was fought over costs more, each time."""
LAST_TOLL = 400
"""The toll at which each line is tried once more when all have their own ways."""
ALL_AGAIN = 4
"""After so many rounds, each time, the lines that are at peace are laid again as well: they may be
what keeps the others from it."""
MANY, BRISK = 45, (40, 260)
"""So many lines are not haggled over for long, and the rounds that they get."""
STEPS, LAST_STEPS = 600_000, 200_000
"""Steps that may be spent on looking for ways, and then on lines that have not found any."""
NEVER = 1 << 14
"""A toll that is not worth paying."""


def find_routes(ground: Ground, wanted: Sequence[Wanted]) -> tuple[Route, ...]:
    """Return how each line runs, in the order in which they are wanted.

    A line that finds no way of its own gets its plain route, which may run along others and has
    no words.
    """
    router = _Router(ground, wanted)
    router.haggle()
    router.settle()
    return tuple(router.routes[number] for number in range(len(wanted)))


@dataclass(slots=True)
class _Router:
    """Lays lines, and lays them again."""

    ground: Ground
    wanted: Sequence[Wanted]
    routes: dict[int, Route] = field(default_factory=dict)
    _held: dict[Cell, dict[int, Held]] = field(default_factory=dict)
    _chooser: Chooser = field(init=False)

    def __post_init__(self) -> None:
        self._chooser = Chooser(self.ground)

    def haggle(self) -> None:
        """Lay all lines, the short ones first, until none holds what another does."""
        order = sorted(range(len(self.wanted)), key=lambda number: span(self.wanted[number]))
        among = set(order)
        for turn, toll in enumerate(TOLLS if len(order) <= MANY else BRISK):
            self.ground.press(toll)
            for number in order:
                if number in among or turn % ALL_AGAIN == 0:
                    self._lay(number)
            fought = self._fought_over()
            if not fought:
                break
            among = {number for numbers in fought.values() for number in numbers}
            for x, y in fought:
                self.ground.resent(x, y, GRUDGE)
        self.ground.press(LAST_TOLL)
        for number in sorted(order, key=lambda number: -self.routes[number].cost):
            self._lay(number)

    def settle(self) -> None:
        """Take away lines that still hold what others do, and lay them where nobody is."""
        self.ground.press(NEVER)
        left = self.ground.steps + LAST_STEPS
        for number in self._given_up():
            route = self._lone_route(number, left)
            self._put(number, route)

    def _lone_route(self, number: int, left: int) -> Route:
        """Return a way for a line that is in nobody's way, or else its plain route."""
        wanted = self.wanted[number]
        if self.ground.steps > left:
            return wanted.plain
        route = self._chooser.route(wanted, 0, NEVER)
        return route if route.cost < NEVER else wanted.plain

    def _given_up(self) -> list[int]:
        """Take away lines, the long ones first, until no two hold the same cell."""
        against: dict[int, set[int]] = {}
        for numbers in self._fought_over().values():
            for number in numbers:
                against.setdefault(number, set()).update(set(numbers) - {number})
        given_up = [number for number, route in self.routes.items() if route.label is None]
        for number in sorted(against, key=lambda number: (-span(self.wanted[number]), -number)):
            if against[number]:
                self._take(number)
                given_up.append(number)
                for other in against[number]:
                    against[other].discard(number)
        return sorted(given_up, key=lambda number: span(self.wanted[number]))

    def _lay(self, number: int) -> None:
        """Lay a line, or lay it again; where no more steps may be spent, leave it as it is."""
        if self.ground.steps > STEPS:
            self.routes.setdefault(number, self.wanted[number].plain)
            return
        before = self._take(number) if number in self.routes else 0
        self._put(number, self._chooser.route(self.wanted[number], before))

    def _put(self, number: int, route: Route) -> None:
        self.routes[number] = route
        if route.label is None:
            return  # the plain route, which is in nobody's way
        self._chooser.add_words(route.label)
        for cell, what in route.holds():
            self._held.setdefault(cell, {})[number] = what
            self.ground.hold(*cell, what)

    def _take(self, number: int) -> int:
        """Take a line from the ground, and return what its way cost."""
        route = self.routes.pop(number)
        if route.label is None:
            return 0
        self._chooser.remove_words(route.label)
        for cell, what in route.holds():
            del self._held[cell][number]
            self.ground.hold(*cell, what, -1)
        return route.cost

    def _fought_over(self) -> dict[Cell, list[int]]:
        """Return the cells that several lines hold but do not cross at, and those lines."""
        return {
            cell: list(held)
            for cell, held in self._held.items()
            if len(held) > 1 and sorted(held.values()) != [Held.ACROSS, Held.DOWN]
        }
