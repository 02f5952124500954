"""`etoile person`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.named_person import nobody_words, people_named, two_people_named
from etoile_tui.cli.person_records import card_record
from etoile_tui.cli.problems import tell_problems
from etoile_tui.cli.text_page import print_page
from etoile_tui.guide.pages.person_page import person_page
from etoile_tui.guide.story.appearances import Appearances
from etoile_tui.guide.story.guide import Guide


class Person(Command):
    """One person's card: who they are, how that changed, and where they are in the story.

    A name that they went by earlier finds them as well, and so does the beginning of one.
    """

    name = "person"
    tells_sources = True
    group = "the story"
    examples = (("etoile person jack", "by any name, or its beginning"),)

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the name."""
        parser.add_argument("person", nargs="+", metavar="NAME", help="what you call them")

    def run(self, context: Context) -> Exit:
        """Print the card, or those of all who go by the very same name."""
        show = context.open_show()
        guide = context.guide(show)
        found = people_named(guide, context.options.person)
        status = tell_problems(context.out, guide)
        if not found:
            said = _nobody_words(guide, context.options.person)
            return status or context.nothing(said, {"people": []}, show=show)
        appearances = Appearances(guide)
        if context.options.json:
            records = [
                card_record(guide, person, appearances, sources=context.options.sources)
                for person in found
            ]
            context.json({"people": records}, show=show, guide=guide)
            return status
        for number, person in enumerate(found):
            if number:
                context.out.data()
            context.out.data(person.name)
            page = person_page(guide, person.id, appearances)
            print_page(context.out, page, sources=context.options.sources)
        return status


def _nobody_words(guide: Guide, typed: list[str]) -> str:
    two = two_people_named(guide, typed)
    if two is None or two.unknown:
        return nobody_words(guide, typed)
    names = f"{two.first[0].name} and {two.second[0].name}"
    return f"Those are two, {names}. What is between them: etoile relationships, with both names."
