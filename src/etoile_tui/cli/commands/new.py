"""`etoile new`."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.output import is_terminal
from etoile_tui.errors import CallError

_MOST = 10_000
"""How many episodes a new pack may list."""


class New(Command):
    """For authors: begin a pack, with comments that explain its format.

    What the options leave out is asked for at a terminal. The pack passes etoile check.
    """

    name = "new"
    group = "for authors"
    examples = (("etoile new my-show --title Mine --episodes 8", "a pack to start from"),)
    prints_facts = False
    looks_back = False

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the folder and the options."""
        parser.add_argument("folder", metavar="FOLDER", help="the folder of the new pack")
        parser.add_argument("--title", metavar="TITLE", help="the show's title")
        parser.add_argument(
            "--medium", choices=("series", "book", "podcast"), help="what it is; a series"
        )
        parser.add_argument("--seasons", metavar="N", type=int, help="how many seasons; one")
        parser.add_argument("--episodes", metavar="N", type=int, help="how many in each season")
        parser.add_argument(
            "--titles", metavar="FILE", help="a text file: a title a line, an empty line a season"
        )

    def run(self, context: Context) -> Exit:
        """Write the pack."""
        from etoile_tui.authoring.beginning import Plan, begin_pack

        options = context.options
        title = options.title or _ask(context, "Title of the show: ")
        if not title:
            raise CallError("Say what the show is called: --title.")
        seasons = _seasons(context)
        plan = Plan(title=title, medium=options.medium or "series", seasons=seasons)
        folder = Path(options.folder)
        written = begin_pack(folder, plan)
        context.out.data(f"{written[0]} and {len(written) - 1} files in {folder / 'episodes'}.")
        context.out.note(f"Fill in episodes/S01E01.toml, and look at it: etoile --show {folder}")
        return Exit.DONE


def _seasons(context: Context) -> list[list[str]]:
    options = context.options
    if options.titles is not None:
        return _listed(Path(options.titles))
    count = options.episodes
    if count is None:
        answer = _ask(context, "How many episodes has a season? ")
        count = int(answer) if answer.isdecimal() else 0
    seasons = 1 if options.seasons is None else options.seasons
    if count < 1 or seasons < 1 or count * seasons > _MOST:
        raise CallError(f"Say how many episodes there are, 1 to {_MOST}: --episodes.")
    return [[""] * count for _ in range(seasons)]


def _listed(path: Path) -> list[list[str]]:
    """Return the titles in a file, by seasons."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise CallError(f"{path} cannot be read as text.") from None
    blocks = [block.splitlines() for block in text.split("\n\n")]
    seasons = [[line.strip() for line in block if line.strip()] for block in blocks]
    found = [season for season in seasons if season]
    if not found or sum(map(len, found)) > _MOST:
        raise CallError(f"{path} has no titles, or more than {_MOST}.")
    return found


def _ask(context: Context, question: str) -> str:
    """Return what somebody at the terminal answers; nothing where nobody is there."""
    if not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        return ""
    context.out.talk(question)
    return sys.stdin.readline().strip()
