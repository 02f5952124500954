"""Marks and joiners in a text: none that stand on nothing, pile up, or hide a letter's room."""

import re
from unicodedata import category

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
    """Return text with its marks on letters, few enough, and its joiners where they join."""
    text = _RUNS.sub(_few, text)
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
