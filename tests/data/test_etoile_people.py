"""The people of Étoile, called and found as a viewer would at each point."""

import pytest

from etoile_tui.guide.pages.person_page import person_page
from etoile_tui.guide.search.find_person import find_person
from etoile_tui.guide.story.appearances import Appearances
from etoile_tui.library import Library

from .test_etoile_guide import IDS, guide_at

LATER = {
    "Jack's mother": "S01E03",
    "Jack's uncle": "S01E03",
    "Uncle John": "S01E05",
    "Bruna": "S01E08",
    "Clara": "S01E07",
    "Quinn": "S01E07",
    "Kevin": "S01E07",
}
"""The episode from which on a viewer knows somebody by a name."""


@pytest.mark.parametrize("marker", IDS)
@pytest.mark.parametrize("name", LATER)
def test_a_name_finds_somebody_once_it_has_been_told(
    library: Library, marker: str, name: str
) -> None:
    """And nobody before."""
    assert bool(find_person(guide_at(library, marker), name)) is (marker >= LATER[name])


@pytest.mark.parametrize(
    ("marker", "typed", "name"),
    [
        ("S01E03", "jack's mother", "Jack's mother"),
        ("S01E06", "jack's mother", "Jack's mother"),
        ("S01E07", "jack's mother", "Clara"),
        ("S01E03", "the man beside jack's mother", "Jack's uncle"),
        ("S01E08", "the man beside jack's mother", "Uncle John"),
        ("S01E01", "jack", "Jack McMillan"),
        ("S01E08", "genevieve", "Geneviève Lavigne"),
    ],
)
def test_people_are_found_by_what_they_were_called(
    library: Library, marker: str, typed: str, name: str
) -> None:
    """Under the name of then."""
    (person,) = find_person(guide_at(library, marker), typed)
    assert person.name == name


@pytest.mark.parametrize("marker", IDS)
def test_no_card_knows_a_later_name(library: Library, marker: str) -> None:
    """Neither its own person's nor anybody else's."""
    guide = guide_at(library, marker)
    told = "".join(
        repr(person_page(guide, person.id, Appearances(guide)).paragraphs)
        for person in guide.people
    )
    told += "".join(
        f"{item.lead} {item.text} {item.note}\n"
        for person in guide.people
        for section in person_page(guide, person.id, Appearances(guide)).sections
        for item in section.items
    )
    for name, since in LATER.items():
        assert marker >= since or name not in told
    assert "Jack" in told
