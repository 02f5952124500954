"""Comparing the packs of a pair: by walks on the screen, and by calls of the commands."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import strategies as st

from .answers import Answer, Call, answers
from .command_calls import calls
from .pack_pairs import PackPair
from .pair_home import PairHome
from .random_walks import random_walk
from .walks import SIZES, Guide, Walk, along, walk


class Comparison(NamedTuple):
    """What a comparison came to.

    Attributes:
        difference: Where the two differ, as early as they do; nothing where they are the same.
        screens: How many screens were compared, each in every respect.
        answers: How many answers of commands were.
        size: How many characters that was, of one of the two.
    """

    difference: str
    screens: int = 0
    answers: int = 0
    size: int = 0


Compare = Callable[[PackPair, st.DataObject], Comparison]
"""Compares the packs of a pair, drawing what to do."""


def by_walk(steps: int) -> Compare:
    """Return what compares by a walk of so many chance steps."""

    def compared(pair: PackPair, data: st.DataObject) -> Comparison:
        size = data.draw(st.sampled_from(SIZES))
        return compare_walks(pair, random_walk(data, pair, steps=steps), size)

    return compared


def by_calls(pair: PackPair, data: st.DataObject) -> Comparison:
    """Compare by a call of every command."""
    return compare_answers(pair, data.draw(questions(pair)))


def compare_walks(pair: PackPair, guide: Guide, size: str) -> Comparison:
    """Walk in one pack of a pair, and by the same steps in the other."""

    async def both() -> tuple[Walk, Walk]:
        one = await walk(home, pair.one, guide, size)
        return one, await walk(home, pair.two, along(one.steps), size)

    with TemporaryDirectory() as folder:
        home = PairHome(Path(folder), pair)
        one, two = asyncio.run(both())
    return Comparison(
        difference=_between_walks(one, two),
        screens=len(one.snapshots),
        size=sum(take_snapshot.size for take_snapshot in one.snapshots),
    )


def compare_answers(pair: PackPair, calls: list[Call]) -> Comparison:
    """Make the same calls about either pack of a pair."""
    with TemporaryDirectory() as folder:
        home = PairHome(Path(folder), pair)
        one, two = answers(home, pair.one, calls), answers(home, pair.two, calls)
    return Comparison(
        difference=_between_answers(calls, one, two),
        answers=len(one),
        size=sum(answer.size for answer in one),
    )


@st.composite
def questions(draw: st.DrawFn, pair: PackPair) -> list[Call]:
    """Draw a call of every command, with somebody at the terminal or nobody."""
    typed = st.sampled_from((None, "n\n", ""))
    columns = st.sampled_from((80, 80, 40, 200))
    return [Call(words, draw(typed), draw(columns)) for words in draw(calls(pair))]


def _between_walks(one: Walk, two: Walk) -> str:
    for place, (first, second) in enumerate(zip(one.snapshots, two.snapshots, strict=True)):
        if first != second:
            return f"after [{' '.join(one.steps[:place])}]\n{first.difference(second)}"
    if one.opened != two.opened:
        return f"opened: {one.opened}\n--- and {two.opened}"
    if one.kept != two.kept:
        return f"kept: {one.kept}\n--- and {two.kept}"
    return ""


def _between_answers(compare_answers: list[Call], one: list[Answer], two: list[Answer]) -> str:
    for call, first, second in zip(compare_answers, one, two, strict=True):
        for field, mine, other in zip(first._fields, first, second, strict=True):
            if mine != other:
                return f"{call}\n{field}:\n{mine}\n--- and\n{other}"
    return ""
