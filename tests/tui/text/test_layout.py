"""Folding blocks to a width."""

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from etoile_tui.tui.text.layout import Block, lay_out
from tests.harness.invented import WORDS


def lines(*blocks: Block, width: int = 20) -> list[str]:
    """Fold blocks and return the lines' text."""
    return [line.plain for line in lay_out(blocks, width).lines]


def test_a_sign_hangs_outside_of_its_text() -> None:
    """The lines after the first stand under the first one's text."""
    block = Block(text=Content("The storm takes the jetty."), first=Content(" • "))
    assert lines(block) == [" • The storm takes", "   the jetty."]


def test_gaps_stand_between_blocks_and_not_before_the_first() -> None:
    """The first block's gap is none."""
    block = Block(text=Content("a"), gap=1)
    assert lines(block, block) == ["a", "", "a"]


def test_a_right_part_stands_at_the_right_or_below() -> None:
    """Where there is no room for it, it has a line of its own."""
    right = Content("9 Mar 2024")
    assert lines(Block(text=Content("Log"), right=right)) == ["Log       9 Mar 2024"]
    assert lines(Block(text=Content("Keeper's Log"), right=right)) == ["Keeper's Log", "9 Mar 2024"]


def test_centred_lines_stand_in_the_middle() -> None:
    """Each line by itself."""
    assert lines(Block(text=Content("★"), centred=True), width=9) == ["    ★"]


@given(st.lists(WORDS, min_size=1, max_size=12), st.integers(8, 60))
def test_no_line_is_too_wide_and_no_word_is_lost(words: list[str], width: int) -> None:
    """Folding keeps the text and the width."""
    text = " ".join(" ".join(words).split())
    folded = lay_out([Block(text=Content(text), first=Content("• "))], width).text
    assert all(line.cell_length <= width for line in folded.split("\n"))
    assert "".join(folded.plain.split()) == "".join(f"•{text}".split())
