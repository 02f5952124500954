"""The beginning of an episode list as it was, and up to where another list is the same."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.schedule.list_record import ListRecord, record, unchanged
from etoile_tui.guide.schedule.show import Episode

PLAIN = tuple(Episode(f"S01E0{number}", title) for number, title in enumerate("ABCDE", start=1))
KEYED = tuple(episode._replace(key=episode.title.lower()) for episode in PLAIN)

menus = st.lists(
    st.builds(
        Episode,
        st.sampled_from(("S01E01", "S01E02", "S01E03")),
        st.sampled_from(("The Lamp", "Low Water", "Fog")),
        key=st.none() | st.sampled_from(("lamp", "water", "fog")),
        span=st.sampled_from((1, 1, 2)),
    ),
    max_size=5,
).map(tuple)


def same(old: Episode, new: Episode) -> bool:
    """Tell, from the episodes themselves, whether one is the other."""
    if old.key is not None and new.key is not None:
        return (old.key, old.span) == (new.key, new.span)
    return (old.id, old.title, old.span) == (new.id, new.title, new.span)


@given(menus, menus, st.integers(0, 5))
def test_as_many_are_the_same_as_stand_alike_at_the_beginning(
    old: Sequence[Episode], new: Sequence[Episode], count: int
) -> None:
    """Whatever was done to the list."""
    known = record(old, count)
    pairs = [same(*pair) for pair in zip(old[:count], new, strict=False)]
    expected = pairs.index(False) if False in pairs else len(pairs)
    assert unchanged(known, new) == expected
    assert unchanged(known, old) == known.length == min(count, len(old))
    assert known.is_valid


@given(menus, st.integers(0, 5), st.integers(0, 5))
def test_a_longer_record_begins_with_a_shorter_one(
    menu: Sequence[Episode], count: int, other: int
) -> None:
    """Of one list."""
    shorter, longer = sorted((count, other))
    assert record(menu, longer).begins_with(record(menu, shorter))
    assert record(menu, longer).first(shorter) == record(menu, shorter)


@pytest.mark.parametrize(
    ("title", "expected"), [("a", 5), ("A!", 5), ("Α", 0), ("A B", 0), ("", 0)]
)
def test_capitals_and_signs_make_no_other_episode(title: str, expected: int) -> None:
    """Another title does, for what the id named may be another now."""
    assert unchanged(record(PLAIN, 5), (PLAIN[0]._replace(title=title), *PLAIN[1:])) == expected


def test_a_title_may_come_later() -> None:
    """It had none when the marker was set."""
    untitled = (PLAIN[0], PLAIN[1]._replace(title=""), *PLAIN[2:])
    assert unchanged(record(untitled, 5), PLAIN) == 5


def test_an_episode_with_a_key_can_be_renumbered_and_named_anew() -> None:
    """And one that is given a key later is still the same."""
    renumbered = tuple(
        episode._replace(id=f"S02E0{number}", title="X") for number, episode in enumerate(KEYED)
    )
    assert unchanged(record(KEYED, 5), renumbered) == 5
    assert unchanged(record(PLAIN, 5), renumbered) == 0
    assert unchanged(record(PLAIN, 5), KEYED) == unchanged(record(KEYED, 5), PLAIN) == 5


def test_a_record_tells_nothing() -> None:
    """Neither a title nor a key stands in it."""
    assert all(set(text) <= set("0123456789abcdef") for text in record(KEYED, 5))


@pytest.mark.parametrize(
    "known",
    [
        ListRecord("0"),
        ListRecord("0123456g"),
        ListRecord("", "01234567"),
        ListRecord("Ü" * 8),
        ListRecord(begun="1"),
    ],
)
def test_what_is_no_record(known: ListRecord) -> None:
    """A file can hold anything."""
    assert not known.is_valid
