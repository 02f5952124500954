"""From bytes to text and values: JSON and tables, whoever has written them."""

import codecs
import json
from collections.abc import Iterator
from io import StringIO
from typing import Final, TypeAlias

from .errors import SourceError

Row: TypeAlias = dict[str, str]
"""A row of a table, by the names in its heading."""

MOST_ROWS = 300_000
"""How many rows a table may have."""
MOST_FIELDS = 8_000_000
"""How many fields all of its rows may have together."""
MOST_VALUES = 6_000_000
"""How many values a JSON file may hold; an object counts as four."""
_TOO_MUCH: Final = "it holds more than any such file can."

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(content: bytes, declared: str | None = None) -> str:
    """Return the text of a file: by its byte-order mark, as it says, as UTF-8, or as Windows wrote.

    Args:
        content: The file.
        declared: The encoding that the file names.
    """
    for mark, of_mark in _BOMS:
        if content.startswith(mark):
            return content.removeprefix(mark).decode(of_mark, "replace")
    for encoding in (declared or "utf-8", "utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except (UnicodeError, LookupError, ValueError):
            continue
    return content.decode("latin-1")


def parse_json(name: str, content: bytes) -> object:
    """Return the value of a JSON file.

    Raises:
        SourceError: It is no JSON, nested too deep, or would take too much memory: an object takes
            many times what it is in the file.
    """
    if 4 * content.count(b"{") + content.count(b"[") + content.count(b",") > MOST_VALUES:
        raise SourceError(name, _TOO_MUCH)
    try:
        value: object = json.loads(decoded(content))
    except RecursionError:
        raise SourceError(name, "it is nested too deep.") from None
    except ValueError:
        raise SourceError(name, "this is not valid JSON.") from None
    return value


def parse_table(name: str, content: bytes) -> Iterator[Row]:
    """Yield the rows of a CSV or TSV file, by the names in its heading, in small letters.

    Commas, semicolons or tabs part the columns: whichever the heading has most of.

    Raises:
        SourceError: It is no such table.
    """
    import csv  # 0.4 ms, and most imports are not of tables

    text = decoded(content)
    heading = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=heading.count)
    if text.count(delimiter) > MOST_FIELDS:
        raise SourceError(name, _TOO_MUCH)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [column.strip().lower() for column in next(rows, [])]
        for number, row in enumerate(rows):
            if number >= MOST_ROWS:
                raise SourceError(name, _TOO_MUCH)
            if row:
                yield {
                    column: value.strip()
                    for column, value in zip(names, row, strict=False)
                    if column
                }
    except csv.Error:
        raise SourceError(name, "this is no table: a row or a field of it is impossible.") from None


def is_table(content: bytes) -> bool:
    """Tell whether a file may be a table: its first line has several columns."""
    heading = decoded(content[:4096]).lstrip().split("\n", 1)[0]
    return heading[:1] not in "{[<" and any(heading.count(sign) for sign in ",;\t")
