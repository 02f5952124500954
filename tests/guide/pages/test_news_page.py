"""The page of what is new."""

from etoile_tui.guide.items.page import Item
from etoile_tui.guide.pages.news_page import news_page
from etoile_tui.guide.story.story import (
    Problem,
    Story,
    Synopsis,
)
from tests.guide.items.stories import ONE


def test_news_of_several_episodes_leave_their_synopses_out() -> None:
    """Each has a page of its own; with a single new one it is here."""
    synopses = tuple(Synopsis(episode=episode, text=episode) for episode in ("S01E01", "S01E02"))
    assert news_page(Story(episodes=ONE, synopses=synopses[:1])).paragraphs == ("S01E01",)
    both = Story(episodes=("S01E01", "S01E02"), synopses=synopses)
    assert news_page(both).paragraphs == ()


def test_news_name_the_episode_that_cannot_be_read() -> None:
    """There may be several."""
    problems = (Problem(episode="S01E01", text="missing."),)
    (section,) = news_page(Story(episodes=("S01E01", "S01E02"), problems=problems)).sections
    assert section.items == (Item(tone="problem", lead="S01E01", text="missing."),)
