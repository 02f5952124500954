"""What a pack tells and when: its texts, the names of its people, and its words by episode."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from .loaded import SHOW, LoadedPack, PackFile

BEFORE = -1
"""When the poster is read: before the first episode."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_ANY_WORD = re.compile(r"\w+")
_TEXTS = ("text", "place", "about", "role", "status", "is", "asks")
_MENU_TEXTS = ("title", "teaser")


class Text(NamedTuple):
    """A text of a pack."""

    file: PackFile
    path: tuple[str | int, ...]
    when: int
    """The index of the episode by whose end it is read; `BEFORE` for the poster."""
    words: str


class Name(NamedTuple):
    """A name of somebody."""

    person: str
    name: str
    when: int
    """The index of the first episode that tells it."""


def folded(text: str) -> str:
    """Return a text without accents; its length is the same."""
    if text.isascii():
        return text
    plain = (unicodedata.normalize("NFD", sign)[0] if sign.isalpha() else sign for sign in text)
    return "".join(plain)


def words_of(text: str) -> list[str]:
    """Return the words of a text with four letters or more, small and without accents."""
    return _WORD.findall(folded(text).lower())


class PackStory:
    """What a pack tells and when."""

    def __init__(self, pack: LoadedPack) -> None:
        """Take a pack."""
        self.pack = pack
        self.order = pack.order

    @cached_property
    def files(self) -> list[tuple[int, PackFile]]:
        """The files with the indexes of their episodes, in order."""
        indexes = {episode: index for index, episode in enumerate(self.order)}
        return [(indexes[episode], file) for episode, file in self.pack.episodes.items()]

    @cached_property
    def texts(self) -> list[Text]:
        """All texts, those of the poster first."""
        return [*self._poster(), *self._told()]

    def _poster(self) -> Iterator[Text]:
        show = self.pack.show
        if show is None:
            return
        if isinstance(premise := show.tables.get("premise"), str):
            yield Text(show, ("premise",), BEFORE, premise)
        for index, entry in enumerate(self.pack.menu):
            for key in _MENU_TEXTS:
                if isinstance(words := entry.get(key), str):
                    # A title and a teaser are read once the episode before has been watched.
                    yield Text(show, ("episode", index, key), index - 1, words)

    def _told(self) -> Iterator[Text]:
        for index, file in self.files:
            if isinstance(synopsis := file.tables.get("synopsis"), str):
                yield Text(file, ("synopsis",), index, synopsis)
            for kind, number, fact in file.facts():
                for key in _TEXTS:
                    if isinstance(words := fact.get(key), str):
                        yield Text(file, (kind, number, key), index, words)

    @cached_property
    def introduced(self) -> dict[str, int]:
        """The index of the episode that introduces each person."""
        found: dict[str, int] = {}
        for index, file in self.files:
            for _, _, fact in file.facts("person"):
                if isinstance(person := fact.get("id"), str):
                    found.setdefault(person, index)
        return found

    @cached_property
    def names(self) -> list[Name]:
        """All names, each with the first episode that tells it of that person."""
        found: dict[tuple[str, str], int] = {}
        for index, file in self.files:
            for _, _, fact in file.facts("person"):
                listed = fact.get("also")
                told = [fact.get("name"), *(listed if isinstance(listed, list) else ())]
                for name in told:
                    if isinstance(name, str) and isinstance(fact.get("id"), str):
                        found.setdefault((fact["id"], name), index)
        return [Name(person, name, when) for (person, name), when in found.items()]

    @cached_property
    def told_at(self) -> dict[str, int]:
        """When each name is told first, of whomever."""
        return _earliest((name.name, name.when) for name in self.names)

    @cached_property
    def part_told_at(self) -> dict[str, int]:
        """When each part of a name is told first, without accents, of whomever."""
        parts = ((part, name.when) for name in self.names for part in folded(name.name).split())
        return _earliest(parts)

    def names_with(self, text: str) -> Iterator[Name]:
        """Yield the names that have a word of a text, without accents."""
        found = (self._names_by_word.get(word, ()) for word in set(_ANY_WORD.findall(text)))
        yield from dict.fromkeys(name for names in found for name in names)

    @cached_property
    def _names_by_word(self) -> dict[str, list[Name]]:
        found: dict[str, list[Name]] = {}
        for name in self.names:
            for word in set(_ANY_WORD.findall(folded(name.name))):
                found.setdefault(word, []).append(name)
        return found

    @cached_property
    def episodes_with(self) -> dict[str, tuple[int, ...]]:
        """The episodes whose texts have each word, in order."""
        found: dict[str, list[int]] = {}
        for when, words in sorted(self.by_episode.items()):
            for word in words:
                found.setdefault(word, []).append(when)
        return {word: tuple(episodes) for word, episodes in found.items()}

    @cached_property
    def by_episode(self) -> dict[int, Counter[str]]:
        """How often each episode's texts have each word."""
        found: dict[int, Counter[str]] = {}
        for text in self.texts:
            if text.file.name != SHOW:
                found.setdefault(text.when, Counter()).update(words_of(text.words))
        return found

    @cached_property
    def spread(self) -> Counter[str]:
        """How many episodes have each word."""
        return Counter(word for words in self.by_episode.values() for word in words)


def _earliest(told: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word, when in told:
        found[word] = min(found.get(word, when), when)
    return found
