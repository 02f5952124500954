"""What the story has left open, and what it has answered, in the order a reader wants it."""

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
    """Return the questions that a stretch raised and nothing has answered."""
    return tuple(question for question in story.raised if question.open)
