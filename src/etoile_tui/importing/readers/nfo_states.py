"""What NFO files say of having been watched: the state at the last export, of whoever made it."""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from etoile_tui.importing import values
from etoile_tui.importing.file_names import name_of
from etoile_tui.importing.marks import Gathering, Mark
from etoile_tui.importing.xml_text import elements, words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class NfoStates:
    """Reads the files of a folder, each of which says little of the show it is of."""

    def __init__(self) -> None:
        """Read nothing yet."""
        self._title = ""
        self._ids: values.Ids = ()
        self._shown: dict[tuple[int, int], tuple[str, Mark | None, int]] = {}

    def take(self, name: str, text: str) -> None:
        """Take a file over."""
        for show in elements(text, "tvshow"):
            if show is not None:
                self._title = self._title or words(show.find("title"))
                given = {each.get("type", ""): words(each) for each in show.findall("uniqueid")}
                self._ids = self._ids or values.ids(given)
        told = name_of(PurePosixPath(name).stem)
        for block in elements(text, "episodedetails"):
            if block is None:
                continue
            self._title = self._title or words(block.find("showtitle"))
            season = values.season(words(block.find("season")))
            first = values.episode(words(block.find("episode")))
            last = values.episode(words(block.find("episodenumberend"))) or first
            if season is None or first is None or last is None:
                season, numbers = told
            else:
                numbers = tuple(range(first, min(last, first + 98) + 1))
            if season is not None:
                self._take_state(season, numbers, block)

    def finish(self) -> Gathering:
        """Return what was watched, which is only ever offered."""
        gathering = Gathering("the NFO files")
        if not self._title:
            return gathering
        show = gathering.show(self._title, ids=self._ids)
        show.weak = True
        for number, (title, mark, seconds) in self._shown.items():
            if title:
                show.titles[number] = title
            if mark is not None:
                show.mark(number, mark)
            elif seconds:
                show.inside[number] = seconds
        return gathering

    def _take_state(self, season: int, numbers: tuple[int, ...], block: "Element") -> None:
        count = values.whole(words(block.find("playcount"))) or 0
        watched = count > 0 or values.true(words(block.find("watched")))
        when = values.moment(words(block.find("lastplayed")))
        title = words(block.find("title")) if len(numbers) == 1 else ""
        position = words(block.find("resume/position")).partition(".")[0]
        seconds = values.whole(position) or 0 if len(numbers) == 1 else 0
        for number in numbers:
            self._shown[season, number] = (title, Mark((), when) if watched else None, seconds)
