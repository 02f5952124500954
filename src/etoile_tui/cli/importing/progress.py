"""`etoile import progress`: markers from what other programs say was watched."""

from collections.abc import Iterator
from itertools import groupby

from etoile_tui.cli.command import Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.marking import ask_first, unchanged_words
from etoile_tui.cli.sentences import marker_line, show_title
from etoile_tui.guide.items.wording import stays_behind
from etoile_tui.guide.schedule.position import NONE
from etoile_tui.importing.marks import ShowMarks
from etoile_tui.importing.members import given_path
from etoile_tui.importing.read_marks import read_marks
from etoile_tui.library import OpenShow, PackError
from etoile_tui.library.bringing.ceiling import Ceiling
from etoile_tui.library.bringing.matching import candidates
from etoile_tui.library.bringing.proposal import Proposal

from .words import asked, capitalized, has_words, why_not


def import_progress(context: Context) -> Exit:
    """Propose markers for the shows that are installed, and set those that are agreed to.

    Raises:
        CallError: A file cannot be used.
    """
    found = read_marks(given_path(file) for file in context.options.files)
    status = Exit.NOTHING
    known = False
    for show in _shows(context):
        for _, group in groupby(found, key=lambda marks: marks.origin):
            marks = _meant(context, show, candidates(show.poster, group))
            if marks is None:
                continue
            known = True
            ended = _bring(context, show, marks)
            # What was refused because nobody is here is refused, whatever else was not.
            if status is not Exit.CALL and ended is not Exit.NOTHING:
                status = ended
    if not known:
        context.out.note("No show of which the files tell is installed here.")
    return status


def _shows(context: Context) -> Iterator[OpenShow]:
    """Yield the show that the call names, or all that are installed and can be used."""
    if context.options.show_given:
        yield context.open_show(to_mark=True)
        return
    for installed in context.library.shows():
        if installed.problem is not None:
            continue
        try:
            show = context.library.open(installed.folder)
        except PackError:
            continue  # it was there a moment ago
        if show.markers.trouble is None:
            yield show


def _meant(context: Context, show: OpenShow, found: list[ShowMarks]) -> ShowMarks | None:
    """Return the marks that are of a show; where several may be, ask which."""
    if len(found) < 2:
        return next(iter(found), None)
    for marks in found:
        of = "without a year" if marks.named.year is None else f"of {marks.named.year}"
        if context.out.ask(f"{show_title(show)}: is it the one {of} in {marks.origin}?"):
            return marks
    context.out.note(
        f"{show_title(show)}: {found[0].origin} has several shows of that name, so nothing of "
        "them is brought in."
    )
    return None


def _bring(context: Context, show: OpenShow, marks: ShowMarks) -> Exit:
    """Ask how far to go, and go there as far as the marks bear it."""
    agreed = show.ceiling(marks)
    if agreed is None:
        context.out.note(f"{show_title(show)}: {has_words(marks)}, and not the beginning.")
        return Exit.NOTHING
    if not _is_further(show, agreed):
        context.out.note(f"{show_title(show)}: {has_words(marks)}, and you are as far already.")
        return Exit.NOTHING
    question = capitalized(asked(agreed))
    yes = context.options.yes
    context.options.yes = yes and not marks.weak
    ended = ask_first(
        context,
        f"{show_title(show)}: {has_words(marks)}. {question}",
        nobody=(
            f"{show_title(show)}: {has_words(marks)}. {question} "
            + ("That is to be asked, and nobody is here." if marks.weak else _ADD_YES)
        ),
        declined=unchanged_words(show),
    )
    context.options.yes = yes
    if ended is not None:
        return ended
    return _mark(context, show, _past_special(context, show, marks, agreed))


_ADD_YES = "With nobody here to ask, add --yes."


def _is_further(show: OpenShow, agreed: Ceiling) -> bool:
    return any(show.lies_ahead(position) for position in agreed.ends)


def _past_special(context: Context, show: OpenShow, marks: ShowMarks, agreed: Ceiling) -> Proposal:
    """Return the proposal; where a special ends it that is not marked, ask about going past."""
    proposal = show.proposal(marks, agreed)
    special, further = proposal.gap, agreed
    if special is None and not proposal.misfit:
        special = show.unmarked_special(marks)
        further = show.ceiling(marks, skip=True) or agreed
        if further == agreed:
            special = None
    if special is None or context.options.yes:
        return proposal
    if context.out.ask(
        f"The special {special} comes in between, and is not marked. Past it, whether you have "
        f"seen it or do not want to: {asked(further)}"
    ):
        return show.proposal(marks, further, skip=True)
    return proposal


def _mark(context: Context, show: OpenShow, proposal: Proposal) -> Exit:
    reason = why_not(proposal)
    if proposal.marker == NONE:
        context.out.note(" ".join(filter(None, (unchanged_words(show), reason))))
        return Exit.NOTHING
    moves = show.markers.mark(proposal.marker)
    if moves.behind:
        context.out.note(stays_behind(moves.behind, show.poster.medium))
    if not moves.moved:
        context.out.note(unchanged_words(show))
        return Exit.NOTHING
    context.out.data(marker_line(show))
    if reason:
        context.out.note(reason)
    return Exit.DONE
