"""The JSON Schemas of a pack's files: current, true to the reader, and heeded by real packs."""

import json
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from etoile_tui.authoring.checking.keys import EPISODE, FACTS, MENU, SHOW, SOURCE, Key
from etoile_tui.authoring.schema import schemas
from etoile_tui.packs import episode_file, show_file
from etoile_tui.packs.table import Table
from tests.harness.invented import LIGHTHOUSE
from tests.harness.json_schema import mistakes

ROOT = Path(__file__).parents[2]
SCHEMAS = {name: json.loads(text) for name, text in schemas().items()}
PACKS = [LIGHTHOUSE, *(path.parent for path in ROOT.glob("[de]*/*/show.toml"))]


def found_in(path: Path, name: str) -> list[str]:
    """Return where a file is not as its schema says; a day is text to a language server."""
    tables = json.loads(json.dumps(tomllib.loads(path.read_text(encoding="utf-8")), default=str))
    return mistakes(SCHEMAS[name], tables, whole=SCHEMAS[name])


def test_those_in_the_docs_are_current() -> None:
    """Else run `python -m scripts.pack_schema`."""
    folder = ROOT / "docs" / "schema"
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()} == schemas()


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_real_packs_are_as_they_say(pack: Path) -> None:
    """Those that ship, the example, and the one in the tests."""
    assert len(PACKS) == 4
    assert not found_in(pack / "show.toml", "show.json")
    for path in (pack / "episodes").glob("*.toml"):
        assert not found_in(path, "episode.json"), path


@pytest.mark.parametrize(
    "text",
    ["sinopsis = 'x'", "[[event]]\npeople = ['a']", "[[event]]\ntext = 3", "[event]\ntext = 'x'"],
)
def test_a_slip_is_found(text: str, tmp_path: Path) -> None:
    """A misspelt key, a missing one, another type, and one table where a list belongs."""
    (tmp_path / "file.toml").write_text(text)
    assert found_in(tmp_path / "file.toml", "episode.json")


class Asked(dict[str, Any]):
    """A table that notes which keys it is asked for."""

    def __init__(self, values: Mapping[str, object], keys: set[str]) -> None:
        """Take its values, and what the keys are noted in."""
        super().__init__(values)
        self.keys_asked = keys

    def get(self, key: str, default: object = None) -> object:
        """Note the key."""
        self.keys_asked.add(key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self.keys_asked.add(str(key))
        return super().__contains__(key)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[int, set[str]]:
    """Return the keys that tables are asked for, by the identities of the tables' values."""
    found: dict[int, set[str]] = {}
    whole = Table.__init__

    def noting(
        self: Table,
        where: str,
        values: Mapping[str, object],
        number: int | None = None,
        remarks: list[str] | None = None,
    ) -> None:
        if not isinstance(values, Asked):
            values = Asked(values, found.setdefault(id(values), set()))
        whole(self, where, values, number, remarks)

    monkeypatch.setattr(Table, "__init__", noting)
    return found


VALUES: dict[str, Any] = {
    "line": "x",
    "prose": "x",
    "id": "x",
    "ids": ["x", "y"],
    "lines": ["x"],
    "flag": True,
    "number": 1,
    "day": date(2024, 3, 9),
    "mark": "12:30",
    "cited": "x",
}


def filled(keys: dict[str, Key], **tables: object) -> dict[str, object]:
    """Return a table with all of its keys."""
    plain = {name: (*key.one_of, VALUES.get(key.form, {}))[0] for name, key in keys.items()}
    return plain | tables


def test_the_reader_reads_these_keys_and_no_others(
    asked: dict[int, set[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In each table: what the checker and the schema know is what the guide heeds."""
    source, menu = filled(SOURCE), filled(MENU, id="S01E01")
    show = filled(SHOW, episode=[menu], sources={"x": source})
    facts = {kind: filled(keys) for kind, keys in FACTS.items()}
    lists = {kind: [table] for kind, table in facts.items()}
    episode = filled(EPISODE, sources={"x": source}, **lists)
    monkeypatch.setattr(show_file, "read_toml", lambda *_: show)
    monkeypatch.setattr(episode_file, "read_toml", lambda *_: episode)
    show_file.read_show(Path())
    chapter = episode_file.read_chapter(Path(), "S01E01")
    assert chapter.problem is None
    known = [(SHOW, show), (MENU, menu), (EPISODE, episode), (SOURCE, source)]
    for keys, table in (*known, *((FACTS[kind], facts[kind]) for kind in FACTS)):
        assert asked[id(table)] == keys.keys()
