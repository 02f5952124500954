"""Packs that are TOML and well formed, and whose tables say what no story says."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from tests.harness.invented import KINDS, InventedPack, Tables

from .laying import EPISODES, facts, join, show

IDS = ("..", "../../secret", "/etc/passwd", " ", "\x00", "\x1b[2J", "[/]", "a.b", "a/b", "é" * 999)
"""Ids that would like to be paths, markup or codes."""


def _pack(**episodes: Tables) -> InventedPack:
    """Return a pack of which some episodes are told, the others' files being empty."""
    return InventedPack(show(), {episode: episodes.get(episode, {}) for episode in EPISODES})


def _everywhere(tables: Tables) -> InventedPack:
    return _pack(**dict.fromkeys(EPISODES, tables))


def duplicates() -> InventedPack:
    """Return a pack in which everything is told several times over, in one file and in others."""
    tables: Tables = {}
    for text in ("once", "twice", "thrice"):
        join(tables, facts(text, 0))
    return _everywhere(tables)


def unresolved() -> InventedPack:
    """Return a pack whose ids name nobody and nothing."""
    ghosts = ["ghost", "phantom"]
    return _everywhere(
        {
            "event": [{"text": "A door opens.", "people": ghosts, "source": ["lost", "gone"]}],
            "relationship": [{"between": ghosts, "kind": "love", "is": "not there"}],
            "identity": [{"people": [*ghosts, "shade"]}, {"people": ["shade", "ghost"]}],
            "answer": [{"question": "unasked", "text": "It was the cat."}],
            "question": [{"id": "why", "asks": "Why?", "source": "lost"}],
        }
    )


def selves() -> InventedPack:
    """Return a pack of people who are something to themselves, at once or in the end."""
    people = [{"id": name, "name": name.title()} for name in ("ann", "bob")]
    joined = {"between": ["ann", "bob"], "kind": "rivals", "is": "enemies"}
    alone = {"between": ["ann", "ann"], "kind": "love", "is": "fond"}
    return _pack(
        S01E01={"person": people, "relationship": [joined]},
        S01E02={"identity": [{"people": ["ann", "bob"]}], "relationship": [joined]},
        S02E01={"relationship": [joined, alone], "identity": [{"people": ["ann", "ann"]}]},
    )


def cycles() -> InventedPack:
    """Return a pack in which identities go round in circles, over episodes and within one."""
    names = ("ann", "bob", "cyd", "dee")
    ring = [{"people": [one, names[place - 1]]} for place, one in enumerate(names)]
    people = [{"id": name, "name": name.title(), "also": list(names)} for name in names]
    back = [{"people": list(reversed(entry["people"]))} for entry in ring]
    return _pack(
        S01E01={"identity": ring},
        S01E02={"person": people, "identity": back},
        S02E01={"identity": ring},
    )


def everybody() -> InventedPack:
    """Return a pack in which forty people turn out to be one, in one go and one by one."""
    names = [f"p{number}" for number in range(40)]
    people = [{"id": name, "name": f"Number {name}", "status": name} for name in names]
    chain = [{"people": [one, other]} for one, other in pairwise(names)]
    return _pack(
        S01E01={"person": people},
        S01E02={"identity": chain},
        S02E01={"identity": [{"people": names}]},
    )


def crowd() -> InventedPack:
    """Return a pack with sixty people and twice as much between them in one episode."""
    names = [f"p{number}" for number in range(60)]
    people = [{"id": name, "name": f"Somebody {name}"} for name in names]
    pairs = [[names[n], names[(n * 7 + step) % 60]] for n in range(60) for step in (1, 3)]
    between = [
        {"between": pair, "kind": "work", "is": "colleagues"} for pair in pairs if len({*pair}) > 1
    ]
    events = [{"text": "They meet.", "people": names[n : n + 20]} for n in range(60)]
    return _pack(S01E01={"person": people}, S01E02={"relationship": between, "event": events})


def strange_ids() -> InventedPack:
    """Return a pack whose ids of people, questions and sources would like to be something else."""
    tables: Tables = {"sources": {name: {"publisher": "A paper"} for name in IDS}}
    for name in IDS:
        more = {
            "person": [{"id": name, "name": "Somebody"}],
            "event": [{"text": "x", "people": list(IDS), "source": list(IDS)}],
            "relationship": [{"between": [name, "ann"], "kind": "other", "is": "x"}],
            "question": [{"id": name, "asks": "Why?"}],
            "answer": [{"question": name, "text": "So."}],
        }
        join(tables, more)
    return _everywhere(tables)


def strange_keys() -> InventedPack:
    """Return a pack in which keys, which messages name, would like to be something else."""
    return InventedPack(
        show(**dict.fromkeys(IDS, 1)),
        {
            "S01E01": {
                "event": [{"text": "x", "source": "\x1b]0;t\x07[/]"}],
                "sources": {"\x1b]0;t\x07[/]": 1},
            },
            "S01E02": {"sources": {"[@click=app.quit]x[/]": {"title": 1}}},
            "S02E01": {"sources": {"é" * 9999: {"url": 1}}, **dict.fromkeys(IDS, 1)},
        },
    )


def nothing() -> InventedPack:
    """Return a pack of which every list is empty, and every text is nothing to read."""
    empty: Tables = {kind: [] for kind in KINDS} | {"synopsis": "\u200b", "sources": {}}
    return InventedPack(
        show(title="The Harbour", premise="", starring=[], created_by=[""]),
        dict.fromkeys(EPISODES, empty),
    )


def late() -> InventedPack:
    """Return a pack whose minute marks are at the far end, out of order, or none."""
    marks = ("9999:59", "0:00", "99:59:59", "00:00", "12:30", "12:31", "5:00")
    events = [{"text": f"Something at {mark}.", "at": mark} for mark in marks]
    return _everywhere({"event": events, "identity": [{"people": ["a", "b"], "at": "1:00"}]})


STRUCTURES: Mapping[str, Callable[[], InventedPack]] = {
    make.__name__: make
    for make in (
        *(duplicates, unresolved, selves, cycles, everybody, crowd, strange_ids, strange_keys),
        *(nothing, late),
    )
}
