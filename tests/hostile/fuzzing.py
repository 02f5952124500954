"""Any bytes for a file of a pack: what a fuzzer calls, and what it begins with."""

from collections.abc import Callable, Iterator
from pathlib import Path

import tomli_w

from tests.harness.invented import LIGHTHOUSE, InventedPack
from tests.proof.terminal import strays_in_text

from .laying import EPISODES, facts, show
from .raw import READ, REFUSED
from .surfaces import said

EPISODE = EPISODES[0]
NAMES = ("show.toml", f"episodes/{EPISODE}.toml")
"""The files whose bytes are drawn; the first byte of an input says which one it is."""
SOUND = InventedPack(
    show(episode=[{"id": EPISODE, "title": "Landfall", "teaser": "A ship."}]),
    {EPISODE: {"synopsis": "Told.", **facts("Told.", 0)}},
)
"""A small pack, for what is small is done often."""


def target(folder: Path) -> Callable[[bytes], None]:
    """Return what is to be called with any bytes: it raises where a surface does not hold.

    Args:
        folder: A folder of its own.
    """
    SOUND.write(folder)
    sound = {name: (folder / name).read_bytes() for name in NAMES}

    def read(data: bytes) -> None:
        name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
        (folder / name).write_bytes(data[1:])
        try:
            for text in said(folder, drawn=False):
                assert strays_in_text(text) == [], ascii(text)
        finally:
            (folder / name).write_bytes(sound[name])

    return read


def beginnings() -> Iterator[bytes]:
    """Yield inputs to begin with: sound files, and those of the corpus."""
    yield b"\x00" + tomli_w.dumps(SOUND.show).encode()
    yield b"\x01" + tomli_w.dumps(SOUND.episodes[EPISODE]).encode()
    for path in sorted(LIGHTHOUSE.rglob("*.toml")):
        yield (b"\x00" if path.name == NAMES[0] else b"\x01") + path.read_bytes()
    for number, content in enumerate((*READ.values(), *REFUSED.values())):
        yield bytes([number % len(NAMES)]) + content[:2000]


def vocabulary() -> Iterator[bytes]:
    """Yield what TOML and packs are made of."""
    keys = "format id title episode event person relationship identity question answer sources"
    keys += " text people name also role between kind is asks at source placed synopsis minutes"
    yield from (key.encode() for key in keys.split())
    yield from (b"[[", b"]]", b'"""', b"'''", b" = ", b"\\u", b"\\U", b"[[event]]\n", b"12:30")
    yield from (b"inf", b"nan", b"true", b"2031-07-06", b"0x", b"1e9", b"{ ", b" }", b"a.b.c")
    yield from (b"\x1b[", b"\x1b]", b"\xc2\x9b", b"\xe2\x80\xae", b"\xe2\x80\x8d", b"\xcc\x81")
