"""The parser of the command line. It is imported for calls that have arguments: 3 ms."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable
from inspect import cleandoc
from typing import NoReturn

from etoile_tui import __version__

from .command import Command
from .exit_status import Exit
from .options import NOT_GIVEN, add_options
from .output import Output

_ABOUT = """A spoiler-safe episode guide: everything the story has told you so far, and nothing
after it. Without a command the guide opens on the screen."""


class _Parser(ArgumentParser):
    """A parser that writes its help and its errors through `Output`."""

    def print_help(self, file: object = None) -> None:
        """Print the help in any encoding of stdout."""
        self.color = False  # Python 3.14 colours it, and `Output` removes the codes
        Output().data(self.format_help().rstrip("\n"))

    def error(self, message: str) -> NoReturn:
        Output().talk(f"{self.prog}: {message}\nSee {self.prog} --help.")
        raise SystemExit(Exit.CALL)


def make_parser(its_commands: Iterable[Command]) -> ArgumentParser:
    """Return the parser of the command line.

    Args:
        its_commands: The commands that it knows.
    """
    top = _Parser(prog="etoile", description=_ABOUT)
    top.set_defaults(command=None, **NOT_GIVEN)
    top.add_argument("--version", action="version", version=f"etoile {__version__}")
    add_options(top, prints_facts=True, looks_back=True)
    # `prog` is given, because argparse would format the usage to find it out (2 ms a call).
    commands = top.add_subparsers(
        title="commands", metavar="COMMAND", parser_class=_Parser, prog=top.prog
    )
    for command in its_commands:
        text = cleandoc(command.__doc__ or "")
        options = _Parser(add_help=False)
        add_options(options, prints_facts=command.prints_facts, looks_back=command.looks_back)
        its_parser = commands.add_parser(
            command.name,
            help=text.split("\n", 1)[0],
            description=text,
            formatter_class=RawDescriptionHelpFormatter,
            parents=[options],
        )
        its_parser.set_defaults(command=command)
        command.prepare(its_parser, options)
    return top
