"""Targets on a map, and the one that is chosen."""

from etoile_tui.guide.items.link import ToPerson, ToRelationship
from etoile_tui.tui.relationship_map.draw import draw_map
from etoile_tui.tui.relationship_map.drawing import Drawing
from etoile_tui.tui.relationship_map.targets import (
    is_related,
    is_same,
    line_of,
    next_line,
    region_of,
)
from tests.harness.guides import guide_to

from .drawings import chapter_of, relationship

MARA, ILSE, JON = ToPerson("mara"), ToPerson("ilse"), ToPerson("jon")
WATCH = ToRelationship(("mara", "ilse"), "work")
FERRY = ToRelationship(("ilse", "jon"), "friends")


def drawing() -> Drawing:
    """Return the map of a small show: Mara and Ilse, Ilse and Jon, and Piet by himself."""
    relationships = [
        relationship("mara", "ilse", "share the watch", "work"),
        relationship("ilse", "jon", "meet on the ferry"),
    ]
    chapter = chapter_of("S01E01", ["Mara", "Ilse", "Jon", "Piet"], relationships)
    return draw_map(guide_to("S01E01", chapter))


def test_a_target_has_a_place_on_the_map() -> None:
    """A person has a box and a line its label; what is not on the map has nothing."""
    drawn = drawing()
    line = line_of(drawn, WATCH)
    assert line is not None
    assert region_of(drawn, WATCH) == line.label
    assert region_of(drawn, MARA) == drawn.boxes["mara"]
    assert region_of(drawn, ToPerson("nobody")) is None
    assert region_of(drawn, None) is None
    assert line_of(drawn, ToRelationship(("mara", "jon"), "work")) is None


def test_a_walk_goes_round_the_lines_of_a_person() -> None:
    """It begins at either end, and visits only lines that the person has."""
    drawn = drawing()
    assert next_line(drawn, None, None, 1) == WATCH
    assert next_line(drawn, None, None, -1) == FERRY
    assert next_line(drawn, None, WATCH, 1) == FERRY
    assert next_line(drawn, None, FERRY, 1) == WATCH
    assert next_line(drawn, "jon", WATCH, 1) == FERRY
    assert next_line(drawn, "piet", None, 1) is None


def test_all_relationships_of_a_pair_are_the_same_line() -> None:
    """A relationship told the other way round, or of another kind, is chosen with it."""
    assert is_same(ToRelationship(("ilse", "mara"), "love"), WATCH)
    assert not is_same(FERRY, WATCH)
    assert is_same(MARA, MARA)
    assert not is_same(MARA, None)


def test_what_is_related_to_the_choice_is_not_dimmed() -> None:
    """To a person: their lines and those at the other ends. To a line: its two people."""
    drawn = drawing()
    assert is_related(drawn, WATCH, MARA)
    assert is_related(drawn, ILSE, MARA)
    assert not is_related(drawn, JON, MARA)
    assert not is_related(drawn, FERRY, MARA)
    assert is_related(drawn, MARA, WATCH)
    assert not is_related(drawn, JON, WATCH)
    assert not is_related(drawn, FERRY, WATCH)
    assert is_related(drawn, JON, None)
