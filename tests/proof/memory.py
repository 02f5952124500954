"""The memory of a running program: what stands in it, seen from outside and from inside.

From outside every byte is seen, also what was freed and has not been written over yet; Linux alone
lets a parent read its child's memory as a file. From inside it is told exactly what is still held.
"""

import gc
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

_LARGEST = 1 << 26
"""Bytes to be read at a time."""
_WORD = re.compile(
    rb"qz[a-z]{8}|q\0z\0(?:[a-z]\0){8}|q\0\0\0z\0\0\0(?:[a-z]\0\0\0){8}",
)
"""A canary as text of one, two and four bytes a character: Python keeps text in all three."""
_SPELLED = re.compile("qz[a-z]{8}")


def readable(pid: int) -> bool:
    """Tell whether a process's memory can be read here."""
    try:
        with Path(f"/proc/{pid}/mem").open("rb"):
            return True
    except OSError:
        return False


def words_in_memory(pid: int) -> Counter[str]:
    """Return the words of a canary show that stand in a process's memory, and how often."""
    found: Counter[str] = Counter()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for start, end in _regions(pid):
            for place in range(start, end, _LARGEST):
                try:
                    memory.seek(place)
                    piece = memory.read(min(_LARGEST, end - place) + 64)
                except (OSError, ValueError):
                    continue  # what belongs to the system is listed, but cannot be read
                found.update(_spelled(word) for word in _WORD.findall(piece))
    return found


def _regions(pid: int) -> Iterator[tuple[int, int]]:
    """Yield where the memory of a process begins and ends, part by part."""
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        place, rights = line.split()[:2]
        if rights.startswith("r"):
            start, _, end = place.partition("-")
            yield int(start, 16), int(end, 16)


def _spelled(word: bytes) -> str:
    return word.replace(b"\0", b"").decode()


def held_words(own: object) -> set[str]:
    """Return the words of canary shows that stand in any text that this process still holds.

    Args:
        own: What the test itself knows them from; its texts do not count.
    """
    mine = {id(text) for text in _texts([own], tracked=True)}
    texts = _texts(gc.get_objects(), tracked=False)
    return {word for text in texts if id(text) not in mine for word in _SPELLED.findall(text)}


def _texts(roots: list[Any], *, tracked: bool) -> Iterator[str]:
    """Yield all text with a canary in it that some objects refer to.

    Args:
        roots: The objects.
        tracked: Whether to follow what the garbage collector keeps track of as well: it is among
            the roots where those are all objects.
    """
    met = set(map(id, roots))
    waiting = roots
    while waiting:
        # The garbage collector leaves out the keys of most dictionaries: text makes no circles.
        keys = chain.from_iterable(each for each in waiting if isinstance(each, dict))
        parts = {id(part): part for part in (*gc.get_referents(*waiting), *keys)}
        found = [part for known, part in parts.items() if known not in met]
        met.update(parts)
        yield from (part for part in found if isinstance(part, str) and "qz" in part)
        yield from (
            part.decode("latin-1") for part in found if isinstance(part, bytes) and b"qz" in part
        )
        waiting = [
            part
            for part in found
            if not isinstance(part, str | bytes | type | ModuleType)
            and (tracked or not gc.is_tracked(part))
        ]
