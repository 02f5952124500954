"""Which questions are open and which are answered, in the order in which they are listed."""

from .guide import Guide
from .story import Question, Story


def open_questions(guide: Guide) -> tuple[Question, ...]:
    """Return the open questions: the latest episode's first, those of one episode in its order."""
    found = (question for question in guide.questions if question.open)
    return tuple(sorted(found, key=lambda question: -guide.index(question.episode)))


def answered_questions(guide: Guide) -> tuple[Question, ...]:
    """Return the answered questions, the latest answer first."""

    def index(question: Question) -> int:
        return guide.index(question.answers[-1].episode)

    return tuple(sorted(guide.answered, key=lambda question: -index(question)))


def left_open(story: Story) -> tuple[Question, ...]:
    """Return the questions that a story raised and that are open, each as it was asked last."""
    return tuple({asked.id: asked for asked in story.raised if asked.open}.values())
