"""How the lines of the map run."""

from itertools import pairwise
from random import Random

import pytest

from etoile_tui.guide.story.facts import KINDS, RelationshipFact
from etoile_tui.guide.story.guide import Guide
from etoile_tui.tui.relationship_map import router
from etoile_tui.tui.relationship_map.cells import Cell
from etoile_tui.tui.relationship_map.draw import draw_map
from etoile_tui.tui.relationship_map.plan import Plan, make_plan
from etoile_tui.tui.relationship_map.route import Route
from etoile_tui.tui.relationship_map.router import find_routes
from tests.harness.guides import guide_to

from .drawings import are_disjoint, cells_of, chapter_of, relationship


def crowd(people: int, relationships: int) -> Guide:
    """Return a guide to a show with many people and relationships in its first episode."""
    random = Random(1)  # noqa: S311
    names = [f"N{number}" for number in range(people)]
    chosen: dict[tuple[str, str], RelationshipFact] = {}
    while len(chosen) < relationships:
        first, second = random.sample(names, 2)
        kind = random.choice(KINDS)
        words = random.choice(("friends", "wary of each other", "share the night watch"))
        chosen[first, second] = relationship(
            first.lower(), second.lower(), words, kind, toward=random.random() < 0.3
        )
    return guide_to("S01E01", chapter_of("S01E01", names, chosen.values()))


def runs_through_a_card(plan: Plan, found: tuple[Route, ...]) -> bool:
    """Tell whether any line runs through a card."""
    taken = {cell for box in plan.boxes.values() for cell in cells_of(box)}
    return any(cell in taken for route in found for _, cell, _ in route.steps())


def test_lines_share_cells_only_where_they_cross() -> None:
    """No line runs along another, or turns on a cell of another."""
    plan = make_plan(crowd(14, 20))
    taken: dict[Cell, list[str]] = {}
    for route in find_routes(plan.grid, plan.connections):
        assert route.label is not None
        for cell, occupancy in route.occupied():
            taken.setdefault(cell, []).append(occupancy.name)
    shared = [sorted(names) for names in taken.values() if len(names) > 1]
    assert all(names == ["HORIZONTAL", "VERTICAL"] for names in shared)


def test_a_line_goes_from_card_to_card_in_single_steps() -> None:
    """It begins inside the first card and ends inside the second, with a gap for the label."""
    plan = make_plan(crowd(14, 20))
    found = find_routes(plan.grid, plan.connections)
    for route, connection in zip(found, plan.connections, strict=True):
        assert connection.first.contains(*route.legs[0][0])
        assert connection.second.contains(*route.legs[-1][-1])
        assert route.label is not None
        assert route.label.contains(*route.legs[0][-1])
        assert route.label.contains(*route.legs[-1][0])
        for leg in route.legs:
            for (x, y), (next_x, next_y) in pairwise(leg):
                assert abs(x - next_x) + abs(y - next_y) == 1
    assert not runs_through_a_card(plan, found)


def test_a_large_cast_is_routed_within_the_budget(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However many people and lines there are, the search ends."""
    monkeypatch.setattr(router, "SEARCH_BUDGET", 50_000)
    monkeypatch.setattr(router, "FINAL_SEARCH_BUDGET", 10_000)
    plan = make_plan(crowd(300, 500))
    found = find_routes(plan.grid, plan.connections)
    # The last line may spend more: from both of its ends the whole grid may be searched.
    assert plan.grid.settled_count < 60_000 + 8 * plan.grid.tracks * plan.grid.height
    assert len(found) == len(plan.pairs)
    assert not runs_through_a_card(plan, found)
    assert any(route.label is None for route in found)
    assert any(route.label is not None for route in found)


def test_labels_are_left_out_before_they_cover_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the budget is too small for good routes, the labels that are drawn can be read."""
    monkeypatch.setattr(router, "SEARCH_BUDGET", 20_000)
    monkeypatch.setattr(router, "FINAL_SEARCH_BUDGET", 10_000)
    drawing = draw_map(crowd(60, 120))
    labels = [line.label for line in drawing.lines if line.label is not None]
    assert are_disjoint([*drawing.boxes.values(), *labels])
    assert len(labels) < len(drawing.lines)


def test_without_budget_every_line_has_its_fallback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fallbacks need no search, and run through no card."""
    monkeypatch.setattr(router, "SEARCH_BUDGET", -1)
    monkeypatch.setattr(router, "FINAL_SEARCH_BUDGET", -1)
    plan = make_plan(crowd(40, 80))
    found = find_routes(plan.grid, plan.connections)
    assert all(route.label is None for route in found)
    assert not runs_through_a_card(plan, found)
    assert plan.grid.settled_count == 0


def test_one_card_can_have_many_lines() -> None:
    """There is a route, and room for a label, from one card to fourteen others."""
    names = [f"N{number}" for number in range(15)]
    relationships = [relationship("n0", name.lower(), f"knows {name}") for name in names[1:]]
    drawing = draw_map(guide_to("S01E01", chapter_of("S01E01", names, relationships)))
    assert all(line.label is not None for line in drawing.lines)
