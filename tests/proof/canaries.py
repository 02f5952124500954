"""A show in which every string is a word that stands nowhere else, and who may see which of them.

The words tell nothing: what each stands for is in a table that the tests keep to themselves. So a
word of what lies ahead, found anywhere, is a leak, and one of what is reached, found nowhere, is
hidden from those who have watched it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from string import ascii_lowercase
from typing import NamedTuple

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.order import NOTHING, Reach, fact_reach
from etoile_tui.guide.schedule.position import format_clock, parse_position
from tests.harness.invented import InventedPack, Tables

EPISODES = ("S01E01", "S01E02", "S01E03", "S00E01", "S01E04", "S02E01", "S02E02")
"""Two seasons, and a special between."""
MARKS = (300, 750, 2400)
"""The minute marks that facts stand at, in seconds."""
HALF_WAY = "S01E03@12:30"
"""A marker inside an episode that has facts at all marks."""

_KINDS = ("family", "love", "friends", "work", "rivals", "other")
_STEM = 6
"""Letters by which a word is known, so that one which was cut short is known as well."""


@dataclass(frozen=True, slots=True)
class Canary:
    """What a word stands for.

    Attributes:
        kind: The kind of fact; `menu` and `poster` for what `show.toml` says, `source`, or `id`
            for what names something inside the pack and is never shown.
        key: Its key in the pack.
        episode: The episode whose file it is in, or whose entry in the menu; None for the poster.
        reach: The reach from which on it is told; for the menu the end of its episode.
        fact: The number of its fact, which words of one fact share.
    """

    kind: str
    key: str
    episode: str | None
    reach: Reach
    fact: int


Where = Mapping[str, Canary]
"""What each word stands for."""


class CanaryShow(NamedTuple):
    """A show of such words, and what they stand for."""

    pack: InventedPack
    where: Where

    def reach(self, horizon: str) -> Reach:
        """Return the reach of a horizon as it is written."""
        return self.pack.order.reach(parse_position(horizon))

    def reached(self, horizon: str, curtain: Curtain = Curtain.DRAWN) -> frozenset[str]:
        """Return the words that may be seen at a horizon."""
        reach = self.reach(horizon)
        return frozenset(
            word for word, canary in self.where.items() if self._told(canary, reach, curtain)
        )

    def ahead(self, horizon: str, curtain: Curtain = Curtain.DRAWN) -> frozenset[str]:
        """Return the words that must not be seen at a horizon, the ids among them."""
        return frozenset(self.where) - self.reached(horizon, curtain)

    def past(self, horizon: str) -> frozenset[str]:
        """Return the words of episodes' files that are told past a horizon, the ids among them."""
        reach = self.reach(horizon)
        return frozenset(
            word
            for word, canary in self.where.items()
            if canary.reach > reach and canary.kind not in ("menu", "poster")
        )

    def unopened(self, horizon: str) -> frozenset[str]:
        """Return the words of the files that must not be opened at a horizon."""
        place, _ = self.reach(horizon)
        return frozenset(
            word
            for word, canary in self.where.items()
            if canary.reach[0] > place and canary.kind not in ("menu", "poster")
        )

    def _told(self, canary: Canary, horizon: Reach, curtain: Curtain) -> bool:
        if canary.kind == "id":
            return False
        if canary.kind != "menu" or canary.reach <= horizon:
            return canary.reach <= horizon
        return self._on_the_menu(canary, horizon, curtain)

    def _on_the_menu(self, canary: Canary, horizon: Reach, curtain: Curtain) -> bool:
        """Tell whether a curtain shows what the menu says of an episode ahead.

        The numbers of those episodes are no canaries.
        """
        coming = canary.reach[0] == self.pack.order.watched_count(horizon)
        if curtain is Curtain.SEALED:
            return False
        return coming or (curtain is Curtain.OPEN and canary.key != "teaser")


def seen(words: Iterable[str], text: str) -> list[str]:
    """Return which of some words stand in a text, whole or cut short, in any case."""
    folded = text.lower()
    return sorted(word for word in words if word[:_STEM] in folded)


def canary_show(seed: int = 0) -> CanaryShow:
    """Return a show of words that stand nowhere else; another one for each seed."""
    return _Maker(seed).make()


class _Maker:
    """Makes a show up, episode by episode and mark by mark."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 (made up, not secret)
        self._of_credits = Random(f"credits {seed}")  # noqa: S311 (made up, not secret)
        self._where: dict[str, Canary] = {}
        self._stems: set[str] = set()
        self._place = -1
        self._at: int | None = None
        self._fact = 0
        self._people: list[str] = []
        self._pairs: list[tuple[str, str, str]] = []
        self._asked: list[str] = []
        self._tables: Tables = {}

    def make(self) -> CanaryShow:
        """Make the show."""
        show = self._poster()
        show["episode"] = [self._entry(place) for place in range(len(EPISODES))]
        episodes = {episode: self._episode(place) for place, episode in enumerate(EPISODES)}
        return CanaryShow(InventedPack(show, episodes), self._where)

    def _word(self, kind: str, key: str) -> str:
        """Make a word up, and note what it stands for."""
        while True:
            letters = "".join(self._random.choices(ascii_lowercase, k=8))
            # Begun anew inside, it would have another one's stem in it once in a while.
            word = "qz" + letters.replace("qz", "qx")
            if word[:_STEM] not in self._stems:
                break
        return self._note(word, kind, key)

    def _note(self, word: str, kind: str, key: str) -> str:
        self._stems.add(word[:_STEM])
        episode = EPISODES[self._place] if self._place >= 0 else None
        reach = NOTHING if self._place < 0 else fact_reach(self._place, self._at)
        self._where[word] = Canary(kind, key, episode, reach, self._fact)
        return word

    def _number(self, number: int, key: str) -> int:
        """Note a number of four digits that stands nowhere else."""
        self._note(str(number), "menu", key)
        return number

    def _poster(self) -> Tables:
        one = {key: self._word("poster", key) for key in ("title", "network", "premise")}
        several = {key: [self._word("poster", key)] for key in ("created_by", "starring")}
        return {"format": 1, "id": "canary", **one, **several}

    def _entry(self, place: int) -> Tables:
        self._place, self._at = place, None
        entry: Tables = {"id": EPISODES[place]}
        entry |= {key: self._word("menu", key) for key in ("title", "teaser")}
        entry["aired"] = date(self._number(1911 + 3 * place, "aired"), 3, 17)
        entry["minutes"] = self._number(7103 + 11 * place, "minutes")
        return entry

    def _episode(self, place: int) -> Tables:
        self._place = place
        self._tables = {"sources": {}}
        whole = EPISODES[place] == HALF_WAY[:6]
        marks = MARKS if whole else sorted(self._random.sample(MARKS, self._random.randint(0, 2)))
        for self._at in (*marks, None):
            self._tell()
        self._fact += 1
        self._tables["synopsis"] = f"{self._word('synopsis', 'synopsis')}."
        self._tables["source"] = self._credit()
        return self._tables

    def _often(self) -> bool:
        return self._random.random() < 0.6

    def _add(self, table: str, /, **keys: object) -> None:
        """Add a fact, with a source of its own."""
        fact = {**keys, "source": self._source("source")}
        if self._at is not None:
            fact["at"] = format_clock(self._at)
        self._tables.setdefault(table, []).append(fact)
        self._fact += 1

    def _credit(self) -> str:
        """Add the source of a synopsis, from draws of its own: the story stays what it is."""
        self._random, self._of_credits = self._of_credits, self._random
        source = self._source("credit")
        self._random, self._of_credits = self._of_credits, self._random
        return source

    def _source(self, kind: str) -> str:
        """Add a source, and return its key."""
        source = self._word("id", "source")
        said = {key: self._word(kind, key) for key in ("title", "publisher")}
        self._tables["sources"][source] = {**said, "url": f"https://{self._word(kind, 'url')}"}
        return source

    def _tell(self) -> None:
        """Tell something of every kind, where the story has come that far."""
        known = len(self._people)
        for _ in range(self._random.randint(1, 2)):
            self._somebody()
        if known and self._often():
            self._restate(self._random.choice(self._people[:known]))
        for _ in range(self._random.randint(1, 3)):
            self._event()
        if len(self._people) > 1:
            self._relationship()
        if len(self._pairs) > 1 and self._often():
            self._again(*self._random.choice(self._pairs[:-1]))
        if known > 2 and self._often() and self._place < len(EPISODES) - 1:
            self._identity()
        if self._asked and self._often():
            self._add("answer", question=self._random.choice(self._asked), **self._text("answer"))
        self._asked.append(self._word("id", "question"))
        self._add("question", id=self._asked[-1], asks=f"{self._word('question', 'asks')}?")

    def _text(self, kind: str) -> Tables:
        return {"text": f"{self._word(kind, 'text')}."}

    def _said(self, kind: str, *keys: str) -> Tables:
        return {key: self._word(kind, key) for key in keys}

    def _somebody(self) -> None:
        self._people.append(self._word("id", "person"))
        said = self._said("person", "name", "role", "played_by", "about", "status", "looks")
        also = [self._word("person", "also")]
        self._add("person", id=self._people[-1], **said, also=also)

    def _restate(self, person: str) -> None:
        keys = self._random.sample(("name", "role", "played_by", "about", "status", "looks"), 3)
        fact = self._said("person", *keys)
        if self._often():
            fact["also"] = [self._word("person", "also")]
        self._add("person", id=person, **fact)

    def _event(self) -> None:
        keys: Tables = self._text("event") | self._said("event", "place")
        people = self._random.sample(self._people, min(2, len(self._people)))
        self._add("event", people=people, twist=self._often(), **keys)

    def _relationship(self) -> None:
        first, second = self._random.sample(self._people, 2)
        kind = self._random.choice(_KINDS)
        known = {(frozenset(pair[:2]), pair[2]) for pair in self._pairs}
        if (frozenset((first, second)), kind) not in known:
            self._pairs.append((first, second, kind))
            self._again(first, second, kind)

    def _again(self, first: str, second: str, kind: str) -> None:
        said = self._said("relationship", "is") | self._text("relationship")
        ended = self._random.random() < 0.3
        self._add("relationship", between=[first, second], kind=kind, ended=ended, **said)

    def _identity(self) -> None:
        """Make one of two people, who are mentioned no more but under one of their ids."""
        one, other = self._random.sample(self._people[:-2], 2)
        self._people.remove(one)
        self._add("identity", people=[one, other], **self._text("identity"))
