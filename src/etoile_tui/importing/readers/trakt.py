"""Trakt's export: the history of plays, and the list of watched shows."""

from datetime import datetime

from etoile_tui.importing import values
from etoile_tui.importing.marks import Gathering, Mark, Number, ShowMarks
from etoile_tui.importing.values import Json, mapping, sequence


def is_history(first: Json) -> bool:
    """Tell whether a list that begins with an object is a history."""
    return "watched_at" in first and ("episode" in first or "movie" in first or "show" in first)


def is_watched_shows(first: Json) -> bool:
    """Tell whether a list that begins with an object is one of watched shows."""
    return "show" in first and "seasons" in first


class Trakt:
    """Reads an export, of which any number of files are there."""

    def __init__(self) -> None:
        """Read nothing yet."""
        self.gathering = Gathering("Trakt")
        self._plays: list[tuple[ShowMarks, Number, Mark]] = []
        self._resets: dict[int, datetime] = {}

    def take_history(self, entries: list[object]) -> None:
        """Take a file of the history over."""
        for entry in map(mapping, entries):
            episode = mapping(entry.get("episode"))
            show = self._show(mapping(entry.get("show")))
            number = _number(episode.get("season"), episode.get("number"))
            if show is None or number is None:
                continue
            when = values.moment(entry.get("watched_at"))
            mark = Mark(values.ids(mapping(episode.get("ids"))), when)
            self._plays.append((show, number, mark))
            if (title := values.text(episode.get("title"))) is not None:
                show.titles.setdefault(number, title)

    def take_shows(self, entries: list[object]) -> None:
        """Take the list of watched shows over."""
        for entry in map(mapping, entries):
            show = self._show(mapping(entry.get("show")))
            if show is None:
                continue
            if (reset := values.moment(entry.get("reset_at"))) is not None:
                self._resets[id(show)] = reset
            for season in map(mapping, sequence(entry.get("seasons"))):
                for each in map(mapping, sequence(season.get("episodes"))):
                    number = _number(season.get("number"), each.get("number"))
                    if number is not None:
                        when = values.moment(each.get("last_watched_at"))
                        self._plays.append((show, number, Mark((), when)))

    def finish(self) -> Gathering:
        """Return what was watched. What was before somebody began anew does not count."""
        for show, number, mark in self._plays:
            reset = self._resets.get(id(show))
            if reset is None or (mark.when is not None and mark.when >= reset):
                show.mark(number, mark)
        return self.gathering

    def _show(self, show: Json) -> ShowMarks | None:
        title = values.text(show.get("title"))
        if title is None:
            return None
        found = values.ids(mapping(show.get("ids")))
        return self.gathering.show(title, year=values.year(show.get("year")), ids=found)


def _number(season: object, number: object) -> Number | None:
    found = values.season(season), values.episode(number)
    return None if found[0] is None or found[1] is None else (found[0], found[1])
