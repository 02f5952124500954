"""Lines are measured by the cells that terminals give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from wcwidth import iter_graphemes, width

from etoile_tui.cli.cells import cell_width, padded, wrapped

TEXTS = st.text(st.sampled_from("ab é’—★日本語한नमस्ते์ไทย👩🚀 \u0301"), max_size=60)


@given(TEXTS)
def test_a_line_has_as_many_cells_as_a_terminal_gives_it(text: str) -> None:
    """The quick way comes to the same."""
    assert cell_width(text) == width(text)
    assert width(padded(f"{text}x", 200)) == 200


@given(TEXTS, st.sampled_from(["", "  ", "日本  "]))
def test_wrapped_lines_fit(text: str, first: str) -> None:
    """No letter is taken apart, and none is lost."""
    text = f"a{text}"  # a mark without a letter before it is measured in several ways
    lines = wrapped(text, 12, first, "  ").split("\n")
    assert all(width(line) <= 12 for line in lines)
    letters = [each for each in iter_graphemes(first + text) if not each.isspace()]
    kept = [each for line in lines for each in iter_graphemes(line) if not each.isspace()]
    assert "".join(kept) == "".join(letters) or not text.strip()


@pytest.mark.parametrize(("text", "cells"), [("夜の灯台", 8), ("Étoile", 6), ("नमस्ते", 4), ("", 0)])
def test_some_texts(text: str, cells: int) -> None:
    """Wide letters take two cells, and marks none."""
    assert cell_width(text) == cells


def test_the_library_of_the_screen_still_counts_some_scripts_otherwise() -> None:
    """Once it counts like terminals, `docs/safety.md` need not say that lines shift."""
    assert cell_len("हिन्दी नमस्ते") < cell_width("हिन्दी नमस्ते")
