"""Reading the command line and running its command."""

import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final

from etoile_tui.errors import CallError, EtoileError
from etoile_tui.library import Library, OpenShow, PackError, ProgressError
from etoile_tui.suggestions import nearest, quotable

from .arguments import arrange
from .command import Command, Context
from .errors import UsageError
from .exit_status import Exit
from .options import NOT_GIVEN, watching
from .output import Output, is_terminal

if TYPE_CHECKING:
    from argparse import ArgumentParser

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
    "help": "Help",
}
"""The commands in the order of the help, each with its class, which is in a module of its name."""

_MEANT: Final = {
    "version": "--version",
    "watch": "mark",
    "watched": "mark",
    "seen": "mark",
    "next": "status",
    "list": "episodes",
    "cast": "people",
    "characters": "people",
    "map": "relationships",
    "summary": "recap",
    "find": "search",
    "users": "viewers",
}
"""Words that other programs have for a command, and what they are here."""

OpenScreen = Callable[[Library, OpenShow, str | None], int]
"""Opens a show on the screen, at the position that `--at` names, and returns the exit status."""


def command_named(name: str) -> Command:
    """Return a command, importing its module."""
    module = import_module(f"etoile_tui.cli.commands.{name}")
    command: Command = getattr(module, COMMANDS[name])()
    return command


def parser(names: Iterable[str] = COMMANDS) -> "ArgumentParser":
    """Return the parser of the command line, for all commands or some of them."""
    from .parser import make_parser  # 3 ms, which a call without arguments does not need

    return make_parser(map(command_named, names))


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
        status = _called(argv, out, open_screen, library)
    except EtoileError as error:
        status = _status_of(error)
        out.error(str(error), status)
    out.finish()
    return status


def _called(
    argv: Sequence[str], out: Output, open_screen: OpenScreen, library: Library | None
) -> int:
    """Do what a call asks, and return the exit status."""
    # Before they are read, because that may go wrong.
    out.as_json = "--json" in argv[: [*argv, "--"].index("--")]
    options = _parse(argv)
    out.as_json = options.json
    out.set(quiet=options.quiet, pager=options.pager)
    context = Context(library or Library(), out, options)
    if names := watching(options):
        context.library.watch_as(names)
    if options.command is not None:
        return _run(options.command, context)
    return _open(context, open_screen)


def _status_of(error: EtoileError) -> Exit:
    """Return the exit status of a call that an error has ended.

    Raises:
        EtoileError: No call should end so.
    """
    for kind, status in _STATUSES.items():
        if isinstance(error, kind):
            return status
    raise error


_STATUSES: Final = {
    PackError: Exit.PACK,
    ProgressError: Exit.PROGRESS,
    CallError: Exit.CALL,
}


def _parse(argv: Sequence[str]) -> SimpleNamespace:
    """Read the arguments. Only the command that they name is imported."""
    if not argv:
        return SimpleNamespace(command=None, **NOT_GIVEN)
    command, given = arrange(argv)
    if command is None:
        return parser().parse_args(given, SimpleNamespace())
    check_command(command)
    return parser((command,)).parse_args(given, SimpleNamespace())


def check_command(name: str) -> None:
    """Check that there is a command of a name.

    Raises:
        UsageError: There is none; it names the command that may be meant.
    """
    if name in COMMANDS:
        return
    near = _MEANT.get(name.lower()) or nearest(name, COMMANDS)
    hint = f" Is {near} meant?" if near else ""
    raise UsageError(f"etoile: there is no command {quotable(name)}.{hint}\nSee etoile --help.")


def _run(command: Command, context: Context) -> int:
    if context.options.json and not command.prints_facts:
        raise CallError(f"etoile {command.name} prints no facts, so it takes no --json.")
    if context.options.at is not None and not command.looks_back:
        raise CallError(f"etoile {command.name} does not look back, so it takes no --at.")
    return command.run(context)


def _open(context: Context, open_screen: OpenScreen) -> int:
    if context.options.json:
        raise CallError("etoile: --json goes with a command. See etoile --help.")
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        raise CallError(
            "The guide needs a terminal to open in. Without one, try: etoile status, "
            "etoile episodes, or etoile --help."
        )
    show = context.library.open(context.options.show)
    return open_screen(context.library, show, context.options.at)
