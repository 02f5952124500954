"""A list of several seasons: the chosen one is unfolded, the others are a line each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.listing import Listing, list_episodes
from etoile_tui.guide.schedule.order import Order
from etoile_tui.guide.schedule.position import episode_id, parse_position
from etoile_tui.guide.schedule.show import Episode
from etoile_tui.tui.themes import HOUSE
from etoile_tui.tui.widgets.episode_list import EpisodeList


def listing_of(horizon: str, *sizes: int, curtain: Curtain = Curtain.DRAWN) -> Listing:
    """Return the list of a show whose seasons have so many episodes."""
    menu = tuple(
        Episode(episode_id(season, number), f"T{season}.{number}")
        for season, size in enumerate(sizes, start=1)
        for number in range(1, size + 1)
    )
    return list_episodes(menu, Order.of(menu).reach(parse_position(horizon)), curtain)


class Lists(App[None]):
    """A list and nothing else."""

    def __init__(self) -> None:
        """Take the colours that the list needs."""
        super().__init__()
        self.register_theme(HOUSE)
        self.theme = HOUSE.name

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield EpisodeList()


def lines(app: Lists) -> list[str]:
    """Return what the list shows, without its bar."""
    episodes = app.query_one(EpisodeList)
    drawn = (episodes.render_line(y).text for y in range(episodes.size.height))
    return [" ".join(line.strip("▌▏│ ").split()) for line in drawn if line.strip()]


async def test_the_chosen_season_is_unfolded() -> None:
    """With its episodes by number; moving on past its end unfolds the next."""
    app = Lists()
    async with app.run_test(size=(40, 20)) as pilot:
        episodes = app.query_one(EpisodeList)
        episodes.listing, episodes.chosen = listing_of("S02E01", 2, 3), 2
        episodes.focus()
        await pilot.pause()
        assert lines(app) == [
            "+ Season 1 ★ 2",
            "– Season 2 ★ 1",
            "★ 1 T2.1",
            "☆ 2 T2.2",
            "· 3",
            "┄ the curtain ┄",
        ]
        await pilot.press("up")
        assert episodes.chosen == 1
        assert lines(app)[:4] == ["– Season 1 ★ 2", "★ 1 T1.1", "★ 2 T1.2", "+ Season 2 ★ 1"]


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (("left_curly_bracket",), 2),
        (("left_curly_bracket", "left_curly_bracket"), 0),
        (("left_curly_bracket",) * 5, 0),
        (("home", "right_curly_bracket"), 2),
        (("home", *("right_curly_bracket",) * 9), 5),
    ],
)
async def test_braces_go_by_season(keys: tuple[str, ...], chosen: int) -> None:
    """To the first episode of the season before, or of the next."""
    app = Lists()
    async with app.run_test(size=(40, 20)) as pilot:
        episodes = app.query_one(EpisodeList)
        episodes.listing, episodes.chosen = listing_of("S03E02", 2, 3, 4), 6
        episodes.focus()
        await pilot.press(*keys)
        assert episodes.chosen == chosen


async def test_a_click_on_a_season_goes_to_it() -> None:
    """To its first episode."""
    app = Lists()
    async with app.run_test(size=(40, 20)) as pilot:
        episodes = app.query_one(EpisodeList)
        episodes.listing, episodes.chosen = listing_of("S03E02", 2, 3, 4), 6
        await pilot.pause()
        await pilot.click(EpisodeList, offset=(6, 1))
        assert episodes.chosen == 2


@given(st.lists(st.integers(1, 4), min_size=2, max_size=4), st.data())
@settings(max_examples=40)
def test_each_line_is_an_episode_or_a_season(sizes: list[int], data: st.DataObject) -> None:
    """Whichever is chosen: lines and rows belong to each other, and every season has its line."""
    episodes = EpisodeList()
    last = f"S0{len(sizes)}E01"
    listing = listing_of(last, *sizes, curtain=data.draw(st.sampled_from(Curtain)))
    episodes.set_reactive(EpisodeList.listing, listing)
    chosen = data.draw(st.integers(0, len(listing) - 1))
    episodes._unfold(chosen)
    rows = {line: index for line in range(30) if (index := episodes.index_at(line)) is not None}
    seasons = {line: run for line in range(30) if (run := episodes._run_at(line)) is not None}
    assert chosen in rows.values()
    assert all(episodes.line_of(index) == line for line, index in rows.items())
    assert list(seasons.values()) == list(listing.runs)
    assert sorted([*rows, *seasons]) == list(range(episodes._lines))
    for index in range(len(listing)):
        assert episodes.line_of(index) in (rows if index in rows.values() else seasons)
