"""Reading what was watched: each file is known by what is in it, never by its name.

Of an archive or a folder only files are opened whose names such exports have: a tracker's archive
also holds addresses and keys of its user, which are nobody's business.
"""

import re
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .errors import SourceError
from .marks import Gathering, ShowMarks
from .members import Member, members
from .texts import is_table, parse_json, parse_table
from .values import mapping, sequence

if TYPE_CHECKING:
    from .readers.nfo_states import NfoStates
    from .readers.trakt import Trakt

_ENDINGS: Final = (".json", ".csv", ".tsv", ".xml", ".nfo", ".gz")
_WANTED: Final = re.compile(
    r"history|watched|tracking-prod-records|seen_episode|tvtime|seriesguide|sg-shows|simkl|yamtrack"
    r"|floppy|animelist|viewing|activity|betaseries|episodes|items|allleaves|trakt|\.nfo$",
    re.IGNORECASE,
)
_UNKNOWN: Final = (
    "this is none of the exports that are understood. docs/import.md in the program's repository "
    "tells which are."
)


def read_marks(paths: Iterable[Path]) -> tuple[ShowMarks, ...]:
    """Return what files say of each show, gathered by the programs that wrote them.

    Args:
        paths: Files, archives and folders.

    Raises:
        SourceError: One of them cannot be used.
    """
    reading = _Reading()
    for path in paths:
        found = members(path, _ENDINGS)
        alone = len(found) == 1
        before = reading.understood
        for member in found:
            if alone or _WANTED.search(member.name):
                reading.take(member, alone=alone)
        if reading.understood == before:
            raise SourceError(path.name, _UNKNOWN)
    return tuple(show for show in reading.finish() if not show.is_empty)


class _Reading:
    """What was read so far."""

    def __init__(self) -> None:
        self.understood = 0
        self._gathered: dict[str, Gathering] = {}
        # Each of these is loaded when there is a file of it.
        self._trakt: Trakt | None = None
        self._nfo: NfoStates | None = None

    def take(self, member: Member, *, alone: bool) -> None:
        """Take a file over; one of many that is of no known kind is passed over."""
        content = member.read()
        start = content[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
        if start[:1] in (b"[", b"{"):
            known = self._json(member.name, content)
        elif start[:1] == b"<":
            known = self._xml(member.name, content, alone=alone)
        else:
            known = is_table(content) and self._table(member.name, content)
        self.understood += known
        if alone and not known:
            raise SourceError(member.name, _UNKNOWN)

    def finish(self) -> list[ShowMarks]:
        """Return what each source says of each show."""
        for reader in (self._trakt, self._nfo):
            if reader is not None:
                self._add(reader.finish())
        return list(chain.from_iterable(self._gathered.values()))

    def _add(self, found: Gathering | None) -> bool:
        if found is None:
            return False
        if found.origin in self._gathered:
            self._gathered[found.origin].absorb(found)
        else:
            self._gathered[found.origin] = found
        return True

    def _json(self, name: str, content: bytes) -> bool:
        value = parse_json(name, content)
        if isinstance(value, dict):
            from .readers.lists import is_simkl, take_simkl  # as above
            from .readers.servers import take_answer

            return self._add(take_simkl(value) if is_simkl(value) else take_answer(value))
        listed = sequence(value)
        first = mapping(next(iter(listed), None))
        from .readers import lists, trakt

        if trakt.is_history(first) or trakt.is_watched_shows(first):
            self._trakt = self._trakt or trakt.Trakt()
            take = self._trakt.take_history if trakt.is_history(first) else self._trakt.take_shows
            take(listed)
            return True
        return lists.is_list(first) and self._add(lists.take_list(listed, first))

    def _xml(self, name: str, content: bytes, *, alone: bool) -> bool:
        from .xml_text import xml_text

        try:
            text = xml_text(name, content)
        except SourceError:
            if alone or not name.lower().endswith(".nfo"):
                raise
            return False  # one video of many: what it says is missed, and the marker stays lower
        if "<myanimelist" in text:
            from .readers.mal import take_anime_list

            return self._add(take_anime_list(text))
        if "<episodedetails" not in text and "<tvshow" not in text:
            return False
        from .readers.nfo_states import NfoStates

        self._nfo = self._nfo or NfoStates()
        self._nfo.take(name, text)
        return True

    def _table(self, name: str, content: bytes) -> bool:
        from .readers import streaming, tables

        rows = list(parse_table(name, content))
        heading = rows[0].keys() if rows else ()
        if streaming.is_history(heading):
            return self._add(streaming.take_history(rows))
        return tables.is_marks_table(heading) and self._add(tables.take_table(rows))
