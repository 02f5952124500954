"""The map of everybody, as drawn."""

from itertools import combinations

import pytest

from etoile_tui.guide.items.link import ToPerson, ToRelationship
from etoile_tui.guide.story.facts import KINDS, Chapter, IdentityFact, Kind
from etoile_tui.tui.relationship_map.draw import draw_map
from etoile_tui.tui.relationship_map.drawing import Role
from etoile_tui.tui.relationship_map.strokes import ARROW_HEADS, ENDED_STROKE, STROKES
from tests.harness.guides import guide_to

from .drawings import chapter_of, position, relationship, run_of_each_cell, text_rows, text_within


def test_nobody_makes_an_empty_map() -> None:
    """Where nobody is known there is nothing to draw."""
    drawing = draw_map(guide_to("none"))
    assert (drawing.width, drawing.height, drawing.rows) == (0, 0, ())
    assert drawing.target_at(0, 0) is None


def test_somebody_alone_is_a_card() -> None:
    """A person without relationships is a card, and there is nothing else on the map."""
    drawing = draw_map(guide_to("S01E01", chapter_of("S01E01", ["Mara"])))
    assert text_rows(drawing) == ["▐ Mara ▌"]
    assert drawing.target_at(2, 0) == ToPerson("mara")
    assert drawing.boxes["mara"] == (0, 0, 8, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_is_drawn_by_its_kind(kind: Kind) -> None:
    """A relationship is a line between two cards, in the stroke of its kind, with its words."""
    chapter = chapter_of(
        "S01E01", ["Mara", "Ilse"], [relationship("mara", "ilse", "unequal", kind)]
    )
    drawing = draw_map(guide_to("S01E01", chapter))
    (line,) = drawing.lines
    assert line.label is not None
    assert text_within(drawing, line.label) == "unequal"
    roles = {run.role for row in drawing.rows for run in row if run.role.kind}
    assert roles == {Role("line", kind), Role("label", kind)}
    characters = "".join(
        run.text for row in drawing.rows for run in row if run.role.element == "line"
    )
    assert set(characters) <= {
        *STROKES[kind].horizontal,
        *STROKES[kind].vertical,
        *STROKES[kind].corners,
    }
    assert drawing.target_at(line.label.x, line.label.y) == ToRelationship(("mara", "ilse"), kind)


def test_every_stroke_differs_from_all_others_without_colour() -> None:
    """The samples in the legend differ."""
    samples = [stroke.sample for stroke in (*STROKES.values(), ENDED_STROKE)]
    assert all(one != other for one, other in combinations(samples, 2))


def test_what_is_over_has_a_stroke_of_its_own() -> None:
    """A relationship that is over keeps its kind, and is drawn in the stroke of those over."""
    chapter = chapter_of(
        "S01E01", ["Mara", "Ilse"], [relationship("mara", "ilse", "friends once", ended=True)]
    )
    drawing = draw_map(guide_to("S01E01", chapter))
    roles = {run.role for row in drawing.rows for run in row if run.role.kind}
    assert roles == {Role("line", "friends", ended=True), Role("label", "friends", ended=True)}
    assert any(
        character in "".join(text_rows(drawing))
        for character in (ENDED_STROKE.horizontal, ENDED_STROKE.vertical)
    )


@pytest.mark.parametrize(("first", "second"), [("mara", "ilse"), ("ilse", "mara")])
def test_a_one_sided_line_points_at_the_second(first: str, second: str) -> None:
    """There is one arrow head, right before the card of the second of the two."""
    chapter = chapter_of(
        "S01E01", ["Mara", "Ilse"], [relationship(first, second, "watches", toward=True)]
    )
    drawing = draw_map(guide_to("S01E01", chapter))
    directions = {head: direction for direction, head in ARROW_HEADS.items()}
    heads = [
        (x, y, character)
        for y, row in enumerate(text_rows(drawing))
        for x, character in enumerate(row)
        if character in directions
    ]
    ((x, y, head),) = heads
    across, down = directions[head]
    assert drawing.target_at(x + across, y + down) == ToPerson(second)


def test_one_line_tells_all_that_two_people_are_to_each_other() -> None:
    """It has the words of each relationship, and the stroke of the newest that is not over."""
    relationships = [
        relationship("mara", "ilse", "keep the light", "work"),
        relationship("ilse", "mara", "trust each other", "friends"),
        relationship("mara", "ilse", "married once", "love", ended=True),
    ]
    drawing = draw_map(guide_to("S01E01", chapter_of("S01E01", ["Mara", "Ilse"], relationships)))
    (line,) = drawing.lines
    assert [relationship.kind for relationship in line.relationships] == ["work", "friends", "love"]
    roles = {run.role for row in drawing.rows for run in row if run.role.kind}
    labels = {Role("label", "work"), Role("label", "friends"), Role("label", "love", ended=True)}
    assert roles == {Role("line", "friends"), *labels}
    assert line.label is not None
    links = {
        drawing.target_at(x, y)
        for y in range(line.label.y, line.label.bottom)
        for x in range(line.label.x, line.label.right)
    }
    assert ToRelationship(("ilse", "mara"), "friends") in links
    assert ToRelationship(("mara", "ilse"), "love") in links


def test_somebody_not_introduced_is_on_the_map_but_has_no_target() -> None:
    """A line needs a card at both ends, also where only the relationship was told of one."""
    drawing = draw_map(
        guide_to(
            "S01E01", chapter_of("S01E01", ["Mara"], [relationship("mara", "who", "is watched")])
        )
    )
    box = drawing.boxes["who"]
    assert text_within(drawing, box) == "▐ somebody ▌"
    assert drawing.target_at(box.x + 2, box.y) is None


def test_two_are_two_until_they_turn_out_to_be_one() -> None:
    """Until then each has a card. From then on there is one card, where one of the two stood."""
    first = chapter_of(
        "S01E01", ["Mara", "Jon", "Mask"], [relationship("mask", "mara", "wrote to her")]
    )
    second = Chapter(episode="S01E02", identities=(IdentityFact(people=("mask", "jon")),))
    before = draw_map(guide_to("S01E01", first, second))
    after = draw_map(guide_to("S01E02", first, second))
    assert set(before.boxes) == {"mara", "jon", "mask"}
    assert set(after.boxes) == {"mara", "jon"}
    assert position(after, "jon") in {position(before, "jon"), position(before, "mask")}
    assert after.lines[0].relationships[0].between == ("jon", "mara")


def test_wide_characters_keep_the_columns() -> None:
    """After characters two cells wide, or none, the rest of the row is where it should be."""
    chapter = chapter_of(
        "S01E01", ["世界", "E\u0301va"], [relationship("世界", "e\u0301va", "世界 \U0001f5fc 世界")]
    )
    drawing = draw_map(guide_to("S01E01", chapter))
    assert all(len(row) == drawing.width for row in run_of_each_cell(drawing))
    assert text_within(drawing, drawing.boxes["世界"]) == "▐ 世界 ▌"
