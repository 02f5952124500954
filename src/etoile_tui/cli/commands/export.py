"""`etoile export`."""

from argparse import ArgumentParser
from functools import partial
from pathlib import Path

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.export.formats import FORMATS, STDOUT, format_of
from etoile_tui.cli.problems import tell_problems
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE

NOTHING_TO_EXPORT = "Nothing has been watched yet, so there is nothing to export."
"""Said where nothing is watched; no file is written."""


class Export(Command):
    """The guide up to where you are, as a file to keep, to print or to pass on.

    The file's ending says what is written: .md, .html or .json; --format says it for any other
    name, and for - as the file, which is stdout. It tells how far one has to
    have watched to read it. Of the episodes ahead it says nothing, whatever your curtain.
    """

    name = "export"
    tells_sources = True
    examples = (
        ("etoile export guide.html", "a page to read in a browser"),
        ("etoile export guide.md --at S01E01", "as it was after the first episode"),
        ("etoile export - --format md", "to stdout, for another program"),
    )
    prints_facts = False

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the file and `--force`."""
        parser.add_argument("file", metavar="FILE", help="such as lighthouse.html, or - for stdout")
        parser.add_argument(
            "--format", choices=list(FORMATS), help="what is written, whatever the file's name is"
        )
        parser.add_argument(
            "--force", action="store_true", help="replace the file if it is there already"
        )

    def run(self, context: Context) -> Exit:
        """Write the file."""
        from etoile_tui.cli.export.document import watched_words  # 10 ms, not needed to refuse
        from etoile_tui.library.export_file import write_export

        file = context.options.file
        formatted = format_of(file, context.options.format)
        write = partial(formatted, sources=context.options.sources)
        show = context.open_show()
        # The file's readers may have chosen another curtain.
        guide = show.guide(context.horizon(show), curtain=Curtain.SEALED)
        if guide.horizon == NONE:
            context.out.note(show.poster.says(NOTHING_TO_EXPORT))
            return Exit.NOTHING
        if file == STDOUT:
            context.out.whole(write(guide))
            return tell_problems(context.out, guide)
        path = Path(file)
        write_export(path, write(guide), replace=context.options.force)
        status = tell_problems(context.out, guide)
        safe = watched_words(guide.horizon)
        told = "Written: {path}. It is safe to read once you have watched {safe}."
        context.out.note(show.poster.says(told, path=path, safe=safe))
        return status
