"""The rounds of a question: a question that is asked again is open again."""

from bisect import bisect_right
from typing import NamedTuple

from .fact_index import FactIndex, TimedFact
from .facts import AnswerFact, QuestionFact


class QuestionRound(NamedTuple):
    """One asking of a question, and the answers until it is asked again."""

    asked: TimedFact[QuestionFact] | None
    """The asking; None where an answer is known but no question."""
    answered: tuple[TimedFact[AnswerFact], ...]
    """The answers that came before the question was asked again."""
    answers: tuple[TimedFact[AnswerFact], ...]
    """What answers this round: `answered`, or where that is empty the answers of the next round
    that has some."""


def list_rounds(index: FactIndex, question: str) -> tuple[QuestionRound, ...]:
    """Return the rounds of a question, the first one first.

    An answer that comes before any asking belongs to the first round.

    Args:
        index: The reached facts.
        question: The question's id.
    """
    asked = sorted(index.questions.get(question, ()), key=lambda timed: timed.reach)
    again = [timed.reach for timed in asked[1:]]
    answered: list[list[TimedFact[AnswerFact]]] = [[] for _ in range(max(len(asked), 1))]
    for answer in index.answers.get(question, ()):
        answered[bisect_right(again, answer.reach)].append(answer)
    found: list[QuestionRound] = []
    answers: tuple[TimedFact[AnswerFact], ...] = ()
    for number in reversed(range(len(answered))):
        own = tuple(answered[number])
        answers = own or answers
        found.append(QuestionRound(asked[number] if asked else None, own, answers))
    return tuple(reversed(found))
