"""`etoile help`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit


class Help(Command):
    """What there is to call, or all about one command."""

    name = "help"
    prints_facts = False
    looks_back = False
    examples = (("etoile help mark", "all about etoile mark"),)

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the command."""
        parser.add_argument("about", nargs="*", metavar="COMMAND", help="such as mark")

    def run(self, context: Context) -> Exit:
        """Print the help."""
        from etoile_tui.cli.main import check_command, parser  # which imports the commands

        words = context.options.about
        if not words:
            parser().print_help()
            return Exit.DONE
        check_command(words[0])
        parser(words[:1]).parse_args([*words, "--help"])  # ends the program
        return Exit.DONE
