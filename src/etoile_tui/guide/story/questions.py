"""What the story has left open, and what it has answered, in the order a reader wants it."""

from collections.abc import Iterator

from etoile_tui.guide.items.wording import short
from etoile_tui.guide.schedule.position import Position

from .guide import Guide
from .story import Question, Story


def open_questions(guide: Guide) -> tuple[Question, ...]:
    """Return what is open: the latest episode's first, and those of one episode as it told them."""
    found = (question for question in guide.questions if question.open)
    return tuple(sorted(found, key=lambda question: -guide.place(question.episode)))


def answered_questions(guide: Guide) -> tuple[Question, ...]:
    """Return what was answered, the latest answer first; of some the question is not known."""

    def place(question: Question) -> int:
        return guide.place(question.answers[-1].episode)

    return tuple(sorted(guide.answered, key=lambda question: -place(question)))


def left_open(story: Story) -> tuple[Question, ...]:
    """Return the questions that a stretch raised and nothing has answered, as asked last."""
    return tuple({asked.id: asked for asked in story.raised if asked.open}.values())


def asked_before(guide: Guide, question: Question) -> Iterator[str]:
    """Yield how a question was asked before, and what answered it then."""
    for was in question.earlier:
        words = "" if was.asks == question.asks else f" as “{was.asks}”"
        yield _probably(f"asked in {_short(guide, was.episode)}{words}", likely=was.likely)
        for answer in was.answers:
            told = f"answered in {_short(guide, answer.episode)}: {answer.text}"
            yield _probably(told, likely=answer.likely)


def _probably(told: str, *, likely: bool) -> str:
    return f"probably {told}" if likely else told


def _short(guide: Guide, episode: str) -> str:
    return short(Position(episode), one_season=guide.listing.one_season)
