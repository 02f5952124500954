"""Items about questions: raised, open, answered, and how they were asked before."""

from collections.abc import Callable, Iterator, Sequence

from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.facts import Placed
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.story import Answer, Question

from .link import ToQuestion
from .page import Item
from .wording import hedged, make_note, placed_by_now, placed_here, source_names


def raised_item(question: Question) -> Item:
    """Return a question as the episode that raises it tells it."""
    later = [answer.episode for answer in question.answers if answer.episode != question.episode]
    answered = f"answered in {later[0]}" if later else None
    return Item(
        tone="open",
        text=question.asks,
        note=make_note(answered, placed_here(question.placed)),
        link=ToQuestion(question.id),
        sources=source_names(question.sources),
    )


def answered_item(question: Question) -> Item:
    """Return a question with its answers, as the episode that answers it tells it."""
    return _with_answers(question, question.answers, placed_here, None)


def open_item(guide: Guide, question: Question) -> Item:
    """Return an open question as the recap tells it: since when, and how it was asked before."""
    since = _told("since", _short(guide, question.episode), question.placed)
    note = " · ".join((since, *asked_before(guide, question)))
    return Item(
        tone="open",
        text=question.asks,
        note=note,
        link=ToQuestion(question.id),
        sources=source_names(question.sources),
    )


def closed_item(guide: Guide, question: Question) -> Item:
    """Return a question with its answers as the recap tells it: when it was asked and answered.

    What the last episode that answers it says comes first: it can have overtaken what was said
    before, which stands in the note.
    """
    last = question.answers[-1]
    now = [answer for answer in question.answers if answer.episode == last.episode]
    before = [answer for answer in reversed(question.answers) if answer.episode != last.episode]
    asked, answered = _short(guide, question.episode), _short(guide, last.episode)
    if not question.asks:
        note = _told("answered in", answered, last.placed)
    elif asked == answered and question.placed is None and last.placed is None:
        note = f"asked and answered in {asked}"
    else:
        beginning = _told("asked in", asked, question.placed)
        note = f"{beginning}, {_told('answered in', answered, last.placed)}"
    overtaken = (
        f"{_told('in', _short(guide, answer.episode), answer.placed)}: {answer.text}"
        for answer in before
    )
    note = " · ".join((note, *overtaken, *asked_before(guide, question)))
    # The note tells of the last answer; each before it has a hedge of its own.
    return _with_answers(question, now, placed_by_now, note)


def asked_before(guide: Guide, question: Question) -> Iterator[str]:
    """Yield how a question was asked before, and what answered it then."""
    for was in question.earlier:
        words = "" if was.asks == question.asks else f" as “{was.asks}”"
        yield _told("asked in", _short(guide, was.episode), was.placed) + words
        for answer in was.answers:
            told = _told("answered in", _short(guide, answer.episode), answer.placed)
            yield f"{told}: {answer.text}"


def _with_answers(
    question: Question,
    answers: Sequence[Answer],
    hedge: Callable[[Placed | None], str | None],
    note: str | None,
) -> Item:
    """Return a question with answers.

    Args:
        question: The question.
        answers: The answers.
        hedge: Gives the hedge on an answer. It stands behind that answer, or in the note where
            that is empty and there is one answer alone.
        note: The note.
    """
    *before, last = answers
    alone = not before and note is None
    told = [hedged(answer.text, hedge(answer.placed)) for answer in before]
    told.append(last.text if alone or note else hedged(last.text, hedge(last.placed)))
    return Item(
        tone="answer",
        lead=question.asks or None,
        text=" ".join(told),
        note=hedge(last.placed) if alone else note,
        link=ToQuestion(question.id) if question.asks else None,
        sources=source_names(told for answer in question.answers for told in answer.sources),
    )


def _told(verb: str, episode: str, placed: Placed | None) -> str:
    """Return where something was told: `since E3`, `probably since E3`, `since E3 or earlier`."""
    return {
        None: f"{verb} {episode}",
        "likely": f"probably {verb} {episode}",
        "by": f"{verb} {episode} or earlier",
    }[placed]


def _short(guide: Guide, episode: str) -> str:
    return guide.names.short(Position(episode))
