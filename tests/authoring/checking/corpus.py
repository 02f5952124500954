"""Planted leaks and their innocent neighbours, by rule: what the checker is measured on.

All are changes of one invented show of six episodes. A planted case has to be found by its rule;
an innocent one looks much like it, and must not be.
"""

import copy
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

Tables = dict[str, Any]
Change = Callable[[Tables, dict[str, Tables]], object]

_TOLD = (
    ("Mara lights the lamp.", "The boat is late."),
    ("A stranger sleeps in the boathouse.", "Gulls nest under the roof."),
    ("The stranger gives his name.", "Mara mends the net."),
    ("Ilse counts the terns on the northern shore.", "The generator fails."),
    ("A doctor comes from the mainland.", "Letters are burnt in the stove."),
    ("The lamp is sold.", "They row away at dawn."),
)


def base() -> tuple[Tables, dict[str, Tables]]:
    """Return the show without a leak: its poster and menu, and its episodes' files."""
    entries = [
        {"id": f"S01E0{number}", "title": f"Part {number}", "teaser": "A day on the rock."}
        for number in range(1, 7)
    ]
    show = {"format": 1, "id": "rock", "title": "The Rock", "episode": entries}
    show["premise"] = "A keeper, a lamp and the sea."
    files: dict[str, Tables] = {}
    for number, texts in enumerate(_TOLD, start=1):
        events = [{"text": text, "people": ["mara"]} for text in texts]
        files[f"S01E0{number}"] = {"event": events, "person": [], "relationship": []}
    files["S01E01"]["person"] = [{"id": "mara", "name": "Mara Lind", "role": "keeper"}]
    files["S01E02"]["person"] = [{"id": "man", "role": "a stranger"}]
    files["S01E03"]["person"] = [{"id": "man", "name": "Jonas Wieck", "also": ["Jonas"]}]
    files["S01E04"]["person"] = [{"id": "ilse", "name": "Ilse Brandt"}]
    files["S01E05"]["person"] = [{"id": "eva", "name": "Éva Szabó", "role": "doctor"}]
    files["S01E02"]["question"] = [{"id": "who", "asks": "Who sleeps in the boathouse?"}]
    files["S01E03"]["answer"] = [{"question": "who", "text": "A sailor who missed his ship."}]
    return show, files


class Case(NamedTuple):
    """A case of the corpus."""

    rule: str
    planted: bool
    change: Change

    def pack(self) -> tuple[Tables, dict[str, Tables]]:
        """Return the show with the change made."""
        show, files = copy.deepcopy(base())
        self.change(show, files)
        return show, files


def event(episode: int, text: str, *people: str) -> Change:
    """Add an event."""
    return lambda _, files: files[f"S01E0{episode}"]["event"].append(
        {"text": text, "people": list(people or ("mara",))}
    )


def fact(episode: int, table: str, /, **keys: object) -> Change:
    """Add a fact of any kind."""
    return lambda _, files: files[f"S01E0{episode}"].setdefault(table, []).append(keys)


def _answered_early(episode: int) -> Change:
    def change(_: Tables, files: dict[str, Tables]) -> None:
        files["S01E06"].setdefault("question", []).append({"id": "q", "asks": "Why?"})
        answers = files[f"S01E0{episode}"].setdefault("answer", [])
        answers.append({"question": "q", "text": "So."})

    return change


def _told_first(_: Tables, files: dict[str, Tables]) -> None:
    pair = {"between": ["mara", "man"], "kind": "love"}
    files["S01E02"]["relationship"].append(pair | {"is": "lovers"})
    files["S01E05"]["relationship"].append(pair | {"is": "former lovers"})


def menu(episode: int, **keys: object) -> Change:
    """Change an entry of the menu."""
    return lambda show, _: show["episode"][episode - 1].update(keys)


def _poster(**keys: object) -> Change:
    return lambda show, _: show.update(keys)


_PLANTED: dict[str, tuple[Change, ...]] = {
    "name-before": (
        event(2, "Jonas Wieck sleeps in the boathouse."),
        event(2, "Mara finds Wieck's coat."),
        event(1, "Somebody has carved Ilse into the door."),
        event(4, "A letter to Eva Szabo lies on the table."),
        fact(2, "person", id="mara", about="She will owe Jonas everything."),
        fact(2, "question", id="owe", asks="What does Brandt want?"),
    ),
    "poster-name": (
        _poster(premise="Mara and Jonas keep the lamp."),
        menu(2, title="Jonas"),
        menu(3, teaser="Ilse Brandt comes to count birds."),
        menu(4, teaser="Is Szabó on her way?"),
        menu(1, title="Wieck's Boat"),
    ),
    "used-before": (
        event(1, "A boat passes.", "man"),
        event(3, "Somebody counts terns.", "ilse"),
        fact(2, "relationship", between=["mara", "eva"], kind="friends", **{"is": "pen friends"}),
        fact(1, "identity", people=["man", "mara"], text="They are one."),
        event(4, "A bag is packed.", "mara", "eva"),
    ),
    "answer-before": (
        fact(1, "answer", question="who", text="A sailor."),
        *map(_answered_early, (2, 3, 4, 5)),
    ),
    "presupposes": (
        fact(2, "relationship", between=["mara", "man"], kind="love", **{"is": "former lovers"}),
        fact(4, "person", id="ilse", status="no longer a nun"),
        fact(5, "relationship", between=["eva", "mara"], kind="work", **{"is": "her ex-boss"}),
        fact(4, "relationship", between=["ilse", "man"], kind="love", **{"is": "back together"}),
        fact(5, "relationship", between=["eva", "ilse"], kind="family", **{"is": "used to be kin"}),
    ),
    "teaser-tells": (
        menu(4, teaser="Ilse counts terns on the northern shore as the generator fails."),
        menu(5, teaser="A doctor comes from the mainland, and letters are burnt in the stove."),
        menu(6, teaser="Sold, they row away at dawn."),
        menu(2, teaser="A stranger sleeps in the boathouse while gulls nest under the roof."),
        menu(3, teaser="A stranger gives his name, and Mara mends a net."),
    ),
}

_INNOCENT: dict[str, tuple[Change, ...]] = {
    "name-before": (
        event(3, "Jonas Wieck rows out."),
        event(5, "Ilse's terns have gone.", "ilse"),
        event(2, "Mara Lind mends the roof."),
        event(1, "Jonah's whale is painted over the door."),
        event(4, "The brandy is gone."),
    ),
    "poster-name": (
        _poster(premise="A keeper and a stranger keep the lamp."),
        menu(4, title="Jonas"),
        menu(5, teaser="Ilse Brandt waits for the boat."),
        menu(2, title="Mara"),
        menu(6, teaser="Will Szabó stay?"),
    ),
    "used-before": (
        event(2, "A boat passes.", "man"),
        event(4, "Somebody counts terns.", "ilse"),
        fact(5, "relationship", between=["mara", "eva"], kind="friends", **{"is": "old friends"}),
        fact(6, "identity", people=["man", "mara"], text="They are one."),
        event(6, "A bag is packed.", "mara", "eva"),
    ),
    "answer-before": (
        fact(2, "answer", question="who", text="Nobody knows yet."),
        fact(4, "answer", question="who", text="He says a sailor."),
        fact(5, "answer", question="who", text="A deserter."),
        fact(6, "answer", question="who", text="Her brother."),
        fact(1, "question", id="lamp", asks="Who pays for the lamp?"),
    ),
    "presupposes": (
        fact(2, "relationship", between=["mara", "man"], kind="love", **{"is": "in love"}),
        fact(4, "person", id="mara", status="no longer keeper"),
        fact(5, "person", id="eva", role="late for everything"),
        fact(5, "relationship", between=["eva", "ilse"], kind="friends", **{"is": "once close"}),
        _told_first,
    ),
    "teaser-tells": (
        menu(4, teaser="Ilse arrives with a notebook."),
        menu(5, teaser="A letter changes the winter."),
        menu(6, teaser="What is the lamp worth?"),
        menu(2, teaser="Mara is not alone on the rock."),
        menu(3, teaser="A name is a beginning."),
    ),
}


def cases() -> Iterator[Case]:
    """Yield all cases, rule by rule, the planted ones first."""
    for rule, planted in _PLANTED.items():
        yield from (Case(rule, True, change) for change in planted)
        yield from (Case(rule, False, change) for change in _INNOCENT[rule])
