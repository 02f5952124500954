"""Reading the command line and running its command."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final

from etoile_tui.ascii_terminal import output_is_ascii
from etoile_tui.errors import CallError, EtoileError
from etoile_tui.library import (
    Library,
    OpenShow,
    PackError,
    ProgressError,
    UnknownShowError,
    ViewerError,
)
from etoile_tui.suggestions import nearest, quotable

from .arguments import UsageError, arrange
from .command import Command, Context
from .exit_status import Exit
from .options import NOT_GIVEN, SHOW_VARIABLE, VIEWER_VARIABLE, watching
from .output import Output, is_terminal

if TYPE_CHECKING:
    from etoile_tui.library.settings import Config

    from .parser import TopParser

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
    "import": "Import",
    "check": "Check",
    "new": "New",
    "restore": "Restore",
    "doctor": "Doctor",
    "completion": "Completion",
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

_BARE_TERMINALS: Final = frozenset({"", "dumb", "unknown"})
"""Values of TERM for what would print escape codes as they are, such as an editor's shell."""

OpenScreen = Callable[[Library, OpenShow, str | None], int]
"""Opens a show on the screen, at the position that `--at` names, and returns the exit status."""


def command_named(name: str) -> Command:
    """Return a command, importing its module."""
    module = import_module(f"etoile_tui.cli.commands.{name}")
    command: Command = getattr(module, COMMANDS[name])()
    return command


def parser(names: Iterable[str] = COMMANDS) -> "TopParser":
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
    library = library or Library()
    config = library.config()
    out.ascii_only = _ascii_only(config)
    context = Context(library, out, options)
    _choose_viewers(context)
    origin = _choose_show(options, config)
    try:
        if options.command is None:
            return _open(context, open_screen)
        for problem in () if config is None else config.problems:
            out.note(problem)
        if conflict := library.conflict_note():
            out.note(conflict)
        return _run(options.command, context)
    except UnknownShowError as error:
        raise UnknownShowError(f"{error}{origin}") from None


def _ascii_only(config: "Config | None") -> bool:
    if config is not None and config.signs is not None:
        return config.signs == "ascii"
    return output_is_ascii(terminal=is_terminal(sys.stdout))


def _choose_viewers(context: Context) -> None:
    """Let those watch whom the call names, or the environment."""
    options = context.options
    names = watching(options, os.environ)
    if not names:
        return
    try:
        context.library.watch_as(names)
    except ViewerError as error:
        named = options.one is None and options.several is None
        raise ViewerError(f"{error}{_named_by(VIEWER_VARIABLE) if named else ''}") from None


def _choose_show(options: SimpleNamespace, config: "Config | None") -> str:
    """Choose the show, where the call names none, and return a sentence that says who named it."""
    options.show_given = options.show is not None
    if options.show_given:
        return ""
    if os.environ.get(SHOW_VARIABLE):
        options.show = os.environ[SHOW_VARIABLE]
        return _named_by(SHOW_VARIABLE)
    if config is not None and config.show is not None and config.path is not None:
        options.show = config.show
        return _named_by(config.path.name)
    return ""


def _named_by(origin: str) -> str:
    return f" It is named by {origin}."


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
    if context.options.sources and not command.tells_sources:
        raise CallError(f"etoile {command.name} tells no story, so it takes no --sources.")
    return command.run(context)


def _open(context: Context, open_screen: OpenScreen) -> int:
    if context.options.json:
        raise CallError("etoile: --json goes with a command. See etoile --help.")
    if context.options.sources:
        raise CallError("etoile: --sources goes with a command. In the guide a key does it.")
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        raise CallError(
            "The guide needs a terminal to open in. Without one, try: etoile status, "
            "etoile episodes, or etoile --help."
        )
    if sys.platform != "win32" and os.environ.get("TERM", "") in _BARE_TERMINALS:
        raise CallError(
            "The guide needs a terminal that can place text anywhere, and TERM names none. Set it "
            "to what yours is, such as TERM=xterm-256color; or try: etoile status, "
            "etoile episodes, or etoile --help."
        )
    show = context.find_show()
    return open_screen(context.library, show, context.options.at)
