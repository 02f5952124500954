"""The page that reminds a viewer, before they watch on, of what they should remember."""

from collections.abc import Iterable, Iterator

from etoile_tui.guide.items.event_items import event_item, linked_event_item, problem_item
from etoile_tui.guide.items.page import HeadedItems, Item, Page, make_sections
from etoile_tui.guide.items.person_items import reveal_item, standing_item
from etoile_tui.guide.items.question_items import open_item, raised_item
from etoile_tui.guide.items.relationship_items import changed_item, unchanged_item
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.questions import left_open
from etoile_tui.guide.story.reminders import Reminders, list_reminders
from etoile_tui.guide.story.story import Story

from .recap_page import NOTHING_WATCHED

NOTHING_TO_RECALL = "Nothing has been told yet that has to be kept in mind."
"""What stands in place of an empty page of reminders."""

MOST = 12
"""The longest list of items that is shown whole: so the page is read in two minutes."""

MOST_BETWEEN = 8
"""The same for lists about relationships, whose lines are long."""


def reminders_heading(guide: Guide) -> str:
    """Return the heading of the page: it names the episode to watch, as the curtain allows."""
    row = guide.listing.coming
    if row is None:
        return "Where it all stands"
    if row.id is None:
        return guide.poster.says("Before the next episode")
    title = guide.names.title(row)
    if row.state != "under_way":
        return guide.poster.says("Before you watch {what}", what=title)
    # Without a title it is `Episode 3`, here inside a sentence.
    return f"Before you go on with {title if row.title else title[0].lower() + title[1:]}"


def reminders_label(guide: Guide) -> str:
    """Return the same in few words, for a list: its number stands for the episode."""
    row = guide.listing.coming
    if row is None or row.id is None:
        return reminders_heading(guide)
    if row.state == "under_way":
        return "Before you go on"
    return guide.poster.says("Before you watch {what}", what=guide.names.short(Position(row.id)))


def reminders_page(guide: Guide) -> Page:
    """Return what to remember before watching on.

    It tells the last episode's twists and open questions, the other open questions, what everybody
    does now, and relationships. Long lists are cut: they keep their most important items.
    """
    if guide.horizon == NONE:
        return Page(paragraphs=(guide.poster.says(NOTHING_WATCHED),))
    made = make_sections(*_headed_items(guide, list_reminders(guide)))
    return Page(paragraphs=() if made else (NOTHING_TO_RECALL,), sections=made)


def _headed_items(guide: Guide, known: Reminders) -> Iterator[HeadedItems]:
    if known.last is not None:
        yield f"What {_title(guide, guide.watched[-1])} left you with", _last(known.last)
    if known.now is not None and guide.under_way is not None:
        yield f"{_title(guide, guide.under_way)}, so far", _so_far(known.now)
    yield "Still open", _shortened(open_item(guide, question) for question in known.open)
    yield "Where everybody stands", _shortened(_standing(known))
    yield "New between people", _shortened(map(changed_item, known.changed), MOST_BETWEEN)
    unchanged = _shortened(map(unchanged_item, known.unchanged), MOST_BETWEEN)
    yield "Between people, as before", unchanged


def _standing(known: Reminders) -> Iterator[Item]:
    for person in known.people:
        yield standing_item(person, known.lately.get(person.id))


def _title(guide: Guide, episode: str) -> str:
    return guide.names.title(guide.row(episode))


def _last(story: Story) -> Iterator[Item]:
    """Yield the twists and open questions of the last episode."""
    yield from (problem_item(problem.text) for problem in story.problems)
    yield from map(linked_event_item, story.twists)
    yield from map(reveal_item, story.reveals)
    yield from map(raised_item, left_open(story))


def _so_far(story: Story) -> Iterator[Item]:
    """Yield the events and open questions of the episode under way."""
    yield from (problem_item(problem.text) for problem in story.problems)
    yield from map(event_item, story.events)
    yield from map(reveal_item, story.reveals)
    yield from map(raised_item, left_open(story))


def _shortened(items: Iterable[Item], most: int = MOST) -> Iterator[Item]:
    """Yield the first of many items, and how many more there are; one more is shown instead."""
    whole = tuple(items)
    shown = whole if len(whole) == most + 1 else whole[:most]
    yield from shown
    if len(whole) > len(shown):
        yield Item(text=f"and {len(whole) - len(shown)} more")
