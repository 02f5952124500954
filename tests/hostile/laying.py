"""Laying a hostile pack out: a sound one to start from, and a text put wherever text goes."""

from collections.abc import Sequence
from typing import Any

from tests.harness.invented import InventedPack, Tables

EPISODES = ("S01E01", "S01E02", "S02E01")
HALF, LAST = "S01E02@12:30", "S02E01"
"""Half-way, and everything watched."""


def menu(title: str = "An episode") -> list[Tables]:
    """Return the menu of three episodes."""
    return [{"id": episode, "title": title, "minutes": 30} for episode in EPISODES]


def show(**keys: Any) -> Tables:  # noqa: ANN401 (whatever a TOML file may hold)
    """Return the tables of a `show.toml`, some of its keys replaced."""
    return {"format": 1, "id": "hostile", "title": "The Harbour", "episode": menu(), **keys}


def facts(text: str, number: int) -> Tables:
    """Return the tables of facts that say a text wherever a fact may say something.

    Args:
        text: The text.
        number: Tells its people, its question and its source from those of other texts.
    """
    one, two, other = (f"{name}{number}" for name in ("one", "two", "other"))
    person = {"also": [text], "role": text, "played_by": text, "about": text, "status": text}
    person |= {"looks": text}
    source = f"source{number}"
    return {
        "event": [
            {"text": text, "place": text, "people": [one, two], "source": source},
            {"text": text, "twist": True, "at": "12:00", "placed": "likely"},
        ],
        "person": [
            {"id": one, "name": text, **person, "source": source},
            {"id": two, "name": text, "at": "10:00", **person},
            {"id": other, "name": text},
        ],
        "relationship": [
            {"between": [one, two], "kind": "work", "is": text, "text": text, "at": "11:00"},
            {"between": [two, other], "kind": "love", "is": text, "toward": True},
        ],
        "identity": [{"people": [other, one], "text": text}],
        "question": [{"id": f"q{number}", "asks": text}],
        "answer": [{"question": f"q{number}", "text": text}],
        "sources": {source: {"title": text, "publisher": text, "url": text}},
    }


def told_in(told: Sequence[str]) -> InventedPack:
    """Return a pack that says some texts wherever a pack may say something.

    Each text is told in one of the episodes, the first of them on the poster as well.
    """
    first = told[0]
    poster = show(
        title=first,
        premise="\n\n".join(told),
        network=first,
        language=first,
        created_by=list(told),
        starring=list(told),
        sources={"one": {"title": first, "publisher": first, "url": first}},
    )
    episodes: dict[str, Tables] = {}
    for place, entry in enumerate(poster["episode"]):
        own = told[place % len(told)]
        entry |= {"title": own, "teaser": own}
        tables: Tables = {"synopsis": "\n\n".join(told[place::3])}
        for number, text in enumerate(told[place::3]):
            join(tables, facts(text, number * 3 + place))
        episodes[entry["id"]] = tables
    return InventedPack(poster, episodes)


def join(tables: Tables, more: Tables) -> None:
    """Add facts to those of a file."""
    for key, value in more.items():
        if isinstance(value, list):
            tables[key] = [*tables.get(key, []), *value]
        else:
            tables[key] = {**tables.get(key, {}), **value}
