"""The themes: house, matinee, spotlight and ansi. All colours of the program are here."""

from typing import Final

from textual.theme import Theme


def _variables(  # noqa: PLR0913 (one parameter a colour)
    *,
    background: str,
    quiet: str,
    faint: str,
    link: str,
    rule: str,
    card: str,
    card_style: str = "bold",
    row: str,
    chosen: str,
    velvet: str,
    bar: str,
    on_gold: str,
    kinds: tuple[str, str, str, str, str, str],
) -> dict[str, str]:
    """Return a theme's variables: those of the guide, and those of Textual that depend on them.

    Args:
        background: The background of the screen.
        quiet: Less important text.
        faint: The least important text.
        link: What leads somewhere.
        rule: Lines between parts of the screen.
        card: The background of a name on the map.
        card_style: How that name is written.
        row: The background of the chosen row.
        chosen: The background of the chosen option in a dialog.
        velvet: The picture of the curtain.
        bar: A scrollbar while it is dragged.
        on_gold: Text on the accent colour.
        kinds: Relationships of the kinds family, love, friends, work, rivals and other.
    """
    family, love, friends, work, rivals, other = kinds
    return {
        "button-focus-text-style": "bold",
        "quiet": quiet,
        "faint": faint,
        "link": link,
        "rule": rule,
        "card": card,
        "card-style": card_style,
        "row": row,
        "chosen": chosen,
        "velvet": velvet,
        "on-accent": on_gold,
        "kind-family": family,
        "kind-love": love,
        "kind-friends": friends,
        "kind-work": work,
        "kind-rivals": rivals,
        "kind-other": other,
        "scrollbar": rule,
        "scrollbar-hover": faint,
        "scrollbar-active": bar,
        "scrollbar-background": background,
        "scrollbar-background-hover": background,
        "scrollbar-background-active": background,
        "scrollbar-corner-color": background,
    }


HOUSE = Theme(
    name="house",
    primary="#d8b15a",
    secondary="#b08f5a",
    accent="#e0b84f",
    foreground="#e9dfcf",
    background="#151110",
    surface="#1b1614",
    panel="#251d1a",
    warning="#d9975a",
    error="#d0705f",
    success="#a9b37c",
    dark=True,
    variables=_variables(
        background="#151110",
        quiet="#ab9f8f",
        faint="#93887b",
        link="#c9a565",
        rule="#6a6058",
        card="#3a302a",
        row="#2a211c",
        chosen="#3b301f",
        velvet="#4a1519",
        bar="#b08f5a",
        on_gold="#151110",
        kinds=("#d3a663", "#d98a96", "#9db67c", "#8fa9bf", "#cf7350", "#ac98bd"),
    ),
)
"""A dark house and warm stage light, with one accent of gold."""

MATINEE = Theme(
    name="matinee",
    primary="#75540b",
    secondary="#8f7440",
    accent="#75540b",
    foreground="#2d251d",
    background="#f7f1e6",
    surface="#f2eadb",
    panel="#eadfcb",
    warning="#954f10",
    error="#a03a2c",
    success="#556428",
    dark=False,
    variables=_variables(
        background="#f7f1e6",
        quiet="#5c5141",
        faint="#6e6251",
        link="#6f571f",
        rule="#938875",
        card="#ddd0b9",
        row="#ebe0cb",
        chosen="#fdf8ee",
        velvet="#b9585a",
        bar="#8f7440",
        on_gold="#f7f1e6",
        kinds=("#75540b", "#a83f5b", "#4e6c2e", "#3f6380", "#9c4320", "#70538a"),
    ),
)
"""Ivory and brown, for daylight."""

SPOTLIGHT = Theme(
    name="spotlight",
    primary="#ffd75f",
    secondary="#ffd75f",
    accent="#ffd75f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    warning="#ffb266",
    error="#ff9a8c",
    success="#b8e986",
    dark=True,
    variables=_variables(
        background="#000000",
        quiet="#d4d4d4",
        faint="#a8a8a8",
        link="#ffe08a",
        rule="#8c8c8c",
        card="#333333",
        row="#262626",
        chosen="#262626",
        velvet="#7a0f18",
        bar="#ffd75f",
        on_gold="#000000",
        kinds=("#ffc46b", "#ff9eb5", "#a8e58a", "#9ccbf2", "#ff9a70", "#d3b3f5"),
    ),
)
"""High contrast: white and bright gold on black, and rules that can be seen."""

ANSI = Theme(
    name="ansi",
    ansi=True,
    primary="ansi_yellow",
    secondary="ansi_yellow",
    accent="ansi_yellow",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    dark=True,
    variables=_variables(
        background="ansi_default",
        # No colour between plain and faint is readable on the background of every terminal.
        quiet="ansi_default",
        faint="ansi_bright_black",
        link="ansi_yellow",
        rule="ansi_bright_black",
        # Reversed: bright black is the background itself in some palettes.
        card="ansi_default",
        card_style="bold reverse",
        # A bar or reversed colours (app.py) show what is chosen: no background suits every text.
        row="ansi_default",
        chosen="ansi_default",
        velvet="ansi_red",
        bar="ansi_yellow",
        on_gold="ansi_black",
        kinds=(
            "ansi_yellow",
            "ansi_magenta",
            "ansi_green",
            "ansi_cyan",
            "ansi_red",
            "ansi_bright_blue",
        ),
    )
    | {
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border": "ansi_yellow",
        "border-blurred": "ansi_bright_black",
        "block-cursor-background": "ansi_yellow",
        "block-cursor-foreground": "ansi_black",
        "input-cursor-background": "ansi_yellow",
        "input-cursor-foreground": "ansi_black",
        "input-cursor-text-style": "none",
        "input-selection-background": "ansi_yellow",
        "input-selection-foreground": "ansi_black",
        "screen-selection-background": "ansi_yellow",
        "screen-selection-foreground": "ansi_black",
    },
)
"""The terminal's own sixteen colours, on its own background."""

THEMES: Final = (HOUSE, MATINEE, SPOTLIGHT, ANSI)
"""All themes, the default one first."""

ABOUT: Final = {
    HOUSE.name: "A dark house and warm stage light.",
    MATINEE.name: "Ivory and brown, for daylight.",
    SPOTLIGHT.name: "High contrast: white and gold on black.",
    ANSI.name: "Your terminal's own colours.",
}
"""What each theme looks like, for the dialog that chooses one."""


def known_theme(name: str | None) -> str:
    """Return a theme's name; the default theme's where there is no such theme."""
    return name if name in ABOUT else THEMES[0].name
