"""JSON Schemas of a pack's files, made from their keys, for editors with a TOML language server."""

import json
from typing import Any, Final, TypeAlias

from .checking.keys import EPISODE, FACTS, MENU, SHOW, SOURCE, Form, Key

Schema: TypeAlias = dict[str, Any]

_TEXT: Final[Schema] = {"type": "string"}
_TEXTS: Final[Schema] = {"type": "array", "items": _TEXT}
_FORMS: Final[dict[Form, Schema]] = {
    "line": _TEXT,
    "prose": _TEXT,
    "id": _TEXT,
    "ids": _TEXTS,
    "lines": _TEXTS,
    "flag": {"type": "boolean"},
    "number": {"type": "integer", "minimum": 0},
    "day": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "mark": {"type": "string", "pattern": r"^(\d+:)?\d+:\d{2}$"},
    "cited": {"anyOf": [_TEXT, _TEXTS]},
}
"""What each form is in the schema's language; a date counts as text there."""
_NUMBERED: Final[Schema] = {"type": "string", "pattern": r"^S\d{2,4}E\d{2,5}$"}
_OTHER_IDS: Final[Schema] = {
    "type": "object",
    "additionalProperties": {"anyOf": [_TEXT, {"type": "integer"}]},
}


def schemas() -> dict[str, str]:
    """Return the text of each schema, by the name of its file."""
    sources = {"type": "object", "additionalProperties": _table(SOURCE)}
    episodes = {"type": "array", "items": _table(MENU, id=_NUMBERED, ids=_OTHER_IDS)}
    show = _table(SHOW, ids=_OTHER_IDS, episode=episodes, sources=sources)
    facts = {kind: {"type": "array", "items": _table(keys)} for kind, keys in FACTS.items()}
    episode = _table(EPISODE, **facts, sources=sources)
    return {
        "show.json": _written("show.toml of a pack of étoile", show),
        "episode.json": _written("An episode's file in a pack of étoile", episode),
    }


def _table(keys: dict[str, Key], /, **tables: Schema) -> Schema:
    """Return the schema of a table, whose keys that hold tables are given."""
    needed = [name for name, key in keys.items() if key.needed]
    return {
        "type": "object",
        **({"required": needed} if needed else {}),
        "additionalProperties": False,
        "properties": {
            name: {"description": key.about, **(tables.get(name) or _value(key))}
            for name, key in keys.items()
        },
    }


def _value(key: Key) -> Schema:
    return {"enum": list(key.one_of)} if key.one_of else _FORMS[key.form]


def _written(title: str, schema: Schema) -> str:
    whole = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **schema}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
