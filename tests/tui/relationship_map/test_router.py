"""How the lines run."""

from itertools import pairwise
from random import Random

import pytest

from etoile_tui.guide.story.facts import KINDS, RelationshipFact
from etoile_tui.guide.story.guide import Guide
from etoile_tui.tui.relationship_map import router as routes
from etoile_tui.tui.relationship_map.draw import draw_map
from etoile_tui.tui.relationship_map.plan import Plan, make_plan
from etoile_tui.tui.relationship_map.route import Route
from etoile_tui.tui.relationship_map.router import find_routes
from tests.harness.guides import guide_to

from .looking import apart, relationship, told


def crowd(people: int, relationships: int) -> Guide:
    """Return a guide to a show that tells of very many at once."""
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
    return guide_to("S01E01", told("S01E01", names, chosen.values()))


def runs_through_a_card(plan: Plan, found: tuple[Route, ...]) -> bool:
    """Tell whether any line runs through any card."""
    held = {
        (x, y)
        for box in plan.boxes.values()
        for x in range(box.x, box.right)
        for y in range(box.y, box.bottom)
    }
    return any(at in held for route in found for _, at, _ in route.cells())


def test_lines_share_cells_only_where_they_cross() -> None:
    """Each line has its own way, and turns on cells of its own."""
    plan = make_plan(crowd(14, 20))
    taken: dict[tuple[int, int], list[str]] = {}
    for route in find_routes(plan.ground, plan.wanted):
        assert route.label is not None
        for cell, what in route.holds():
            taken.setdefault(cell, []).append(what.name)
    shared = [sorted(held) for held in taken.values() if len(held) > 1]
    assert all(held == ["ACROSS", "DOWN"] for held in shared)


def test_a_line_goes_from_card_to_card_in_single_steps() -> None:
    """From inside the first card to inside the second, nothing is left out but the words."""
    plan = make_plan(crowd(14, 20))
    for route, wanted in zip(find_routes(plan.ground, plan.wanted), plan.wanted, strict=True):
        assert wanted.first.holds(*route.legs[0][0])
        assert wanted.second.holds(*route.legs[-1][-1])
        assert route.label is not None
        assert route.label.holds(*route.legs[0][-1])
        assert route.label.holds(*route.legs[-1][0])
        for leg in route.legs:
            for (x, y), (next_x, next_y) in pairwise(leg):
                assert abs(x - next_x) + abs(y - next_y) == 1
    assert not runs_through_a_card(plan, find_routes(plan.ground, plan.wanted))


def test_a_crowd_is_drawn_with_no_more_steps_than_allowed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However many people and lines there are, looking for ways comes to an end."""
    monkeypatch.setattr(routes, "STEPS", 50_000)
    monkeypatch.setattr(routes, "LAST_STEPS", 10_000)
    plan = make_plan(crowd(300, 500))
    found = find_routes(plan.ground, plan.wanted)
    # What is spent over that is one line's, from whose ends all of the ground may be searched.
    assert plan.ground.steps < 60_000 + 8 * plan.ground.tracks * plan.ground.height
    assert len(found) == len(plan.pairs)
    assert not runs_through_a_card(plan, found)
    assert any(route.label is None for route in found)
    assert any(route.label is not None for route in found)


def test_words_are_left_out_before_they_cover_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where there is no time for good ways, what words are drawn can still be read."""
    monkeypatch.setattr(routes, "STEPS", 20_000)
    monkeypatch.setattr(routes, "LAST_STEPS", 10_000)
    drawing = draw_map(crowd(60, 120))
    labels = [line.label for line in drawing.lines if line.label is not None]
    assert apart([*drawing.boxes.values(), *labels])
    assert len(labels) < len(drawing.lines)


def test_with_no_steps_at_all_every_line_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plain ways need no looking for, and keep clear of the cards."""
    monkeypatch.setattr(routes, "STEPS", -1)
    monkeypatch.setattr(routes, "LAST_STEPS", -1)
    plan = make_plan(crowd(40, 80))
    found = find_routes(plan.ground, plan.wanted)
    assert all(route.label is None for route in found)
    assert not runs_through_a_card(plan, found)
    assert plan.ground.steps == 0


def test_somebody_may_have_to_do_with_many() -> None:
    """There is a way, and room for words, from one card to fourteen others."""
    names = [f"N{number}" for number in range(15)]
    relationships = [relationship("n0", name.lower(), f"knows {name}") for name in names[1:]]
    drawing = draw_map(guide_to("S01E01", told("S01E01", names, relationships)))
    assert all(line.label is not None for line in drawing.lines)
