"""The Étoile pack as the program reads it, episode by episode."""

import pytest

from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import SOMEBODY
from etoile_tui.library import Library

IDS = [f"S01E0{number}" for number in range(1, 9)]


def guide_at(library: Library, marker: str) -> Guide:
    """Return the guide of a viewer who has watched so far."""
    show = library.open()
    show.markers.mark(Position(marker))
    return show.guide()


def names(guide: Guide) -> set[str]:
    """Return what people are called, other names included."""
    return {name for person in guide.people for name in (person.name, *person.also)}


@pytest.mark.parametrize("marker", IDS)
def test_everything_loads_and_everybody_is_known(library: Library, marker: str) -> None:
    """No episode is lost, and nobody is referred to before they come in."""
    guide = guide_at(library, marker)
    assert guide.so_far.problems == ()
    assert len(guide.so_far.synopses) == len(guide.watched) == IDS.index(marker) + 1
    assert SOMEBODY not in names(guide)
    assert all(SOMEBODY not in relationship.names for relationship in guide.relationships)
    for episode in guide.watched:
        story = guide.story(episode)
        assert story is not None
        assert len(story.events) >= 8
        assert story.sources


def test_nothing_is_told_before_the_beginning(library: Library) -> None:
    """The poster alone."""
    guide = library.open().guide()
    assert guide.horizon == NONE
    assert guide.so_far.empty
    assert guide.people == ()
    assert guide.poster.premise
    assert guide.poster.starring


@pytest.mark.parametrize(
    ("marker", "known", "unknown"),
    [
        ("S01E02", set(), {"Jack's mother", "Jack's uncle", "Bruna", "Clara", "Quinn"}),
        ("S01E03", {"Jack's mother", "Jack's uncle"}, {"Bruna", "Clara", "Uncle John", "Quinn"}),
        (
            "S01E05",
            {"Jack's mother", "Uncle John", "Cheyenne's mother"},
            {"Bruna", "Clara", "Quinn", "Kevin"},
        ),
        ("S01E06", {"Jack's mother", "Clea"}, {"Clara", "Quinn", "Kevin"}),
        ("S01E07", {"Clara", "Uncle John", "Quinn", "Kevin"}, {"Bruna", "Raphaël"}),
        ("S01E08", {"Bruna", "Raphaël", "Clara"}, set()),
    ],
)
def test_people_are_called_what_a_viewer_would_call_them(
    library: Library, marker: str, known: set[str], unknown: set[str]
) -> None:
    """A name is a fact too, and has its episode."""
    called = names(guide_at(library, marker))
    assert known <= called
    assert not unknown & called
