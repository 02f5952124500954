"""Cleaning text that has characters of rare scripts: what is invisible, and too many accents.

A combining mark is a character that is drawn on the letter before it, like an accent. A joiner is
an invisible character that changes how its two neighbours are drawn.

The patterns are made when they are needed first, because they take 3 ms and most packs need none.
This module itself is always loaded: which files of the program are opened must not tell what stands
in a pack.
"""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import category

# Invisible joiners and separators; format characters of music, shorthand and hieroglyphs; tags,
# and code points that Unicode reserves.
_UNWANTED = (
    "[\u034f\u17b4\u17b5\ufdd0-\ufdef\ufff0-\ufff8\ufffe\uffff\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(
        chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
# A letter with more combining marks than any script uses ("Zalgo") would be drawn over the lines
# around it. The class also has the marks of Hebrew, Arabic, Thai, Lao and Tibetan, and the joiners
# and selectors that could stand between marks.
_COMBINING_MARKS = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u0e31"
    "\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f71-\u0f84\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)
_TOO_MANY_MARKS = f"({_COMBINING_MARKS}{{4}}){_COMBINING_MARKS}+"
# The blocks that hold the combining marks of all other scripts, mostly beside letters. Looked at
# in detail: such runs at the beginning of a word, where a mark has no letter to be drawn on, and
# runs that are long enough for too many marks.
_MARKS_AND_LETTERS = (
    "[\u0300-\u036f\u0483-\u1fff\u200c\u200d\u20d0-\u20ff\u2cef-\u2dff\u302a-\u309a"
    "\ua66f-\uabff\ufb1e\ufe00-\ufe2f\U000101fd-\U000e01ef]"
)
_SUSPECT_RUNS = rf"(?<!\S){_MARKS_AND_LETTERS}+|{_MARKS_AND_LETTERS}{{9,}}"
_MOST_MARKS = 8
# Characters between which a joiner has a meaning: letters of the scripts that use one, and emoji.
# Between others it would only make the width of the text uncertain.
_JOINED = (
    "\u0530-\u1fff\u2190-\u2bff\ua840-\uabff\ufb00-\ufdff\ufe00-\ufe0f\ufe70-\ufeff"
    "\U00010a00-\U0001d7ff\U0001e000-\U0001faff"
)
_JOINERS = "\u200c\u200d"
_USELESS_JOINERS = f"(?<![{_JOINED}])[{_JOINERS}]+|[{_JOINERS}]+(?![{_JOINED}{_JOINERS}])"


class _Patterns(NamedTuple):
    """What is looked for."""

    unwanted: re.Pattern[str]
    suspect_runs: re.Pattern[str]
    too_many_marks: re.Pattern[str]
    useless_joiners: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    sources = (_UNWANTED, _SUSPECT_RUNS, _TOO_MANY_MARKS, _USELESS_JOINERS)
    return _Patterns(*map(re.compile, sources))


def clean_rare_characters(text: str) -> str:
    """Return text without unwanted characters, with few combining marks and useful joiners."""
    patterns = _patterns()
    text = patterns.suspect_runs.sub(_limited, patterns.unwanted.sub("", text))
    text = patterns.too_many_marks.sub(r"\1", text)
    return patterns.useless_joiners.sub("", text)


def _limited(run: re.Match[str]) -> str:
    """Return a run of letters and combining marks with at most `_MOST_MARKS` marks on a letter.

    Marks that stand before the first letter of a word are left out.
    """
    kept: list[str] = []
    begins_word = not run.start() or run.string[run.start() - 1].isspace()
    marks = _MOST_MARKS if begins_word else 0
    for character in run[0]:
        is_mark = character in _JOINERS or category(character) in ("Mn", "Me")
        marks = marks + 1 if is_mark else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)
