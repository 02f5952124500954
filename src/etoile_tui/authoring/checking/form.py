"""Mistakes of form in one file: keys, types, texts, dates, minute marks and sources."""

from collections.abc import Iterator
from datetime import date, datetime

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.position import parse_clock
from etoile_tui.packs.text import LONGEST_LINE, LONGEST_TEXT, clean
from etoile_tui.suggestions import nearest, quotable

from .finding import Finding
from .keys import EPISODE, FACTS, MENU, SHOW, SOURCE, Form, Key
from .loaded import PackFile, Tables

_TYPES: dict[Form, tuple[tuple[type, ...], str]] = {
    "line": ((str,), "text in quotes"),
    "prose": ((str,), "text in quotes"),
    "id": ((str,), "an id in quotes"),
    "ids": ((list,), "a list of ids"),
    "lines": ((list,), "a list of texts"),
    "flag": ((bool,), "true or false"),
    "number": ((int,), "a whole number"),
    "day": ((date, str, int), "a day, such as 2024-03-09"),
    "mark": ((str,), 'a minute mark in quotes, such as "12:30"'),
    "cited": ((str, list), "a key of [sources], or a list of them"),
    "table": ((dict, list), "a table"),
}
_LENGTHS: dict[Form, int] = {"line": LONGEST_LINE, "prose": LONGEST_TEXT}


def check_show_form(file: PackFile) -> Iterator[Finding]:
    """Yield the mistakes of form in `show.toml`."""
    yield from _table(file, file.tables, SHOW)
    for number, entry in enumerate(_tables(file.tables.get("episode"))):
        yield from _table(file, entry, MENU, "episode", number)
    yield from _sources(file)


def check_episode_form(file: PackFile, minutes: object) -> Iterator[Finding]:
    """Yield the mistakes of form in an episode's file.

    Args:
        file: The file.
        minutes: The episode's running time in minutes, as the menu has it.
    """
    yield from _table(file, file.tables, EPISODE)
    for kind, keys in FACTS.items():
        latest = -1
        for _, number, fact in file.facts(kind):
            yield from _table(file, fact, keys, kind, number)
            seconds = _seconds(fact.get("at"))
            if seconds is None:
                continue
            if isinstance(minutes, int) and seconds > minutes * 60:
                told = f"lies past the end of the episode, which has {minutes} minutes."
                yield file.found("minute-mark", told, kind, number, "at")
            if seconds < latest:
                told = "is earlier than that of the fact before it."
                yield file.found("minute-order", told, kind, number, "at")
            latest = max(latest, seconds)
    yield from _swallowed(file)
    yield from _sources(file)
    yield from _restated(file)


def _table(
    file: PackFile, table: Tables, keys: dict[str, Key], *path: str | int
) -> Iterator[Finding]:
    for name, value in table.items():
        if (key := keys.get(name)) is None:
            near = nearest(name, keys)
            hint = f" Did you mean {near}?" if near else ""
            told = f"{quotable(name)} is no key of this table.{hint}"
            yield file.found("unknown-key", told, *path, name)
        else:
            yield from _value(file, key, value, *path, name)
    for name, key in keys.items():
        if key.needed and name not in table:
            yield file.found("missing-key", f"{name} is missing.", *path)


def _value(file: PackFile, key: Key, value: object, *path: str | int) -> Iterator[Finding]:
    types, wanted = _TYPES[key.form]
    if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
        yield file.found("wrong-type", f"expected {wanted}.", *path)
        return
    if key.form == "day":
        if not isinstance(value, date) or isinstance(value, datetime):
            yield file.found("date", "is no whole day, so it is not shown: 2024-03-09.", *path)
    elif isinstance(value, list) and key.form != "table":
        for number, entry in enumerate(value):
            if not isinstance(entry, str):
                yield file.found("wrong-type", f"expected {wanted}.", *path, number)
    elif isinstance(value, str):
        yield from _text(file, key, value, *path)


def _text(file: PackFile, key: Key, value: str, *path: str | int) -> Iterator[Finding]:
    if key.one_of and value not in key.one_of:
        yield file.found("wrong-type", f"expected one of {', '.join(key.one_of)}.", *path)
    if key.form == "mark" and _seconds(value) is None:
        yield file.found("wrong-type", f"expected {_TYPES['mark'][1]}.", *path)
    if not clean(value).strip():
        yield file.found("empty-text", "has no words.", *path)
    longest = _LENGTHS.get(key.form)
    if longest is not None and len(value.strip()) > longest:
        told = f"has {len(value.strip())} characters; the guide shows {longest}."
        yield file.found("text-cut", told, *path)


def _seconds(value: object) -> int | None:
    try:
        return parse_clock(value) if isinstance(value, str) else None
    except PositionError:
        return None


def _tables(value: object) -> Iterator[Tables]:
    for entry in value if isinstance(value, list) else ():
        if isinstance(entry, dict):
            yield entry


def _swallowed(file: PackFile) -> Iterator[Finding]:
    for kind, number, fact in file.facts():
        if "synopsis" in fact:
            told = "stands below a table and belongs to it. Move it to the head of the file."
            yield file.found("swallowed", told, kind, number, "synopsis")


def _sources(file: PackFile) -> Iterator[Finding]:
    """Yield sources without an entry, and entries that nothing cites."""
    listed = file.tables.get("sources")
    listed = listed if isinstance(listed, dict) else {}
    cited: set[str] = set()
    for path, value in _citations(file):
        for key in [value] if isinstance(value, str) else value if isinstance(value, list) else []:
            if not isinstance(key, str):
                continue
            cited.add(key)
            if key not in listed:
                near = nearest(key, listed)
                hint = f" Did you mean {near}?" if near else ""
                told = f"[sources] has no {quotable(key)}.{hint}"
                yield file.found("unknown-source", told, *path)
    for key, entry in listed.items():
        if isinstance(entry, dict):
            yield from _table(file, entry, SOURCE, "sources", key)
        if key not in cited and file.name != "show.toml":
            yield file.found("unused-source", "nothing cites it.", "sources", key)


def _citations(file: PackFile) -> Iterator[tuple[tuple[str | int, ...], object]]:
    if "source" in file.tables:
        yield ("source",), file.tables["source"]
    for kind, number, fact in file.facts():
        if "source" in fact:
            yield (kind, number, "source"), fact["source"]


def _restated(file: PackFile) -> Iterator[Finding]:
    seen: list[Tables] = []
    for _, number, fact in file.facts("person"):
        if fact in seen:
            told = "says word for word what a table before it says."
            yield file.found("person-twice", told, "person", number)
        seen.append(fact)
