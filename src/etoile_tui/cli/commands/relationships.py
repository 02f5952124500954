"""`etoile relationships`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exits import Exit
from etoile_tui.cli.naming import wanted
from etoile_tui.cli.people_records import tie_record
from etoile_tui.cli.sheet import print_page
from etoile_tui.cli.trouble import tell_problems
from etoile_tui.guide.ties import (
    NOTHING_BETWEEN,
    NOTHING_OF_THEM,
    relationships_of,
    ties_page,
)


class Relationships(Command):
    """Who is what to whom, what they were before, and what is over.

    With a name it is that person's relationships.
    """

    name = "relationships"

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the name."""
        parser.add_argument("person", nargs="*", metavar="NAME", help="whose alone")

    def run(self, context: Context) -> Exit:
        """Print the relationships by kind."""
        show = context.open_show()
        guide = context.guide(show)
        typed = context.options.person
        people = wanted(guide, typed, context.out) if typed else ()
        status = tell_problems(context.out, guide)
        if typed and not people:
            return status or Exit.NOTHING
        ties = (
            relationships_of(guide, *(person.id for person in people))
            if typed
            else guide.relationships
        )
        if not ties:
            context.out.talk(NOTHING_OF_THEM if typed else NOTHING_BETWEEN)
            return status or Exit.NOTHING
        if context.options.json:
            records = [tie_record(guide, tie) for tie in ties]
            context.out.json({"show": show.poster.id, "relationships": records})
        else:
            whose = people[0].name if people else show.poster.title
            context.out.data(f"{whose}: who is what to whom")
            print_page(context.out, ties_page(guide, ties))
        return status
