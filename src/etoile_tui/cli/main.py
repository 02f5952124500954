"""Reading the command line and running its command."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from importlib import import_module
from inspect import cleandoc
from typing import Final, NoReturn

from etoile_tui import __version__
from etoile_tui.errors import CallError
from etoile_tui.library import Library, OpenShow, PackError, ProgressError

from .command import Command, Context
from .exit_status import Exit
from .options import NOT_GIVEN, add_options, first_word, watching
from .output import Output, is_terminal

COMMANDS: Final = {
    "status": "Status",
    "mark": "Mark",
    "undo": "Undo",
    "redo": "Redo",
    "history": "History",
    "again": "Again",
    "episodes": "Episodes",
    "episode": "Episode",
    "people": "People",
    "person": "Person",
    "relationships": "Relationships",
    "recap": "Recap",
    "questions": "Questions",
    "search": "Search",
    "export": "Export",
    "viewers": "Viewers",
    "shows": "Shows",
    "restore": "Restore",
}
"""The commands in the order of the help, each with its class, which is in a module of its name."""

_ABOUT = """A spoiler-safe episode guide: everything the story has told you so far, and nothing
after it. Without a command the guide opens on the screen."""

OpenScreen = Callable[[Library, OpenShow, str | None], int]
"""Opens a show on the screen, at the position that `--at` names, and returns the exit status."""


class _Parser(ArgumentParser):
    """A parser that writes its help and its errors through `Output`."""

    def print_help(self, file: object = None) -> None:
        """Print the help in any encoding of stdout."""
        self.color = False  # Python 3.14 colours it, and `Output` removes the codes
        Output().data(self.format_help().rstrip("\n"))

    def error(self, message: str) -> NoReturn:
        Output().talk(f"{self.prog}: {message}\nSee {self.prog} --help.")
        raise SystemExit(Exit.CALL)


def command_named(name: str) -> Command:
    """Return a command, importing its module."""
    module = import_module(f"etoile_tui.cli.commands.{name}")
    command: Command = getattr(module, COMMANDS[name])()
    return command


def parser(names: Sequence[str] = tuple(COMMANDS)) -> ArgumentParser:
    """Return the parser of the command line, for all commands or some of them."""
    top = _Parser(prog="etoile", description=_ABOUT)
    top.set_defaults(command=None, **NOT_GIVEN)
    top.add_argument("--version", action="version", version=f"etoile {__version__}")
    add_options(top, prints_facts=True, looks_back=True)
    # `prog` is given, because argparse would format the usage to find it out (2 ms a call).
    commands = top.add_subparsers(
        title="commands", metavar="COMMAND", parser_class=_Parser, prog=top.prog
    )
    for name in names:
        command = command_named(name)
        text = cleandoc(command.__doc__ or "")
        options = _Parser(add_help=False)
        add_options(options, prints_facts=command.prints_facts, looks_back=command.looks_back)
        its_parser = commands.add_parser(
            name,
            help=text.split("\n", 1)[0],
            description=text,
            formatter_class=RawDescriptionHelpFormatter,
            parents=[options],
        )
        its_parser.set_defaults(command=command)
        command.prepare(its_parser, options)
    return top


def main(argv: Sequence[str], open_screen: OpenScreen, library: Library | None = None) -> int:
    """Run a command line.

    Args:
        argv: The arguments, without the program's name.
        open_screen: Opens the guide on the screen, for a call without a command.
        library: The shows and the viewers; where left out, those in the platform's folders.

    Returns:
        The exit status.
    """
    out = Output()
    try:
        options = _parse(argv)
        context = Context(library or Library(), out, options)
        if names := watching(options):
            context.library.watch_as(names)
        if options.command is not None:
            return _run(options.command, context)
        return _open(context, open_screen)
    except PackError as error:
        out.talk(str(error))
        return Exit.PACK
    except ProgressError as error:
        out.talk(str(error))
        return Exit.PROGRESS
    except CallError as error:
        out.talk(str(error))
        return Exit.CALL


def _parse(argv: Sequence[str]) -> Namespace:
    """Read the arguments. Only the command that they name is imported."""
    first = first_word(argv)
    names = (first,) if first in COMMANDS else tuple(COMMANDS) if argv else ()
    return parser(names).parse_args(argv)


def _run(command: Command, context: Context) -> int:
    if context.options.json and not command.prints_facts:
        raise CallError(f"etoile {command.name} prints no facts, so it takes no --json.")
    if context.options.at is not None and not command.looks_back:
        raise CallError(f"etoile {command.name} does not look back, so it takes no --at.")
    return command.run(context)


def _open(context: Context, open_screen: OpenScreen) -> int:
    if context.options.json:
        context.out.talk("etoile: --json goes with a command. See etoile --help.")
        return Exit.CALL
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        context.out.talk(
            "The guide needs a terminal to open in. Without one, try: etoile status, "
            "etoile episodes, or etoile --help."
        )
        return Exit.CALL
    show = context.library.open(context.options.show)
    return open_screen(context.library, show, context.options.at)
