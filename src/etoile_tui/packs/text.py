"""The one gate that all text of a pack passes (design, section 3): text is data.

What a terminal could act on, or an eye could be misled by, is taken out here, so nothing after
the gate has to think of it.
"""

import re

LONGEST_LINE = 300
"""Characters that a name, a title or a label may have."""
LONGEST_TEXT = 20_000
"""Characters that a paragraph or more of prose may have."""

# Whole escape sequences first (ECMA-48: CSI; OSC, DCS, SOS, PM and APC with their strings; two
# and three byte escapes; in the C1 form as well), so that no half of one stays behind as litter.
_SEQUENCES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]{0,4096}(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-~]"
)
# Controls; bidirectional embeddings, overrides and isolates; characters that take no room
# (but for the joiners, which some scripts and emoji need); blank letters; annotations, tags and
# the like. What is rarer is taken out by `marks`, which takes longer to load.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e007f\ud800-\udfff]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Any letter past those of Western Europe, Greek and Cyrillic among them, and any joiner.
_FURTHER = re.compile("[^\0-\u02ff\u2000-\u200b\u200e-\u206f]")
_PARAGRAPHS = re.compile(r"\n\s*\n")


def clean(text: str) -> str:
    """Return text without anything but printable characters and line breaks."""
    text = _SEQUENCES.sub("", text)
    text = _BREAKS.sub("\n", text)
    text = _UNWANTED.sub("", text)
    if _FURTHER.search(text) is None:
        return text
    from .rare_characters import settled  # 3 ms, and most texts have none

    return settled(text)


def line(text: str) -> str:
    """Return text for one line: cleaned, white space folded, cut at `LONGEST_LINE`."""
    return _shortened(" ".join(clean(text[: LONGEST_LINE * 8]).split()), LONGEST_LINE)


def prose(text: str) -> str:
    """Return prose: cleaned, cut at `LONGEST_TEXT`, an empty line between its paragraphs.

    A single line break in a pack is layout, so it is folded to a space.
    """
    paragraphs = _PARAGRAPHS.split(clean(text[: LONGEST_TEXT * 8]))
    folded = (" ".join(paragraph.split()) for paragraph in paragraphs)
    return _shortened("\n\n".join(filter(None, folded)), LONGEST_TEXT)


def _shortened(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return text[: longest - 1].rstrip(" \n\u200c\u200d") + "…"
