"""The manual page, made from the parser of the command line."""

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterable, Iterator, Sequence
from inspect import cleandoc
from typing import NamedTuple

from etoile_tui.cli.command import Example
from etoile_tui.cli.help import ABOUT, EXAMPLES, GROUPS
from etoile_tui.cli.main import parser
from etoile_tui.cli.options import SHOW_VARIABLE, VIEWER_VARIABLE
from etoile_tui.cli.parser import Parser

_STATUSES = (
    ("0", "done"),
    ("1", "there is nothing to show"),
    ("2", "the call is wrong"),
    ("3", "a pack cannot be used"),
    ("4", "progress cannot be read or written"),
)
_VARIABLES = (
    (SHOW_VARIABLE, "the show, as --show names it"),
    (VIEWER_VARIABLE, "the viewer, as --as names them"),
    ("ETOILE_ACCESSIBLE", "1 to show the terminal's cursor on what is chosen"),
    ("ETOILE_PAGER, PAGER", "the pager for what is longer than the screen"),
    ("NO_COLOR", "anything, for no colour at all"),
)


def manual_page() -> str:
    """Return the manual page, in the language of man."""
    top = parser()
    lines = ['.TH ETOILE 1 "" "etoile" "User Commands"', ".SH NAME"]
    lines += [_safe("etoile - a spoiler-safe episode guide for the terminal"), ".SH SYNOPSIS"]
    lines += [".B etoile", _safe("[OPTIONS] [COMMAND]"), ".SH DESCRIPTION"]
    lines += [_safe(" ".join(ABOUT.split())), *_examples(EXAMPLES), ".SH OPTIONS"]
    lines += _laid_out(common_rows(top))
    for group in GROUPS:
        lines.append(f".SH COMMANDS: {_safe(group).upper()}")
        for command in top.commands:
            if command.group == group:
                lines += _command(top.its_parsers[command.name], top)
    for heading, rows in (("EXIT STATUS", _STATUSES), ("ENVIRONMENT", _VARIABLES)):
        lines.append(f".SH {heading}")
        lines += [line for name, meaning in rows for line in _row(name, meaning)]
    return "\n".join(lines) + "\n"


def _command(its: Parser, top: ArgumentParser) -> Iterator[str]:
    if its.its_command is None:
        return
    yield f".SS {_safe(its.prog + call_words(its))}"
    paragraphs = cleandoc(its.its_command.__doc__ or "").split("\n\n")
    for number, paragraph in enumerate(paragraphs):
        yield from () if number == 0 else (".PP",)
        if paragraph.startswith("  ") or "\n  " in paragraph:
            yield from (".nf", *map(_safe, paragraph.splitlines()), ".fi")
        else:
            yield _safe(" ".join(paragraph.split()))
    yield from _laid_out(own_rows(its, top))
    yield from _examples(its.its_command.examples)


class Row(NamedTuple):
    """What a call can have, and what that means; deeper below what it belongs to."""

    depth: int
    name: str
    meaning: str


def common_rows(top: ArgumentParser) -> list[Row]:
    """Return the options that every command takes."""
    return [row for action in _options(top) for row in _of_argument(action, 0)]


def own_rows(its: ArgumentParser, top: ArgumentParser, depth: int = 0) -> Iterator[Row]:
    """Yield what a parser takes beside what every command does, and below its actions theirs.

    Args:
        its: The parser of a command, or of its action.
        top: The program's parser.
        depth: How deep its rows are.
    """
    shared = {name for action in _options(top) for name in action.option_strings}
    for action in its._actions:  # noqa: SLF001 (argparse has no other way)
        if isinstance(action, _SubParsersAction):
            helps = {each.dest: each.help for each in action._choices_actions}  # noqa: SLF001
            for name, each in action.choices.items():
                yield Row(depth, f"{name}{call_words(each)}", helps.get(name) or "")
                yield from own_rows(each, top, depth + 1)
        elif not shared.intersection(action.option_strings):
            yield from _of_argument(action, depth)


def call_words(its: ArgumentParser) -> str:
    """Return the words that a call has behind its name, each with a space before it."""
    found = []
    for action in its._actions:  # noqa: SLF001 (as above)
        if not action.option_strings:
            form = {"?": "[{}]", "*": "[{} ...]", "+": "{} ..."}.get(str(action.nargs), "{}")
            if isinstance(action, _SubParsersAction) and not action.required:
                form = "[{}]"
            found.append(" " + form.format(_value(action)))
    return "".join(found)


def _options(top: ArgumentParser) -> list[Action]:
    return [action for action in top._actions if action.option_strings]  # noqa: SLF001 (as above)


def _of_argument(action: Action, depth: int) -> Iterator[Row]:
    if action.help != SUPPRESS:
        value = "" if action.nargs == 0 else _value(action)
        name = ", ".join(f"{each} {value}".strip() for each in action.option_strings) or value
        meaning = (action.help or "").replace("%%", "%")
        yield Row(depth, name, " ".join(meaning.split()))


def _value(action: Action) -> str:
    if action.choices is not None and action.metavar is None:
        return "|".join(map(str, action.choices))
    return str(action.metavar or action.dest.upper())


def _laid_out(rows: Iterable[Row]) -> Iterator[str]:
    depth = 0
    for row in rows:
        yield from (".RS",) * (row.depth - depth) or (".RE",) * (depth - row.depth)
        yield from _row(row.name, row.meaning)
        depth = row.depth
    yield from (".RE",) * depth


def _row(name: str, meaning: str) -> Sequence[str]:
    return (".TP", f".B {_safe(name)}", _safe(meaning))


def _examples(examples: Sequence[Example]) -> Iterator[str]:
    if examples:
        yield from (".PP", "Examples:")
        for call, meaning in examples:
            yield from _row(call, meaning)


def _safe(text: str) -> str:
    """Return a text as man prints it as it is."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
