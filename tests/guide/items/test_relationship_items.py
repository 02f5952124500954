"""Items about relationships."""

from dataclasses import replace

from etoile_tui.guide.items.link import ToPerson
from etoile_tui.guide.story.story import (
    Story,
)
from tests.guide.items.stories import ONE, bond, sections


def test_what_was_over_and_is_not_any_more() -> None:
    """The same words again are no news; that they hold again is."""
    change = replace(bond("friends", "friends").relationships[0], was_ended=True)
    (item,) = sections(Story(episodes=ONE, relationships=(change,)))["Between people"]
    assert item.text == "friends (over) → friends"


def test_what_was_between_two_who_are_one_leads_to_the_one() -> None:
    """On the map there is no line from somebody to themselves."""
    change = bond(None, "strangers").relationships[0]
    one = replace(change, now=replace(change.now, between=("a", "a")))
    (item,) = sections(Story(episodes=ONE, relationships=(one,)))["Between people"]
    assert item.link == ToPerson("a")


def test_between_people() -> None:
    """From what to what; one-sided or mutual; over or not."""
    changed = sections(bond("strangers", "friends"))["Between people"][0]
    assert changed.text == "strangers → friends"
    same = sections(bond("friends", "friends"))["Between people"][0]
    assert same.text == "friends"
    over = sections(bond("friends", "friends no more", ended=True))["Between people"][0]
    assert (over.tone, over.text) == ("ended", "friends → friends no more")
    toward = sections(bond(None, "admires", toward=True))["Between people"][0]
    assert toward.lead == "Ada → Bea"
