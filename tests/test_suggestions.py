"""What a message says of a misspelt word."""

from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.suggestions import nearest, quotable

KNOWN = ("watched", "undo", "look-back", "look-forward")


@given(st.text())
def test_what_is_repeated_is_short_and_harmless(word: str) -> None:
    """A terminal can do nothing with it but show it."""
    shown = quotable(word)
    assert shown.isprintable()
    assert 0 < len(shown) <= 41


def test_a_word_is_repeated_as_it_is() -> None:
    """Where there is nothing wrong with it."""
    assert quotable("look-back") == "look-back"


def test_the_nearest_word() -> None:
    """One that is spelt much alike; None where none is."""
    assert nearest("watchd", KNOWN) == "watched"
    assert nearest("Look-Bakc", KNOWN) == "look-back"
    assert nearest("zzz", KNOWN) is None
    assert nearest("w" * 100_000, KNOWN) is None
