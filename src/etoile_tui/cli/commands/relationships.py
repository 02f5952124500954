"""`etoile relationships`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.named_person import nobody_words, people_named
from etoile_tui.cli.person_records import merged_record, relationship_record
from etoile_tui.cli.problems import tell_problems
from etoile_tui.cli.sentences import show_title
from etoile_tui.cli.text_page import print_page
from etoile_tui.guide.pages.relationship_pages import (
    NOTHING_BETWEEN,
    NOTHING_OF_THEM,
    page_by_kind,
)
from etoile_tui.guide.story.relationship_queries import merged_relationships_of, relationships_of


class Relationships(Command):
    """Who is what to whom, what they were before, and what is over.

    With a name it is that person's relationships.
    """

    name = "relationships"
    group = "the story"
    examples = (
        ("etoile relationships", "everybody's"),
        ("etoile relationships jack", "one person's"),
    )

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the name."""
        parser.add_argument("person", nargs="*", metavar="NAME", help="whose alone")

    def run(self, context: Context) -> Exit:
        """Print the relationships by kind."""
        show = context.open_show()
        guide = context.guide(show)
        typed = context.options.person
        people = people_named(guide, typed) if typed else ()
        status = tell_problems(context.out, guide)
        if typed and not people:
            return status or context.nothing(
                nobody_words(guide, typed), {"relationships": []}, show=show
            )
        relationships = (
            relationships_of(guide, *(person.id for person in people))
            if typed
            else guide.relationships
        )
        ids = (person.id for person in people)
        merged = merged_relationships_of(guide, *ids) if typed else guide.merged_relationships
        if not relationships and not merged:
            said = NOTHING_OF_THEM if typed else NOTHING_BETWEEN
            nothing = context.nothing(said, {"relationships": []}, show=show, guide=guide)
            return status or nothing
        if context.options.json:
            records = [relationship_record(guide, relationship) for relationship in relationships]
            told = {"relationships": records} | merged_record(guide, merged)
            context.json(told, show=show, guide=guide)
        else:
            whose = people[0].name if people else show_title(show)
            context.out.data(f"{whose}: who is what to whom")
            print_page(context.out, page_by_kind(guide, relationships, merged, whole=True))
        return status
