"""Rare signs, marks and joiners: none unseen, piled up, on nothing, or hiding a letter's room."""

import re
from unicodedata import category

# What joins or parts letters unseen; formats of music, shorthand and hieroglyphs; further tags and
# what Unicode sets aside.
_UNWANTED = re.compile(
    "[\u034f\u17b4\u17b5\ufdd0-\ufdef\ufff0-\ufff8\ufffe\uffff\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(
        chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
# A letter with more marks than any script puts on one (Zalgo), which would leave its line; those
# of Hebrew, Arabic, Thai, Lao and Tibetan with them, and the joiners and selectors that could
# stand between.
_MARKS = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u0e31"
    "\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f71-\u0f84\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)
_TOWERS = re.compile(f"({_MARKS}{{4}}){_MARKS}+")
# Where marks of any other script stand, mostly between letters of it: at a word's beginning, where
# they have nothing to stand on, and in runs that are long enough for a tower.
_MARKED = (
    "[\u0300-\u036f\u0483-\u1fff\u200c\u200d\u20d0-\u20ff\u2cef-\u2dff\u302a-\u309a"
    "\ua66f-\uabff\ufb1e\ufe00-\ufe2f\U000101fd-\U000e01ef]"
)
_RUNS = re.compile(rf"(?<!\S){_MARKED}+|{_MARKED}{{9,}}")
_MOST_MARKS = 8
# A joiner joins what comes before it to what comes after: letters of the scripts that have use
# for one, and emoji. Anywhere else it would hide the room that a letter takes.
_JOINED = (
    "\u0530-\u1fff\u2190-\u2bff\ua840-\uabff\ufb00-\ufdff\ufe00-\ufe0f\ufe70-\ufeff"
    "\U00010a00-\U0001d7ff\U0001e000-\U0001faff"
)
_JOINERS = "\u200c\u200d"
_LOOSE = re.compile(f"(?<![{_JOINED}])[{_JOINERS}]+|[{_JOINERS}]+(?![{_JOINED}{_JOINERS}])")


def settled(text: str) -> str:
    """Return text without rare signs, its marks on letters and few enough, its joiners joining."""
    text = _RUNS.sub(_few, _UNWANTED.sub("", text))
    text = _TOWERS.sub(r"\1", text)
    return _LOOSE.sub("", text)


def _few(run: re.Match[str]) -> str:
    """Return a run of letters and marks without marks that stand on nothing, and no tower."""
    kept: list[str] = []
    marks = 0 if run.start() and not run.string[run.start() - 1].isspace() else _MOST_MARKS
    for letter in run[0]:
        a_mark = letter in _JOINERS or category(letter) in ("Mn", "Me")
        marks = marks + 1 if a_mark else 0
        if marks <= _MOST_MARKS:
            kept.append(letter)
    return "".join(kept)
