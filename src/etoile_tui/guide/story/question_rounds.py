"""The askings of a question: one that is asked again is open again."""

from bisect import bisect_right
from typing import NamedTuple

from .fact_index import Index, Told
from .facts import AnswerFact, QuestionFact


class Asking(NamedTuple):
    """A question as it was asked once."""

    told: Told[QuestionFact] | None
    """None for what was answered without ever having been asked."""
    here: tuple[Told[AnswerFact], ...]
    """What was answered before it was asked again."""
    answers: tuple[Told[AnswerFact], ...]
    """The same; where that is nothing, what was answered when it had been asked again."""


def list_askings(index: Index, question: str) -> tuple[Asking, ...]:
    """Return the askings of a question as they became known, the first one first.

    What was answered before all of them answers the first.

    Args:
        index: The facts.
        question: The question's id.
    """
    told = sorted(index.questions.get(question, ()), key=lambda entry: entry.reach)
    again = [entry.reach for entry in told[1:]]
    here: list[list[Told[AnswerFact]]] = [[] for _ in range(max(len(told), 1))]
    for answer in index.answers.get(question, ()):
        here[bisect_right(again, answer.reach)].append(answer)
    found: list[Asking] = []
    answers: tuple[Told[AnswerFact], ...] = ()
    for place in reversed(range(len(here))):
        answers = tuple(here[place]) or answers
        found.append(Asking(told[place] if told else None, tuple(here[place]), answers))
    return tuple(reversed(found))
