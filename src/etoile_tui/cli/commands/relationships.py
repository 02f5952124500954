"""`etoile relationships`."""

from argparse import ArgumentParser
from typing import NamedTuple

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.named_person import TwoNames, nobody_words, people_named, two_people_named
from etoile_tui.cli.person_records import merged_record, relationship_record
from etoile_tui.cli.problems import tell_problems
from etoile_tui.cli.sentences import show_title
from etoile_tui.cli.text_page import print_page
from etoile_tui.guide.items.page import Page
from etoile_tui.guide.pages.relationship_pages import (
    NOTHING_BETWEEN,
    NOTHING_OF_THEM,
    page_by_kind,
    way_page,
)
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.relationship import Relationship
from etoile_tui.guide.story.relationship_queries import (
    merged_relationships_of,
    relationships_between_any,
    relationships_of,
)
from etoile_tui.guide.story.shortest_way import names_along, shortest_way
from etoile_tui.library import OpenShow


class Relationships(Command):
    """Who is what to whom, what they were before, and what is over.

    With a name it is that person's relationships. With two names it is what is between the two;
    where nothing is, it is the shortest way from the one to the other.
    """

    name = "relationships"
    tells_sources = True
    group = "the story"
    examples = (
        ("etoile relationships", "everybody's"),
        ("etoile relationships jack", "one person's"),
        ("etoile relationships jack ilse", "what is between the two"),
    )

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the names."""
        parser.add_argument(
            "person", nargs="*", metavar="NAME", help="whose alone; two names, for what is between"
        )

    def run(self, context: Context) -> Exit:
        """Print the relationships by kind."""
        show = context.open_show()
        guide = context.guide(show)
        typed = context.options.person
        status = tell_problems(context.out, guide)
        two = two_people_named(guide, typed) if typed else None
        if two is not None:
            return _of_two(context, show, guide, two)
        people = people_named(guide, typed) if typed else ()
        if typed and not people:
            return status or context.nothing(
                nobody_words(guide, typed), {"relationships": []}, show=show
            )
        ids = tuple(person.id for person in people)
        found = relationships_of(guide, *ids) if typed else guide.relationships
        merged = merged_relationships_of(guide, *ids) if typed else guide.merged_relationships
        if not found and not merged:
            said = NOTHING_OF_THEM if typed else NOTHING_BETWEEN
            nothing = context.nothing(said, {"relationships": []}, show=show, guide=guide)
            return status or nothing
        whose = people[0].name if people else show_title(show)
        page = page_by_kind(guide, found, merged, whole=True)
        _print(context, show, guide, _Told(found, merged, f"{whose}: who is what to whom", page))
        return status


class _Told(NamedTuple):
    """What is printed.

    Attributes:
        found: Relationships.
        merged: Those of two who are one person by now.
        heading: The heading above the page.
        page: The page of both.
        way: The names of those whom the relationships lead over, from one to another.
    """

    found: tuple[Relationship, ...]
    merged: tuple[Relationship, ...]
    heading: str
    page: Page
    way: tuple[str, ...] = ()


def _print(context: Context, show: OpenShow, guide: Guide, told: _Told) -> None:
    sources = context.options.sources
    if context.options.json:
        records = [
            relationship_record(guide, relationship, sources=sources) for relationship in told.found
        ]
        record = {"relationships": records} | merged_record(guide, told.merged, sources=sources)
        way = {"way": list(told.way)} if told.way else {}
        context.json(record | way, show=show, guide=guide)
    else:
        context.out.data(told.heading)
        print_page(context.out, told.page, sources=sources)


def _of_two(context: Context, show: OpenShow, guide: Guide, two: TwoNames) -> Exit:
    """Print what is between two people."""
    status = Exit.PACK if guide.problems else Exit.DONE
    told = None if two.unknown else _between(guide, two.first, two.second)
    if told is not None:
        _print(context, show, guide, told)
        return status
    nothing = context.nothing(
        _nothing_words(guide, two), {"relationships": []}, show=show, guide=guide
    )
    return status or nothing


def _between(guide: Guide, first: tuple[Person, ...], second: tuple[Person, ...]) -> _Told | None:
    """Return what is between two people; None where nothing leads from the one to the other."""
    names = f"{first[0].name} and {second[0].name}"
    ids, others = [person.id for person in first], [person.id for person in second]
    same = [person for person in ids if person in others]
    found = relationships_between_any(guide, ids, others)
    merged = merged_relationships_of(guide, *same)
    if found or merged:
        page = page_by_kind(guide, found, merged, whole=True)
        way = () if same else (first[0].name, second[0].name)
        return _Told(found, merged, f"{names}: what is between them", page, way)
    steps = () if same else shortest_way(guide, ids, others)
    if not steps:
        return None
    heading = f"{names}: how they hang together"
    return _Told(steps, (), heading, way_page(guide, steps), names_along(steps, ids))


def _nothing_words(guide: Guide, two: TwoNames) -> str:
    """Return the sentence in place of what is between two people."""
    if two.unknown:
        known = (two.first or two.second)[0]
        return f"{known.name} has been met. The other name: {nobody_words(guide, two.unknown)}"
    first, second = two.first[0], two.second[0]
    if {person.id for person in two.first} & {person.id for person in two.second}:
        return f"Both are names of {first.name}."
    return f"Nothing told so far leads from {first.name} to {second.name}."
