"""The options that every command takes, before its name or after it."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import TYPE_CHECKING

from etoile_tui.errors import CallError

if TYPE_CHECKING:
    from argparse import _ActionsContainer

EVERYWHERE = "options, before a command or behind it"
"""The heading above the options."""


def add_options(
    parser: "_ActionsContainer", *, prints_facts: bool, looks_back: bool, tells_sources: bool
) -> None:
    """Add the options to a parser.

    Args:
        parser: The program's parser, or a group of a command's.
        prints_facts: Whether the help offers `--json`.
        looks_back: Whether the help offers `--at`.
        tells_sources: Whether the help offers `--sources`.
    """
    from argparse import SUPPRESS  # loaded by then; a call without arguments needs none of it

    parser.add_argument(
        "--show",
        metavar="ID|FOLDER",
        default=SUPPRESS,
        help="the show, if not Étoile: its id, title or folder",
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
    # Every parser reads both, so that a command that does not take one can say so.
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
        help="print JSON, for programs" if prints_facts else SUPPRESS,
    )
    parser.add_argument(
        "--sources",
        action="store_true",
        default=SUPPRESS,
        help="say behind each line where it was told" if tells_sources else SUPPRESS,
    )
    parser.add_argument(
        "--quiet",
        "-q",
        action="store_true",
        default=SUPPRESS,
        help="say nothing but what is wrong",
    )
    parser.add_argument(
        "--no-pager",
        dest="pager",
        action="store_false",
        default=SUPPRESS,
        help="print what is longer than the screen straight out",
    )
    # Nothing is printed in colour; scripts pass these to every program.
    parser.add_argument("--color", metavar="WHEN", default=SUPPRESS, help=SUPPRESS)
    parser.add_argument("--no-color", action="store_true", default=SUPPRESS, help=SUPPRESS)


NOT_GIVEN = {
    "show": None,
    "one": None,
    "several": None,
    "at": None,
    "json": False,
    "sources": False,
    "quiet": False,
    "pager": True,
}
"""The values of the options that a call does not give."""


SHOW_VARIABLE = "ETOILE_SHOW"
"""The environment variable that names a show, as `--show` does."""
VIEWER_VARIABLE = "ETOILE_AS"
"""The environment variable that names a viewer, as `--as` does."""


def watching(options: SimpleNamespace, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the viewers that a call or the environment names; none where neither does.

    Raises:
        CallError: The call gives both `--as` and `--with`, or an empty name.
    """
    if options.several is None:
        name = environment.get(VIEWER_VARIABLE) if options.one is None else options.one
        return () if not name and options.one is None else (str(name),)
    if options.one is not None:
        raise CallError("--as is for one viewer and --with for several: take one of the two.")
    names = tuple(name.strip() for name in options.several.split(","))
    if not all(names):
        raise CallError("--with takes viewers' names, a comma between them: --with ana,ben.")
    return names
