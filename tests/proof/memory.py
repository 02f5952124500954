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
from types import ModuleType, NoneType
from typing import Any

_LARGEST = 1 << 26
"""Bytes to be read at a time."""
_WORD = re.compile(
    rb"qz[a-z]{8}|q\0z\0(?:[a-z]\0){8}|q\0\0\0z\0\0\0(?:[a-z]\0\0\0){8}",
)
"""A canary as text of one, two and four bytes a character: Python keeps text in all three."""
_SPELLED = re.compile("qz[a-z]{8}")
_WITHOUT_TEXT = (int, float, complex, NoneType, type, ModuleType)
"""Kinds of objects that refer to no text, or to that of a program alone."""
_AT_ONCE = 1000
"""Objects that are looked at together."""


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
    met = set(map(id, roots)) if tracked else set[int]()
    waiting = roots
    while waiting:
        later: list[Any] = []
        for start in range(0, len(waiting), _AT_ONCE):
            for part in _parts(waiting[start : start + _AT_ONCE]):
                if isinstance(part, str):
                    if "qz" in part:
                        yield part
                elif isinstance(part, bytes):
                    if b"qz" in part:
                        yield part.decode("latin-1")
                elif (
                    not isinstance(part, _WITHOUT_TEXT)
                    and (tracked or not gc.is_tracked(part))
                    and id(part) not in met
                ):
                    met.add(id(part))
                    later.append(part)
        waiting = later


def _parts(objects: list[Any]) -> list[Any]:
    """Return what some objects refer to."""
    # The garbage collector leaves out the keys of most dictionaries: text makes no circles.
    keys = chain.from_iterable(each for each in objects if isinstance(each, dict))
    return [*gc.get_referents(*objects), *keys]
