"""`etoile episode`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.records import row_record, story_record
from etoile_tui.cli.text_page import print_page
from etoile_tui.errors import PositionError
from etoile_tui.guide.items.wording import billing
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.story.guide import Guide


class Episode(Command):
    """What one episode told, if you have watched it.

    Without an episode it is the list of all, as of `etoile episodes`.
    """

    name = "episode"
    tells_sources = True
    group = "the story"
    examples = (
        ("etoile episode S01E01", "what it told"),
        ("etoile episode", "the list of all"),
    )

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the episode."""
        parser.add_argument(
            "id",
            nargs="?",
            metavar="ID",
            help="the episode: S01E03, or 3 where one season is known",
        )

    def run(self, context: Context) -> Exit:
        """Print the episode's page."""
        if context.options.id is None:
            from .episodes import Episodes  # only for a call without an episode

            return Episodes().run(context)
        show = context.open_show()
        named = show.parse(context.options.id)
        wanted = named.episode
        if wanted is None or named.at is not None:
            raise PositionError("An episode is written like S01E01, without a minute mark.")
        guide = context.guide(show)
        story = guide.story(wanted)
        if story is None:
            back = guide.horizon != show.markers.marker
            return context.nothing(_not_reached(guide, wanted, back=back), {}, show=show)
        row, sources = guide.row(wanted), context.options.sources
        if context.options.json:
            context.json(row_record(row) | story_record(story, sources=sources), show=show)
        else:
            heading = " · ".join(filter(None, (row.whole_id, row.title)))
            context.out.data(heading)
            if about := billing(row.aired, row.minutes):
                context.out.data(about)
            if row.state == "under_way":
                context.out.data(f"so far, at {guide.horizon}")
            page = episode_page(story, ended=row.state == "reached")
            print_page(context.out, page, sources=sources)
        return Exit.PACK if story.problems else Exit.DONE


def _not_reached(guide: Guide, wanted: str, *, back: bool) -> str:
    """Return the message for an episode that is not reached; it says no more than the curtain."""
    if back:
        told = "{wanted} is not among the episodes up to {horizon}, where you look back to."
        return guide.poster.says(told, wanted=wanted, horizon=guide.horizon)
    if guide.listing.index(wanted) is not None:
        told = "{wanted} lies ahead of you. Once you have watched it: etoile mark {wanted}"
        return guide.poster.says(told, wanted=wanted)
    return guide.poster.says("{wanted} is not among the episodes you have watched.", wanted=wanted)
