"""What is said where a part of the story could not be read."""

from etoile_tui.guide.story.guide import Guide

from .exit_status import Exit
from .output import Output


def tell_problems(out: Output, guide: Guide) -> Exit:
    """Say which reached episodes could not be read, so that a list may lack what they tell.

    Returns:
        The status that a command ends with which has printed all that could be read.
    """
    problems = guide.so_far.problems
    for problem in problems:
        out.talk(problem.text)
    return Exit.PACK if problems else Exit.DONE
