"""What is said of a series, in the words of a book and of a podcast."""

import pytest

from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.episode_names import EpisodeNames
from etoile_tui.guide.schedule.medium_words import in_words, timed
from etoile_tui.guide.schedule.position import parse_position


@pytest.mark.parametrize(
    ("told", "book", "podcast"),
    [
        ("Have you watched {what}?", "Have you read X watched?", "Have you heard X watched?"),
        ("Before you watch {what}", "Before you read X watched", "Before you listen to X watched"),
        ("Watching {what} now.", "Reading X watched now.", "Listening to X watched now."),
        ("Who is watching? {what}", "Who is reading? X watched", "Who is listening? X watched"),
        ("Watch it again? {what}", "Read it again? X watched", "Listen to it again? X watched"),
        ("An episode. {what}", "A chapter. X watched", "An episode. X watched"),
        ("First seen in season 2: {what}", None, "First heard of in season 2: X watched"),
    ],
)
def test_words_are_exchanged_and_values_are_not(told: str, book: str, podcast: str) -> None:
    """A title that has such a word keeps it."""
    assert in_words("series", told, what="X watched") == told.replace("{what}", "X watched")
    assert in_words("podcast", told, what="X watched") == podcast
    if book is not None:
        assert in_words("book", told, what="X watched") == book


def test_parts_of_words_stay() -> None:
    """And braces, where nothing is put in."""
    assert in_words("book", "{ } Unwatched, episodic: {watched}") == (
        "{ } Unwatched, episodic: {watched}"
    )


def test_no_command_is_called_as_another() -> None:
    """Marking a chapter as read, and reading a page."""
    assert in_words("book", "watched") == "finished"
    assert in_words("podcast", "watched") == "heard"


def test_chapters_are_called_so() -> None:
    """By their numbers, in a list and in a sentence."""
    names = EpisodeNames(one_season=True, spans={"S01E05": 2}, medium="book")
    assert names.short(parse_position("S01E03")) == "ch. 3"
    assert names.short(parse_position("S01E05")) == "ch. 5–6"
    assert names.title(Row("ahead", "S01E03")) == "Chapter 3"
    assert names.title(Row("ahead", "S01E05", span=2)) == "Chapters 5–6"
    assert names.title(Row("next")) == "The next chapter"
    assert names.title(Row("next", "S01E03", "Chapter 3")) == "Chapter 3"
    assert names.title(Row("next", "S01E03", "Rain")) == "3 · Rain"


@pytest.mark.parametrize(
    ("medium", "minutes", "can_be"),
    [("series", None, True), ("book", None, False), ("book", 30, True), ("podcast", None, True)],
)
def test_a_book_has_no_minutes(medium: str, minutes: int | None, can_be: bool) -> None:
    """Where it has none of its own, as one that is read aloud."""
    assert timed(medium, minutes) is can_be  # type: ignore[arg-type]
