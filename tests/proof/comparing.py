"""Comparing the packs of a pair: by walks on the screen, and by calls of the commands."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import strategies as st

from .answers import Answer, Call, answers
from .asking import calls
from .homes import Home
from .pairs import Pair
from .strolls import stroll
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


Compare = Callable[[Pair, st.DataObject], Comparison]
"""Compares the packs of a pair, drawing what to do."""


def by_walk(steps: int) -> Compare:
    """Return what compares by a walk of so many chance steps."""

    def compared(pair: Pair, data: st.DataObject) -> Comparison:
        size = data.draw(st.sampled_from(SIZES))
        return walked(pair, stroll(data, pair, steps=steps), size)

    return compared


def by_calls(pair: Pair, data: st.DataObject) -> Comparison:
    """Compare by a call of every command."""
    return asked(pair, data.draw(questions(pair)))


def walked(pair: Pair, guide: Guide, size: str) -> Comparison:
    """Walk in one pack of a pair, and by the same steps in the other."""

    async def both() -> tuple[Walk, Walk]:
        one = await walk(home, pair.one, guide, size)
        return one, await walk(home, pair.two, along(one.steps), size)

    with TemporaryDirectory() as folder:
        home = Home(Path(folder), pair)
        one, two = asyncio.run(both())
    return Comparison(
        difference=_between_walks(one, two),
        screens=len(one.looks),
        size=sum(look.size for look in one.looks),
    )


def asked(pair: Pair, calls: list[Call]) -> Comparison:
    """Make the same calls about either pack of a pair."""
    with TemporaryDirectory() as folder:
        home = Home(Path(folder), pair)
        one, two = answers(home, pair.one, calls), answers(home, pair.two, calls)
    return Comparison(
        difference=_between_answers(calls, one, two),
        answers=len(one),
        size=sum(answer.size for answer in one),
    )


@st.composite
def questions(draw: st.DrawFn, pair: Pair) -> list[Call]:
    """Draw a call of every command, with somebody at the terminal or nobody."""
    typed = st.sampled_from((None, "n\n", ""))
    columns = st.sampled_from((80, 80, 40, 200))
    return [Call(words, draw(typed), draw(columns)) for words in draw(calls(pair))]


def _between_walks(one: Walk, two: Walk) -> str:
    for place, (first, second) in enumerate(zip(one.looks, two.looks, strict=True)):
        if first != second:
            return f"after [{' '.join(one.steps[:place])}]\n{first.difference(second)}"
    if one.opened != two.opened:
        return f"opened: {one.opened}\n--- and {two.opened}"
    if one.kept != two.kept:
        return f"kept: {one.kept}\n--- and {two.kept}"
    return ""


def _between_answers(asked: list[Call], one: list[Answer], two: list[Answer]) -> str:
    for call, first, second in zip(asked, one, two, strict=True):
        for field, mine, other in zip(first._fields, first, second, strict=True):
            if mine != other:
                return f"{call}\n{field}:\n{mine}\n--- and\n{other}"
    return ""
