"""Missing files are told of at once, and everything else by itself."""

from etoile_tui.guide.story.problems import joined_problems
from etoile_tui.guide.story.story import Problem

ORDER = [f"S01E{number:02}" for number in range(1, 31)]


def missing(*numbers: int) -> list[Problem]:
    """Return the problems of episodes without a file."""
    return [Problem(episode=f"S01E{each:02}", text="missing.", missing=True) for each in numbers]


def words(*problems: Problem) -> list[str]:
    """Return what is told of problems."""
    return [problem.text for problem in joined_problems(problems, ORDER)]


def test_one_is_told_of_as_it_is() -> None:
    """Its own message names its file."""
    assert words(*missing(3)) == ["missing."]


def test_many_are_told_of_in_one_line() -> None:
    """Those that follow each other as a run."""
    assert words(*missing(2, 3, 4, 9)) == ["S01E02 to S01E04 and S01E09: their files are missing."]
    assert words(*missing(1, 3, 5, 7, 9, 10, 12)) == [
        "S01E01, S01E03, S01E05, S01E07 and 3 more: their files are missing."
    ]
    assert words(*missing(*range(1, 31))) == ["S01E01 to S01E30: their files are missing."]


def test_other_problems_keep_their_places() -> None:
    """A file that is broken is another thing."""
    broken = Problem(episode="S01E02", text="broken.")
    first, last = missing(1, 3)
    assert words(first, broken, last) == [
        "S01E01 and S01E03: their files are missing.",
        "broken.",
    ]
