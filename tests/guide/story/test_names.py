"""Whether a text names somebody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.story.names import has_pronoun, is_named, span_of_name

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


@given(
    st.text(max_size=20), st.text(max_size=20), st.sampled_from([*JACK, "Jack's mother", "老王"])
)
def test_where_a_text_names_somebody(before: str, after: str, name: str) -> None:
    """What is found is the name or a part of it, whatever stands around it."""
    text = f"{before} {name} {after}"
    span = span_of_name(text, name)
    assert span is not None
    assert text[slice(*span)].lower() in (name.lower(), *name.lower().split())


def test_no_part_of_a_word_or_of_another_name_is_somebody() -> None:
    """Jackdaws are nobody, and Jack is not his mother."""
    assert span_of_name("Jackdaws come.", "Jack McMillan") is None
    assert span_of_name("Jack comes.", "Jack's mother") is None
    assert span_of_name("The costs are McMillan's.", "Jack McMillan") == (14, 22)
