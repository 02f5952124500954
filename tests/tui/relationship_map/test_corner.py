"""A person's own corner of the map."""

import pytest

from etoile_tui.guide.items.link import ToPerson, ToRelationship
from etoile_tui.guide.story.facts import KINDS
from etoile_tui.tui.relationship_map.draw import draw_map
from etoile_tui.tui.relationship_map.drawing import Drawing
from etoile_tui.tui.relationship_map.strokes import STROKES
from tests.harness.guides import guide_to

from .drawings import are_disjoint, chapter_of, relationship, text_rows

CAST = ["Mara", "Ilse", "Jon", "Piet", "Ruth"]
RELATIONSHIPS = [
    relationship("mara", "ilse", "share the watch", "work"),
    relationship("ilse", "mara", "friends", "friends"),
    relationship(
        "jon", "mara", "watches her from the ferry every night of the year", "love", toward=True
    ),
    relationship("mara", "piet", "grandmother and grandson", "family"),
    relationship("ruth", "mara", "sold her the boat", "other", ended=True),
    relationship("jon", "ilse", "at odds", "rivals"),
]


def corner(person: str, *more: str) -> Drawing:
    """Return a person's corner in a small show."""
    guide = guide_to("S01E01", chapter_of("S01E01", [*CAST, *more], RELATIONSHIPS))
    return draw_map(guide, corner_of=person)


def test_everybody_around_is_there_and_nobody_else() -> None:
    """There is a card for each person they have to do with, and a line for each pair."""
    drawing = corner("mara")
    assert set(drawing.boxes) == {"mara", "ilse", "jon", "piet", "ruth"}
    assert set(corner("ilse").boxes) == {"mara", "ilse", "jon"}
    assert [line.relationships[0].words for line in drawing.lines] == [
        "share the watch",
        "watches her from the ferry every night of the year",
        "grandmother and grandson",
        "sold her the boat",
    ]
    assert are_disjoint(
        [*drawing.boxes.values(), *(line.label for line in drawing.lines if line.label)]
    )


def test_every_relationship_has_a_row_of_its_own_with_its_words_whole() -> None:
    """Words are neither split nor shortened, however long they are."""
    lines = text_rows(corner("mara"))
    for fact in RELATIONSHIPS[:-1]:
        assert sum(fact.words in line for line in lines) == 1


def test_names_are_shown_whole() -> None:
    """A long name is split onto two rows, and not shortened."""
    name = "Wilhelmina-Charlotte the elder, of the outermost lighthouse"
    drawing = draw_map(
        guide_to(
            "S01E01", chapter_of("S01E01", ["Mara", name], [relationship("mara", name.lower())])
        ),
        corner_of="mara",
    )
    box = drawing.boxes[name.lower()]
    rows = [line[box.x + 1 : box.right - 1].strip() for line in text_rows(drawing)]
    assert " ".join(filter(None, rows)) == name


def test_a_person_without_relationships_stands_alone() -> None:
    """A corner without relationships is one card."""
    assert text_rows(corner("solo", "Solo")) == ["▐ Solo ▌"]


@pytest.mark.parametrize("person", ["mara", "jon"])
def test_an_arrow_points_at_the_one_it_is_about(person: str) -> None:
    """In the corner of either, the arrow head is at the end of the second of the two."""
    drawing = corner(person)
    ((y, row),) = [found for found in enumerate(text_rows(drawing)) if "watches her" in found[1]]
    (head,) = set(row) & {"▶", "◀"}
    mara = drawing.boxes["mara"]
    across = 1 if head == "▶" else -1
    if person == "jon":
        assert drawing.target_at(row.index(head) + across, y) == ToPerson("mara")
    else:
        assert abs(row.index(head) - mara.x) < abs(row.index("watches") - mara.x)
        assert (across > 0) == (row.index(head) < mara.x)


def test_relationships_come_by_kind() -> None:
    """They stand in the order of kinds, down the left side and then down the right one."""
    drawing = corner("mara")
    middle = drawing.boxes["mara"].x

    def reading(person: str) -> tuple[bool, int]:
        box = drawing.boxes[person]
        return box.x > middle, box.y

    order = sorted(("ilse", "jon", "piet", "ruth"), key=reading)
    links = {"ilse": "friends", "jon": "love", "piet": "family", "ruth": "other"}
    places = [list[str](KINDS).index(links[person]) for person in order]
    assert places == sorted(places)


def test_a_row_leads_to_its_own_relationship() -> None:
    """Each of the two relationships of a pair can be chosen, and each person."""
    drawing = corner("mara")
    rows = text_rows(drawing)
    y = next(number for number, line in enumerate(rows) if "share the watch" in line)
    x = rows[y].index("share")
    assert drawing.target_at(x, y) == ToRelationship(("mara", "ilse"), "work")
    assert drawing.target_at(rows[y + 1].index("friends"), y + 1) == ToRelationship(
        ("ilse", "mara"), "friends"
    )
    box = drawing.boxes["ilse"]
    assert drawing.target_at(box.x + 2, box.y) == ToPerson("ilse")


def test_each_row_has_the_stroke_of_its_kind() -> None:
    """A line is drawn in its own stroke, though others branch off from the same stem."""
    rows = text_rows(corner("mara"))
    (work,) = [line for line in rows if "share the watch" in line]
    (family,) = [line for line in rows if "grandmother" in line]
    assert STROKES["work"].horizontal * 2 in work
    assert STROKES["family"].horizontal * 2 in family
