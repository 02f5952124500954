"""A glimpse tells what each episode says by itself, and nothing that the whole guide does not."""

from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given

from etoile_tui.guide.story.glimpse import Glimpse
from etoile_tui.guide.story.guide import Guide
from etoile_tui.packs.pack import Pack
from tests.harness.invented import InventedPack
from tests.harness.laws import Drawn, draws, hold


def glimpse_of(pack: InventedPack, drawn: Drawn) -> Glimpse:
    """Return the glimpse into a pack, with its later chapters at hand."""
    with TemporaryDirectory() as folder:
        read = Pack(pack.write(Path(folder)))
        chapters = read.chapters((len(read.order) - 1, inf))
    return Glimpse(read.show, chapters, horizon=drawn.horizon, curtain=drawn.curtain)


def told(guide: Guide) -> list[object]:
    """Return the synopses and events of all episodes that a list names."""
    stories = (guide.story(row.id) for row in guide.listing if row.id is not None)
    return [
        None
        if story is None
        else (
            story.synopses,
            [(event.text, event.place, event.at, event.twist) for event in story.events],
            story.problems,
            story.sources,
        )
        for story in stories
    ]


def it_tells_what_the_guide_tells(drawn: Drawn) -> None:
    """Every synopsis and event, and the same list."""
    glimpse = glimpse_of(drawn.pack, drawn)
    assert told(glimpse) == told(drawn.guide)
    assert list(glimpse.listing) == list(drawn.guide.listing)


def what_comes_after_the_horizon_makes_no_difference(drawn: Drawn) -> None:
    """Although the chapters are there."""
    one, two = glimpse_of(drawn.pack, drawn), glimpse_of(drawn.pack.cut(drawn.horizon), drawn)
    episodes = [row.id for row in one.listing if row.id is not None]
    assert [one.story(each) for each in episodes] == [two.story(each) for each in episodes]


def it_tells_of_nobody(drawn: Drawn) -> None:
    """Who somebody is may be told in an episode that has not been read."""
    glimpse = glimpse_of(drawn.pack, drawn)
    assert not glimpse.whole
    assert drawn.guide.whole
    assert (glimpse.people, glimpse.relationships, glimpse.questions) == ((), (), ())
    stories = (glimpse.story(row.id) for row in glimpse.listing if row.id is not None)
    for story in filter(None, stories):
        assert (story.newcomers, story.changes, story.relationships) == ((), (), ())
        assert (story.raised, story.answered, story.reveals) == ((), (), ())
        assert not any(event.people for event in story.events)


LAWS = (
    it_tells_what_the_guide_tells,
    what_comes_after_the_horizon_makes_no_difference,
    it_tells_of_nobody,
)


@given(draws(Drawn))
def test_the_laws_of_a_glimpse(drawn: Drawn) -> None:
    """Every law above, of every pack that is drawn."""
    hold(LAWS, drawn)
