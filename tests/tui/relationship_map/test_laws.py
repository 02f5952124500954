"""Laws of the map, tried on invented packs of all sorts."""

import copy
from functools import cached_property

from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.items.link import ToPerson, ToRelationship
from etoile_tui.guide.schedule.position import Position
from etoile_tui.tui.relationship_map.cards import compact_card
from etoile_tui.tui.relationship_map.draw import draw_map
from etoile_tui.tui.relationship_map.drawing import Drawing
from etoile_tui.tui.relationship_map.labels import split_rows
from etoile_tui.tui.relationship_map.pair_relationships import group_by_pair
from etoile_tui.tui.relationship_map.tuning import MAX_LABEL_WIDTH
from etoile_tui.tui.text.styles import shorten
from tests.harness.guides import guide_of
from tests.harness.invented import PEOPLE, InventedPack, horizons, packs, packs_with_horizons
from tests.harness.laws import Drawn, draws, hold

from .drawings import are_disjoint, position, run_of_each_cell, text_within


def picture(drawing: Drawing) -> list[object]:
    """Return everything of a drawing that can be seen: all but the ids."""
    return [
        drawing.width,
        drawing.height,
        drawing.anchor,
        [[(run.text, run.role) for run in row] for row in drawing.rows],
        [(line.region, line.label) for line in drawing.lines],
        list(drawing.boxes.values()),
    ]


def renamed(pack: InventedPack, names: dict[str, str]) -> InventedPack:
    """Return a pack in which people have other ids."""
    episodes = copy.deepcopy(pack.episodes)
    for tables in episodes.values():
        for fact in tables["person"]:
            fact["id"] = names[fact["id"]]
        for kind, key in (("relationship", "between"), ("identity", "people"), ("event", "people")):
            for fact in tables[kind]:
                fact[key] = [names[one] for one in fact[key]]
    return InventedPack(pack.show, episodes)


class DrawnMap(Drawn):
    """A pack and a position in it, and the maps there."""

    @cached_property
    def maps(self) -> dict[str | None, Drawing]:
        """The whole map, and everybody's own corner of it."""
        return {person: draw_map(self.guide, corner_of=person) for person in (None, *PEOPLE)}


def the_map_is_that_of_the_pack_cut_off_at_its_horizon(drawn: DrawnMap) -> None:
    """What comes after the horizon makes no difference to the map."""
    for person, drawing in drawn.maps.items():
        assert drawing == draw_map(drawn.cut_guide, corner_of=person)


@given(packs_with_horizons(), st.permutations(PEOPLE))
@settings(max_examples=60)
def test_ids_make_no_difference(drawn: tuple[InventedPack, Position], others: list[str]) -> None:
    """The same story under other ids gives the same picture."""
    pack, horizon = drawn
    names = dict(zip(PEOPLE, others, strict=True))
    one, other = guide_of(pack, horizon), guide_of(renamed(pack, names), horizon)
    assert picture(draw_map(one)) == picture(draw_map(other))
    for person in PEOPLE:
        corner = draw_map(other, corner_of=names[person])
        assert picture(draw_map(one, corner_of=person)) == picture(corner)


@st.composite
def two_horizons(draw: st.DrawFn) -> tuple[InventedPack, Position, Position]:
    """Draw a pack and two positions in it, the earlier one first."""
    pack = draw(packs())
    found = sorted((draw(horizons(pack)) for _ in range(2)), key=pack.order.reach)
    return pack, found[0], found[1]


@given(two_horizons())
@settings(max_examples=120)
def test_nobody_moves(drawn: tuple[InventedPack, Position, Position]) -> None:
    """Everybody stays where they stand; people who turn out to be one, where one of them stood.

    A person vanishes where only one relationship was told of them, and its two turn out to be one.
    Where people turn out not to be one, one of them stays.
    """
    pack, earlier, later = drawn
    guide_before, guide = guide_of(pack, earlier), guide_of(pack, later)
    before = draw_map(guide_before)
    after = draw_map(guide)
    stood: dict[str, list[tuple[int, int]]] = {}
    for person in before.boxes:
        stood.setdefault(guide.facts.canonical(person), []).append(position(before, person))
    known = {person.id for person in guide.people}
    known.update(person for relationship in guide.relationships for person in relationship.between)
    parted = {
        person
        for told in guide.facts.told_identities
        if told.fact.ended
        for one in told.fact.people
        for person in (*guide.facts.members(one), *guide_before.facts.members(one))
    }
    for person, spots in stood.items():
        if person in known and guide.facts.canonical(person) == person and person not in parted:
            assert position(after, person) in spots


def everything_can_be_read(drawn: DrawnMap) -> None:
    """Cards and labels do not overlap, each is in one piece, and no line runs through them."""
    guide, drawing = drawn.guide, drawn.maps[None]
    pairs = group_by_pair(guide.relationships)
    assert [line.relationships for line in drawing.lines] == list(pairs)
    labels = [line.label for line in drawing.lines if line.label is not None]
    assert len(labels) == len(pairs)
    assert are_disjoint([*drawing.boxes.values(), *labels])
    for person, box in drawing.boxes.items():
        assert text_within(drawing, box) == within_card(guide.name(person))
    for line, label in zip(drawing.lines, labels, strict=True):
        seen = text_within(drawing, label)
        for relationship in line.relationships:
            single, split = one_row(relationship.words), two_rows(relationship.words)
            assert single in seen or all(row in seen for row in split)


def within_card(name: str) -> str:
    """Return the text on a card with a name."""
    rows = (f"▐ {row} ▌" for row in compact_card(name).rows)
    return " ".join(" ".join(rows).split())


def one_row(words: str) -> str:
    """Return the words of a label on one row."""
    return " ".join(shorten(words, MAX_LABEL_WIDTH).split())


def two_rows(words: str) -> list[str]:
    """Return the words of a label on two rows."""
    return [" ".join(row.split()) for row in split_rows(words, 2)]


def all_rows_are_as_wide_as_the_map(drawn: DrawnMap) -> None:
    """However wide its characters are, every row has as many cells as the map."""
    for drawing in drawn.maps.values():
        rows = run_of_each_cell(drawing)
        assert len(rows) == drawing.height
        for y, row in enumerate(rows):
            assert len(row) == drawing.width
            assert [run.target for run in row] == [
                drawing.target_at(x, y) for x in range(drawing.width)
            ]


def targets_are_what_the_guide_knows(drawn: DrawnMap) -> None:
    """All people and relationships of the guide are targets of some cell, and nothing else is."""
    guide, drawing = drawn.guide, drawn.maps[None]
    known: set[object] = {ToPerson(person.id) for person in guide.people}
    known |= {
        ToRelationship(relationship.between, relationship.kind)
        for relationship in guide.relationships
    }
    assert set(drawing.targets.values()) == known


LAWS = (
    the_map_is_that_of_the_pack_cut_off_at_its_horizon,
    everything_can_be_read,
    all_rows_are_as_wide_as_the_map,
    targets_are_what_the_guide_knows,
)


@given(draws(DrawnMap))
@settings(max_examples=80)
def test_the_laws_of_the_map(drawn: DrawnMap) -> None:
    """Every law above, of every pack that is drawn."""
    hold(LAWS, drawn)
