"""Reading an episode's file: what the episode reveals, up to a minute mark."""

from collections.abc import Callable
from dataclasses import replace
from math import inf
from pathlib import Path
from typing import TypedDict

from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.facts import (
    KINDS,
    PLACEMENTS,
    AnswerFact,
    AnyFact,
    Chapter,
    EventFact,
    IdentityFact,
    Kind,
    PersonFact,
    Placed,
    QuestionFact,
    RelationshipFact,
    sources_of,
)

from .errors import MissingFileError, PackError
from .pack_files import read_reached, read_toml
from .show_file import source, sources
from .table import Table


class _Common(TypedDict):
    """The fields that every kind of fact has."""

    at: int | None
    sources: tuple[Source, ...]
    placed: Placed | None


MOST_IDENTITIES = 200
"""How many identities a file may have: each is compared with all others of the same people."""

_KINDS = ("event", "person", "relationship", "identity", "question", "answer")
"""The keys of the lists of facts in an episode's file."""


def read_chapter(folder: Path, episode: str, *, until: float = inf) -> Chapter:
    """Return what an episode reveals up to a minute mark.

    Of a fact after the mark only the key `at` is read. A mistake in such a fact is not reported.

    Args:
        folder: The pack's folder.
        episode: The episode's id.
        until: Seconds into the episode; infinite for the whole episode.

    Returns:
        The chapter. Where the file cannot be used, it is empty and names the problem.
    """
    name = f"episodes/{episode}.toml"
    try:
        whole = until == inf
        tables = read_toml(folder, name) if whole else read_reached(folder, name, until)
        return _Reader(Table(name, tables), until).chapter(episode)
    except PackError as error:
        missing = isinstance(error, MissingFileError)
        return Chapter(episode=episode, problem=str(error), missing=missing)


def next_minute_mark(folder: Path, episode: str, after: float) -> int | None:
    """Return the first minute mark after a moment, in seconds; None where there is none.

    A clock that runs with the episode sleeps until then. Only the minute marks are read.

    Args:
        folder: The pack's folder.
        episode: The episode's id.
        after: Seconds into the episode.
    """
    name = f"episodes/{episode}.toml"
    try:
        file = Table(name, read_reached(folder, name, inf, leniently=True))
    except PackError:
        return None
    minute_marks = (mark for key in _KINDS for mark in file.minute_marks(key))
    return min((mark for mark in minute_marks if mark > after), default=None)


class _Reader:
    """Reads the facts of one file, up to a minute mark."""

    def __init__(self, file: Table, until: float) -> None:
        self._file = file
        self._until = until
        self._sources: dict[str, Source] = {}

    def chapter(self, episode: str) -> Chapter:
        ended = self._until == inf
        if ended:
            self._sources = sources(self._file)
        chapter = Chapter(
            episode=episode,
            synopsis=self._file.prose("synopsis") if ended else None,
            synopsis_sources=self._cited(self._file.ids_or_one("source")) if ended else (),
            events=self._facts("event", _event),
            people=self._facts("person", _person),
            relationships=self._facts("relationship", _relationship),
            identities=self._identities(),
            questions=self._facts("question", _question),
            answers=self._facts("answer", _answer),
        )
        remarks = tuple(self._file.remarks)
        return replace(chapter, sources=sources_of(chapter), remarks=remarks)

    def _facts(self, key: str, read: Callable[[Table, _Common], AnyFact]) -> tuple[AnyFact, ...]:
        if self._until == inf:
            tables = self._file.tables(key)
        else:
            tables = self._file.tables_reached(key, self._until)
        return tuple(read(table, self._common(table)) for table in tables)

    def _identities(self) -> tuple[IdentityFact, ...]:
        found = self._facts("identity", _identity)
        if len(found) > MOST_IDENTITIES:
            self._file.fail("identity", f"at most {MOST_IDENTITIES} of them")
        return found

    def _common(self, table: Table) -> _Common:
        return {
            "at": table.minute_mark("at"),
            "sources": self._cited(table.ids_or_one("source")),
            "placed": _placed(table),
        }

    def _cited(self, keys: tuple[str, ...]) -> tuple[Source, ...]:
        found = [self._source(key) for key in keys]
        return tuple([source for source in found if source is not None])

    def _source(self, key: str) -> Source | None:
        if key not in self._sources:
            # While an episode is under way, only the sources cited so far are read.
            listed = self._file.table("sources", needed=self._until == inf)
            if key not in listed:
                return None
            self._sources[key] = source(listed.table(key))
        return self._sources[key]


def _placed(table: Table) -> Placed | None:
    written = table.line("placed")
    if written in (None, "certain"):
        return None
    for placed in PLACEMENTS:
        if placed == written:
            return placed
    table.fail("placed", '"likely", "by", or nothing')


def _event(table: Table, common: _Common) -> EventFact:
    return EventFact(
        **common,
        text=table.needed_prose("text"),
        people=table.ids("people"),
        place=table.line("place"),
        twist=table.flag("twist"),
    )


def _person(table: Table, common: _Common) -> PersonFact:
    return PersonFact(
        **common,
        id=table.needed_id("id"),
        name=table.line("name"),
        also=table.lines("also") if "also" in table else None,
        role=table.line("role"),
        played_by=table.line("played_by"),
        about=table.prose("about"),
        status=table.line("status"),
        looks=table.prose("looks"),
    )


def _relationship(table: Table, common: _Common) -> RelationshipFact:
    between = table.ids("between")
    if len(between) != 2 or between[0] == between[1]:
        table.fail("between", "the ids of two people")
    return RelationshipFact(
        **common,
        between=(between[0], between[1]),
        kind=_kind(table),
        words=table.needed_line("is"),
        text=table.prose("text"),
        ended=table.flag("ended"),
        toward=table.flag("toward"),
    )


def _kind(table: Table) -> Kind:
    written = table.line("kind")
    for kind in KINDS:
        if kind == written:
            return kind
    needed = "; it has to be there" if written is None else ""
    table.fail("kind", f"one of {', '.join(KINDS)}{needed}")


def _identity(table: Table, common: _Common) -> IdentityFact:
    people = table.ids("people")
    if len(set(people)) < 2:
        table.fail("people", "the ids of two people or more")
    really = table.needed_id("as") if "as" in table else people[-1]
    if really not in people:
        table.fail("as", "one of its people")
    return IdentityFact(
        **common,
        people=(*(person for person in people if person != really), really),
        text=table.prose("text"),
        ended=table.flag("ended"),
    )


def _question(table: Table, common: _Common) -> QuestionFact:
    return QuestionFact(**common, id=table.needed_id("id"), asks=table.needed_prose("asks"))


def _answer(table: Table, common: _Common) -> AnswerFact:
    return AnswerFact(
        **common, question=table.needed_id("question"), text=table.needed_prose("text")
    )
