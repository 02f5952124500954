"""The law of the curtain: what it hides makes no difference to the list."""

from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.listing import Listing, list_episodes
from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.schedule.position import episode_id, split_id
from etoile_tui.guide.schedule.show import Episode

TEXTS = st.text("abc é✦", min_size=1, max_size=8)
DETAILS = st.tuples(
    TEXTS, st.none() | st.dates(), st.none() | st.integers(0, 200), st.none() | TEXTS
)
REACHES = st.sampled_from((0.0, 60.0, float("inf")))


def surface(listing: Listing) -> list[object]:
    """Return everything that a list can say."""
    rows = list(listing)
    named = [listing.index(episode_id(season, n)) for season in range(4) for n in range(1, 14)]
    facts = (listing.watched, listing.ended, listing.coming, listing.seasons, len(listing))
    return [rows, facts, named]


@st.composite
def shows(draw: st.DrawFn, seasons: tuple[int, ...] = (0, 1, 1, 2, 3)) -> tuple[Episode, ...]:
    """Draw a menu in any order of seasons and specials."""
    drawn = draw(st.lists(st.sampled_from(seasons), min_size=1, max_size=9))
    return tuple(
        Episode(
            episode_id(season, number), *draw(DETAILS), span=draw(_spans(drawn[number:], season))
        )
        for number, season in enumerate(drawn, start=1)
    )


def _spans(later: list[int], season: int) -> st.SearchStrategy[int]:
    """Draw how many numbers an episode has: the next must not be that of another episode."""
    return st.just(1) if later[:1] == [season] else st.sampled_from((1, 1, 2, 3))


def draw_reach(data: st.DataObject, episodes: tuple[Episode, ...]) -> Reach:
    """Draw a reach inside a show."""
    place = data.draw(st.integers(-1, len(episodes) - 1))
    return (place, float("inf")) if place < 0 else (place, data.draw(REACHES))


def coming(reach: Reach) -> int:
    """Return the index of the episode that is next, or under way."""
    return int(reach[0]) + (1 if reach[1] == float("inf") else 0)


def other_details(data: st.DataObject, episode: Episode) -> Episode:
    """Return an episode of the same id with anything else about it."""
    return Episode(episode.id, *data.draw(DETAILS), span=episode.span)


@given(st.data())
def test_open_hides_the_teasers_after_the_next(data: st.DataObject) -> None:
    """Any other teaser after the next gives the same list."""
    episodes = data.draw(shows())
    reach = draw_reach(data, episodes)
    changed = tuple(
        episode if place <= coming(reach) else episode._replace(teaser=data.draw(st.none() | TEXTS))
        for place, episode in enumerate(episodes)
    )
    lists = [list_episodes(menu, reach, Curtain.OPEN) for menu in (episodes, changed)]
    assert surface(lists[0]) == surface(lists[1])


@given(st.data())
def test_drawn_hides_all_details_after_the_next(data: st.DataObject) -> None:
    """Any other title, date, minutes and teaser after the next gives the same list."""
    episodes = data.draw(shows())
    reach = draw_reach(data, episodes)
    changed = tuple(
        episode if place <= coming(reach) else other_details(data, episode)
        for place, episode in enumerate(episodes)
    )
    lists = [list_episodes(menu, reach, Curtain.DRAWN) for menu in (episodes, changed)]
    assert surface(lists[0]) == surface(lists[1])


@given(st.data())
def test_drawn_hides_later_seasons(data: st.DataObject) -> None:
    """Seasons after that of the next episode, and specials that follow it, may be anything."""
    first = data.draw(shows(seasons=(0, 1)).filter(_ends_in_its_season))
    reach = draw_reach(data, first)
    if coming(reach) >= len(first):
        reach = (len(first) - 2, float("inf"))
    later = [
        tuple(
            Episode(episode_id(season, 20 + number), *data.draw(DETAILS))
            for number, season in enumerate(
                data.draw(st.lists(st.sampled_from((0, 2, 3)), max_size=4))
            )
        )
        for _ in range(2)
    ]
    lists = [list_episodes((*first, *more), reach, Curtain.DRAWN) for more in later]
    assert surface(lists[0]) == surface(lists[1])


@given(st.data())
def test_sealed_hides_everything_but_that_there_is_a_next(data: st.DataObject) -> None:
    """Anything at all may come after the horizon, as long as something does."""
    episodes = data.draw(shows())
    reach = draw_reach(data, episodes)
    named = coming(reach) + (reach[1] != float("inf"))  # one under way is named by the marker
    begun = [other_details(data, episode) for episode in episodes[coming(reach) : named]]
    ahead = tuple(
        Episode(episode_id(9, number), *data.draw(DETAILS))
        for number in range(1, data.draw(st.integers(1, 5)) + 1)
    )
    other = (*episodes[: coming(reach)], *begun, *ahead)
    if coming(reach) < len(episodes):
        lists = [list_episodes(menu, reach, Curtain.SEALED) for menu in (episodes, other)]
        assert surface(lists[0]) == surface(lists[1])
    else:
        assert list_episodes(episodes, reach, Curtain.SEALED).ended
        assert not list_episodes(other, reach, Curtain.SEALED).ended


def _ends_in_its_season(episodes: tuple[Episode, ...]) -> bool:
    return split_id(episodes[-1].id)[0] > 0
