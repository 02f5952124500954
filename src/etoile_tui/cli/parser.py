"""The parser of the command line. It is imported for calls that have arguments: 3 ms."""

from argparse import Action, ArgumentError, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from etoile_tui import __version__
from etoile_tui.suggestions import nearest, quotable

from .arguments import UsageError
from .command import Command
from .options import EVERYWHERE, NOT_GIVEN, add_options
from .output import Output


class Parser(ArgumentParser):
    """A parser that takes no abbreviation, and says what may have been meant.

    Attributes:
        hint: What to do instead, said where a call has words too many.
        its_command: The command that it reads; None for the program, and for a command's action.
    """

    hint: str = ""
    its_command: Command | None = None

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 (argparse's)
        """Make a parser.

        Args:
            settings: What argparse takes.
        """
        super().__init__(allow_abbrev=False, **settings)

    def format_help(self) -> str:
        """Return the help, folded to the terminal."""
        from .help import FittingFormatter, described, examples  # only to print the help

        self.formatter_class = FittingFormatter
        if self.its_command is not None:
            self.description = described(self.its_command)
            self.epilog = examples(self.its_command.examples)
        return super().format_help()

    def print_help(self, file: object = None) -> None:
        """Print the help in any encoding of stdout."""
        self.color = False  # Python 3.14 colours it, and `Output` removes the codes
        Output().data(self.format_help().rstrip("\n"))

    def parse_known_args(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        namespace: Any = None,  # noqa: ANN401 (as above)
    ) -> tuple[Namespace, list[str]]:
        """Read arguments. What this parser does not know, nobody does.

        Raises:
            UsageError: There is something of that kind.
        """
        found, unknown = super().parse_known_args(args, namespace)
        if unknown not in ([], ["--"]):
            self.error(self._unknown(unknown[0]))
        return found, []

    def error(self, message: str) -> NoReturn:
        """Refuse the call.

        Raises:
            UsageError: Always.
        """
        raise UsageError(f"{self.prog}: {message}\nSee {self.prog} --help.")

    @property
    def option_names(self) -> tuple[str, ...]:
        """All options, by their long names."""
        return tuple(name for name in self._option_string_actions if name.startswith("--"))

    def _unknown(self, word: str) -> str:
        if not word.startswith("-"):
            return f"{quotable(word)} is a word too many.{self.hint and ' ' + self.hint}"
        name = word.partition("=")[0]
        return f"there is no option {quotable(name)}.{meant(name, self._option_string_actions)}"

    def _check_value(self, action: Action, value: object) -> None:
        """Refuse a word that is none of an argument's choices, and say which may be meant."""
        if action.choices is not None and value not in action.choices:
            choices = list(map(str, action.choices))
            takes = f" It takes {', '.join(choices[:-1])} or {choices[-1]}."
            hint = meant(str(value), choices) or takes
            raise ArgumentError(None, f"there is no {quotable(str(value))} here.{hint}")


def meant(word: str, known: Iterable[str]) -> str:
    """Return the question whether another word is meant; nothing where none is similar."""
    near = nearest(word, known)
    return f" Is {near} meant?" if near else ""


def make_parser(its_commands: Iterable[Command]) -> "TopParser":
    """Return the parser of the command line.

    Args:
        its_commands: The commands that it knows.
    """
    top = TopParser(prog="etoile")
    top.set_defaults(command=None, **NOT_GIVEN)
    top.add_argument(
        "--version",
        "-V",
        action="version",
        version=f"etoile {__version__}",
        help="print which etoile this is",
    )
    add_options(top, prints_facts=True, looks_back=True, tells_sources=True)
    # `prog` is given, because argparse would format the usage to find it out (2 ms a call).
    commands = top.add_subparsers(metavar="COMMAND", parser_class=Parser, prog=top.prog)
    for command in its_commands:
        options = Parser(add_help=False)
        shared = options.add_argument_group(EVERYWHERE)
        add_options(
            shared,
            prints_facts=command.prints_facts,
            looks_back=command.looks_back,
            tells_sources=command.tells_sources,
        )
        its_parser: Parser = commands.add_parser(command.name, parents=[options])
        its_parser.set_defaults(command=command)
        its_parser.hint, its_parser.its_command = command.hint, command
        command.prepare(its_parser, options)
        top.commands.append(command)
        top.its_parsers[command.name] = its_parser
    return top


class TopParser(Parser):
    """The parser of the whole command line.

    Attributes:
        commands: The commands that it knows.
        its_parsers: Their parsers, by name.
    """

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 (argparse's)
        super().__init__(**settings)
        self.commands: list[Command] = []
        self.its_parsers: dict[str, Parser] = {}

    def format_help(self) -> str:
        """Return the help: examples first, then the commands in their groups."""
        from .help import ABOUT, EXAMPLES, MORE, FittingFormatter, examples, in_groups  # as above

        self.formatter_class = FittingFormatter
        formatter = self._get_formatter()
        formatter.add_usage("%(prog)s [OPTIONS] [COMMAND]", (), ())
        formatter.add_text(ABOUT)
        formatter.add_text(examples(EXAMPLES))
        # The commands have a column of their own, which is not as wide as that of the options.
        commands, rest = self._get_formatter(), self._get_formatter()
        for heading, actions in in_groups(self.commands):
            _add_section(commands, heading, actions)
        _add_section(rest, EVERYWHERE, dict.fromkeys(self._option_string_actions.values()))
        rest.add_text(MORE)
        return "\n".join(part.format_help() for part in (formatter, commands, rest))


def _add_section(formatter: HelpFormatter, heading: str, actions: Iterable[Action]) -> None:
    formatter.start_section(heading)
    formatter.add_arguments(actions)
    formatter.end_section()
