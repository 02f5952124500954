"""Labels of lines."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from etoile_tui.tui.relationship_map.labels import label_shapes, split_rows
from etoile_tui.tui.text.styles import shorten
from tests.harness.invented import WORDS


def test_a_text_is_split_as_narrow_as_it_can_be() -> None:
    """It is split where its widest row is narrowest."""
    assert split_rows("watches her from afar", 2) == ("watches her", "from afar")
    assert split_rows("watches her from afar", 3) == ("watches", "her from", "afar")
    assert split_rows("friends", 3) == ("friends",)


def test_a_label_is_on_one_row_or_split() -> None:
    """The shape with one row each comes first; a split shape that is no narrower is left out."""
    single, split = label_shapes(["old friends", "at odds"])
    assert [row.text for row in single.rows] == ["old friends", "at odds"]
    assert [(row.text, row.number) for row in split.rows] == [
        ("old", 0),
        ("friends", 0),
        ("at", 1),
        ("odds", 1),
    ]
    assert (single.width, split.width) == (11, 7)
    assert len(label_shapes(["friends"])) == 1


@given(WORDS, st.integers(1, 3))
def test_splitting_loses_no_word(text: str, max_rows: int) -> None:
    """All words are there, in their order, on no more rows than allowed."""
    rows = split_rows(text, max_rows)
    assert " ".join(rows).split() == text.split()
    assert len(rows) <= max_rows


def test_a_text_of_very_many_words_is_split_near_its_beginning() -> None:
    """There are few ways to split a text, however many words it has."""
    rows = split_rows("a " * 150, 3)
    assert len(rows) == 3
    assert sum(row.count("a") for row in rows) == 150


@given(WORDS, st.integers(2, 20))
def test_a_shortened_text_fits_and_ends_in_a_sign(text: str, width: int) -> None:
    """A text that is too wide ends in a sign for what is left out."""
    short = shorten(text, width)
    assert cell_len(short) <= width
    assert short == text or short.endswith("…")
