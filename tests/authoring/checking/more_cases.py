"""More of the corpus: words that belong to later, and what tells more than it should."""

from collections.abc import Iterator

from .corpus import Case, Change, Tables, event, fact, menu

_IS: dict[str, object] = {"is": "partners"}


def _all(*changes: Change) -> Change:
    def change(show: Tables, files: dict[str, Tables]) -> None:
        for each in changes:
            each(show, files)

    return change


def _thrice(late: int, words: str) -> Change:
    return _all(*(event(late, f"{start} the {words}.") for start in ("First", "Then", "At last")))


def _belongs(early: int, late: int, words: str, text: str = "") -> Change:
    return _all(_thrice(late, words), event(early, text or f"Mara dreams of the {words}."))


def _twice(early: int, late: int, first: str, then: str) -> Change:
    return _all(event(early, first), event(late, then))


def _many(*counts: tuple[int, int]) -> Change:
    return _all(*(event(episode, "Rain.") for episode, count in counts for _ in range(count)))


def _asked(asks: str, answer: str, asked: int = 2, answered: int = 5) -> Change:
    return _all(
        fact(asked, "question", id="q", asks=asks),
        fact(answered, "answer", question="q", text=answer),
    )


def _synopsis(episode: int, text: str) -> Change:
    return lambda _, files: files[f"S01E0{episode}"].update(synopsis=text)


def _mara(episode: int, *states: dict[str, object]) -> Change:
    return _all(*(fact(episode, "person", id="mara", **state) for state in states))


def _pair(kind: str, *episodes: int, again: int = 0) -> Change:
    tie = {"between": ["mara", "man"], "kind": kind, "is": "so"}
    changes = [fact(2, "relationship", **tie)]
    changes += [event(each, "They talk.", "mara", "man") for each in episodes]
    if again:
        changes.append(fact(again, "relationship", **(tie | {"is": "other"})))
    return _all(*changes)


def _meets(introduced: int, *used: int, also: int = 0) -> Change:
    person = {"id": "nils", "name": "Nils Holm"}
    changes = [fact(introduced, "person", **person)]
    changes += [event(each, "A boat lands.", "nils") for each in used]
    if also:
        changes.append(fact(also, "relationship", between=["nils", "mara"], kind="work", **_IS))
    return _all(*changes)


def _status(status: str, episode: int, text: str, place: str = "", then: str = "") -> Change:
    told: dict[str, object] = {"text": text, "people": ["mara"]}
    if place:
        told["place"] = place
    changes = [
        fact(1, "person", id="mara", status=status),
        fact(2, "person", id="man", status="in Bremen"),
        fact(episode, "event", **told),
    ]
    if then:
        changes.append(fact(episode, "person", id="mara", status=then))
    return _all(*changes)


_PLANTED: dict[str, tuple[Change, ...]] = {
    "introduced-early": (
        _meets(1, 3),
        _meets(2, 4, 5),
        _meets(3, 6),
        _meets(1, also=5),
        _all(_meets(2, 6), event(2, "Nils Holm is in the logbook.")),
    ),
    "particular-words": (
        _belongs(1, 5, "quarantine flag"),
        _belongs(2, 4, "sunken chapel"),
        _belongs(2, 6, "forged ledger"),
        _belongs(3, 6, "yellow fever"),
        _belongs(1, 3, "smuggled rifles", "Mara hides something smuggled: rifles."),
    ),
    "hindsight": (
        _twice(1, 5, "A rusted harpoon hangs by a cracked mirror.", "The harpoon, rusted, cracked"),
        _twice(1, 4, "Mara winds a silver watch with a broken spring.", "Silver, a broken spring"),
        _twice(2, 6, "A locked cellar smells of almonds.", "The almonds in the locked cellar."),
        _twice(3, 6, "Somebody polishes a copper kettle.", "The polishes in the copper kettle."),
        _twice(1, 6, "One button is missing on the uniform.", "The uniform: a button, missing."),
    ),
    "crowded": (
        _many((1, 50)),
        _many((2, 60)),
        _many((1, 30), (2, 30)),
        _many((1, 100), (5, 10)),
        _many((2, 90), (6, 8)),
    ),
    "title-tells": (
        menu(4, title="Terns on the Northern Shore"),
        menu(5, title="The Doctor from the Mainland"),
        menu(6, title="Sold at Dawn"),
        menu(4, title="The Generator Fails"),
        menu(5, title="Letters, Burnt"),
    ),
    "question-tells": (
        _asked("Why did the bishop poison the well?", "The bishop wanted them gone: poison."),
        _asked("Is the captain a deserter?", "The captain is a deserter."),
        _asked("Who hid the gold under the altar?", "The gold is under the altar; Mara hid it."),
        _asked("Will the brother forgive the theft?", "Her brother does forgive it."),
        _asked("Did the sister drown?", "She did drown, the sister.", 3, 6),
    ),
    "season-told": (
        _synopsis(1, "He gives a name, terns are counted: she counts. A doctor comes at dawn."),
        _synopsis(1, "By the end of the season the rock is empty."),
        _synopsis(2, "Throughout the season Mara waits for a ship."),
        _synopsis(1, "Mara mends a net, the generator fails, letters are burnt in a stove."),
        _synopsis(2, "A quiet day; in the finale it will cost her."),
    ),
    "person-differs": (
        _mara(1, {"role": "smuggler"}),
        _mara(2, {"status": "ill"}, {"status": "well"}),
        _mara(3, {"name": "Mara"}, {"name": "Maria"}),
        _mara(4, {"about": "Kind."}, {"about": "Cruel."}),
        _mara(5, {"looks": "tall", "at": "01:00"}, {"looks": "short", "at": "01:00"}),
    ),
    "never-changed": (
        _pair("friends", 3, 4, 5, 6),
        _pair("love", 3, 4, 5, 6),
        _pair("rivals", 2, 3, 4, 5, 6),
        _pair("work", 3, 3, 4, 5, 6),
        _pair("other", 3, 4, 5, 6, 6),
    ),
    "status-overtaken": (
        _status("ill", 4, "Mara Lind dies."),
        _status("on the rock", 5, "In the night Mara Lind is murdered."),
        _status("in Lübeck", 3, "She walks.", "Bremen"),
        _status("in Kiel, alone", 6, "She walks.", "Bremen"),
        _status("in love", 5, "Mara drowns."),
    ),
}

_INNOCENT: dict[str, tuple[Change, ...]] = {
    "introduced-early": (
        _meets(3, 3, 6),
        _meets(2, 3),
        _meets(1),
        _meets(1, 5, also=1),
        _meets(4, 4),
    ),
    "particular-words": (
        _belongs(6, 5, "quarantine flag"),
        _belongs(2, 4, "chapel"),
        _all(_belongs(2, 6, "forged ledger"), event(3, "A forged ledger.")),
        event(3, "A yellow fever, says the yellow fever."),
        _belongs(4, 4, "smuggled rifles"),
    ),
    "hindsight": (
        _twice(3, 5, "A rusted harpoon hangs by a cracked mirror.", "The harpoon, rusted, cracked"),
        _twice(1, 4, "Mara winds a watch.", "The watch stands still."),
        _twice(6, 2, "A locked cellar smells of almonds.", "The almonds in the locked cellar."),
        _all(
            _twice(1, 6, "A copper kettle polishes up.", "The copper kettle, polishes and all."),
            event(3, "The copper kettle polishes up well."),
        ),
        _twice(1, 6, "One button is missing.", "The button was missing."),
    ),
    "crowded": (
        _many((1, 10)),
        _many((1, 20), (4, 10)),
        _many((5, 60)),
        _many(*((episode, 20) for episode in range(1, 7))),
        _many((1, 12), (2, 12), (6, 12)),
    ),
    "title-tells": (
        menu(4, title="Ilse"),
        menu(5, title="The Doctor"),
        menu(6, title="The Lamp and the Sea"),
        menu(4, title="Birds and Their Habits"),
        menu(5, title="A Long Winter"),
    ),
    "question-tells": (
        _asked("Why is the boat late?", "The boat was late because of ice."),
        _asked("Who sleeps in the boathouse?", "A sailor sleeps there, in the boathouse."),
        _asked("What does the stranger want?", "The stranger wants a lamp."),
        _asked("Will Mara stay?", "Mara does not stay."),
        _asked("Where do the gulls go?", "To another roof.", 2, 6),
    ),
    "season-told": (
        _synopsis(1, "Mara lights the lamp, and waits for a boat that is late."),
        _synopsis(2, "A stranger sleeps in the boathouse. The season of storms begins."),
        _synopsis(4, "Ilse counts terns as the generator fails. At the end of the day it is dark."),
        _synopsis(6, "The lamp is sold. They row away at dawn."),
        _synopsis(3, "He gives his name, as a doctor would, and mends the net."),
    ),
    "person-differs": (
        _mara(2, {"role": "smuggler"}),
        _mara(2, {"status": "ill", "at": "01:00"}, {"status": "well", "at": "02:00"}),
        _mara(3, {"name": "Mara"}, {"role": "cook"}),
        _mara(4, {"about": "Kind."}, {"about": "Kind.", "status": "well"}),
        _all(_mara(4, {"status": "ill"}), _mara(5, {"status": "well"})),
    ),
    "never-changed": (
        _pair("friends", 3, 4),
        _pair("love", 3, 4, 5, 6, again=4),
        _pair("family", 3, 4, 5, 6),
        _pair("work"),
        _pair("other", 4, 4, 4, 4),
    ),
    "status-overtaken": (
        _status("ill", 4, "Mara Lind dies.", then="dead"),
        _status("on the rock", 5, "Mara Lind finds who is murdered in the play."),
        _status("in Lübeck", 3, "She walks.", "the harbour"),
        _status("in Bremen", 6, "She walks.", "Bremen"),
        _status("in Kiel", 5, "She walks.", "Bremen", "in Bremen"),
    ),
}


def more_cases() -> Iterator[Case]:
    """Yield these cases, rule by rule, the planted ones first."""
    for rule, planted in _PLANTED.items():
        yield from (Case(rule, True, change) for change in planted)
        yield from (Case(rule, False, change) for change in _INNOCENT[rule])
