"""Random walks: keys that mean something where the walk is, other sizes, and the mouse."""

from hypothesis import strategies as st
from textual.widgets import Input

from .pack_pairs import PackPair
from .walks import CLICK, HOVER, RESIZE, SIZES, Guide, Walk, WalkedStage

_RARELY = 6
"""One step in so many is no key."""


def random_walk(data: st.DataObject, pair: PackPair, *, steps: int) -> Guide:
    """Return a guide that takes random steps.

    The keys are those that the app itself says mean something at the moment, so that a new one
    is among them without anybody's doing. Where text is typed, it is words of either pack.

    Args:
        data: Draws.
        pair: The packs.
        steps: How many to take at most.
    """
    words = st.sampled_from(words_of(pair))

    async def guide(stage: WalkedStage, walked: Walk) -> None:
        while len(walked.steps) < steps:
            for step in _next(data, stage, words):
                walked.steps.append(step)
                walked.snapshots.append(await stage.step(step))

    return guide


def _next(data: st.DataObject, stage: WalkedStage, words: st.SearchStrategy[str]) -> list[str]:
    chance = data.draw(st.integers(0, 2 * _RARELY))
    if chance == 0:
        return [RESIZE + data.draw(st.sampled_from(SIZES))]
    if chance == 1:
        width, height = stage.app.size
        where = data.draw(st.tuples(st.integers(0, width - 1), st.integers(0, height - 1)))
        return [f"{data.draw(st.sampled_from((CLICK, HOVER)))}{where[0]}x{where[1]}"]
    if isinstance(stage.app.focused, Input) and chance <= _RARELY:
        return [_key(sign) for sign in data.draw(words)[:8]]
    return [data.draw(st.sampled_from(sorted(stage.app.screen.active_bindings)))]


def _key(sign: str) -> str:
    """Return the key that types a sign."""
    return "space" if sign == " " else sign


def words_of(pair: PackPair) -> list[str]:
    """Return words that are told in either pack, before and after the horizon, and some others."""
    found = {"nowhere": None}
    for files in (pair.one, pair.two):
        for content in files.values():
            if isinstance(content, bytes):
                said = content.decode(errors="replace").split()
                found |= dict.fromkeys(word.strip('"[]=,') for word in said)
    return [word for word in found if word.isalnum()]
