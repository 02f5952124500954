"""The tables of a pack's files and their keys: one definition for the checker and the schema."""

from typing import Final, Literal, NamedTuple, TypeAlias

Form: TypeAlias = Literal[
    "line", "prose", "id", "ids", "lines", "flag", "number", "day", "mark", "cited", "table"
]
"""What a key holds. A line and prose are text; `cited` is an id or a list of them."""


class Key(NamedTuple):
    """A key of a table."""

    form: Form
    needed: bool = False
    one_of: tuple[str, ...] = ()
    """What it can say, where that is one of a few."""


_COMMON: Final = {
    "at": Key("mark"),
    "source": Key("cited"),
    "placed": Key("line", one_of=("likely", "by", "certain")),
}

SHOW: Final = {
    "format": Key("number", needed=True),
    "id": Key("id", needed=True),
    "title": Key("line", needed=True),
    "medium": Key("line", one_of=("series", "book", "podcast")),
    "language": Key("line"),
    "network": Key("line"),
    "first_aired": Key("day"),
    "created_by": Key("lines"),
    "starring": Key("lines"),
    "premise": Key("prose"),
    "ids": Key("table"),
    "episode": Key("table", needed=True),
    "sources": Key("table"),
}
"""The keys of `show.toml`."""

MENU: Final = {
    "id": Key("id", needed=True),
    "key": Key("id"),
    "ids": Key("table"),
    "span": Key("number"),
    "title": Key("line"),
    "aired": Key("day"),
    "minutes": Key("number"),
    "teaser": Key("prose"),
}
"""The keys of an `[[episode]]` in it."""

EPISODE: Final = {
    "synopsis": Key("prose"),
    "source": Key("cited"),
    "event": Key("table"),
    "person": Key("table"),
    "relationship": Key("table"),
    "identity": Key("table"),
    "question": Key("table"),
    "answer": Key("table"),
    "sources": Key("table"),
}
"""The keys of an episode's file."""

SOURCE: Final = {
    "title": Key("line"),
    "publisher": Key("line"),
    "url": Key("line"),
    "date": Key("day"),
}
"""The keys of an entry of `[sources]`."""

FACTS: Final[dict[str, dict[str, Key]]] = {
    "event": {
        "text": Key("prose", needed=True),
        "people": Key("ids"),
        "place": Key("line"),
        "twist": Key("flag"),
    },
    "person": {
        "id": Key("id", needed=True),
        "name": Key("line"),
        "also": Key("lines"),
        "role": Key("line"),
        "played_by": Key("line"),
        "about": Key("prose"),
        "status": Key("line"),
        "looks": Key("prose"),
    },
    "relationship": {
        "between": Key("ids", needed=True),
        "kind": Key(
            "line", needed=True, one_of=("family", "love", "friends", "work", "rivals", "other")
        ),
        "is": Key("line", needed=True),
        "text": Key("prose"),
        "ended": Key("flag"),
        "toward": Key("flag"),
    },
    "identity": {
        "people": Key("ids", needed=True),
        "as": Key("id"),
        "text": Key("prose"),
        "ended": Key("flag"),
    },
    "question": {"id": Key("id", needed=True), "asks": Key("prose", needed=True)},
    "answer": {"question": Key("id", needed=True), "text": Key("prose", needed=True)},
}
"""The keys of each kind of fact, without those that all kinds have."""

for _keys in FACTS.values():
    _keys.update(_COMMON)
