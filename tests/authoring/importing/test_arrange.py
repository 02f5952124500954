"""The order of a pack that is brought in: above all, where specials go."""

from datetime import date

import pytest

from etoile_tui.authoring.importing.arrange import arrange
from etoile_tui.authoring.importing.draft import Draft, Entry, Place
from etoile_tui.importing.errors import SourceError

SEASONS = tuple(
    Entry(season=season, numbers=(number,), aired=date(2024 + season, 1, number))
    for season in (1, 2)
    for number in (1, 2, 3)
)
SPECIAL = Entry(season=0, numbers=(1,), title="S", kind="special")


def order(*entries: Entry, ordered: bool = False, extras: bool = False) -> str:
    """Return the ids of a draft's episodes in their order."""
    draft = Draft(origin="test", entries=entries, ordered=ordered)
    return " ".join(row.id for row in arrange(draft, extras=extras))


@pytest.mark.parametrize(
    ("special", "before"),
    [
        ({"place": Place(1, 3)}, "S01E03"),
        ({"place": Place(2, 1)}, "S02E01"),
        ({"place": Place(1)}, "S02E01"),
        ({"place": Place(1, 4096)}, "S02E01"),
        ({"place": Place(2)}, ""),
        ({"place": Place(7, 1)}, ""),
        ({"place": Place(1, 9)}, ""),
        ({"place": Place(10_000, 7)}, ""),
        ({"place": Place(7, 1), "aired": date(2025, 1, 2)}, "S01E03"),
        ({"aired": date(2025, 1, 2)}, "S01E03"),
        ({"aired": date(2025, 6, 1)}, "S02E01"),
        ({"aired": date(2030, 1, 1)}, ""),
        ({"aired": date(2000, 1, 1)}, "S01E01"),
        ({}, ""),
        ({"season": 1, "numbers": ()}, "S02E01"),
    ],
)
def test_where_a_special_stands(special: dict[str, object], before: str) -> None:
    """At its place, if there is one; by its day; or behind, never at the start of anything."""
    entry = SPECIAL._replace(**special)  # type: ignore[arg-type]
    ids = order(*SEASONS, entry).split()
    at = ids.index("S00E01")
    assert (ids[at + 1] if at + 1 < len(ids) else "") == before
    assert len(ids) == len(SEASONS) + 1


def test_an_order_of_watching_is_kept() -> None:
    """As TVmaze lists specials among the others, without a number."""
    bare = SPECIAL._replace(season=1, numbers=(), title="T")
    ids = order(*SEASONS[:2], bare, SEASONS[2], ordered=True)
    assert ids == "S01E01 S01E02 S00E01 S01E03"


def test_numbers_that_stand_twice() -> None:
    """The first is taken; specials get numbers of their own."""
    assert order(*SEASONS[:2], SEASONS[0]) == "S01E01 S01E02"
    assert order(SEASONS[0], SPECIAL, SPECIAL._replace(title="T")) == "S01E01 S00E01"
    bare = SPECIAL._replace(season=1, numbers=())
    assert order(SEASONS[0], bare, SPECIAL) == "S01E01 S00E01 S00E02"


def test_a_year_as_a_season() -> None:
    """It stays what it is; one that no season can be is left out."""
    year = Entry(season=2024, numbers=(12,))
    assert order(*SEASONS[:1], year) == "S01E01 S2024E12"
    assert order(*SEASONS[:1], year._replace(season=20_240)) == "S01E01"
    assert order(*SEASONS[:1], year._replace(numbers=(100_000,))) == "S01E01"


def test_extras_come_in_when_they_are_asked_for() -> None:
    """What was made about a show is no part of it."""
    extra = SPECIAL._replace(kind="extra")
    assert order(SEASONS[0], extra) == "S01E01"
    assert order(SEASONS[0], extra, extras=True) == "S01E01 S00E01"


def test_more_than_any_show_has() -> None:
    """A file can say anything."""
    with pytest.raises(SourceError):
        order(SEASONS[0], *(SPECIAL._replace(numbers=(number,)) for number in range(3000)))
