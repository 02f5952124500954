"""What is said of another program's marks: its numbers, and never a title."""

from collections import Counter
from math import inf
from typing import Final

from etoile_tui.guide.items.wording import listed
from etoile_tui.guide.schedule.position import NONE, episode_id
from etoile_tui.importing.marks import ShowMarks, ranges
from etoile_tui.library.bringing.agreement import Misfit
from etoile_tui.library.bringing.ceiling import Ceiling
from etoile_tui.library.bringing.proposal import Proposal

_MOST_RUNS: Final = 6
_AT_ONCE: Final = 4
"""How many marks of one second nobody makes by watching."""
_MISFITS: Final[dict[Misfit, str]] = {
    "episodes": "it has other episodes there than here",
    "titles": "its episodes have other titles there than here",
    "dates": "its episodes have other air dates there than here",
    "ids": "its episodes are others there than here",
    "count": "a count alone does not say which episodes those are",
}


def has_words(marks: ShowMarks) -> str:
    """Return what a source has: `Trakt has S01E01–S01E02 and S01E06`."""
    has = "have" if marks.weak else "has"
    origin = capitalized(marks.origin)
    if marks.by_title:
        seasons = sorted({mark.season for mark in marks.by_title if mark.season is not None})
        return f"{origin} {has} titles of season {listed([str(each) for each in seasons])}"
    if marks.count is not None:
        return f"{origin} {has} a count of {marks.count}"
    runs = [
        episode_id(*first) if first == last else f"{episode_id(*first)}–{episode_id(*last)}"
        for first, last in ranges(marks.watched)
    ]
    shown = [*runs[:_MOST_RUNS], *(["more"] if len(runs) > _MOST_RUNS else [])]
    behind = ", some of it marked in bulk" if _in_bulk(marks) else ""
    what = listed(shown) if shown else "an episode that was begun"
    return f"{origin} {has} {what}{behind}"


def _in_bulk(marks: ShowMarks) -> bool:
    """Tell whether some was marked at once, and so perhaps not watched."""
    moments = Counter(
        mark.when.replace(microsecond=0) for mark in marks.watched.values() if mark.when
    )
    at_once = max(moments.values(), default=0) >= _AT_ONCE
    return at_once or any(mark.bulk for mark in marks.watched.values())


def capitalized(sentence: str) -> str:
    """Return a sentence with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]


def asked(agreed: Ceiling) -> str:
    """Return the question how far to go, as the end of a sentence."""
    if agreed.inside is not None:
        return f"watched to {agreed.inside}?"
    if agreed.number == inf:
        return f"go on as far as these are, at most to the end of season {agreed.season}?"
    return f"watched through {agreed.episode}?"


def why_not(proposal: Proposal) -> str:
    """Return why a marker is no later one; nothing where it is as late as was asked."""
    if proposal.misfit is not None:
        season, misfit = proposal.misfit
        return f"Nothing of season {season} was taken over: {_MISFITS[misfit]}."
    if proposal.gap is not None:
        return f"The special {proposal.gap} comes next, and is not marked."
    if proposal.short:
        none = proposal.marker == NONE
        return f"{'Its beginning' if none else 'What comes next'} is not marked."
    return ""
