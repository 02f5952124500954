"""The themes: an evening's dark house, and a matinée. The only place with colours in it."""

from textual.theme import Theme

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
    variables={
        "velvet": "#4a1519",
        "quiet": "#958877",
        "faint": "#5f554b",
        "rule": "#3a302a",
        "row": "#2a211c",
        "footer-background": "#151110",
        "footer-key-foreground": "#e0b84f",
        "footer-description-foreground": "#958877",
        "scrollbar": "#3a302a",
        "scrollbar-hover": "#5f554b",
        "scrollbar-active": "#b08f5a",
        "scrollbar-background": "#151110",
        "scrollbar-background-hover": "#151110",
        "scrollbar-background-active": "#151110",
        "scrollbar-corner-color": "#151110",
    },
)
"""A dark house and warm stage light, with one accent of gold."""

MATINEE = Theme(
    name="matinee",
    primary="#8a6512",
    secondary="#8f7440",
    accent="#8a6512",
    foreground="#2d251d",
    background="#f7f1e6",
    surface="#f2eadb",
    panel="#eadfcb",
    warning="#a35a16",
    error="#a03a2c",
    success="#5c6b2c",
    dark=False,
    variables={
        "velvet": "#b9585a",
        "quiet": "#766855",
        "faint": "#a4957f",
        "rule": "#d8cab1",
        "row": "#ebe0cb",
        "footer-background": "#f7f1e6",
        "footer-key-foreground": "#8a6512",
        "footer-description-foreground": "#766855",
        "scrollbar": "#d8cab1",
        "scrollbar-hover": "#a4957f",
        "scrollbar-active": "#8f7440",
        "scrollbar-background": "#f7f1e6",
        "scrollbar-background-hover": "#f7f1e6",
        "scrollbar-background-active": "#f7f1e6",
        "scrollbar-corner-color": "#f7f1e6",
    },
)
"""Ivory and brown, for daylight."""
