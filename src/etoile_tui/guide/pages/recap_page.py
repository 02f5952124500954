"""The recap: the story so far, what to have in mind before watching on, and what is open."""

from collections.abc import Iterable, Iterator

from etoile_tui.guide.items.link import ToEpisode
from etoile_tui.guide.items.page import NOTHING_TOLD, Item, Page, Part, Section, sections
from etoile_tui.guide.items.story_items import (
    event_item,
    problem_item,
    raised_item,
    reveal_item,
    twist_item,
)
from etoile_tui.guide.items.wording import short, title_of
from etoile_tui.guide.schedule.position import NONE, Position, clock
from etoile_tui.guide.story.by_episode import by_episode
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.questions import (
    answered_questions,
    asked_before,
    left_open,
    open_questions,
)
from etoile_tui.guide.story.reminders import Before, before
from etoile_tui.guide.story.story import Question, Story

from .episode_page import shared
from .recap_items import (
    changed_item,
    closed_item,
    holding_item,
    open_item,
    rest_item,
    standing_item,
)

NOTHING_WATCHED = "Nothing has been watched yet, so there is nothing to recall."
"""What the recap says to somebody who has not begun."""

NOTHING_TO_RECALL = "Nothing has been told yet that has to be kept in mind."
"""What it says before an episode where the story has said nothing of use."""

NOTHING_ASKED = "The story has left nothing open so far."
"""What the page of questions says without one."""

MOST = 12
"""How many items a list has before it says how many more there are: a page of two minutes."""

MOST_BETWEEN = 8
"""The same of the lists of what is between people, whose lines are long."""


def story_page(guide: Guide, since: Position = NONE) -> Page:
    """Return the story so far: a section for each reached episode, in order.

    An episode is told by its synopsis and by what turned over in it. Where it has none, or only
    the end of it is asked for, it is told by its events; where there are none either, by what
    else it told: of people, of what is between them, and of questions.

    Args:
        guide: The story.
        since: The position after which to begin.

    Raises:
        PositionError: The position's episode is not reached.
    """
    if guide.horizon == NONE:
        return Page(paragraphs=(NOTHING_WATCHED,))
    return Page(sections=tuple(_chapter(guide, story, since) for story in by_episode(guide, since)))


def before_heading(guide: Guide) -> str:
    """Return what stands above `before_page`: the episode to watch, as the curtain names it."""
    row = guide.listing.coming
    if row is None:
        return "Where it all stands"
    if row.id is None:
        return "Before the next episode"
    title = title_of(row, one_season=guide.listing.one_season)
    if row.state != "under_way":
        return f"Before you watch {title}"
    # Without a title it begins with a word.
    return f"Before you go on with {title if row.title else title[0].lower() + title[1:]}"


def before_page(guide: Guide) -> Page:
    """Return what to have in mind before watching on.

    What the last episode turned over and left open, what else is open, where everybody stands,
    and what is between them; the lists are cut short, the most pressing first.
    """
    if guide.horizon == NONE:
        return Page(paragraphs=(NOTHING_WATCHED,))
    made = sections(*_pressing(guide, before(guide)))
    return Page(paragraphs=() if made else (NOTHING_TO_RECALL,), sections=made)


def questions_page(guide: Guide) -> Page:
    """Return what the story has left open, and what it has answered, the latest first."""
    made = sections(
        ("Open", (_open(guide, question) for question in open_questions(guide))),
        ("Answered", (_closed(guide, question) for question in answered_questions(guide))),
    )
    return Page(paragraphs=() if made else (NOTHING_ASKED,), sections=made)


def _chapter(guide: Guide, story: Story, since: Position) -> Section:
    (episode,) = story.episodes
    events, told = tuple(map(event_item, story.events)), tuple(map(twist_item, story.twists))
    # A synopsis tells the whole episode, also what the reader has asked to be left out.
    by_events = not story.synopses or (episode == since.episode and story.events)
    paragraphs = () if by_events else story.synopses[0].text.split("\n\n")
    items = (
        *(problem_item(problem.text) for problem in story.problems),
        *(events if by_events else told),
        *(item for _, part in shared(story) for item in part),
    )
    return Section(
        heading=_heading(guide, episode, since),
        link=ToEpisode(episode),
        paragraphs=tuple(paragraphs) if paragraphs or items else (NOTHING_TOLD,),
        items=items,
    )


def _heading(guide: Guide, episode: str, since: Position) -> str:
    """Return an episode's title, and which part of it is told where that is not the whole."""
    title = _title(guide, episode)
    start = since.at if episode == since.episode else None
    end = guide.horizon.at if episode == guide.horizon.episode else None
    if start is None:
        return title if end is None else f"{title}, up to {clock(end)}"
    return f"{title}, from {clock(start)} " + ("on" if end is None else f"to {clock(end)}")


def _title(guide: Guide, episode: str) -> str:
    row = guide.listing[guide.place(episode)]
    return title_of(row, one_season=guide.listing.one_season)


def _pressing(guide: Guide, known: Before) -> Iterator[Part]:
    if known.last is not None:
        yield f"What {_title(guide, guide.watched[-1])} left you with", _left(known.last)
    if known.now is not None and guide.under_way is not None:
        yield f"{_title(guide, guide.under_way)}, so far", _so_far(known.now)
    yield "Still open", _most(_open(guide, question) for question in known.open)
    yield "Where everybody stands", _most(map(standing_item, known.people))
    yield "New between people", _most(map(changed_item, known.changed), MOST_BETWEEN)
    yield "Between people, as before", _most(map(holding_item, known.unchanged), MOST_BETWEEN)


def _left(story: Story) -> Iterator[Item]:
    """Yield what turned over in an episode, and what it left open."""
    yield from (problem_item(problem.text) for problem in story.problems)
    yield from map(twist_item, story.twists)
    yield from map(reveal_item, story.reveals)
    yield from map(raised_item, left_open(story))


def _so_far(story: Story) -> Iterator[Item]:
    """Yield what has happened in the episode under way, and what it has left open."""
    yield from (problem_item(problem.text) for problem in story.problems)
    yield from map(event_item, story.events)
    yield from map(reveal_item, story.reveals)
    yield from map(raised_item, left_open(story))


def _most(items: Iterable[Item], most: int = MOST) -> Iterator[Item]:
    """Yield the first of many items, and how many more there are; never one more."""
    whole = tuple(items)
    shown = whole if len(whole) == most + 1 else whole[:most]
    yield from shown
    if len(whole) > len(shown):
        yield rest_item(len(whole) - len(shown))


def _open(guide: Guide, question: Question) -> Item:
    before = asked_before(guide, question)
    return open_item(question, _short(guide, question.episode), before)


def _closed(guide: Guide, question: Question) -> Item:
    last = question.answers[-1].episode
    before = asked_before(guide, question)
    return closed_item(question, _short(guide, question.episode), _short(guide, last), before)


def _short(guide: Guide, episode: str) -> str:
    return short(Position(episode), one_season=guide.listing.one_season)
