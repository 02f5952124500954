"""The corrections of a typed word."""

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.search.typos import MOST, Vocabulary, matches

WORD = st.text("abc", min_size=1, max_size=10)
TYPED = st.text("abc", min_size=4, max_size=10)


def typos(one: str, other: str) -> int:
    """Return the number of typos: letters that are wrong, missing, additional or swapped."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, its in enumerate(other, start=1):
            row.append(min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != its)))
            if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
                row[-1] = min(row[-1], rows[i - 2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1]


def naive(words: list[str], typed: str) -> tuple[str, ...]:
    """Return the most similar words, by comparing each."""
    for allowed in (1, 2) if len(typed) >= 8 else (1,):
        for whole in (True, False):
            found = [
                word for word in sorted(set(words)) if matches(typed, word, allowed, whole=whole)
            ]
            if found:
                return tuple(found[:MOST])
    return ()


@given(WORD, WORD, st.integers(0, 2))
def test_a_word_is_meant_with_so_many_typos(typed: str, word: str, allowed: int) -> None:
    """The number of typos between two words."""
    assert matches(typed, word, allowed, whole=True) == (typos(typed, word) <= allowed)


@given(WORD, WORD, st.integers(0, 2))
def test_a_beginning_is_meant_with_so_many_typos(typed: str, word: str, allowed: int) -> None:
    """The number of typos to the nearest beginning of the word."""
    beginnings = accumulate(word, initial="")
    if matches(typed, word, allowed, whole=False):
        assert any(typos(typed, begins) <= allowed for begins in beginnings)
    assert matches(typed, word, 0, whole=False) == word.startswith(typed)


@given(st.lists(WORD, max_size=30), TYPED)
@settings(max_examples=300)
def test_no_word_is_missed(words: list[str], typed: str) -> None:
    """Looking only at words that contain a piece of the typed one misses nothing."""
    if typed not in words:
        assert Vocabulary(words).corrections(typed) == naive(words, typed)


@given(st.lists(WORD, max_size=30), WORD)
def test_beginnings_and_parts(words: list[str], part: str) -> None:
    """A word is known by its beginning, and by anything in it."""
    vocabulary = Vocabulary(words)
    assert vocabulary.has_prefix(part) == any(word.startswith(part) for word in words)
    assert vocabulary.contains(part) == any(part in word for word in words)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lamb", ("lamp",)),
        ("lmap", ("lamp",)),
        ("lammp", ("lamp",)),
        ("xamp", ("lamp",)),
        ("kepe", ("keep",)),
        ("kepper", ("keeper",)),
        ("lihthouse", ("lighthouse",)),
        ("lihthosue", ("lighthouse",)),
        ("lihtho", ("lighthouse",)),
        ("lxhthoxse", ()),
        ("lap", ()),
        ("1943", ()),
        ("zzzz", ()),
        ("", ()),
    ],
)
def test_what_is_meant(typed: str, meant: tuple[str, ...]) -> None:
    """One typo, two in a long word; none in a short word or a number."""
    told = ("keep", "keeper", "lamp", "lighthouse", "1944", "laps")
    assert Vocabulary(told).corrections(typed) == meant


def test_a_whole_word_is_nearer_than_a_beginning() -> None:
    """The rest of a long word may not be typed yet."""
    assert Vocabulary(("lamp", "lamenting")).corrections("lamb") == ("lamp",)
    assert Vocabulary(("lantern", "lamenting")).corrections("lamne") == ("lamenting",)


def test_of_many_words_some_are_meant() -> None:
    """The first in the order of the alphabet."""
    words = [f"lamp{letter}" for letter in "abcdefghij"]
    assert Vocabulary(reversed(words)).corrections("lampz") == tuple(words[:MOST])
