"""A show of which there are two futures: up to one episode they agree, in the next they part."""

from tests.harness.invented import InventedPack, Tables

BELOW, ABOVE = "S01E02", "S01E03"
"""The last episode in which they agree, and the one in which they part."""
MINUTES = 43
"""How long the episodes are."""


def show() -> InventedPack:
    """Return the one future."""
    episodes = [f"S01E0{number}" for number in range(1, 5)]
    menu = [
        {"id": episode, "title": f"Part {episode[-1]}", "minutes": MINUTES} for episode in episodes
    ]
    return InventedPack(
        {"format": 1, "id": "apart", "title": "Apart", "episode": menu},
        {episode: _episode(number) for number, episode in enumerate(episodes, 1)},
    )


def _episode(number: int) -> Tables:
    before = max(1, number - 1)
    return {
        "synopsis": f"What part {number} is about, in many words. " * 12,
        "event": [
            {
                "text": f"Beat {beat} of part {number} goes on for a while.",
                "people": [f"p{number}a"],
            }
            for beat in range(4)
        ],
        "person": [
            {"id": f"p{number}{letter}", "name": f"{letter.upper()}name {number}", "role": "guest"}
            for letter in "abc"
        ],
        "relationship": [
            _between(f"p{number}a", f"p{number}b", "family"),
            _between(f"p{before}a", f"p{number}c", "love"),
        ],
        "question": [{"id": f"q{number}", "asks": f"Who left part {number}?"}],
    }


def _between(one: str, other: str, kind: str) -> Tables:
    text = f"How {one} and {other} came to it. " * 6
    return {"between": [one, other], "kind": kind, "is": f"{kind} of sorts", "text": text}


def other() -> InventedPack:
    """Return the other future: whatever can be told otherwise from there on is."""
    pack = show()
    tables = pack.episodes[ABOVE]
    tables["identity"] = [{"people": ["p1b", "p1a"]}]
    renamed = {"id": "p1c", "name": "Aaa"}
    tables["person"] = [tables["person"][0], renamed]
    tables["relationship"] = [_between("p1a", "p2b", "rivals")]
    tables["event"], tables["synopsis"] = [], "Short."
    pack.show["episode"][2]["minutes"] = 2 * MINUTES
    return pack


def longer() -> InventedPack:
    """Return the one future with more episodes ahead, and other titles: an open curtain tells."""
    pack = show()
    menu = pack.show["episode"]
    menu[2]["title"] = "Another third part"
    menu += [{"id": f"S01E{number:02}", "title": f"Part {number}"} for number in range(5, 40)]
    return pack
