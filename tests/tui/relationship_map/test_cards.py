"""Cards, and the names on them."""

import pytest
from hypothesis import given
from rich.cells import cell_len

from etoile_tui.tui.relationship_map.cards import compact_card, full_card
from etoile_tui.tui.relationship_map.tuning import MAX_CARD_WIDTH, MAX_LABEL_WIDTH
from tests.harness.invented import WORDS


@given(WORDS)
def test_compact_cards_fit_into_a_slot(name: str) -> None:
    """No name makes a card of the map wider or higher than there is room for."""
    card = compact_card(name)
    assert card.width <= MAX_CARD_WIDTH
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
def test_names_are_split(name: str, rows: tuple[str, ...]) -> None:
    """A name of several words is on two rows, and a long one on three."""
    assert compact_card(name).rows == rows


def test_full_cards_leave_nothing_out() -> None:
    """A full card shows the whole name, and is as high as its lines need."""
    name = "the lighthouse keeper's very long-lost daughter"
    assert " ".join(full_card(name).rows) == name
    assert full_card("Ilse", 3).height == 3
    assert MAX_LABEL_WIDTH < cell_len(name) < full_card(name).width * 2


def test_a_card_is_wider_where_many_lines_end() -> None:
    """A card has room for the ends of its lines, up to the greatest width."""
    assert compact_card("Ilse", 4).width == compact_card("Ilse").width == 8
    assert compact_card("Ilse", 12).width > 8
    assert compact_card("Ilse", 50).width == MAX_CARD_WIDTH
