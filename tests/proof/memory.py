"""The memory of a running program: what stands in it, seen from outside and from inside.

From outside every byte is seen, also what was freed and has not been written over yet; Linux alone
lets a parent read its child's memory as a file. From inside it is told exactly what is still held.
"""

import gc
import re
from collections import Counter
from collections.abc import Collection, Iterator
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


def held_words(words: Collection[str], own: object) -> list[str]:
    """Return which of some words stand in any text that this process still holds.

    Args:
        words: The words.
        own: What the test itself knows them from; its texts do not count.
    """
    mine = {id(text) for text in _texts([own])}
    held: set[str] = set()
    for text in _texts(gc.get_objects()):
        if "qz" in text and id(text) not in mine:
            held.update(_SPELLED.findall(text))
    return sorted(held.intersection(words))


def _texts(roots: list[Any]) -> Iterator[str]:
    """Yield all text that some objects refer to; of tracked ones only where they are roots."""
    among = {id(root) for root in roots}
    tracked = len(roots) == 1  # all that hangs on it, and not only what nobody keeps track of
    waiting = list(roots)
    while waiting:
        found = waiting.pop()
        # The garbage collector leaves out the keys of most dictionaries: text makes no circles.
        keys = dict.keys(found) if isinstance(found, dict) else ()
        for part in (*gc.get_referents(found), *keys):
            if id(part) in among or isinstance(part, type | ModuleType):
                continue
            among.add(id(part))
            if isinstance(part, bytes):
                yield part.decode("latin-1")
            elif isinstance(part, str):
                yield part
            elif tracked or not gc.is_tracked(part):
                waiting.append(part)
