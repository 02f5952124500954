"""The laws of the guide, on invented packs of all sorts."""

from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.packs.pack import Pack
from tests.harness.laws import Drawn, draws, hold


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


def a_guide_is_that_of_the_pack_cut_off_at_its_horizon(drawn: Drawn) -> None:
    """The first law: what comes after the horizon makes no difference to the guide."""
    assert everything(drawn.cut_guide) == everything(drawn.guide)


def looking_back_is_having_watched_no_further(drawn: Drawn) -> None:
    """A guide made from more chapters than its horizon needs is the same guide."""
    pack = drawn.pack
    last = Position(pack.order.episode(len(pack.order) - 1))
    with TemporaryDirectory() as folder:
        read = Pack(pack.write(Path(folder)))
        whole = read.chapters(read.order.reach(last))
        back = Guide(read.show, whole, horizon=drawn.horizon, curtain=drawn.curtain)
    assert everything(drawn.guide) == everything(back)


def what_is_reached_stays_told(drawn: Drawn) -> None:
    """The mirror law: all that the files say up to the horizon is in the guide."""
    guide, told = drawn.guide, drawn.pack.cut(drawn.horizon).episodes
    events = [fact for tables in told.values() for fact in tables["event"]]
    assert len(events) == len(guide.so_far.events)
    asked = {fact["id"] for tables in told.values() for fact in tables["question"]}
    assert len(asked) == len(guide.questions)
    assert [row.id for row in guide.listing][: len(guide.watched)] == list(guide.watched)


def a_guide_near_by_makes_no_difference(drawn: Drawn) -> None:
    """What is indexed for one horizon serves another one, before or after, and is not changed."""
    with TemporaryDirectory() as folder:
        pack = Pack(drawn.pack.write(Path(folder)))
        whole = pack.chapters((len(pack.order) - 1, inf))
    last = pack.order.episode(len(pack.order) - 1)
    for where in (Position(pack.order.episode(0)), Position(last), Position(last, 600)):
        near = Guide(pack.show, whole, horizon=where, curtain=Curtain.OPEN)
        told = everything(near)
        beside = Guide(pack.show, whole, horizon=drawn.horizon, curtain=drawn.curtain, near=near)
        assert everything(beside) == everything(drawn.guide)
        assert everything(near) == told


LAWS = (
    a_guide_near_by_makes_no_difference,
    a_guide_is_that_of_the_pack_cut_off_at_its_horizon,
    looking_back_is_having_watched_no_further,
    what_is_reached_stays_told,
)


@given(draws(Drawn))
def test_the_laws_of_the_guide(drawn: Drawn) -> None:
    """Every law above, of every pack that is drawn."""
    hold(LAWS, drawn)
