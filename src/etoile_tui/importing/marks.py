"""What other programs say of what was watched, in one shape whatever the program.

It is ids, numbers, titles and times. A title serves to check that a number means the same episode
here and there; it is never shown, since it may be of an episode that was not watched.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple, TypeAlias

from .folding import Named, fold_show
from .values import Ids

Number: TypeAlias = tuple[int, int]
"""A season and an episode's number in it, in the source's own numbering."""


class Mark(NamedTuple):
    """That an episode was watched."""

    ids: Ids = ()
    when: datetime | None = None
    bulk: bool = False
    """Whether it was marked together with others, and not by watching."""


class TitleMark(NamedTuple):
    """That an episode was watched, of which a source has only the title."""

    title: str
    season: int | None
    through: bool
    """Whether it was watched to its end, as far as the source knows."""


@dataclass(kw_only=True)
class ShowMarks:
    """What one source says of one show."""

    origin: str
    """What the source is called in messages: the name of a program."""
    title: str
    year: int | None = None
    ids: Ids = ()
    watched: dict[Number, Mark] = field(default_factory=dict)
    inside: dict[Number, int] = field(default_factory=dict)
    """Seconds into episodes that were begun."""
    titles: dict[Number, str] = field(default_factory=dict)
    """The titles of episodes, watched or not."""
    aired: dict[Number, date] = field(default_factory=dict)
    listed: dict[int, set[int]] = field(default_factory=dict)
    """All episodes of each season; only of a source that lists all of them."""
    by_title: list[TitleMark] = field(default_factory=list)
    count: int | None = None
    """How many episodes were watched, where the source says no more than that."""
    weak: bool = False
    """Whether it may be somebody else's, or old, so that it is only ever offered."""

    @property
    def named(self) -> Named:
        """The title as it is compared, and the year."""
        named = fold_show(self.title)
        return Named(named.title, self.year or named.year)

    @property
    def is_empty(self) -> bool:
        """Whether it says of nothing that it was watched."""
        return not (self.watched or self.inside or self.by_title or self.count)

    def mark(self, number: Number, mark: Mark) -> None:
        """Take over that an episode was watched; of several times the first stays."""
        self.watched.setdefault(number, mark)


class Gathering:
    """The shows of one source, gathered from all of its files."""

    def __init__(self, origin: str) -> None:
        """Take what the source is called in messages."""
        self.origin = origin
        self._shows: dict[object, ShowMarks] = {}

    def show(self, title: str, *, year: int | None = None, ids: Ids = ()) -> ShowMarks:
        """Return what is gathered of a show; of two with one name each its own."""
        key: object = ids[0] if ids else (*fold_show(title), year)
        if key not in self._shows:
            self._shows[key] = ShowMarks(origin=self.origin, title=title, year=year, ids=ids)
        return self._shows[key]

    def absorb(self, other: "Gathering") -> None:
        """Take over what was gathered of the same source elsewhere."""
        for show in other:
            ours = self.show(show.title, year=show.year, ids=show.ids)
            ours.watched = show.watched | ours.watched
            ours.inside = show.inside | ours.inside
            ours.titles = show.titles | ours.titles
            ours.aired = show.aired | ours.aired
            ours.by_title += show.by_title
            for season, numbers in show.listed.items():
                ours.listed.setdefault(season, set()).update(numbers)

    def __iter__(self) -> Iterator[ShowMarks]:
        return iter(self._shows.values())


def ranges(numbers: Iterable[Number]) -> list[tuple[Number, Number]]:
    """Return numbers as runs without a gap, each by its first and its last.

    A run goes on with the next season's first episode: what is the last of a season, nobody knows
    but the source. Specials are no season's.
    """
    found: list[tuple[Number, Number]] = []
    for season, number in sorted(numbers):
        before = found[-1][1] if found else None
        follows = before == (season, number - 1) or (
            before is not None and number == 1 and before[0] == season - 1 > 0
        )
        if follows:
            found[-1] = (found[-1][0], (season, number))
        else:
            found.append(((season, number), (season, number)))
    return found


def ids_agree(one: Ids, other: Ids) -> bool | None:
    """Tell whether ids are of the same; None where no program has given one to both."""
    kinds: Mapping[str, str] = dict(one)
    shared = [kinds[kind] == value for kind, value in other if kind in kinds]
    return any(shared) if shared else None
