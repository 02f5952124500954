"""Several laws for one draw: an invented pack costs more to draw and to read than most laws do."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide

from .guides import guide_of
from .invented import InventedPack, packs_with_horizons


@dataclass
class Drawn:
    """What was drawn for the laws: a pack, a position in it, and a curtain.

    Attributes:
        pack: The pack.
        horizon: The position.
        curtain: The curtain.
    """

    pack: InventedPack
    horizon: Position
    curtain: Curtain

    @cached_property
    def guide(self) -> Guide:
        """The guide at the horizon."""
        return guide_of(self.pack, self.horizon, self.curtain)

    @cached_property
    def cut_guide(self) -> Guide:
        """The same of the pack that is cut off there."""
        return guide_of(self.pack.cut(self.horizon), self.horizon, self.curtain)


AnyDrawn = TypeVar("AnyDrawn", bound=Drawn)


@st.composite
def draws(draw: st.DrawFn, kind: Callable[..., AnyDrawn]) -> AnyDrawn:
    """Draw a pack, a position in it and a curtain.

    Args:
        draw: Draws.
        kind: What is made of them.
    """
    return kind(*draw(packs_with_horizons()), draw(st.sampled_from(Curtain)))


def hold(laws: Iterable[Callable[[AnyDrawn], None]], drawn: AnyDrawn) -> None:
    """Check that laws hold for what was drawn; an error names its law.

    Args:
        laws: The laws, each a function that asserts.
        drawn: What was drawn.
    """
    for law in laws:
        try:
            law(drawn)
        except BaseException as error:
            error.add_note(f"The law: {law.__name__}: {law.__doc__}")
            raise
