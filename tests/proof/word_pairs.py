"""Pairs of packs: one has a word ahead that the other has nowhere; and ways to look for it."""

import copy
from collections.abc import Callable, Iterator
from typing import NamedTuple

from hypothesis import strategies as st

from etoile_tui.guide.schedule.position import NONE, Position
from tests.guide.search.test_search_laws import texts_in
from tests.harness.invented import PEOPLE, InventedPack, Tables, episode_tables, packs

PLANTS: dict[str, Callable[[str, str], tuple[str, Tables]]] = {
    "event": lambda word, who: ("event", {"text": f"Then {word}.", "people": [who]}),
    "place": lambda word, _: ("event", {"text": "Then.", "place": word}),
    "name": lambda word, who: ("person", {"id": who, "name": word}),
    "also": lambda word, who: ("person", {"id": who, "also": [word]}),
    "role": lambda word, who: ("person", {"id": who, "role": word}),
    "actor": lambda word, who: ("person", {"id": who, "played_by": word}),
    "looks": lambda word, who: ("person", {"id": who, "looks": word}),
    "question": lambda word, _: ("question", {"id": "why", "asks": word}),
    "answer": lambda word, _: ("answer", {"question": "why", "text": word}),
    "identity": lambda word, who: ("identity", {"people": [who, "fay"], "text": word}),
    "relationship": lambda word, who: (
        "relationship",
        {"between": [who, "fay"], "kind": "love", "is": word},
    ),
}
"""The facts that may tell a word, of somebody."""


class WordPair(NamedTuple):
    """Two packs that agree up to a horizon, where somebody looks for a word.

    Attributes:
        one: Here the word lies ahead.
        two: Here it is nowhere, unless what both have told has it too.
        horizon: Up to where they agree.
        word: The word.
        typed: What is typed to find it.
    """

    one: InventedPack
    two: InventedPack
    horizon: Position
    word: str
    typed: list[str]


@st.composite
def word_pairs(draw: st.DrawFn, *, half: bool = False) -> WordPair:
    """Draw a pair.

    Args:
        draw: Draws.
        half: Whether the horizon stands inside an episode, which tells the word at its end.
    """
    pack = draw(packs())
    order, last = pack.order, len(pack.order) - 1
    place = draw(st.sampled_from([*range(last + 1)] if half else [*range(last), -1]))
    horizon = NONE if place < 0 else Position(order.episode(place), 750 if half else None)
    reached = pack.cut(horizon).episodes
    told = sorted({word for text in texts_in(reached) for word in text.split()})
    word = draw(_words(told))

    def future() -> InventedPack:
        ahead = {order.episode(later): draw(episode_tables()) for later in range(place + 1, last)}
        return InventedPack(pack.show, copy.deepcopy(reached) | ahead)

    one, two = future(), future()
    tells = one.episodes.setdefault(order.episode(place if half else place + 1), {})
    for name in draw(st.lists(st.sampled_from(sorted(PLANTS)), min_size=1, unique=True)):
        kind, fact = PLANTS[name](word, draw(st.sampled_from(PEOPLE)))
        tells[kind] = [*tells.get(kind, ()), fact]
    return WordPair(
        one, two, horizon, word, list(_typings(word, draw(st.sampled_from(told or ["the"]))))
    )


@st.composite
def _words(draw: st.DrawFn, told: list[str]) -> str:
    """Draw a word: like none that was told, or one that is told with more, or with a slip."""
    own = draw(st.text("abcdefghÉж", min_size=4, max_size=9))
    if not told:
        return own
    word = draw(st.sampled_from(told))
    return draw(st.sampled_from((own, f"{word}acht", f"{word[:3]}x{word[3:]}")))


def _typings(word: str, other: str) -> Iterator[str]:
    """Yield a word letter by letter, then with accents, with slips, and beside another."""
    yield from (word[: length + 1] for length in range(len(word)))
    yield word.upper().replace("A", "Á").replace("E", "Ë")
    yield from (word[:1] + word[2:], word[1] + word[0] + word[2:], f"{word}e")
    yield from (f"{other} {word}", f"{word} {word[:2]}", f'"{word}"', f'"{other} {word}')
