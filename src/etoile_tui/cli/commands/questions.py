"""`etoile questions`."""

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.problems import tell_problems
from etoile_tui.cli.recap_records import question_record
from etoile_tui.cli.records import recorded
from etoile_tui.cli.sentences import show_title
from etoile_tui.cli.text_page import print_page
from etoile_tui.guide.pages.questions_page import NOTHING_ASKED, questions_page
from etoile_tui.guide.pages.recap_page import NOTHING_WATCHED
from etoile_tui.guide.schedule.position import NONE
from etoile_tui.guide.story.questions import answered_questions, open_questions


class Questions(Command):
    """What the story has left open, and what it has answered."""

    name = "questions"
    tells_sources = True
    group = "the story"
    examples = (("etoile questions", "what is open, and what was answered"),)

    def run(self, context: Context) -> Exit:
        """Print the questions, the latest first."""
        show = context.open_show()
        guide = context.guide(show)
        status = tell_problems(context.out, guide)
        questions = (*open_questions(guide), *answered_questions(guide))
        if not questions:
            said = guide.poster.says(NOTHING_WATCHED) if guide.horizon == NONE else NOTHING_ASKED
            nothing = context.nothing(said, {"questions": []}, show=show, guide=guide)
            return status or nothing
        if context.options.json:
            records = recorded(question_record, questions, sources=context.options.sources)
            context.json({"questions": records}, show=show, guide=guide)
        else:
            context.out.data(f"{show_title(show)}: what is open, and what was answered")
            print_page(context.out, questions_page(guide), sources=context.options.sources)
        return status
