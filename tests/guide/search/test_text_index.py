"""The index of lines: each line with the wanted words, and no other."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.search.text_index import (
    BLOCK,
    Needles,
    TextIndex,
    lines_with,
    lines_with_notes,
)

WORDS = ("an", "ant", "tan", "beetle", "bee", "é", "so")
TEXT = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
NEEDLES = st.lists(
    st.lists(
        st.builds(
            "{}{}{}".format,
            st.sampled_from((" ", "")),
            st.sampled_from(("a", "an", "be", "bee", "so", "t", "zz", "an ant")),
            st.sampled_from((" ", "")),
        ),
        min_size=1,
        max_size=2,
    ).map(tuple),
    min_size=1,
    max_size=3,
)


def lines_of(texts: Sequence[str]) -> TextIndex:
    """Return texts as lines."""
    lines = TextIndex({})
    for text in texts:
        lines.add((text,))
    lines.close()
    return lines


def fitting(texts: Sequence[str], words: Sequence[Needles]) -> list[int]:
    """Return the numbers of the lines with all terms, by looking at each line."""
    lines = [f" {text.replace('é', 'e')} " for text in texts]
    return [
        number
        for number, line in enumerate(lines)
        if all(any(needle in line for needle in needles) for needles in words)
    ]


@given(st.lists(TEXT, max_size=12), NEEDLES)
def test_the_lines_that_have_all_words(texts: list[str], words: list[Needles]) -> None:
    """Each once, in order, and no others."""
    assert list(lines_with(words, lines_of(texts))) == fitting(texts, words)


@given(st.lists(st.tuples(TEXT, TEXT), max_size=8), NEEDLES)
def test_words_that_stand_beside(texts: list[tuple[str, str]], words: list[Needles]) -> None:
    """A line with one term and another in its note is found, one with both in itself is not."""
    said, beside = ([pair[number] for pair in texts] for number in (0, 1))
    # A sign that is in no needle, so that nothing reaches from one text into the other.
    either = fitting([" | ".join(pair) for pair in texts], words)
    expected = [number for number in either if number not in fitting(said, words)]
    assert list(lines_with_notes(words, lines_of(said), lines_of(beside))) == expected


@pytest.mark.parametrize("count", [BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7])
def test_more_lines_than_a_text_takes(count: int) -> None:
    """Common words and rare ones, where one text ends and the next begins."""
    chance = Random(count)  # noqa: S311
    texts = [" ".join(chance.choices(WORDS, k=2)) for _ in range(count)]
    for number in {0, BLOCK - 1, BLOCK, count - 1} - {count}:
        texts[min(number, count - 1)] += " rarely"
    for words in ([(" rar",)], [(" an",)], [(" rar",), (" an",)], [("tl", " so ")], [(" nil",)]):
        assert list(lines_with(words, lines_of(texts))) == fitting(texts, words)
        said, beside = [""] * count, texts
        assert list(lines_with_notes(words, lines_of(said), lines_of(beside))) == fitting(
            texts, words
        )


def test_nothing_reaches_from_one_field_into_the_next() -> None:
    """A phrase is found within one field only."""
    lines = TextIndex({})
    lines.add(("the lamp", "goes out"))
    lines.add(("the lamp goes out",))
    lines.close()
    assert list(lines_with([(" lamp goes",)], lines)) == [1]
    assert list(lines_with([(" lamp",), (" goes",)], lines)) == [0, 1]


def test_the_words_are_handed_out() -> None:
    """Normalized, and each once."""
    words: dict[str, str] = {}
    lines = TextIndex(words)
    lines.add(("The Lamp’s out.", "L’étoile"))
    lines.add(("the",))
    lines.close()
    assert sorted(words) == ["etoile", "l", "lamp", "out", "s", "the"]
