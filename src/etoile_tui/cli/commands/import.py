"""`etoile import`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit


class Import(Command):
    """Bring in a show of your own, or how far you have watched, from what you already have.

    `etoile import show` makes a pack: of a folder of NFO files (Kodi, Jellyfin, Sonarr), of what
    TVmaze or Wikipedia know, of a list of your own. Nothing of it is printed that lies ahead of
    you, and a pack that is there is left as it is.

    `etoile import progress` proposes markers for the shows that are installed, from what other
    programs export: Trakt, TV Time, SeriesGuide and more. Each is asked for first, a doubt always
    goes down, and `etoile undo` takes it back.
    """

    name = "import"
    examples = (
        ("etoile import show ~/Videos/Lighthouse", "a pack, of NFO files"),
        ("etoile import progress trakt.zip --yes", "your place, from an export"),
    )
    hint = "Say what to bring in: etoile import show, or etoile import progress."
    prints_facts = False
    looks_back = False

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the two actions."""
        actions = parser.add_subparsers(dest="action", metavar="ACTION")
        show = actions.add_parser("show", help="bring in a show", parents=[options])
        show.add_argument(
            "source",
            metavar="SOURCE",
            nargs="+",
            help="a folder of NFO files, a saved file, tvmaze:NAME or wikipedia:ARTICLE; several "
            "add to each other",
        )
        show.add_argument("--to", metavar="FOLDER", help="the folder of the new pack")
        show.add_argument("--title", metavar="TITLE", help="its title, or which show of a file")
        show.add_argument(
            "--premise", action="store_true", help="take the show's own summary onto its poster"
        )
        show.add_argument(
            "--extras", action="store_true", help="take what was made about the show, too"
        )
        progress = actions.add_parser(
            "progress", help="bring in how far you have watched", parents=[options]
        )
        progress.add_argument(
            "files", metavar="FILE", nargs="+", help="a file, an archive, a folder"
        )
        for its_parser in (show, progress):
            its_parser.add_argument("--yes", "-y", action="store_true", help="do not ask")

    def run(self, context: Context) -> Exit:
        """Bring in what is asked for."""
        # Each is loaded for itself: XML and archives are not paid for by progress from a table.
        if context.options.action == "show":
            from etoile_tui.cli.importing.show import import_show

            return import_show(context)
        if context.options.action == "progress":
            from etoile_tui.cli.importing.progress import import_progress

            return import_progress(context)
        context.out.talk(self.hint)
        return Exit.CALL
