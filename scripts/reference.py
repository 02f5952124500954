"""The pages of docs/ that are made from the program: its keys and its commands.

Run `make share` after a change to either; a test tells when one is not current.
"""

import textwrap
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from inspect import cleandoc

from etoile_tui.cli.command import Example
from etoile_tui.cli.help import ABOUT, EXAMPLES, GROUPS
from etoile_tui.cli.main import parser
from etoile_tui.tui.command import shown
from etoile_tui.tui.commands import COMMANDS

from .manual import Row, call_words, common_rows, own_rows

_MADE = "<!-- Made by `make share` from the program itself: change it there. -->\n"

_KEYS = """# Keys

What each key of the guide does. In the guide `?` lists those that mean something where you are, and
`Ctrl+P` has every command by its name. The name is also what the config file calls it:

    [keys]
    watched = "x"
    look-back = ["[", "comma"]

| key | name | what it does |
|---|---|---|
"""


def pages() -> Mapping[str, str]:
    """Return the pages, by the names of their files in docs/."""
    return {"keys.md": _keys(), "commands.md": "\n".join(_commands()) + "\n"}


def _keys() -> str:
    rows = (
        f"| {_cell(shown(each.keys))} | `{each.id()}` | {each.help().replace('|', '&#124;')} |\n"
        for each in COMMANDS
    )
    return f"{_MADE}\n{_KEYS}{''.join(rows)}"


def _commands() -> Iterator[str]:
    top = parser()
    yield from (_MADE, "# Commands", "", _filled(" ".join(ABOUT.split())), *_examples(EXAMPLES))
    yield from ("", "## Options of every command", "", *_list(common_rows(top)))
    for group in GROUPS:
        yield from ("", f"## {group.capitalize()}")
        for command in top.commands:
            if command.group == group:
                its = top.its_parsers[command.name]
                yield from ("", f"### {its.prog}", "", f"    {its.prog}{call_words(its)}", "")
                yield from cleandoc(command.__doc__ or "").splitlines()
                yield from _own(its, top)
                yield from _examples(command.examples)


def _own(its: ArgumentParser, top: ArgumentParser) -> Iterator[str]:
    rows = list(own_rows(its, top))
    if rows:
        yield from ("", *_list(rows))


def _list(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        meaning = f": {row.meaning}" if row.meaning else ""
        indent = "  " * row.depth
        yield _filled(f"{indent}- {_cell(row.name)}{meaning}", f"{indent}  ")


def _examples(its_examples: Sequence[Example]) -> Iterator[str]:
    width = max((len(call) for call, _ in its_examples), default=0) + 2
    lines = (f"{call.ljust(width)}# {meaning}" for call, meaning in its_examples)
    yield from ("", "```sh", *lines, "```")


def _filled(text: str, indent: str = "") -> str:
    return textwrap.fill(
        text, 100, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
    )


def _cell(text: str) -> str:
    return f"`{text}`"
