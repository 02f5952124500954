"""The options that stand before any command as well as behind it."""

from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence

from etoile_tui.errors import CallError

_VALUED = ("--show", "--at", "--as", "--with")
"""Those that a value follows."""


def add_options(parser: ArgumentParser, *, facts: bool, looks_back: bool) -> None:
    """Add the options to a parser.

    Args:
        parser: That of the program, or of a command.
        facts: Whether facts are printed, so that `--json` means something.
        looks_back: Whether there is a horizon, so that `--at` does.
    """
    parser.add_argument(
        "--show", metavar="ID|FOLDER", default=SUPPRESS, help="the show, if not Étoile"
    )
    parser.add_argument(
        "--as", dest="one", metavar="VIEWER", default=SUPPRESS, help="watch as another viewer"
    )
    parser.add_argument(
        "--with",
        dest="several",
        metavar="VIEWER,VIEWER",
        default=SUPPRESS,
        help="watch with several, as far as all of them have",
    )
    # Every command reads both, so that one that takes them not can say so.
    parser.add_argument(
        "--at",
        metavar="POSITION",
        default=SUPPRESS,
        help="look back to an earlier position" if looks_back else SUPPRESS,
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=SUPPRESS,
        help="print JSON, for programs" if facts else SUPPRESS,
    )


NOT_GIVEN = {"show": None, "one": None, "several": None, "at": None, "json": False}
"""What the options are where a call does without them."""


def first_word(argv: Sequence[str]) -> str | None:
    """Return the first argument that is neither an option nor an option's value."""
    words = iter(argv)
    for word in words:
        if word in ("-h", "--help"):
            return None
        if word in _VALUED:
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def watching(options: Namespace) -> tuple[str, ...]:
    """Return the names of those who are to watch; none where a call names nobody.

    Raises:
        CallError: It names one and several, or somebody without a name.
    """
    if options.several is None:
        return () if options.one is None else (options.one,)
    if options.one is not None:
        raise CallError("--as is for one viewer and --with for several: take one of the two.")
    names = tuple(name.strip() for name in options.several.split(","))
    if not all(names):
        raise CallError("--with takes viewers' names, a comma between them: --with ana,ben.")
    return names
