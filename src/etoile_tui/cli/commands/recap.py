"""`etoile recap`."""

from argparse import ArgumentParser
from typing import Any

from etoile_tui.cli.cells import cell_width
from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.recap_records import episode_record, reminders_record
from etoile_tui.cli.sentences import show_title
from etoile_tui.cli.text_page import print_page
from etoile_tui.guide.pages.recap_page import NOTHING_WATCHED, recap_page
from etoile_tui.guide.pages.reminders_page import reminders_heading, reminders_page
from etoile_tui.guide.pages.season_digest import digests_heading, season_digests
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.guide.story.by_episode import stories_by_episode
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.reminders import list_reminders
from etoile_tui.guide.story.story import Story
from etoile_tui.library import OpenShow


class Recap(Command):
    """What to have in mind before you watch on, and the story so far.

    With --since it is what was told after a position, and nothing else.
    """

    name = "recap"
    tells_sources = True
    group = "the story"
    examples = (
        ("etoile recap", "what to have in mind, then the whole story so far"),
        ("etoile recap --since S01E01", "what came after the first episode"),
    )

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add `--since`."""
        parser.add_argument(
            "--since", metavar="POSITION", help="only what was told after S01E03, or S01E04@12:30"
        )

    def run(self, context: Context) -> Exit:
        """Print the story."""
        show = context.open_show()
        asked = context.options.since
        since = NONE if asked is None else show.parse(asked)
        guide = context.guide(show)
        if guide.horizon == NONE:
            return context.nothing(
                show.poster.says(NOTHING_WATCHED), _empty(guide, since), show=show
            )
        if not guide.passed(since):
            # The same message for a position that lies ahead and for one that does not exist.
            said = f"Nothing has been told after {since}: this is the guide at {guide.horizon}."
            return context.nothing(said, _empty(guide, since), show=show)
        stories = stories_by_episode(guide, since)
        if context.options.json:
            context.json(_record(guide, since, stories, sources=context.options.sources), show=show)
        else:
            _print(context, show, guide, since, stories)
        return Exit.PACK if any(story.problems for story in stories) else Exit.DONE


def _print(
    context: Context, show: OpenShow, guide: Guide, since: Position, stories: tuple[Story, ...]
) -> None:
    sources = context.options.sources
    if since == NONE:
        before = reminders_heading(guide)
        _head(context, f"{show_title(show)}: {before[0].lower()}{before[1:]}")
        print_page(context.out, reminders_page(guide), sources=sources)
        context.out.data()
        digests = season_digests(guide)
        if digests.sections:
            _head(context, digests_heading(guide))
            print_page(context.out, digests, sources=sources)
            context.out.data()
        _head(context, "The story so far")
    else:
        _head(context, f"{show_title(show)}: what was told after {since}")
    print_page(context.out, recap_page(guide, since, stories), sources=sources)


def _head(context: Context, heading: str) -> None:
    """Print a heading that is above those of the page."""
    context.out.data(heading)
    context.out.data("=" * cell_width(heading))


def _empty(guide: Guide, since: Position) -> dict[str, Any]:
    return {"horizon": str(guide.horizon), "since": str(since), "episodes": []}


def _record(
    guide: Guide, since: Position, stories: tuple[Story, ...], *, sources: bool
) -> dict[str, Any]:
    rows = (guide.row(story.episodes[0]) for story in stories)
    told = [
        episode_record(row, story, sources=sources)
        for row, story in zip(rows, stories, strict=True)
    ]
    record = _empty(guide, since) | {"episodes": told}
    if since == NONE:
        record["before"] = reminders_record(
            list_reminders(guide), guide.listing.coming, sources=sources
        )
    return record
