"""Several sources add to each other, where they agree, and nowhere else."""

from datetime import date

import pytest

from etoile_tui.authoring.importing.draft import Draft, Entry
from etoile_tui.authoring.importing.merge import merged
from etoile_tui.importing.errors import SourceError

DAY = date(2024, 2, 24)


def episode(
    number: int, title: str | None = None, *, day: int = 0, text: str | None = None
) -> Entry:
    """Return an episode of the first season."""
    aired = date(2024, 3, day) if day else None
    return Entry(season=1, numbers=(number,), title=title, aired=aired, text=text)


def texts(*drafts: tuple[Entry, ...]) -> list[str | None]:
    """Return the texts of what drafts come to together."""
    return [
        entry.text
        for entry in merged([Draft(origin=str(each), entries=each) for each in drafts]).entries
    ]


def test_two_of_three_have_to_agree() -> None:
    """Of number, title and air date."""
    ours = (episode(1, "A", day=1), episode(2, "B", day=2), episode(3, "C", day=3))
    theirs = (
        episode(1, "A", text="one"),
        episode(2, "Another", day=9, text="two"),
        episode(3, "Troisième", day=4, text="three"),
    )
    assert texts(ours, theirs) == ["one", None, "three"]


def test_what_is_shifted_by_one_is_not_taken() -> None:
    """A special that one of them counts moves all that follow."""
    ours = (episode(1, "A"), episode(2, "B"), episode(3, "C"))
    theirs = (episode(1, "Z", text="z"), episode(2, "A", text="a"), episode(3, "B", text="b"))
    with pytest.raises(SourceError):
        texts(ours, theirs)


def test_a_season_of_another_length_is_not_taken() -> None:
    """And it is told in the notes."""
    ours = Draft(origin="one", entries=(episode(1, "A"), episode(2, "B")))
    theirs = Draft(origin="two", entries=(episode(1, "A", text="a"),))
    with pytest.raises(SourceError):
        merged([ours, theirs])
    more = Entry(season=2, numbers=(1,), title="X", text="x")
    both = merged(
        [
            Draft(origin="one", entries=(*ours.entries, more._replace(text=None))),
            Draft(origin="two", entries=(*theirs.entries, more)),
        ]
    )
    assert [entry.text for entry in both.entries] == [None, None, "x"]
    assert "season 1" in both.problems[0]


def test_what_tells_of_two_ends_with_the_second() -> None:
    """One row of two episodes tells nothing of the first alone."""
    double = Entry(season=1, numbers=(1, 2), title="B", text="both")
    assert texts((episode(1, "A"), episode(2, "B")), (double,)) == [None, "both"]


def test_the_first_source_has_the_word() -> None:
    """What it has is not replaced."""
    assert texts((episode(1, "A", text="mine"),), (episode(1, "A", text="other"),)) == ["mine"]


def test_a_special_is_known_by_its_title_and_its_day() -> None:
    """Its number is everybody's own."""
    special = Entry(season=0, numbers=(3,), title="S", aired=DAY, kind="special")
    other = special._replace(season=1, numbers=(), text="s")
    assert texts((special,), (other,)) == ["s"]
    with pytest.raises(SourceError):
        texts((special,), (other._replace(title="T"),))


def test_a_day_with_several_episodes_says_nothing() -> None:
    """A season that comes at once, shifted by one, in another language: nothing tells."""
    ours = (episode(1, "A", day=1), episode(2, "B", day=1), episode(3, "C", day=1))
    theirs = (episode(1, "Z", day=1, text="z"), episode(2, "Y", day=1), episode(3, "X", day=1))
    with pytest.raises(SourceError):
        texts(ours, theirs)


def test_a_long_show() -> None:
    """In time that grows with its length alone: else this would not end."""
    ours = tuple(episode(number, f"Night of {number}") for number in range(1, 20_001))
    theirs = tuple(each._replace(text="Told.") for each in ours)
    assert texts(ours, theirs).count("Told.") == 20_000
