"""Text for a terminal that has ASCII alone: each sign by the nearest, in the same cells."""

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
}
"""What stands for signs that have no letter of ASCII in them. Lines are below."""

_LINES = {
    "-": "─━┄┅┈┉╌╍═╴╶╸╺╼╾",
    "|": "│┃┆┇┊┋╎╏║╵╷╹╻╽╿",
    "/": "╱",
    "\\": "╲",
    "X": "╳",
}
"""What stands for box drawing; all the rest of it is corners and crossings."""


def ascii_text(text: str) -> str:
    """Return a text in ASCII.

    A sign that takes one cell gives one, a wide one two, and one that takes none is left out, so
    that what was laid out stays so. What cannot be told gives question marks.
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
    """The table of the signs that were met; others are looked up once."""

    def __missing__(self, sign: int) -> str:
        self[sign] = chr(sign) if sign < 0x80 else _ascii(chr(sign))
        return self[sign]


_SIGNS = _Signs(dict.fromkeys(range(0x2500, 0x2580), "+"))
_SIGNS[ord("🔎")] = "> "  # before the palette's words
for _table in (_LINES, _LIKE):
    _SIGNS.update({ord(sign): plain for plain, signs in _table.items() for sign in signs})
