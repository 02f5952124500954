"""The map of Étoile: everything on it can be read, after every episode."""

import pytest

from etoile_tui.library import Library
from etoile_tui.tui.relationship_map.draw import draw_map
from etoile_tui.tui.relationship_map.plan import make_plan
from etoile_tui.tui.relationship_map.router import find_routes
from etoile_tui.tui.relationship_map.tuning import SEARCH_BUDGET

from .test_etoile_guide import IDS, guide_at


@pytest.mark.parametrize("marker", IDS)
def test_every_line_has_its_words(library: Library, marker: str) -> None:
    """Every line has a label, and the map nearly fits a window of 120 by 40."""
    guide = guide_at(library, marker)
    drawing = draw_map(guide)
    assert set(drawing.boxes) == {person.id for person in guide.people}
    assert all(line.label is not None for line in drawing.lines)
    told = {relationship for line in drawing.lines for relationship in line.relationships}
    assert told == set(guide.relationships)
    assert drawing.width <= 120
    assert drawing.height <= 37


def test_the_search_budget_is_ample(library: Library) -> None:
    """The last map takes less than three quarters of it."""
    plan = make_plan(guide_at(library, IDS[-1]))
    find_routes(plan.grid, plan.connections)
    assert plan.grid.settled_count < SEARCH_BUDGET * 0.75


@pytest.mark.parametrize("marker", IDS)
def test_every_corner_fits_beside_a_scrollbar(library: Library, marker: str) -> None:
    """Every person's own corner fits a window of 120 by 40 without scrolling."""
    guide = guide_at(library, marker)
    for person in guide.people:
        drawing = draw_map(guide, corner_of=person.id)
        assert drawing.width <= 118
        assert drawing.height <= 34
