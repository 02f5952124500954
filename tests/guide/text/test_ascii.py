"""Text in ASCII."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from etoile_tui.guide.items.signs import CHOSEN, SIGNS, STARS
from etoile_tui.guide.text.ascii import _SIGNS, ascii_text

one_cell = st.characters(categories=["L", "N", "P", "S", "Zs"]).filter(
    lambda sign: cell_len(sign) == 1
)


@given(st.text())
def test_it_is_ascii(text: str) -> None:
    """Whatever the text."""
    assert ascii_text(text).isascii()


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_ascii_stays_as_it_is(text: str) -> None:
    """So a text that went through once can go through again."""
    assert ascii_text(text) == text


@given(st.text(one_cell))
def test_a_cell_stays_a_cell(text: str) -> None:
    """What was laid out stays so."""
    assert len(ascii_text(text)) == cell_len(text)


@given(st.text(), st.text())
def test_it_goes_sign_by_sign(before: str, after: str) -> None:
    """It does not matter how a line is cut into pieces."""
    assert ascii_text(before + after) == ascii_text(before) + ascii_text(after)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Étoile, naïve Ægir, Łódź, Straße", "Etoile, naive Agir, Lodz, Strase"),
        ("“So – she’s gone”… ‘Oh’ — «no»", '"So - she\'s gone". \'Oh\' - "no"'),
        ("★ ★ ☆ · ✦ • ▸ ✓", "* * o . + - > v"),
        ("← ↑ → ↓ ↔ 4 × 3", "< ^ > v - 4 x 3"),
        ("┌─┬┐ ╔═╦╗ ┏━┳┓ ╭╮", "+-++ +=++ +#++ .."),
        ("│║┃┆ ╱╲", '|"#: /\\'),
        ("▌▏", "#|"),
        ("e\u0301 a\u200db \u00a0", "e ab  "),
        ("世界 \u3000.", "????   ."),
        ("Ω\ud800", "??"),
    ],
)
def test_the_nearest_sign(text: str, plain: str) -> None:
    """Accents go, signs have their likes, and the rest are question marks."""
    assert ascii_text(text) == plain


def test_what_was_worked_out_can_be_forgotten() -> None:
    """Tests that begin with empty tables leave none behind that lacks something."""
    before = ascii_text("★ ─ █ Étoile 🔎")
    _SIGNS.clear()
    assert ascii_text("★ ─ █ Étoile 🔎") == before == "* - # Etoile > "


def test_the_guides_own_signs_are_told_apart() -> None:
    """Watched, next and ahead do not look alike, and nothing of the guide's is a question mark."""
    stars = {ascii_text(sign) for sign in STARS.values()}
    assert len(stars) == len(set(STARS.values()))
    own = {*STARS.values(), *SIGNS.values(), CHOSEN} - {"?"}
    assert "?" not in {ascii_text(sign) for sign in own}
    assert ascii_text(SIGNS["twist"]) != ascii_text(SIGNS["plain"])
