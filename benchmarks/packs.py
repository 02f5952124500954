"""Makes invented packs of any size, with text that is like real text; always the same ones."""

import random
from collections.abc import Iterator
from pathlib import Path

_TEXT = """
the keeper finds a lamp under stairs and tells nobody of it while rain comes over harbour two
letters lie in wrong hands again before morning someone walks out along jetty looking for ship that
never came until evening and everybody knows whose boat was first
"""
_WORDS = tuple(_TEXT.split())
_KINDS = ("family", "love", "friends", "work", "rivals")
_IN_A_SEASON = 20
_FACTS = 10
"""How many facts an episode has, besides those that introduce people."""


def episode_name(number: int) -> str:
    """Return the id of an episode, counted from 0."""
    return f"S{number // _IN_A_SEASON + 1:02}E{number % _IN_A_SEASON + 1:02}"


def write_pack(folder: Path, episodes: int, *, seed: int = 7) -> Path:
    """Write a pack, and return its folder.

    Args:
        folder: The folder, which is made.
        episodes: How many episodes it has; there are ten facts in each, and up to 300 people.
        seed: Decides all that is made up.
    """
    maker = _Maker(random.Random(seed), max(12, min(300, episodes // 3 + 20)))  # noqa: S311
    (folder / "episodes").mkdir(parents=True)
    menu = [f'format = 1\nid = "invented-{episodes}"\ntitle = "The Long Show"\n']
    for number in range(episodes):
        name = episode_name(number)
        menu.append(maker.entry(number))
        text = "\n".join(maker.episode())
        (folder / "episodes" / f"{name}.toml").write_text(text, encoding="utf-8")
    (folder / "show.toml").write_text("\n".join(menu), encoding="utf-8")
    return folder


class _Maker:
    """Makes a show up, episode by episode."""

    def __init__(self, chance: random.Random, people: int) -> None:
        self._chance = chance
        self._people = people
        self._introduced: set[int] = set()
        self._questions = 0

    def _text(self, words: int) -> str:
        return " ".join(self._chance.choice(_WORDS) for _ in range(words)).capitalize()

    def entry(self, number: int) -> str:
        """Return an episode's entry in the menu."""
        return (
            f'[[episode]]\nid = "{episode_name(number)}"\ntitle = "{self._text(3)}"\n'
            f"aired = 2001-{number % 12 + 1:02}-{number % 28 + 1:02}\nminutes = 42\n"
            f'teaser = "{self._text(14)}."\n'
        )

    def episode(self) -> Iterator[str]:
        """Yield the parts of an episode's file."""
        yield f'synopsis = "{self._text(60)}."\n'
        for fact in range(_FACTS):
            first = self._chance.randrange(self._people)
            second = (first + self._chance.randrange(1, self._people)) % self._people
            for person in (first, second):
                if person not in self._introduced:
                    self._introduced.add(person)
                    name = f"{self._text(1)} {self._text(1)} {person}"
                    yield self._fact("person", id=f"p{person}", name=name, role=self._text(4))
            yield self._told(fact, f"p{first}", f"p{second}")
        yield '[sources]\nnotes = { title = "Notes", publisher = "The Paper" }\n'

    def _told(self, fact: int, first: str, second: str) -> str:
        if fact == 6:
            return self._fact("person", id=first, status=self._text(6))
        if fact == 7:
            kind = self._chance.choice(_KINDS)
            pair = {"kind": kind, "is": self._text(2)}
            return self._fact("relationship", between=[first, second], **pair)
        if fact == 8:
            self._questions += 1
            return self._fact("question", id=f"q{self._questions}", asks=f"{self._text(8)}?")
        if fact == 9 and self._questions > 1:
            question = f"q{self._chance.randrange(1, self._questions)}"
            return self._fact("answer", question=question, text=f"{self._text(8)}.")
        told = {"text": f"{self._text(16)}.", "place": self._text(2)}
        return self._fact("event", people=[first, second], **told)

    def _fact(self, listed: str, /, **values: str | list[str]) -> str:
        # A list of short words is written alike in Python and in TOML.
        lines = (f"{key} = {_toml(value)}" for key, value in values.items())
        return f"[[{listed}]]\n" + "\n".join(lines) + '\nsource = "notes"\n'


def _toml(value: str | list[str]) -> str:
    return f'"{value}"' if isinstance(value, str) else f"[{', '.join(map(_toml, value))}]"
