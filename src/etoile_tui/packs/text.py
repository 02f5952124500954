"""The one gate that all text of a pack passes: text is data, never markup or control codes.

The gate removes whatever a terminal acts on or a reader is misled by. Code that uses the text
later does not have to check it again.
"""

import re

from .rare_characters import clean_rare_characters

LONGEST_LINE = 300
"""How many characters a name, a title or a label may have."""

LONGEST_TEXT = 20_000
"""How many characters one text of prose may have."""

# Whole escape sequences are removed first, so that no half of one stays in the text. They are
# those of ECMA-48: CSI; OSC, DCS, SOS, PM and APC with their strings; escapes of two and three
# bytes; and the C1 forms of them all.
_SEQUENCES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]{0,4096}(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-~]"
)
# Control characters; bidirectional embeddings, overrides and isolates; characters without width
# (except joiners, which some scripts and emoji need); blank letters; annotations and tags. Rarer
# ones are left to `clean_rare_characters`, which takes longer.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e007f\ud800-\udfff]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Any character after the Latin letters, Greek and Cyrillic included, and any joiner.
_PERHAPS_RARE = re.compile("[^\0-\u02ff\u2000-\u200b\u200e-\u206f]")
_PARAGRAPHS = re.compile(r"\n\s*\n")
# Printable Latin letters, digits, punctuation and single spaces: most texts have nothing else.
_PLAIN = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*+")


def clean(text: str) -> str:
    """Return only the printable characters and line breaks of a text."""
    text = _SEQUENCES.sub("", text)
    text = _BREAKS.sub("\n", text)
    text = _UNWANTED.sub("", text)
    if _PERHAPS_RARE.search(text) is None:
        return text
    return clean_rare_characters(text)


def line(text: str) -> str:
    """Return text as one line: cleaned, white space folded, cut at `LONGEST_LINE`."""
    if _is_plain(text, LONGEST_LINE):
        return text
    return _shortened(" ".join(clean(text[: LONGEST_LINE * 8]).split()), LONGEST_LINE)


def prose(text: str) -> str:
    """Return prose: cleaned, cut at `LONGEST_TEXT`, with an empty line between paragraphs.

    A single line break only lays out the pack's file, so it becomes a space.
    """
    if _is_plain(text, LONGEST_TEXT):
        return text
    paragraphs = _PARAGRAPHS.split(clean(text[: LONGEST_TEXT * 8]))
    folded = (" ".join(paragraph.split()) for paragraph in paragraphs)
    return _shortened("\n\n".join(filter(None, folded)), LONGEST_TEXT)


def _is_plain(text: str, longest: int) -> bool:
    """Tell quickly whether a text can stay as it is; False may mean that it can as well."""
    return (
        len(text) <= longest
        and "  " not in text
        and text[:1] != " "
        and text[-1:] != " "
        and _PLAIN.fullmatch(text) is not None
    )


def _shortened(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return text[: longest - 1].rstrip(" \n\u200c\u200d") + "…"
