"""What the commands that set a marker share: the question before, and the word after."""

from etoile_tui.library import Marking, OpenShow

from .command import Context
from .exit_status import Exit
from .sentences import standing, stands, titled


def agreed(context: Context, question: str, *, nobody: str, declined: str) -> Exit | None:
    """Ask before something is done, unless `--yes` was added to the call.

    Args:
        context: What the command works with.
        question: A yes-or-no question.
        nobody: What is said where there is nobody to ask.
        declined: What is said where the answer is no.

    Returns:
        How the command ends; None where it goes on.
    """
    if context.options.yes:
        return None
    answer = context.out.ask(question)
    if answer:
        return None
    context.out.talk(nobody if answer is None else declined)
    return Exit.CALL if answer is None else Exit.NOTHING


def agreed_forward(context: Context, show: OpenShow, marking: Marking) -> Exit | None:
    """Ask before a marker goes forward; back it goes without a question.

    Returns:
        How the command ends; None where it goes on.
    """
    if not marking.forward:
        return None
    what = marking.label[0].upper() + marking.label[1:]
    return agreed(
        context,
        f"{titled(show)}: {_watched(marking)}?",
        nobody=(
            f"{what} lies ahead of you. With nobody here to ask, add --yes to mark it watched."
        ),
        declined=unchanged(show),
    )


def unchanged(show: OpenShow) -> str:
    """Return what is said where a marker stays where it is."""
    return f"Nothing has changed: {standing(show.markers.marker)}."


def tell_marker(context: Context, show: OpenShow) -> Exit:
    """Print where the marker stands now; of one that names no episode, say so.

    Returns:
        How the command ends.
    """
    if show.markers.trouble is not None:
        context.out.talk(str(show.markers.trouble))
        return Exit.PROGRESS
    context.out.data(stands(show))
    return Exit.DONE


def _watched(marking: Marking) -> str:
    """What the question asks about, without a word that the curtain withholds."""
    if marking.position.episode is None or marking.position.at is not None:
        return f"watched to {marking.label}"
    return f"watched through {marking.label}"
