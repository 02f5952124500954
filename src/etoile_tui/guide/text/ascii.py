"""Text in ASCII, for terminals without anything else: each character by the most similar one.

The text keeps its width in cells, so a layout stays as it is.
"""

import unicodedata

_LIKE = {
    "*": "★✶✷✸✹⋆∗",
    "o": "☆○◯◦°øœ",
    "+": "✦✧†‡✚",
    ".": "·…․∙",
    "-": "•‣–—―‒‑‐−⁃↔▔",
    ">": "▸▶►▹▷→⇒➔›⟩",
    "<": "◂◀◄◃◁←⇐‹⟨",
    "^": "▴▲△↑",
    "v": "▾▼▽↓✓✔",
    "x": "×✗✘✕",
    "/": "÷⁄∕",
    '"': "“”„‟«»″",
    "'": "‘’‚‛′ʼ´",
    "#": "█▉▊▋▌▐▓▒■▪◆●▄▀▙▛▜▟▇▆▅",
    "|": "▍▎▏▕¦",
    "_": "▁▂▃",
    ":": "░",
    "!": "¡",
    "?": "¿",
    "A": "Æ",
    "a": "æ",
    "D": "ÐĐ",
    "d": "ðđ",
    "H": "Ħ",
    "h": "ħ",
    "i": "ı",
    "L": "Ł£",
    "l": "ł",
    "O": "ØŒ",
    "e": "€",
    "s": "ßſ",
    "T": "Ŧ",
    "t": "ŧ",
    "c": "©¢",
    "r": "®",
    "S": "§",
    "P": "¶",
    "~": "⇄",
}
"""The ASCII character for each of many that do not decompose into ASCII letters."""

_LINES = {
    "-": "─┅╍╴╶╸╺╼╾",
    "|": "│┇╏╵╷╹╻╽╿",
    "=": "═",
    '"': "║",
    "#": "━┃",
    "~": "╌",
    "!": "╎",
    ":": "┄┆",
    ".": "┈┉┊┋╭╮",
    "'": "╰╯",
    "/": "╱",
    "\\": "╲",
    "X": "╳",
}
"""The ASCII character for lines and round corners; all the others become `+`.

The kinds of line that the map is drawn with differ in ASCII too.
"""


def ascii_text(text: str) -> str:
    """Return a text in ASCII.

    A character that takes one cell becomes one character, a wide one two, and one without width
    is left out. Whatever has no similar character becomes question marks.
    """
    return text if text.isascii() else text.translate(_SIGNS)


def _ascii(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind[0] == "M" or kind in ("Cc", "Cf"):
        return ""
    cells = 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1
    if kind[0] == "Z":
        return " " * cells
    letters = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()
    fits = len(letters) == cells and letters.isprintable()
    return letters if fits else "?" * cells


class _Signs(dict[int, str]):
    """The ASCII form of each character, worked out when it is first met; for `str.translate`.

    It can be emptied at any time.
    """

    def __missing__(self, sign: int) -> str:
        plain = _KNOWN.get(sign)
        if plain is None:
            plain = chr(sign) if sign < 0x80 else _ascii(chr(sign))
        self[sign] = plain
        return plain


_KNOWN: dict[int, str] = dict.fromkeys(range(0x2500, 0x2580), "+")
_KNOWN[ord("🔎")] = "> "  # stands in the command palette
for _table in (_LINES, _LIKE):
    _KNOWN.update({ord(sign): plain for plain, signs in _table.items() for sign in signs})
_SIGNS = _Signs()
