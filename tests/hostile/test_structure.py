"""Any value at any key of a pack: there is a guide, or a message that repeats no value."""

import copy
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from math import inf, nan
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.harness.invented import InventedPack
from tests.proof.terminal import strays_in_text

from .laying import told_in
from .surfaces import problems, said

TOKENS = ("Mara_dies", "7654321", "765432.1", "2031")
"""What the values that are put in are made of; no message may repeat one."""
KEYS = ("at", "text", "id", "title", "people", "new", "", "x y", "\x1b]0;t\x07", "[/]", "__class__")
SOUND = told_in(["Told."])

SCALARS: st.SearchStrategy[Any] = st.sampled_from(
    (
        *("Mara_dies", "Mara_dies\x1b]0;t\x07", "[@click=app.quit]Mara_dies", "../Mara_dies", ""),
        *("12:30", "one0", "q0", "S01E01", "S09E99", "\u202eMara_dies", "\u0301", "Mara_dies" * 50),
        *(7654321, -7654321, 7654321**9, 0, 1, True, False, 765432.1, inf, -inf, nan),
        *(date(2031, 7, 6), datetime(2031, 7, 6, 1, tzinfo=UTC), datetime(2031, 7, 6), time(7, 6)),  # noqa: DTZ001
    )
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=8,
)
"""What TOML can hold, and nothing that a story does."""


def places(tables: Any, *path: str | int) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401
    """Yield the path of everything in a file's tables."""
    within = tables.items() if isinstance(tables, dict) else enumerate(tables)
    for key, value in within:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, *path, key)


_PLACES = {name: list(places(tables)) for name, tables in SOUND.episodes.items()}
_PLACES["show"] = list(places(SOUND.show))


@st.composite
def mutants(draw: st.DrawFn) -> InventedPack:
    """Draw a sound pack with other values at a few of its keys, or without them."""
    pack = copy.deepcopy(SOUND)
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(("show", *pack.episodes)))
        path = draw(st.sampled_from(_PLACES[name]))
        tables = pack.show if name == "show" else pack.episodes[name]
        _mutate(draw, tables, path)
    return pack


def _mutate(draw: st.DrawFn, tables: Any, path: tuple[str | int, ...]) -> None:  # noqa: ANN401
    for key in path[:-1]:
        try:
            tables = tables[key]
        except (KeyError, IndexError, TypeError):
            return  # a mutation before this one has taken it away
    if isinstance(tables, dict):
        if draw(st.integers(0, 7)) == 0:
            tables.pop(path[-1], None)
        else:
            tables[draw(st.just(str(path[-1])) | st.sampled_from(KEYS))] = draw(VALUES)
    elif isinstance(tables, list):
        tables.append(draw(VALUES))


@given(mutants())
@settings(max_examples=150)
def test_any_value_at_any_key(pack: InventedPack) -> None:
    """Whatever it is: no message repeats a value, and no surface falls over or says a code."""
    with TemporaryDirectory() as made:
        folder = pack.write(Path(made))
        for message in problems(folder):
            assert not [token for token in TOKENS if token in message], message
            assert strays_in_text(message) == []
        for text in said(folder):
            assert strays_in_text(text) == []
