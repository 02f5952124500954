"""The themes: everything can be read in each of them."""

import pytest
from textual.color import Color
from textual.theme import Theme

from etoile_tui.tui.themes import ABOUT, ANSI, HOUSE, MATINEE, SPOTLIGHT, THEMES, known_theme

COLOURED = [theme for theme in THEMES if not theme.ansi]
KINDS = [f"kind-{kind}" for kind in ("family", "love", "friends", "work", "rivals", "other")]
PROSE = ["foreground", "accent", "error", "success", "warning", "quiet", "faint", "link", *KINDS]
"""What text is written in."""
GROUNDS = ["background", "row", "panel"]


def colour(theme: Theme, name: str) -> Color:
    """Return one of a theme's colours, whether Textual knows it or the guide alone."""
    written = theme.variables.get(name) or getattr(theme, name)
    assert isinstance(written, str), name
    return Color.parse(written)


def luminance(colour: Color) -> float:
    """Return the relative luminance of WCAG."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: Theme, text: str, ground: str) -> float:
    """Return the contrast of WCAG between two of a theme's colours, 1 to 21."""
    return ratio(colour(theme, text), colour(theme, ground))


def ratio(one: Color, other: Color) -> float:
    """Return the contrast of WCAG between two colours."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_who_would_see_nothing_is_noticed() -> None:
    """The measure itself: black on white is 21, a colour on itself 1."""
    assert contrast(MATINEE, "accent", "accent") == 1
    assert round(contrast(SPOTLIGHT, "foreground", "background")) == 21


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read(theme: Theme, ground: str) -> None:
    """4.5 for all text (WCAG AA), whatever it stands on; 3 for rules and scrollbars."""
    for text in PROSE:
        assert contrast(theme, text, ground) >= 4.5, text
    assert contrast(theme, "foreground", ground) >= 7
    assert contrast(theme, "rule", "background") >= 3
    assert contrast(theme, "scrollbar", "background") >= 3
    assert contrast(theme, "on-accent", "accent") >= 4.5


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_what_stands_on_a_ground_of_its_own_can_be_read(theme: Theme) -> None:
    """A name on the map, and what is chosen in a dialog, its mark in the accent included."""
    assert contrast(theme, "foreground", "card") >= 4.5
    for text in ("foreground", "accent", "quiet"):
        assert contrast(theme, text, "chosen") >= 4.5, text


@pytest.mark.parametrize("ground", GROUNDS)
def test_high_contrast(ground: str) -> None:
    """7 for text (WCAG AAA), 4.5 for what is faint, 3 for lines."""
    for text in [text for text in PROSE if text != "faint"]:
        assert contrast(SPOTLIGHT, text, ground) >= 7, text
    assert contrast(SPOTLIGHT, "faint", ground) >= 4.5
    assert contrast(SPOTLIGHT, "rule", ground) >= 3


def test_the_terminals_own_colours_are_the_terminals_own() -> None:
    """The theme uses no other colours."""
    named = [value for value in ANSI.variables.values() if not value.startswith(("bold", "none"))]
    named += [ANSI.primary, *(getattr(ANSI, name) for name in ("accent", "background", "panel"))]
    assert all(value.startswith("ansi_") for value in named)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_kinds_are_told_apart(theme: Theme) -> None:
    """No two kinds of relationship have one colour."""
    assert len({colour(theme, kind) for kind in KINDS}) == len(KINDS)


def test_all_themes_have_the_same_colours() -> None:
    """Every widget finds its colours in each theme, and each theme has its line in the dialog."""
    for theme in COLOURED:
        assert theme.variables.keys() == HOUSE.variables.keys()
    assert ANSI.variables.keys() >= HOUSE.variables.keys()
    assert [theme.name for theme in THEMES] == list(ABOUT)


def test_a_theme_that_is_no_more() -> None:
    """An unknown name gives the default theme."""
    assert known_theme("matinee") == "matinee"
    assert known_theme("textual-dark") == known_theme(None) == THEMES[0].name
