"""Items about questions: raised, open, answered, and how they were asked before."""

from collections.abc import Iterator

from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.story import Question

from .link import ToQuestion
from .page import Item
from .wording import make_note


def raised_item(question: Question) -> Item:
    """Return a question as the episode that raises it tells it."""
    later = [answer.episode for answer in question.answers if answer.episode != question.episode]
    answered = f"answered in {later[0]}" if later else None
    return Item(
        tone="open",
        text=question.asks,
        note=make_note(answered, likely=question.likely),
        link=ToQuestion(question.id),
    )


def answered_item(question: Question) -> Item:
    """Return a question with its answers, as the episode that answers it tells it."""
    return _with_answers(
        question, make_note(likely=any(answer.likely for answer in question.answers))
    )


def open_item(guide: Guide, question: Question) -> Item:
    """Return an open question as the recap tells it: since when, and how it was asked before."""
    asked = f"since {_short(guide, question.episode)}"
    since = _probably(asked, likely=question.likely)
    note = " · ".join((since, *asked_before(guide, question)))
    return Item(tone="open", text=question.asks, note=note, link=ToQuestion(question.id))


def closed_item(guide: Guide, question: Question) -> Item:
    """Return a question with its answers as the recap tells it: when it was asked and answered."""
    asked = _short(guide, question.episode)
    answered = _short(guide, question.answers[-1].episode)
    likely = any(answer.likely for answer in question.answers)
    ending = _probably(f"answered in {answered}", likely=likely)
    if not question.asks:
        note = ending
    elif asked == answered and not likely:
        note = f"asked and answered in {asked}"
    else:
        note = f"asked in {asked}, {ending}"
    return _with_answers(question, " · ".join((note, *asked_before(guide, question))))


def asked_before(guide: Guide, question: Question) -> Iterator[str]:
    """Yield how a question was asked before, and what answered it then."""
    for was in question.earlier:
        words = "" if was.asks == question.asks else f" as “{was.asks}”"
        yield _probably(f"asked in {_short(guide, was.episode)}{words}", likely=was.likely)
        for answer in was.answers:
            told = f"answered in {_short(guide, answer.episode)}: {answer.text}"
            yield _probably(told, likely=answer.likely)


def _with_answers(question: Question, note: str | None) -> Item:
    return Item(
        tone="answer",
        lead=question.asks or None,
        text=" ".join(answer.text for answer in question.answers),
        note=note,
        link=ToQuestion(question.id) if question.asks else None,
    )


def _probably(told: str, *, likely: bool) -> str:
    return f"probably {told}" if likely else told


def _short(guide: Guide, episode: str) -> str:
    return guide.names.short(Position(episode))
