"""From bytes to text and values: JSON and tables, whoever has written them."""

import codecs
import json
from collections.abc import Iterator
from typing import Final, TypeAlias

from .errors import SourceError

Row: TypeAlias = dict[str, str]
"""A row of a table, by the names in its heading."""

MOST_ROWS = 1_000_000
"""How many rows a table may have."""

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
        SourceError: It is no JSON, or nested too deep.
    """
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
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    try:
        names = [column.strip().lower() for column in next(rows, [])]
        for number, row in enumerate(rows):
            if number >= MOST_ROWS:
                raise SourceError(name, f"it has more than {MOST_ROWS} rows.")
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
