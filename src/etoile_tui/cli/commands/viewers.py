"""`etoile viewers`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.marking import ask_first
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.library import Viewers as Names


class Viewers(Command):
    """Who watches, and how much each wants to know of the episodes ahead.

    Alone it lists the viewers; the one in use has a > before it. Everybody has markers and a
    curtain of their own. `etoile --as ana` watches as ana this once, `etoile --with ana,ben` with
    both of them, and `etoile viewers use ana` from now on.

    `etoile viewers curtain` tells which curtain you have; with open, drawn or sealed behind it,
    you get another.
    """

    name = "viewers"
    group = "who watches"
    examples = (
        ("etoile viewers add ana", "let somebody else keep markers here"),
        ("etoile viewers curtain sealed", "nothing of what lies ahead"),
    )
    looks_back = False

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the actions."""
        actions = parser.add_subparsers(dest="action", metavar="ACTION")
        for action, about, names in (
            ("add", "let somebody else keep markers here", ("name",)),
            ("use", "who watches from now on, where nobody is named", ("name",)),
            ("rename", "call somebody something else", ("name", "new")),
            ("remove", "let go of somebody, and of all they have marked", ("name",)),
        ):
            its_parser = actions.add_parser(action, help=about, parents=[options])
            for name in names:
                its_parser.add_argument(name, metavar=name.upper())
            if action == "remove":
                its_parser.add_argument("--yes", "-y", action="store_true", help="do not ask")
        _prepare_curtain(
            actions.add_parser(
                "curtain", help="how much is said of the episodes ahead", parents=[options]
            )
        )

    def run(self, context: Context) -> Exit:
        """Do what is asked, and print the viewers, or the curtain."""
        if context.options.action == "curtain":
            return _curtain(context)
        if context.options.action == "remove":
            ended = _agreed_to_remove(context)
            if ended is not None:
                return ended
        viewers = _changed(context)
        if context.options.json:
            context.json({"viewers": list(viewers.names), "in_use": viewers.in_use})
        else:
            for name in viewers.names:
                context.out.data(f"{'>' if name == viewers.in_use else ' '} {name}")
        return Exit.DONE


def _prepare_curtain(parser: ArgumentParser) -> None:
    parser.add_argument(
        "kind",
        nargs="?",
        choices=[kind.value for kind in Curtain],
        help="; ".join(f"{kind.value}: {kind.meaning}" for kind in Curtain),
    )


def _changed(context: Context) -> Names:
    """Do what the call asks, and return the viewers after it."""
    library, options = context.library, context.options
    match options.action:
        case "add":
            return library.add_viewer(options.name)
        case "use":
            return library.use_viewer(options.name)
        case "rename":
            return library.rename_viewer(options.name, options.new)
        case "remove":
            return library.remove_viewer(options.name)
        case _:
            return library.viewers


def _agreed_to_remove(context: Context) -> Exit | None:
    """Ask before a viewer is removed, because that cannot be undone.

    The viewer in use cannot be removed, so there is no question about them.

    Returns:
        The exit status where the command ends here; None where it goes on.
    """
    name = context.library.viewer_named(context.options.name)
    if name == context.library.viewers.in_use:
        return None
    return ask_first(
        context,
        f"Remove {name}, and all that {name} has marked?",
        nobody=(
            f"All that {name} has marked would be gone. With nobody here to ask, add --yes to "
            "remove them."
        ),
        declined=f"Nothing has changed: {name} stays.",
    )


def _curtain(context: Context) -> Exit:
    if context.options.kind is not None:
        context.library.choose_curtain(Curtain(context.options.kind))
    curtain = context.library.curtain()
    if context.options.json:
        context.json({"curtain": curtain.value})
    else:
        context.out.data(f"curtain {curtain.value}: {curtain.meaning}")
    return Exit.DONE
