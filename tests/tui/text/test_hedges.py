"""Hedges as signs, with a footnote."""

import pytest

from etoile_tui.guide.items.wording import hedged, make_note, placed_by_now, placed_here
from etoile_tui.tui.text.hedges import footnote, sign_hedges
from etoile_tui.tui.text.layout import Block
from etoile_tui.tui.text.styles import literal


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (hedged("ferryman", placed_here("likely")), "ferryman ≈"),
        (hedged("ferryman", placed_here("by")), "ferryman ≤"),
        (hedged("ferryman", placed_by_now("likely")), "ferryman ≈"),
        (make_note("the pier", placed_here("likely"), "50:00"), "the pier ≈ · 50:00"),
        (make_note(placed_here("by")), "≤"),
        ("It is probably raining.", "It is probably raining."),
    ],
)
def test_a_hedge_is_a_sign(text: str, signed: str) -> None:
    """Behind its fact, or beside its place and time."""
    assert sign_hedges(text) == signed


def test_the_footnote_tells_what_the_signs_mean_that_are_there() -> None:
    """Each once; without signs there is none."""

    def noted(*texts: str) -> list[str]:
        return [note.text.plain for note in footnote([Block(text=literal(text)) for text in texts])]

    assert noted("plain") == []
    assert noted("a ≈", "b ≈") == ["≈ probably so by then"]
    assert noted("a ≤", "b ≈") == ["≈ probably so by then   ≤ here or earlier"]
