"""`etoile viewers`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exits import Exit
from etoile_tui.guide.curtain import Curtain


class Viewers(Command):
    """Choose how much you want to know of the episodes ahead.

    `etoile viewers curtain` tells which curtain you have; with open, drawn or sealed behind it,
    you get another.
    """

    name = "viewers"
    looks_back = False

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add `curtain`."""
        actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        curtain = actions.add_parser(
            "curtain", help="how much is said of the episodes ahead", parents=[options]
        )
        curtain.add_argument(
            "kind",
            nargs="?",
            choices=[kind.value for kind in Curtain],
            help="; ".join(f"{kind.value}: {kind.means}" for kind in Curtain),
        )

    def run(self, context: Context) -> Exit:
        """Print the curtain, or choose another."""
        if context.options.kind is not None:
            context.library.choose_curtain(Curtain(context.options.kind))
        curtain = context.library.curtain()
        if context.options.json:
            context.out.json({"curtain": curtain.value})
        else:
            context.out.data(f"curtain {curtain.value}: {curtain.means}")
        return Exit.DONE
