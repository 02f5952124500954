"""Bytes that a file of a pack may hold instead of the TOML of a story."""

from collections.abc import Mapping

from tests.harness.invented import LIGHTHOUSE

SECRET = b"Mara_dies"
"""A value in some of them; no message may repeat it."""
_SOUND = (LIGHTHOUSE / "episodes" / "S01E01.toml").read_bytes()

READ: Mapping[str, bytes] = {
    "empty": b"",
    "blank": b"\n\n   \n",
    "crlf": _SOUND.replace(b"\n", b"\r\n"),
    "dotted": b"".join(b"a.b%d.c = 1\n" % number for number in range(300)),
    "headers": b"".join(b"[a%d.b.c]\n" % number for number in range(300)),
    "tables": b"[[other]]\n" * 500,
    "wide": b"x = [" + b"[]," * 500 + b"]\n",
    "deep": b"x = " + b"[" * 60 + b"]" * 60 + b"\n",
    "escapes": b'synopsis = "' + b"\\u001b[2J" * 200 + b'"\n',
    "one line": b"synopsis = '" + b"word " * 5_000 + b"'\n",
    "one word": b"synopsis = '" + b"w" * 25_000 + b"'\n",
    "comment": b"#" * 100_000 + b"\n",
}
"""What is read like any other."""

REFUSED: Mapping[str, bytes] = {
    "no toml": SECRET + b" " + SECRET,
    "utf-16": "synopsis = 'x'".encode("utf-16"),
    "utf-16 without a mark": "synopsis = 'x'".encode("utf-16-le"),
    "a byte order mark": b"\xef\xbb\xbf" + b"synopsis = 'x'\n",
    "nul": b"synopsis = 'Mara\x00_dies'\n",
    "nul alone": b"\x00" * 1000,
    "control": b"synopsis = '\x1b]0;Mara_dies\x07'\n",
    "control in a key": b"\x1b]0;Mara_dies\x07 = 1\n",
    "latin 1": b"synopsis = 'Mara\xe9_dies'\n",
    "overlong": b"synopsis = '\xc0\xafMara_dies'\n",
    "a surrogate": b"synopsis = '\xed\xa0\x80Mara_dies'\n",
    "an escaped surrogate": b'synopsis = "\\ud800Mara_dies"\n',
    "two escaped surrogates": b'synopsis = "\\ud83d\\ude00Mara_dies"\n',
    "past unicode": b'synopsis = "\\UFFFFFFFFMara_dies"\n',
    "a carriage return": b"synopsis = 'x'\rMara_dies = 1\r",
    "unended": b"synopsis = '''" + b"Mara_dies " * 10_000,
    "deep lists": b"x = " + b"[" * 100_000,
    "deep tables": b"x = " + b"{a=" * 100_000,
    "deep headers": b"[" + b"a." * 100_000 + b"a]",
    "a long number": b"x = " + b"9" * 100_000,
    "a long date": b"synopsis = 2031-07-06T25:61:61." + b"9" * 10_000,
    "no such day": b"synopsis = 2031-02-30\n",
    "a binary": bytes(range(256)) * 100,
    "a zip": b"PK\x03\x04" + bytes(200),
    "twice": b"synopsis = 'Mara_dies'\nsynopsis = 'Mara_dies'\n",
    "redefined": b"[[event]]\ntext = 'Mara_dies'\n[event]\ntext = 'Mara_dies'\n",
    "a table for a list": b"[event]\ntext = 'Mara_dies'\n",
    "a text for a list": b"event = 'Mara_dies'\n",
    "a list of texts": b"event = ['Mara_dies', 'Mara_dies']\n",
    "a date for text": b"synopsis = 2031-07-06\n",
    "infinity for text": b"synopsis = inf\n",
    "no number for text": b"synopsis = nan\n",
    "a large number for text": b"synopsis = " + b"7" * 4000 + b"\n",
}
"""What makes a file one that cannot be used, in an episode's place as in the menu's."""
