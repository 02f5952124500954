"""Where each line was told: `--sources`, and the credit of a synopsis, which is always there."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Etoile

At = Callable[..., Etoile]

TOLD = {
    "episode": ("S01E02",),
    "people": (),
    "person": ("ilse",),
    "relationships": (),
    "recap": (),
    "search": ("storm",),
}
"""Commands that print something which Gull & Co told by the second episode."""


@pytest.mark.parametrize("name", TOLD)
def test_each_line_says_where_it_was_told_for_who_asks(at: At, name: str) -> None:
    """In brackets behind it, and as JSON by a key; else neither."""
    here = at("S01E03")
    plain, asked = here(name, *TOLD[name]).out, here(name, *TOLD[name], "--sources").out
    assert "[" not in plain
    assert "[Gull & Co]" in asked or "[The Tide Table" in asked
    plain, asked = (here(name, *TOLD[name], "--json", *more).out for more in ((), ("--sources",)))
    assert "told_by" not in plain
    assert "told_by" in asked


def test_without_its_brackets_a_page_is_as_it_is_without_sources(at: At) -> None:
    """Nothing else changes on it."""
    here = at("S01E04")
    plain, asked = here("episode", "S01E02").out, here("episode", "S01E02", "--sources").out
    assert [line.split(" [", 1)[0] for line in asked.splitlines()] == plain.splitlines()


@pytest.mark.parametrize(
    "call",
    [
        ("episode", "S01E02"),
        ("recap",),
        ("search", "trust"),
        ("export", "-", "--format", "md"),
        ("export", "-", "--format", "html"),
    ],
)
def test_the_credit_of_a_synopsis_stands_wherever_it_does(at: At, call: tuple[str, ...]) -> None:
    """Nobody has to ask for it."""
    said = at("S01E02")(*call).out.replace("&amp;", "&")
    synopsis = said.index("A night watch shared by two")
    assert "Gull & Co" in said[synopsis : synopsis + 120]


@pytest.mark.parametrize(
    ("call", "keys"),
    [
        (("episode", "S01E02"), ()),
        (("recap",), ("episodes", 1)),
        (("search", "trust"), ("hits", 0)),
        (("export", "-", "--format", "json"), ("episodes", 1)),
    ],
)
def test_the_credit_as_json(at: At, call: tuple[str, ...], keys: tuple[str | int, ...]) -> None:
    """Beside the synopsis, by name."""
    json_too = () if call[0] == "export" else ("--json",)
    record = json.loads(at("S01E02")(*call, *json_too).out)
    for key in keys:
        record = record[key]
    assert record["synopsis_by"] == ["Gull & Co"]


@pytest.mark.parametrize("ending", ["md", "html", "json"])
def test_an_export_says_where_each_line_was_told(at: At, tmp_path: Path, ending: str) -> None:
    """If it is asked to."""
    here, texts = at("S01E04"), []
    for number, more in enumerate(((), ("--sources",))):
        file = tmp_path / f"{number}.{ending}"
        assert here("export", str(file), *more).status == 0
        texts.append(file.read_text(encoding="utf-8"))
    mark = '"told_by"' if ending == "json" else "[" if ending == "html" else "\\["
    assert mark not in texts[0]
    assert mark in texts[1]
