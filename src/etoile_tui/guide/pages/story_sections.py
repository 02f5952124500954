"""What the pages of an episode and of what is new have in common."""

from collections.abc import Iterator

from etoile_tui.guide.items.page import HeadedItems
from etoile_tui.guide.items.person_items import change_items, newcomer_item, reveal_item
from etoile_tui.guide.items.question_items import answered_item, raised_item
from etoile_tui.guide.items.relationship_items import relationship_change_item
from etoile_tui.guide.items.wording import credit
from etoile_tui.guide.story.story import Story


def paragraphs_of(story: Story) -> Iterator[str]:
    """Yield the paragraphs of a story's synopses."""
    for synopsis in story.synopses:
        yield from synopsis.text.split("\n\n")


def credit_of(story: Story) -> str | None:
    """Return whose words a story's synopses are made from; None where nobody is named."""
    return credit(source for synopsis in story.synopses for source in synopsis.sources)


def headed_items(story: Story) -> Iterator[HeadedItems]:
    """Yield everything that a story tells besides its events, by headings."""
    yield "Who came in", map(newcomer_item, story.newcomers)
    yield "Who turned out to be whom", map(reveal_item, story.reveals)
    yield "What changed", change_items(story.changes)
    yield "Between people", map(relationship_change_item, story.relationships)
    yield "Left open", map(raised_item, story.raised)
    yield "Answered", map(answered_item, story.answered)
