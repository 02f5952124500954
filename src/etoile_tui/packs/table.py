"""Typed getters for the tables of a pack's TOML files.

An error names the place, the key and the expected form, and never quotes the value. The design is
that of `pylock.py` in the library `packaging`.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any, NoReturn, TypeVar

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.position import parse_clock

from .errors import PackError
from .text import line, prose

LARGEST_NUMBER = 1_000_000
"""The largest number that is allowed; Python refuses to print very long ones."""

MOST_LISTED = 200
"""How many ids or texts a list may have; some work grows with the square of that."""

Value = TypeVar("Value")

_FORMS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "text",
    list: "a list",
    dict: "a table",
    date: "a date",
    datetime: "a date with a time",
}

LARGEST_ID = 2**63 - 1
"""The largest number that another program calls a show or an episode by; TOML's own limit."""


class Table:
    """A table of a pack's file, together with its place in the file.

    Attributes:
        remarks: What is not as it should be in the file, and costs no more than itself.
    """

    __slots__ = ("_number", "_values", "_where", "remarks")

    def __init__(
        self,
        where: str,
        values: Mapping[str, Any],
        number: int | None = None,
        remarks: list[str] | None = None,
    ) -> None:
        """Take the place and the values.

        Args:
            where: The place, for messages.
            values: The table's keys and values.
            number: The table's number in a list; None where it is in none.
            remarks: Those of the file, of which it is a part.
        """
        self.remarks = [] if remarks is None else remarks
        self._where = where
        self._values = values
        self._number = number

    @property
    def where(self) -> str:
        """The place, for messages; it is put together when it is needed, which is seldom."""
        return self._where if self._number is None else f"{self._where} {self._number}"

    def named(self, where: str) -> "Table":
        """Return the same table, at a place that is called otherwise."""
        return Table(where, self._values, remarks=self.remarks)

    def __contains__(self, key: object) -> bool:
        return key in self._values

    def fail(self, key: str, expected: str) -> NoReturn:
        """Raise an error about a key.

        Raises:
            PackError: Always.
        """
        # A pack's author chooses some keys, so a key is text that has to pass the gate.
        raise PackError(f"{self.where}, key {line(key)}: expected {expected}.")

    def line(self, key: str) -> str | None:
        """Return a key's text as one line; None where the key is left out or empty."""
        text = self._get(key, str)
        return (line(text) or None) if text else None

    def prose(self, key: str) -> str | None:
        """Return a key's prose; None where the key is left out or empty."""
        text = self._get(key, str)
        return (prose(text) or None) if text else None

    def needed_line(self, key: str) -> str:
        """Return the text of a required key as one line."""
        return self._needed(key, self.line, "text")

    def needed_prose(self, key: str) -> str:
        """Return the prose of a required key."""
        return self._needed(key, self.prose, "text")

    def needed_id(self, key: str) -> str:
        """Return the id that a required key holds, as it is written."""
        value = self._get(key, str)
        if not value:
            self.fail(key, "an id; it has to be there")
        return value

    def id_or_number(self, key: str) -> str:
        """Return a key's id, written as text or as a whole number."""
        value = self._values.get(key)
        if isinstance(value, str) and value:
            return line(value)
        if type(value) is int and abs(value) <= LARGEST_ID:
            return str(value)
        self.fail(key, "an id or a whole number")

    def number(self, key: str) -> int | None:
        """Return a key's whole number; None where the key is left out."""
        value = self._get(key, int)
        if value is not None and not 0 <= value <= LARGEST_NUMBER:
            self.fail(key, f"a whole number from 0 to {LARGEST_NUMBER}")
        return value

    def flag(self, key: str) -> bool:
        """Return whether a key is true; a key that is left out is false."""
        return bool(self._get(key, bool))

    def day(self, key: str) -> date | None:
        """Return a key's date; None where the key is left out, or tells no day.

        People write a year alone, or a month, or a text: nothing else depends on a date, so that
        it is left out.
        """
        value = self._values.get(key)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, str):
            with suppress(ValueError):
                return date.fromisoformat(value.strip())
            return None
        return None if type(value) is int else self._get(key, date)

    def minute_mark(self, key: str) -> int | None:
        """Return the seconds of a minute mark, `12:30`; None where the key is left out."""
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self.fail(key, 'a minute mark in quotes, like "12:30"')
        try:
            return parse_clock(value)
        except PositionError:
            self.fail(key, "a minute mark like 12:30")

    def ids(self, key: str) -> tuple[str, ...]:
        """Return a key's list of ids, as they are written."""
        return self._texts(key)

    def lines(self, key: str) -> tuple[str, ...]:
        """Return a key's list of short texts."""
        return tuple(filter(None, map(line, self._texts(key))))

    def ids_or_one(self, key: str) -> tuple[str, ...]:
        """Return a key's ids: those of a list, or one that is written without brackets."""
        value = self._values.get(key)
        return (value,) if isinstance(value, str) else self.ids(key)

    def tables(self, key: str) -> Iterator["Table"]:
        """Yield the tables of a list `[[key]]`; messages number them from 1."""
        where = f"{self.where}, {key}"
        for number, values in enumerate(self._get(key, list) or (), start=1):
            if not isinstance(values, dict):
                self.fail(f"{key}, number {number}", "a table")
            yield Table(where, values, number, self.remarks)

    def tables_reached(self, key: str, until: float) -> Iterator["Table"]:
        """Yield the tables of a list `[[key]]` whose `at` is reached, and ignore all others.

        Messages number the reached tables only, so that they do not reveal how many others come
        before one.

        Args:
            key: The key of the list.
            until: Seconds into the episode.
        """
        found = self._values.get(key)
        reached = (
            values
            for values in (found if isinstance(found, list) else ())
            if isinstance(values, dict) and _is_reached(values.get("at"), until)
        )
        for number, values in enumerate(reached, start=1):
            yield Table(f"{self.where}, {key}", values, number, self.remarks)

    def minute_marks(self, key: str) -> Iterator[int]:
        """Yield the minute marks of a list `[[key]]`, in seconds, and ignore everything else."""
        found = self._values.get(key)
        for values in found if isinstance(found, list) else ():
            at = _minute_mark(values.get("at")) if isinstance(values, dict) else None
            if at is not None:
                yield at

    def table(self, key: str, *, needed: bool = True) -> "Table":
        """Return the table of a key; an empty one where it is left out.

        Args:
            key: The key.
            needed: Whether another kind of value is an error; otherwise it counts as left out.
        """
        values = self._values.get(key)
        if needed or isinstance(values, dict):
            values = self._get(key, dict)
        found = values if isinstance(values, dict) else {}
        return Table(f"{self.where}, {line(key)}", found, remarks=self.remarks)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the table."""
        return tuple(self._values)

    def _get(self, key: str, form: type[Value]) -> Value | None:
        value = self._values.get(key)
        if value is None:
            return None
        # For Python, but not for TOML, a bool is an int and a datetime is a date.
        if type(value) is not form:
            self.fail(key, f"{_FORMS[form]}, found {_FORMS.get(type(value), 'something else')}")
        return value

    def _needed(self, key: str, get: Callable[[str], str | None], form: str) -> str:
        value = get(key)
        if value is None:
            self.fail(key, f"{form}; it has to be there")
        return value

    def _texts(self, key: str) -> tuple[str, ...]:
        values: list[Any] = self._get(key, list) or []
        if not all(isinstance(value, str) for value in values):
            self.fail(key, "a list of texts")
        if len(values) > MOST_LISTED:
            self.remarks.append(
                f"{self.where}, key {line(key)}: only the first {MOST_LISTED} of them are taken."
            )
        return tuple(values[:MOST_LISTED])


def _is_reached(at: object, until: float) -> bool:
    mark = _minute_mark(at)
    return mark is not None and mark <= until


def _minute_mark(at: object) -> int | None:
    try:
        return parse_clock(at) if isinstance(at, str) else None
    except PositionError:
        return None
