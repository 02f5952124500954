"""What can stand where somebody presses Tab: commands, options, and what has been reached."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from types import SimpleNamespace

from etoile_tui.cli.command import Context
from etoile_tui.errors import EtoileError

_POSITIONS = ("mark", "episode")
_NAMES = ("person", "relationships")
_VIEWER_OPTIONS = ("--as", "--with")
_WITH_VALUE = ("--show", "--at", "--since", "--episode", *_VIEWER_OPTIONS, "--color", "--format")
_ACTIONS = {
    "viewers": ("list", "add", "use", "rename", "remove", "curtain"),
    "again": ("list", "back"),
    "import": ("show", "progress"),
    "completion": ("bash", "zsh", "fish", "powershell"),
}
_VALUES = {"--format": ("md", "html", "json"), "--color": ("auto", "always", "never")}


def candidates(context: Context, words: Sequence[str]) -> list[str]:
    """Return what can stand in the place of the last word.

    Nothing of what lies ahead is among it: neither episodes nor names.

    Args:
        context: What the command works with.
        words: The words behind the program's name, the last of them as far as it is typed.
    """
    *before, typed = words or [""]
    try:
        found = list(_found(context, before, typed))
    except EtoileError:
        found = []  # what is wrong is said when the call is made
    return sorted({each for each in found if each.lower().startswith(typed.lower())})


def _found(context: Context, before: Sequence[str], typed: str) -> Iterator[str]:
    from etoile_tui.cli.main import COMMANDS, parser

    last = before[-1] if before else ""
    command = _command(before)
    if last in _WITH_VALUE:
        yield from _value(_watching(context, before), last)
    elif typed.startswith("-"):
        known = parser((command,) if command in COMMANDS else ())
        yield from known.its_parsers.get(str(command), known).option_names
    elif command is None or command == "help":
        yield from COMMANDS
    elif command in _POSITIONS:
        yield from _positions(_watching(context, before))
        if command == "mark":
            yield from ("next", "none")
    elif command in _NAMES:
        yield from _names(_watching(context, before))
    else:
        yield from _ACTIONS.get(command, ())


def _command(before: Sequence[str]) -> str | None:
    words = iter(before)
    for word in words:
        if word in _WITH_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def _watching(context: Context, before: Sequence[str]) -> Context:
    """Return what the call that is being typed would work with."""
    given = dict(pairwise(before))
    names = given.get("--with") or given.get("--as")
    if names:
        context.library.watch_as(names.split(","))
    options = SimpleNamespace(**vars(context.options) | {"at": None})
    options.show = given.get("--show", context.options.show)
    return context._replace(options=options)


def _value(context: Context, option: str) -> Iterator[str]:
    if option == "--show":
        yield from (show.id for show in context.library.shows() if show.problem is None)
    elif option in _VIEWER_OPTIONS:
        yield from context.library.viewers.names
    elif option in _VALUES:
        yield from _VALUES[option]
    else:
        yield from _positions(context)


def _positions(context: Context) -> Iterator[str]:
    listing = context.find_show().listing()
    yield from (row.id for row in listing if row.id is not None and row.state == "reached")


def _names(context: Context) -> Iterator[str]:
    guide = context.find_show().guide()
    yield from (person.name for person in guide.people if person.named)
