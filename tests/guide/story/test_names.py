"""Whether a text names somebody."""

import pytest

from etoile_tui.guide.story.names import has_pronoun, is_named

JACK = ("Jack McMillan", "Jack")


@pytest.mark.parametrize(
    ("text", "names", "named"),
    [
        ("Jack gives in.", JACK, True),
        ("The costs are McMillan's.", ("Jack McMillan",), True),
        ("He gives in.", JACK, False),
        ("Jackdaws come in.", ("Jack McMillan",), False),
        ("Jack's mother comes.", ("Jack's mother",), True),
        ("Jack comes.", ("Jack's mother",), False),
        ("The mother comes.", ("Jack's mother",), False),
        ("Jack comes.", ("the man beside Jack",), False),
        ("the man beside Jack comes.", ("the man beside Jack",), True),
        ("The man beside Jack comes.", ("the man beside Jack",), True),
        ("老王 comes.", ("老王",), True),
        ("", JACK, False),
        ("Nobody.", (), False),
    ],
)
def test_a_text_names_somebody_by_a_name_or_a_part_that_is_one(
    text: str, names: tuple[str, ...], named: bool
) -> None:
    """Not by a word that belongs to somebody else's name."""
    assert is_named(text, names) is named


@pytest.mark.parametrize(
    ("text", "found"),
    [("She sleeps.", True), ("Ada reads his log.", True), ("The log is there.", False)],
)
def test_a_pronoun_is_a_word_of_its_own(text: str, found: bool) -> None:
    """Not a part of another."""
    assert has_pronoun(text) is found
