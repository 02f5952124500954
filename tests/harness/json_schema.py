"""Whether a value is as a JSON Schema says: the part of the language that the project's uses."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "null": type(None),
}
_KNOWN = {
    *("$schema", "$defs", "$ref", "title", "description"),
    *("type", "enum", "const", "anyOf", "pattern", "minimum"),
    *("properties", "required", "additionalProperties", "items"),
}


def mistakes(schema: Mapping[str, Any], value: object, *, whole: Mapping[str, Any]) -> list[str]:
    """Return where a value is not as a schema says, each with its place.

    Args:
        schema: The schema.
        value: The value.
        whole: The schema's document, for what it refers to.
    """
    return list(_mistakes(schema, value, whole, "$"))


def _mistakes(
    schema: Mapping[str, Any], value: object, whole: Mapping[str, Any], place: str
) -> Iterator[str]:
    assert schema.keys() <= _KNOWN, f"{place}: this reads no {schema.keys() - _KNOWN}"
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        yield from _mistakes(whole["$defs"][name], value, whole, place)
    if "anyOf" in schema:
        found = [list(_mistakes(each, value, whole, place)) for each in schema["anyOf"]]
        if all(found):
            yield min(found, key=len)[0]
    if not _has_type(schema.get("type"), value):
        yield f"{place}: {type(value).__name__} instead of {schema['type']}"
        return
    yield from (f"{place}: {mistake}" for mistake in _of_a_value(schema, value))
    if isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            yield from _mistakes(schema["items"], item, whole, f"{place}[{number}]")
    if isinstance(value, dict):
        yield from _keys(schema, value, whole, place)


def _of_a_value(schema: Mapping[str, Any], value: object) -> Iterator[str]:
    if "enum" in schema and value not in schema["enum"]:
        yield f"none of {schema['enum']}"
    if "const" in schema and (value != schema["const"] or isinstance(value, bool)):
        yield f"not {schema['const']}"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"not like {schema['pattern']}"
    if isinstance(value, int) and value < schema.get("minimum", value):
        yield f"less than {schema['minimum']}"


def _keys(
    schema: Mapping[str, Any], value: Mapping[str, object], whole: Mapping[str, Any], place: str
) -> Iterator[str]:
    properties = schema.get("properties", {})
    for key in schema.get("required", ()):
        if key not in value:
            yield f"{place}: no key {key}"
    for key, item in value.items():
        if key in properties:
            yield from _mistakes(properties[key], item, whole, f"{place}.{key}")
        elif schema.get("additionalProperties") is False:
            yield f"{place}: a key {key}"


def _has_type(name: str | None, value: object) -> bool:
    if name is None:
        return True
    return isinstance(value, _TYPES[name]) and (name != "integer" or not isinstance(value, bool))
