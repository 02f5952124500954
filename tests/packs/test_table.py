"""Typed getters: where, which key and what was expected, and never the value."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from etoile_tui.packs.errors import PackError
from etoile_tui.packs.table import LARGEST_NUMBER, Table

SECRET = "Mara_dies"  # noqa: S105 (no password)

GETTERS: dict[str, Callable[[Table], Any]] = {
    "line": lambda table: table.line("key"),
    "prose": lambda table: table.prose("key"),
    "needed_line": lambda table: table.needed_line("key"),
    "needed_prose": lambda table: table.needed_prose("key"),
    "needed_id": lambda table: table.needed_id("key"),
    "number": lambda table: table.number("key"),
    "flag": lambda table: table.flag("key"),
    "day": lambda table: table.day("key"),
    "minute_mark": lambda table: table.minute_mark("key"),
    "ids": lambda table: table.ids("key"),
    "lines": lambda table: table.lines("key"),
    "ids_or_one": lambda table: table.ids_or_one("key"),
    "tables": lambda table: list(table.tables("key")),
    "table": lambda table: table.table("key").keys(),
}

RIGHT: dict[str, tuple[Any, Any]] = {
    "line": (" a\n b ", "a b"),
    "prose": (" a\n b\n\nc", "a b\n\nc"),
    "needed_line": ("a", "a"),
    "needed_prose": ("a", "a"),
    "needed_id": ("a b", "a b"),
    "number": (0, 0),
    "flag": (True, True),
    "day": (date(2024, 3, 9), date(2024, 3, 9)),
    "minute_mark": ("12:30", 750),
    "ids": (["a", "b"], ("a", "b")),
    "lines": ([" a ", "", "b"], ("a", "b")),
    "ids_or_one": ("a", ("a",)),
    "table": ({"a": 1}, ("a",)),
}

VALUES: dict[str, Any] = {
    "text": SECRET,
    "number": 7_654_321,
    "fraction": 7654.321,
    "flag": True,
    "day": date(2031, 7, 6),
    "moment": datetime(2031, 7, 6, tzinfo=UTC),
    "list": [7_654_321],
    "texts": [SECRET],
    "table": {SECRET: SECRET},
    "tables": [{SECRET: SECRET}],
}

FITS = {
    "line": {"text"},
    "prose": {"text"},
    "needed_line": {"text"},
    "needed_prose": {"text"},
    "needed_id": {"text"},
    "number": set[str](),
    "flag": {"flag"},
    "day": {"day", "text", "number", "moment"},
    "minute_mark": set[str](),
    "ids": {"texts"},
    "lines": {"texts"},
    "ids_or_one": {"text", "texts"},
    "tables": {"tables"},
    "table": {"table"},
}


def refusal(getter: str, values: dict[str, Any]) -> str:
    """Return the message with which a getter refuses a table."""
    with pytest.raises(PackError) as caught:
        GETTERS[getter](Table("show.toml, episode 2", values))
    return str(caught.value)


@pytest.mark.parametrize("getter", RIGHT)
def test_what_has_the_form_is_returned(getter: str) -> None:
    """Text cleaned, the rest as it is."""
    written, read = RIGHT[getter]
    assert GETTERS[getter](Table("show.toml", {"key": written})) == read


@pytest.mark.parametrize(
    ("getter", "value"),
    [(getter, value) for getter, fits in FITS.items() for value in VALUES if value not in fits],
)
def test_what_has_not_the_form_is_refused(getter: str, value: str) -> None:
    """The message has the place, the key and the form; a bool is no number."""
    message = refusal(getter, {"key": VALUES[value]})
    assert message.startswith("show.toml, episode 2, key key")
    assert "expected" in message
    for secret in (SECRET, "7654321", "7_654_321", "7654.321", "2031"):
        assert secret not in message


@pytest.mark.parametrize(
    "getter", sorted(set(GETTERS) - {"needed_line", "needed_prose", "needed_id"})
)
def test_a_key_that_is_left_out(getter: str) -> None:
    """The result is None, false or empty."""
    assert not GETTERS[getter](Table("show.toml", {}))


@pytest.mark.parametrize("getter", ["needed_line", "needed_prose", "needed_id"])
@pytest.mark.parametrize("values", [{}, {"key": ""}])
def test_a_key_that_has_to_be_there(getter: str, values: dict[str, Any]) -> None:
    """An empty value is refused as well."""
    assert "key key" in refusal(getter, values)


@pytest.mark.parametrize("getter", ["needed_line", "needed_prose"])
def test_text_of_nothing_that_shows_is_no_text(getter: str) -> None:
    """Control codes and white space alone are nothing to read."""
    assert "has to be there" in refusal(getter, {"key": "\x1b[31m \u200b\n"})


@pytest.mark.parametrize(
    "number", [-1, LARGEST_NUMBER + 1, 10**4000, 16**6000], ids=lambda _: "absurd"
)
def test_absurd_numbers(number: int) -> None:
    """They are negative, or longer than Python prints."""
    assert "a whole number" in refusal("number", {"key": number})


@pytest.mark.parametrize(
    "mark", ["", "12", "12:60", "-1:00", "1:75:00", "soon", "12:30:", "1:2:3:4"]
)
def test_what_is_no_minute_mark(mark: str) -> None:
    """The message says how to write one."""
    assert "12:30" in refusal("minute_mark", {"key": mark})


def test_tables_are_numbered_from_one() -> None:
    """Authors count from one."""
    tables = list(Table("a.toml", {"event": [{"at": "1:00"}, {"text": 1}]}).tables("event"))
    assert [table.where for table in tables] == ["a.toml, event 1", "a.toml, event 2"]
    with pytest.raises(PackError, match=r"^a\.toml, key event, number 2: expected a table"):
        list(Table("a.toml", {"event": [{}, 3]}).tables("event"))


@pytest.mark.parametrize("until", [0, 59, 60, 61])
def test_marked_tables_are_those_that_are_reached(until: int) -> None:
    """By their `at` alone; what has none, or one that is no mark, is not reached."""
    facts: list[Any] = [
        {"at": "1:00", "n": 1},
        {"n": 2},
        {"at": 5},
        {"at": "soon"},
        3,
        {"at": "0:00"},
    ]
    found = [table.keys() for table in Table("a.toml", {"x": facts}).tables_reached("x", until)]
    assert found == [("at", "n"), ("at",)] if until >= 60 else [("at",)]


@pytest.mark.parametrize("value", [None, 3, "text", {"a": 1}, [3, "x"]])
def test_marked_tables_of_what_is_no_list(value: object) -> None:
    """There are none: a mistake is not noticed before it is reached."""
    assert not list(Table("a.toml", {"x": value}).tables_reached("x", 99))


def test_a_key_of_the_packs_own_passes_the_gate() -> None:
    """A message may name the key, and an author can choose any."""
    key = "\x1b]0;title\x07a\nkey\u202e"
    for values in ({key: 3}, {key: {"url": 3}}):
        with pytest.raises(PackError) as caught:
            Table("show.toml, sources", values).table(key).line("url")
        assert str(caught.value).isprintable()
        assert "a key" in str(caught.value)
