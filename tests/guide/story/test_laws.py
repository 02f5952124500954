"""The laws of the guide, on invented packs of all sorts."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.packs.pack import Pack
from tests.harness.invented import InventedPack, packs_with_horizons


def guide_of(invented: InventedPack, horizon: Position, curtain: Curtain = Curtain.DRAWN) -> Guide:
    """Write a pack and return the guide that is read from it."""
    with TemporaryDirectory() as folder:
        pack = Pack(invented.write(Path(folder)))
        chapters = pack.chapters(pack.order.reach(horizon))
        return Guide(pack.show, chapters, horizon=horizon, curtain=curtain)


def everything(guide: Guide) -> list[Any]:
    """Return everything that a guide can say, in its order."""
    episodes = [row.id for row in guide.listing if row.id is not None]
    return [
        guide.poster,
        list(guide.listing),
        guide.watched,
        guide.under_way,
        guide.people,
        guide.relationships,
        guide.questions,
        guide.so_far,
        [guide.story(episode) for episode in episodes],
        [guide.news(Position(episode)) for episode in guide.watched],
    ]


@given(packs_with_horizons())
def test_a_guide_is_that_of_the_pack_cut_off_at_its_horizon(
    drawn: tuple[InventedPack, Position],
) -> None:
    """The first law: what comes after the horizon makes no difference to the guide."""
    pack, horizon = drawn
    assert everything(guide_of(pack.cut(horizon), horizon)) == everything(guide_of(pack, horizon))


@given(packs_with_horizons())
def test_looking_back_is_having_watched_no_further(drawn: tuple[InventedPack, Position]) -> None:
    """A guide made from more chapters than its horizon needs is the same guide."""
    pack, horizon = drawn
    last = Position(pack.order.episode(len(pack.order) - 1))
    with TemporaryDirectory() as folder:
        read = Pack(pack.write(Path(folder)))
        whole = read.chapters(read.order.reach(last))
        back = Guide(read.show, whole, horizon=horizon, curtain=Curtain.DRAWN)
    assert everything(guide_of(pack, horizon)) == everything(back)


@given(packs_with_horizons(), st.sampled_from(Curtain))
@settings(max_examples=50)
def test_what_is_reached_stays_told(drawn: tuple[InventedPack, Position], curtain: Curtain) -> None:
    """The mirror law: all that the files say up to the horizon is in the guide."""
    pack, horizon = drawn
    guide = guide_of(pack, horizon, curtain)
    told = pack.cut(horizon).episodes
    events = [fact for tables in told.values() for fact in tables["event"]]
    assert len(events) == len(guide.so_far.events)
    asked = {fact["id"] for tables in told.values() for fact in tables["question"]}
    assert len(asked) == len(guide.questions)
    assert [row.id for row in guide.listing][: len(guide.watched)] == list(guide.watched)
