"""Text from a pack has the room on the screen that it is measured to have, and is to be seen."""

import pytest
from rich.cells import cell_len, split_graphemes

from etoile_tui.packs.text import clean, line, prose
from tests.proof.terminal import strays_in_text

from .texts import BLANKS, SHAPES, TEXTS


@pytest.mark.parametrize("text", [text for family in TEXTS.values() for text in family])
def test_what_passes_belongs_on_a_screen(text: str) -> None:
    """Whatever the text, and once is enough."""
    for gate in (clean, line, prose):
        passed = gate(text)
        assert strays_in_text(passed.replace("\t", "")) == []
        assert gate(passed) == passed


@pytest.mark.parametrize("text", BLANKS)
def test_nothing_to_read_is_no_text(text: str) -> None:
    """A name of joiners or of marks alone would take no room, and could not be told from none."""
    assert line(text) == prose(text) == ""


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("a\u200db\u200dc", "abc"),
        ("世\u200d界", "世界"),
        ("\u200da\u200d", "a"),
        ("a\u200c b", "a b"),
        ("x \u0301y", "x y"),
        ("\u0941क", "क"),
        ("👩\u200d\u200d🚀", "👩\u200d🚀"),
        ("👩\u200d", "👩"),
    ],
)
def test_marks_and_joiners_stand_where_they_do_something(text: str, passed: str) -> None:
    """A joiner elsewhere hides the room of the letter after it, and the line runs over."""
    assert clean(text) == passed


@pytest.mark.parametrize("mark", ["\u0941", "\U000e0100", "\u1cd0", "\ua8e0", "\u302a", "\u07eb"])
def test_no_script_builds_towers(mark: str) -> None:
    """Nor do the selectors of variants."""
    for base in "aक世":
        assert len(clean(base + mark * 500 + "z")) <= 10


@pytest.mark.parametrize(
    "letter", "\U0001d173\U00013430\U0001bca0\ufffe\U0010ffff\ufdd0\u034f\u17b4"
)
def test_formats_and_what_is_no_character_go(letter: str) -> None:
    """However rare."""
    assert clean(f"a{letter}b") == "ab"


@pytest.mark.parametrize("text", SHAPES)
def test_a_line_can_be_cut_anywhere(text: str) -> None:
    """Every part of it that is drawn by itself has some room."""
    passed = line(text)
    spans, cells = split_graphemes(passed)
    assert sum(width for _, _, width in spans) == cells == cell_len(passed)
    assert all(width > 0 for _, _, width in spans)
