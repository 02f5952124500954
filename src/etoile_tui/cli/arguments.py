"""The arguments of a call, in the order in which its parser reads them."""

from collections.abc import Sequence
from typing import NamedTuple

from etoile_tui.errors import CallError

_WITH_VALUE = ("--show", "--at", "--as", "--with", "--color")
"""The options before a command that take a value."""
_HELP = ("-h", "--help")


class UsageError(CallError):
    """A call that cannot be read: a command or an option that does not exist, a word missing."""


class Arguments(NamedTuple):
    """The arguments of a call.

    Attributes:
        command: The word that should name a command; None where there is none.
        given: All arguments, with `--` and a call for help behind that word.
    """

    command: str | None
    given: list[str]


def arrange(argv: Sequence[str]) -> Arguments:
    """Return the arguments of a call as its parser reads them.

    `-- status` is `status`, and `-h mark` is `mark -h`.
    """
    before: list[str] = []
    asks_help = False
    words = iter(argv)
    for word in words:
        if word == "--":
            command = next(words, None)
            return Arguments(
                command, _arranged(before, command, _no_options(list(words)), asks_help)
            )
        if word in _HELP:
            asks_help = True
        elif not word.startswith("-"):
            return Arguments(word, _arranged(before, word, list(words), asks_help))
        else:
            before.append(word)
            if word in _WITH_VALUE:
                before += [value for value in [next(words, None)] if value is not None]
    return Arguments(None, _arranged(before, None, [], asks_help))


def _arranged(
    before: list[str], command: str | None, rest: list[str], asks_help: bool
) -> list[str]:
    words = [*before, *([] if command is None else [command])]
    help_of_it = [_HELP[1]] if asks_help else []
    # Behind a `--` it would be a word like any other.
    return [*words, *help_of_it, *rest] if "--" in rest else [*words, *rest, *help_of_it]


def _no_options(words: list[str]) -> list[str]:
    """Return words with a `--` before the first that would be taken for an option."""
    for place, word in enumerate(words):
        if word.startswith("-") and word != "-":
            return [*words[:place], "--", *words[place:]]
    return words
