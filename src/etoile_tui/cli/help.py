"""The help: of the program, and of one command. It fits the terminal.

It is imported only to print it.
"""

import re
import textwrap
from argparse import Action, HelpFormatter
from collections.abc import Iterable, Iterator, Sequence
from inspect import cleandoc

from .command import Command, Example
from .output import WIDEST

ABOUT = """A spoiler-safe episode guide: everything the story has told you so far, and nothing
after it. Without a command the guide opens on the screen."""

EXAMPLES: Sequence[Example] = (
    ("etoile", "open the guide on the screen"),
    ("etoile mark S01E02", "you have watched through that episode"),
    ("etoile recap", "the story so far"),
    ("etoile person jack", "who was that?"),
    ("etoile --at S01E01 people", "as it was after the first episode"),
)
"""The first things that somebody may want to do."""

MORE = """etoile help COMMAND tells all about one command; in the guide ? lists the keys. README.md
and docs/ in the program's repository tell the rest, and what to do where something goes wrong."""

GROUPS = ("where you are", "the story", "who watches", "files and shows", "for authors")
"""The headings of the commands, in the order of the help."""


class FittingFormatter(HelpFormatter):
    """Folds paragraphs, and leaves lines that are set in as they are."""

    def __init__(self, prog: str) -> None:
        """Take the width of the terminal, but no more than is good to read."""
        super().__init__(prog, max_help_position=26)
        self._width = min(self._width, WIDEST)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n\n".join(_filled(part, width, indent) for part in re.split(r"\n\s*\n", text))


def _filled(paragraph: str, width: int, indent: str) -> str:
    if "\n  " in paragraph or paragraph.startswith("  "):
        return textwrap.indent(paragraph, indent)
    return textwrap.fill(
        " ".join(paragraph.split()),
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )


def described(command: Command) -> str:
    """Return what a command does: its docstring."""
    return _plain(cleandoc(command.__doc__ or ""))


def examples(its_examples: Sequence[Example]) -> str | None:
    """Return examples as a list, each call with what it does beside it; None where there are none.

    Args:
        its_examples: The examples.
    """
    if not its_examples:
        return None
    width = max(len(call) for call, _ in its_examples) + 2
    lines = (f"  {call.ljust(width)}{meaning}".rstrip() for call, meaning in its_examples)
    return _plain("\n".join(("examples:", *lines)))


def in_groups(commands: Iterable[Command]) -> Iterator[tuple[str, list[Action]]]:
    """Yield each heading, with its commands as argparse lists arguments."""
    known = list(commands)
    for heading in GROUPS:
        found = [command for command in known if command.group == heading]
        if found:
            yield heading, [_line(command) for command in found]


def _line(command: Command) -> Action:
    first = described(command).split("\n", 1)[0]
    return Action([], dest=command.name, metavar=command.name, help=first)


def _plain(text: str) -> str:
    """Return a text that argparse prints as it is: it replaces what stands behind a `%`."""
    return text.replace("%", "%%")
