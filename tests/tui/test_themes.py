"""The themes: everything can be read in each of them."""

import pytest
from textual.color import Color
from textual.theme import Theme

from etoile_tui.tui.themes import ABOUT, ANSI, HOUSE, SPOTLIGHT, THEMES, known_theme

COLOURED = [theme for theme in THEMES if not theme.ansi]
KINDS = [f"kind-{kind}" for kind in ("family", "love", "friends", "work", "rivals", "other")]
PROSE = ["foreground", "accent", "error", "success", "warning", "quiet", *KINDS]
"""What text is written in; and there is `faint`."""
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
    one, other = (luminance(colour(theme, name)) for name in (text, ground))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read(theme: Theme, ground: str) -> None:
    """4.5 for text (WCAG AA), a little less on a chosen row's ground; 2.7 for what is faint."""
    least = 4.5 if ground == "background" else 4.4
    for text in PROSE:
        assert contrast(theme, text, ground) >= least, text
    assert contrast(theme, "foreground", ground) >= 7
    assert contrast(theme, "faint", ground) >= 2.7
    assert contrast(theme, "on-accent", "accent") >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
def test_high_contrast(ground: str) -> None:
    """7 for text (WCAG AAA), 4.5 for what is faint, 3 for lines."""
    for text in PROSE:
        assert contrast(SPOTLIGHT, text, ground) >= 7, text
    assert contrast(SPOTLIGHT, "faint", ground) >= 4.5
    assert contrast(SPOTLIGHT, "rule", ground) >= 3


def test_the_terminals_own_colours_are_the_terminals_own() -> None:
    """The theme uses no other colours."""
    named = [value for value in ANSI.variables.values() if value not in ("bold", "none")]
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
