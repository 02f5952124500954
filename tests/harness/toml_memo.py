"""Parsing the same TOML text once: tests read the same few packs thousands of times.

Python's parser is written in Python, and took a quarter of the time of the command line's tests.
The text decides the result, so a copy of it does as well as another parse.
"""

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from unittest.mock import patch

import tomli

_LONGEST = 1 << 16
"""Characters of a text that is kept."""

_parse = tomli.loads


@lru_cache(maxsize=2048)
def _parsed(text: str) -> bytes:
    return pickle.dumps(_parse(text))


def _loads(text: str) -> dict[str, Any]:
    """Return the tables of a text, as `tomli.loads` does."""
    if len(text) > _LONGEST:
        return _parse(text)
    try:
        tables: dict[str, Any] = pickle.loads(_parsed(text))  # noqa: S301 (made here)
    except RecursionError:  # which has other bounds for a copy than for a parse
        return _parse(text)
    return tables


@contextmanager
def parsed_once() -> Iterator[None]:
    """Parse each text once while it is read again and again."""
    with patch.object(tomli, "loads", _loads):
        yield


@contextmanager
def parsed_always() -> Iterator[None]:
    """Parse each text every time, and keep nothing: for tests of what is held in memory."""
    _parsed.cache_clear()
    with patch.object(tomli, "loads", _parse):
        yield
