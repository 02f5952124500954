"""The manual page, made from the parser of the command line."""

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator, Sequence
from inspect import cleandoc

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
    shared = [action for action in top._actions if action.option_strings]  # noqa: SLF001 (argparse has no other way)
    lines += [line for action in shared for line in _argument(action)]
    for group in GROUPS:
        lines.append(f".SH COMMANDS: {_safe(group).upper()}")
        for command in top.commands:
            if command.group == group:
                lines += _command(top.its_parsers[command.name], _names(shared))
    for heading, rows in (("EXIT STATUS", _STATUSES), ("ENVIRONMENT", _VARIABLES)):
        lines.append(f".SH {heading}")
        lines += [line for name, meaning in rows for line in _row(name, meaning)]
    return "\n".join(lines) + "\n"


def _command(its: Parser, shared: frozenset[str]) -> Iterator[str]:
    if its.its_command is None:
        return
    yield f".SS {_safe(its.prog)}{_words(its)}"
    paragraphs = cleandoc(its.its_command.__doc__ or "").split("\n\n")
    for number, paragraph in enumerate(paragraphs):
        yield from () if number == 0 else (".PP",)
        if paragraph.startswith("  ") or "\n  " in paragraph:
            yield from (".nf", *map(_safe, paragraph.splitlines()), ".fi")
        else:
            yield _safe(" ".join(paragraph.split()))
    yield from _arguments(its, shared)
    yield from _examples(its.its_command.examples)


def _arguments(its: ArgumentParser, shared: frozenset[str]) -> Iterator[str]:
    """Yield what a parser takes, without what every command takes; then its actions."""
    for action in its._actions:  # noqa: SLF001 (as above)
        if isinstance(action, _SubParsersAction):
            helps = {each.dest: each.help for each in action._choices_actions}  # noqa: SLF001
            for name, each in action.choices.items():
                yield from _row(f"{name}{_words(each)}", helps.get(name) or "")
                yield ".RS"
                yield from _arguments(each, shared)
                yield ".RE"
        elif not shared.intersection(action.option_strings):
            yield from _argument(action)


def _argument(action: Action) -> Iterator[str]:
    if action.help == SUPPRESS:
        return
    value = "" if action.nargs == 0 else _value(action)
    name = ", ".join(f"{each} {value}".strip() for each in action.option_strings) or value
    yield from _row(name, action.help or "")


def _value(action: Action) -> str:
    if action.choices is not None and action.metavar is None:
        return "|".join(map(str, action.choices))
    return str(action.metavar or action.dest.upper())


def _words(its: ArgumentParser) -> str:
    """Return the words that a call has behind its name, each with a space before it."""
    found = []
    for action in its._actions:  # noqa: SLF001 (as above)
        if not action.option_strings:
            form = {"?": "[{}]", "*": "[{} ...]", "+": "{} ..."}.get(str(action.nargs), "{}")
            if isinstance(action, _SubParsersAction) and not action.required:
                form = "[{}]"
            found.append(" " + _safe(form.format(_value(action))))
    return "".join(found)


def _row(name: str, meaning: str) -> Sequence[str]:
    return (".TP", f".B {_safe(name)}", _safe(" ".join(meaning.replace("%%", "%").split())))


def _examples(examples: Sequence[Example]) -> Iterator[str]:
    if examples:
        yield from (".PP", "Examples:")
        for call, meaning in examples:
            yield from _row(call, meaning)


def _names(actions: Sequence[Action]) -> frozenset[str]:
    return frozenset(name for action in actions for name in action.option_strings)


def _safe(text: str) -> str:
    """Return a text as man prints it as it is."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
