"""NFO files: what Kodi, Jellyfin, Emby, Sonarr and their like write beside videos."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from etoile_tui.importing import values
from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.file_names import Named, name_of
from etoile_tui.importing.folding import fold_show
from etoile_tui.importing.members import is_folder, members
from etoile_tui.importing.texts import parse_json
from etoile_tui.importing.xml_text import elements, words, xml_text

from .draft import Draft, Entry, Place
from .prose import prose, title

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ENDINGS = (".nfo", ".xml")
LARGEST: Final = 10 * 2**20
"""How many bytes an NFO file may have."""
_MINUTES: Final = re.compile(r"\d{1,4}")
_MOST_NUMBERS: Final = 99
_SEASON_FOLDER: Final = re.compile(r"(season|series|staffel|saison|specials?)\s*\d*", re.IGNORECASE)


def read_nfo(path: Path) -> Draft:
    """Return what a folder of NFO files says of a show, or one of them.

    Raises:
        SourceError: No file there tells of an episode, or they tell of several shows.
    """
    found = members(path, ENDINGS, largest=LARGEST)
    folder = _Folder(path)
    for member in found:
        try:
            folder.take(member.name, xml_text(member.name, member.read()))
        except SourceError as error:
            if len(found) == 1:
                raise
            folder.problems.append(f"{member.name}: {error.what}")
    return folder.draft(alone=len(found) == 1)


@dataclass
class _Folder:
    """What was read of a folder so far."""

    path: Path
    show: "Element | None" = None
    titles: dict[str, str] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def take(self, name: str, text: str) -> None:
        """Take over what a file says."""
        for element in elements(text, "tvshow"):
            if element is None:
                self.problems.append(f"{name}: what it says of the show is no XML.")
                continue
            self._name(_first(element, "title", "showtitle"))
            self.show = element if self.show is None else self.show
        blocks = list(elements(text, "episodedetails"))
        if None in blocks:
            self.problems.append(f"{name}: an episode in it is no XML.")
        sound = [block for block in blocks if block is not None]
        for block in sound:
            self._name(_first(block, "showtitle"))
            entry = self._entry(name, block, alone=len(sound) == 1)
            if entry is not None:
                self.entries.append(entry)

    def draft(self, *, alone: bool) -> Draft:
        """Return the draft.

        Args:
            alone: Whether there was but one file.
        """
        if not self.entries:
            what = (
                "it tells of no episode." if alone else "no NFO file in there tells of an episode."
            )
            raise SourceError(self.path.name, what)
        if len(self.titles) > 1:
            raise SourceError(
                self.path.name, "it tells of several shows. Bring in the folder of one of them."
            )
        show = self.show
        return Draft(
            origin=self.path.name,
            title=next(iter(self.titles.values()), None) or _folder_title(self.path),
            network=None if show is None else title(_first(show, "studio")),
            first_aired=None if show is None else values.day(_first(show, "premiered")),
            premise=None if show is None else prose(_first(show, "plot")),
            ids=() if show is None else _ids(show),
            entries=tuple(self.entries),
            problems=tuple(self.problems),
        )

    def _name(self, written: str) -> None:
        if (found := title(written)) is not None:
            self.titles.setdefault(fold_show(found).title, found)

    def _entry(self, name: str, block: "Element", *, alone: bool) -> Entry | None:
        own, told = _numbers(block), name_of(PurePosixPath(name).stem)
        season, numbers = _chosen(own, told) if alone else own
        if alone and own.numbers and told.numbers and not _agree(own, told):
            self.problems.append(f"{name}: its numbers are not those of its name, which hold.")
        if season is None or not numbers:
            self.problems.append(f"{name}: it does not say which episode it is of.")
            return None
        return Entry(
            season=season,
            numbers=numbers,
            title=title(_first(block, "title", "name", "localtitle")),
            aired=values.day(_first(block, "aired", "premiered", "releasedate")),
            minutes=_minutes(block),
            text=prose(_first(block, "plot", "overview", "review")),
            kind="regular" if season else "special",
            place=None if season else _place(block),
            ids=_ids(block),
        )


def _first(element: "Element", *tags: str) -> str:
    """Return the text of the first of some tags that has any."""
    return next((found for tag in tags if (found := words(element.find(tag)))), "")


def _numbers(block: "Element") -> Named:
    season = values.season(_first(block, "season"))
    first = values.episode(_first(block, "episode"))
    last = values.episode(_first(block, "episodenumberend"))
    if first is None:
        return Named(season, ())
    if last is None or not first < last <= first + _MOST_NUMBERS - 1:
        last = first
    return Named(season, tuple(range(first, last + 1)))


def _agree(own: Named, told: Named) -> bool:
    """Tell whether a file's numbers and its name's are of one season, and one has the others."""
    one, other = set(own.numbers), set(told.numbers)
    return own.season in (None, told.season) and (one <= other or other <= one)


def _chosen(own: Named, told: Named) -> Named:
    """Return the numbers of the name, which players show; of both the more, if they agree."""
    if not told.numbers:
        return own
    if _agree(own, told) and len(own.numbers) > len(told.numbers):
        return Named(told.season, own.numbers)
    return told


def _minutes(block: "Element") -> int | None:
    match = _MINUTES.match(_first(block, "runtime"))
    return int(match[0]) or None if match else None


def _ids(element: "Element") -> values.Ids:
    found: dict[str, object] = {
        each.get("type", "").lower(): words(each) for each in element.findall("uniqueid")
    }
    for kind, written in values.mapping(_guide(element)).items():
        found.setdefault(kind, written)
    for kind in ("tvdb", "imdb", "tmdb"):
        found.setdefault(kind, _first(element, f"{kind}id"))
    return values.ids(found)


def _guide(element: "Element") -> object:
    """Return the ids that Kodi keeps in place of an address; an address is never followed."""
    written = _first(element, "episodeguide")
    if not written.startswith("{"):
        return None
    with suppress(SourceError):
        return parse_json("episodeguide", written.encode())
    return None


def _place(block: "Element") -> Place | None:
    """Return where a special stands. Only numbers above zero say anything."""

    def number(*tags: str) -> int:
        return max(0, values.whole(_first(block, *tags)) or 0)

    before = number("displayseason"), number("displayepisode")
    if not all(before):
        before = number("airsbefore_season"), number("airsbefore_episode")
    if all(before):
        return Place(*before)
    after = number("displayafterseason") or number("airsafter_season")
    if after:
        return Place(after)
    return None


def _folder_title(path: Path) -> str | None:
    folders: Iterator[Path] = iter([path, *path.parents] if is_folder(path) else path.parents)
    names = (folder.name for folder in folders)
    return next((name for name in names if name and not _SEASON_FOLDER.fullmatch(name)), None)
