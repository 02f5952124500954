"""The words along a line, and the names on cards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from etoile_tui.tui.relationship_map.cards import WIDEST, small_card, whole_card
from etoile_tui.tui.relationship_map.labels import LONGEST, fold, shapes
from etoile_tui.tui.text.blocks import shorten
from tests.harness.invented import WORDS


def test_words_are_folded_as_narrow_as_can_be() -> None:
    """A text is broken where its widest row is narrowest."""
    assert fold("watches her from afar", 2) == ("watches her", "from afar")
    assert fold("watches her from afar", 3) == ("watches", "her from", "afar")
    assert fold("friends", 3) == ("friends",)


def test_a_label_comes_on_one_row_or_folded() -> None:
    """The plain shape comes first; one that is no narrower is left out."""
    plain, folded = shapes(["old friends", "at odds"])
    assert [row.text for row in plain.rows] == ["old friends", "at odds"]
    assert [(row.text, row.entry) for row in folded.rows] == [
        ("old", 0),
        ("friends", 0),
        ("at", 1),
        ("odds", 1),
    ]
    assert (plain.width, folded.width) == (11, 7)
    assert len(shapes(["friends"])) == 1


@given(WORDS, st.integers(1, 3))
def test_folding_loses_no_word(text: str, rows: int) -> None:
    """All words are there, in their order, on no more rows than asked for."""
    folded = fold(text, rows)
    assert " ".join(folded).split() == text.split()
    assert len(folded) <= rows


def test_a_text_of_very_many_words_is_folded_at_its_beginning() -> None:
    """The ways to fold a text stay few, however many words it has."""
    rows = fold("a " * 150, 3)
    assert len(rows) == 3
    assert sum(row.count("a") for row in rows) == 150


@given(WORDS, st.integers(2, 20))
def test_what_is_shortened_fits_and_says_so(text: str, width: int) -> None:
    """A text that is too wide ends in a sign for what is left out."""
    short = shorten(text, width)
    assert cell_len(short) <= width
    assert short == text or short.endswith("…")


@given(WORDS)
def test_small_cards_fit_between_the_places(name: str) -> None:
    """No name makes a card of the map wider or higher than there is room for."""
    card = small_card(name)
    assert card.width <= WIDEST
    assert card.height == len(card.rows) <= 3


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Ilse", ("Ilse",)),
        ("Mara Quill", ("Mara", "Quill")),
        ("the man on the ferry", ("the man on", "the ferry")),
        ("the lighthouse keeper's aunt", ("the", "lighthouse", "keeper's aunt")),
        ("the lighthousekeeperess of it", ("the", "lighthousekee…", "of it")),
    ],
)
def test_names_are_folded(name: str, rows: tuple[str, ...]) -> None:
    """A card has two rows for a name of several words, and three for a long one."""
    assert small_card(name).rows == rows


def test_whole_cards_leave_nothing_out() -> None:
    """Where there is room a name is shown whole, on rows enough for all its lines."""
    name = "the lighthouse keeper's very long-lost daughter"
    assert " ".join(whole_card(name).rows) == name
    assert whole_card("Ilse", 3).height == 3
    assert LONGEST < cell_len(name) < whole_card(name).width * 2


def test_a_card_is_wider_where_many_lines_end() -> None:
    """Somebody with much to do gets a card with room for the ends, up to the widest."""
    assert small_card("Ilse", 4).width == small_card("Ilse").width == 8
    assert small_card("Ilse", 12).width > 8
    assert small_card("Ilse", 50).width == WIDEST
