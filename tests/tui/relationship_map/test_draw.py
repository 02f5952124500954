"""The map as it is drawn."""

from itertools import combinations

import pytest

from etoile_tui.guide.items.link import ToPerson, ToRelationship
from etoile_tui.guide.story.facts import KINDS, Chapter, IdentityFact, Kind
from etoile_tui.tui.relationship_map.draw import draw_map
from etoile_tui.tui.relationship_map.drawing import Role
from etoile_tui.tui.relationship_map.strokes import HEADS, OVER, STROKES
from tests.harness.guides import guide_to

from .looking import cells, relationship, spot, text, told, within


def test_nobody_makes_an_empty_map() -> None:
    """Before anybody has come in there is nothing to draw."""
    drawing = draw_map(guide_to("none"))
    assert (drawing.width, drawing.height, drawing.rows) == (0, 0, ())
    assert drawing.at(0, 0) is None


def test_somebody_alone_is_a_card() -> None:
    """A person with no relationships stands on the map, and nothing else does."""
    drawing = draw_map(guide_to("S01E01", told("S01E01", ["Mara"])))
    assert text(drawing) == ["▐ Mara ▌"]
    assert drawing.at(2, 0) == ToPerson("mara")
    assert drawing.boxes["mara"] == (0, 0, 8, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_is_drawn_by_its_kind(kind: Kind) -> None:
    """A relationship is a line between two cards, in its own stroke, with its words on it."""
    chapter = told("S01E01", ["Mara", "Ilse"], [relationship("mara", "ilse", "unequal", kind)])
    drawing = draw_map(guide_to("S01E01", chapter))
    (line,) = drawing.lines
    assert line.label is not None
    assert within(drawing, line.label) == "unequal"
    roles = {part.role for row in drawing.rows for part in row if part.role.kind}
    assert roles == {Role("line", kind), Role("label", kind)}
    strokes = "".join(part.text for row in drawing.rows for part in row if part.role.what == "line")
    assert set(strokes) <= {*STROKES[kind].across, *STROKES[kind].down, *STROKES[kind].corners}
    assert drawing.at(line.label.x, line.label.y) == ToRelationship(("mara", "ilse"), kind)


def test_every_stroke_can_be_told_from_all_others_without_colour() -> None:
    """The samples that a legend shows differ."""
    samples = [stroke.sample for stroke in (*STROKES.values(), OVER)]
    assert all(one != other for one, other in combinations(samples, 2))


def test_what_is_over_is_drawn_as_over() -> None:
    """An ended relationship keeps its kind, and has a stroke of its own."""
    chapter = told(
        "S01E01", ["Mara", "Ilse"], [relationship("mara", "ilse", "friends once", ended=True)]
    )
    drawing = draw_map(guide_to("S01E01", chapter))
    roles = {part.role for row in drawing.rows for part in row if part.role.kind}
    assert roles == {Role("line", "friends", ended=True), Role("label", "friends", ended=True)}
    assert any(sign in "".join(text(drawing)) for sign in (OVER.across, OVER.down))


@pytest.mark.parametrize(("first", "second"), [("mara", "ilse"), ("ilse", "mara")])
def test_a_one_sided_line_points_at_the_second(first: str, second: str) -> None:
    """There is one arrow head, right before the card of whom it is about."""
    chapter = told(
        "S01E01", ["Mara", "Ilse"], [relationship(first, second, "watches", toward=True)]
    )
    drawing = draw_map(guide_to("S01E01", chapter))
    ways = {sign: way for way, sign in HEADS.items()}
    heads = [
        (x, y, sign)
        for y, row in enumerate(text(drawing))
        for x, sign in enumerate(row)
        if sign in ways
    ]
    ((x, y, sign),) = heads
    across, down = ways[sign]
    assert drawing.at(x + across, y + down) == ToPerson(second)


def test_one_line_tells_all_that_two_people_are_to_each_other() -> None:
    """Several relationships of a pair are one line: words by kind, drawn as the newest living."""
    relationships = [
        relationship("mara", "ilse", "keep the light", "work"),
        relationship("ilse", "mara", "trust each other", "friends"),
        relationship("mara", "ilse", "married once", "love", ended=True),
    ]
    drawing = draw_map(guide_to("S01E01", told("S01E01", ["Mara", "Ilse"], relationships)))
    (line,) = drawing.lines
    assert [relationship.kind for relationship in line.relationships] == ["work", "friends", "love"]
    roles = {part.role for row in drawing.rows for part in row if part.role.kind}
    labels = {Role("label", "work"), Role("label", "friends"), Role("label", "love", ended=True)}
    assert roles == {Role("line", "friends"), *labels}
    assert line.label is not None
    links = {
        drawing.at(x, y)
        for y in range(line.label.y, line.label.bottom)
        for x in range(line.label.x, line.label.right)
    }
    assert ToRelationship(("ilse", "mara"), "friends") in links
    assert ToRelationship(("mara", "ilse"), "love") in links


def test_somebody_who_has_not_been_introduced_is_there_but_leads_nowhere() -> None:
    """A relationship with a person of whom nothing else is told needs both its ends."""
    drawing = draw_map(
        guide_to("S01E01", told("S01E01", ["Mara"], [relationship("mara", "who", "is watched")]))
    )
    box = drawing.boxes["who"]
    assert within(drawing, box) == "▐ somebody ▌"
    assert drawing.at(box.x + 2, box.y) is None


def test_two_are_two_until_they_turn_out_to_be_one() -> None:
    """Until then each has a card; from then on there is one, where one of the two stood."""
    first = told("S01E01", ["Mara", "Jon", "Mask"], [relationship("mask", "mara", "wrote to her")])
    second = Chapter(episode="S01E02", identities=(IdentityFact(people=("mask", "jon")),))
    before = draw_map(guide_to("S01E01", first, second))
    after = draw_map(guide_to("S01E02", first, second))
    assert set(before.boxes) == {"mara", "jon", "mask"}
    assert set(after.boxes) == {"mara", "jon"}
    assert spot(after, "jon") in {spot(before, "jon"), spot(before, "mask")}
    assert after.lines[0].relationships[0].between == ("jon", "mara")


def test_a_name_of_wide_signs_keeps_the_grid() -> None:
    """Signs that take two cells, or none, leave the rest of the line where it belongs."""
    chapter = told(
        "S01E01", ["世界", "E\u0301va"], [relationship("世界", "e\u0301va", "世界 \U0001f5fc 世界")]
    )
    drawing = draw_map(guide_to("S01E01", chapter))
    assert all(len(row) == drawing.width for row in cells(drawing))
    assert within(drawing, drawing.boxes["世界"]) == "▐ 世界 ▌"
