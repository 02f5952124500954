"""Telling which episodes could not be read."""

from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.problems import joined_problems

from .exit_status import Exit
from .output import Output


def tell_problems(out: Output, guide: Guide) -> Exit:
    """Tell which reached episodes could not be read: what they tell is missing in every list.

    Returns:
        The exit status of a command that prints everything else.
    """
    problems = guide.problems
    for problem in joined_problems(problems, guide.reached):
        out.talk(problem.text)
    return Exit.PACK if problems else Exit.DONE
