"""What commands that set a marker share: the question before, and the message after."""

from typing import TYPE_CHECKING

from etoile_tui.library import Marking, OpenShow

from .command import Context
from .exit_status import Exit
from .sentences import marker_line, marker_words, show_title

if TYPE_CHECKING:
    from argparse import ArgumentParser


def ask_first(context: Context, question: str, *, nobody: str, declined: str) -> Exit | None:
    """Ask a question before something is done, unless the call says `--yes`.

    Args:
        context: What the command works with.
        question: A yes-or-no question.
        nobody: The message where there is nobody to ask.
        declined: The message where the answer is no.

    Returns:
        The exit status where the command ends here; None where it goes on.
    """
    if context.options.yes:
        return None
    answer = context.out.ask(question)
    if answer:
        return None
    if answer is None:
        context.out.talk(nobody)
        return Exit.CALL
    context.out.note(declined)
    return Exit.NOTHING


def add_yes(parser: "ArgumentParser") -> None:
    """Add the option that answers the question before a marker goes forward."""
    parser.add_argument("--yes", "-y", action="store_true", help="do not ask")


def ask_before_forward(context: Context, show: OpenShow, marking: Marking) -> Exit | None:
    """Ask before a marker goes forward. Going back needs no question.

    Returns:
        The exit status where the command ends here; None where it goes on.
    """
    if not marking.forward:
        return None
    what = marking.label[0].upper() + marking.label[1:]
    return ask_first(
        context,
        f"{show_title(show)}: {_watched(show, marking)}?",
        nobody=(
            f"{what} lies ahead of you. With nobody here to ask, add --yes to mark it "
            + show.poster.says("watched.")
        ),
        declined=unchanged_words(show),
    )


def unchanged_words(show: OpenShow) -> str:
    """Return the sentence that says that the marker has not moved."""
    return f"Nothing has changed: {marker_words(show.markers.marker, show.poster)}."


def tell_marker(context: Context, show: OpenShow) -> Exit:
    """Print where the marker is now, or what is wrong with it.

    Returns:
        The exit status.
    """
    if show.markers.trouble is not None:
        context.out.talk(str(show.markers.trouble))
        return Exit.PROGRESS
    context.out.data(marker_line(show))
    return Exit.DONE


def _watched(show: OpenShow, marking: Marking) -> str:
    """Return the question's words for the marker; the label says no more than the curtain."""
    if marking.position.episode is None or marking.position.at is not None:
        return show.poster.says("watched to {label}", label=marking.label)
    return show.poster.says("watched through {label}", label=marking.label)
