"""The beginning of an episode list as it was once, kept without a word of it.

A marker belongs to the list as it was when it was set (a pack can be changed later). For each
episode up to the marker two checksums are kept: that of its id, title and span, and that of its
`key` and span where it has one. So it can be told up to where another list is the same, and not
what was in it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

from .show import Episode

_DIGITS = 8
"""How many hexadecimal digits a checksum has."""
_NO_KEY = "0" * _DIGITS
_FORM = re.compile(rf"(?:[0-9a-f]{{{_DIGITS}}})*")
_NOT_A_WORD = re.compile(r"[\W_]+")


class ListRecord(NamedTuple):
    """The episodes from the first of a list to one of them.

    Attributes:
        episodes: The checksums of their ids and titles, one after the other.
        keys: The same of their keys, zeros where one has none; empty where none has one.
        begun: The checksum of the episode after them, where it is under way and its title is no
            secret; empty without.
    """

    episodes: str = ""
    keys: str = ""
    begun: str = ""

    @property
    def length(self) -> int:
        """How many episodes there are."""
        return len(self.episodes) // _DIGITS

    def __bool__(self) -> bool:
        """Whether there is any episode; a tuple of three is never empty."""
        return bool(self.episodes)

    @property
    def is_valid(self) -> bool:
        """Whether it has the form of a record, as one from a file need not have."""
        whole = all(_FORM.fullmatch(text) for text in self)
        return (
            whole and len(self.keys) in (0, len(self.episodes)) and len(self.begun) in (0, _DIGITS)
        )

    def first(self, count: int) -> "ListRecord":
        """Return the record of the first episodes alone."""
        end = count * _DIGITS
        keys = self.keys[:end]
        return ListRecord(self.episodes[:end], keys if keys.strip("0") else "")

    def begins_with(self, other: "ListRecord") -> bool:
        """Tell whether another record is of the first episodes of this one."""
        return self.first(other.length) == other

    def has_key(self, index: int) -> bool:
        """Tell whether the episode at an index had a key."""
        return _at(self.keys, index) not in ("", _NO_KEY)


def record(episodes: Sequence[Episode], count: int) -> ListRecord:
    """Return the record of the first episodes of a list.

    Args:
        episodes: The list.
        count: How many of them.
    """
    first = episodes[:count]
    keys = [_NO_KEY if episode.key is None else _key_checksum(episode) for episode in first]
    return ListRecord(
        episodes="".join(checksum(episode) for episode in first),
        keys="".join(keys) if any(key != _NO_KEY for key in keys) else "",
    )


def unchanged(known: ListRecord, episodes: Sequence[Episode]) -> int:
    """Return how many episodes at the beginning of a list are the same as in a record.

    An episode is the same if its key is. Where it has none, or had none, its id and its title
    must be: a title that was not there yet may have come since. So an id that was given to another
    episode is noticed. One that has taken in the next is not the same, whatever its key.

    Args:
        known: The record.
        episodes: The list as it is now.
    """
    same = (_same(known, index, episode) for index, episode in enumerate(episodes))
    return _leading(same, min(known.length, len(episodes)))


def checksum(episode: Episode) -> str:
    """Return the checksum of an episode's id, title and span."""
    # Capitals and signs do not make another episode.
    title = _NOT_A_WORD.sub("", (episode.title or "").casefold())
    return _checksum(f"{episode.id}\0{title}{_spanned(episode)}")


def _key_checksum(episode: Episode) -> str:
    return _checksum(f"{episode.key}{_spanned(episode)}")


def _spanned(episode: Episode) -> str:
    """Return what tells an episode apart from one that has taken in the next."""
    return "" if episode.span == 1 else f"\0{episode.span}"


def _leading(same: Iterator[bool], most: int) -> int:
    for count in range(most):
        if not next(same):
            return count
    return most


def _same(known: ListRecord, index: int, episode: Episode) -> bool:
    if episode.key is not None and known.has_key(index):
        return _at(known.keys, index) == _key_checksum(episode)
    was = _at(known.episodes, index)
    return was in (checksum(episode), _checksum(f"{episode.id}\0{_spanned(episode)}"))


def _checksum(text: str) -> str:
    return f"{crc32(text.encode()) or 1:0{_DIGITS}x}"


def _at(checksums: str, index: int) -> str:
    return checksums[index * _DIGITS : (index + 1) * _DIGITS]
