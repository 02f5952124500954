"""`etoile people`."""

from argparse import ArgumentParser

from etoile_tui.cli.cells import cell_width, padded
from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.output import Output
from etoile_tui.cli.person_records import person_record
from etoile_tui.cli.problems import tell_problems
from etoile_tui.errors import PositionError
from etoile_tui.guide.items.person_items import who_is
from etoile_tui.guide.items.wording import names_of_sources, source_names
from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.appearances import NOBODY_MET, by_name, people_in_episode
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person
from etoile_tui.library import OpenShow

_WIDEST_NAME = 28
"""The widest column of names. After a longer name the text begins on the next line."""


class People(Command):
    """Everybody met so far, by name: who they are, and where they stand.

    With --episode it is those of one episode, in the order in which it mentions them.
    """

    name = "people"
    tells_sources = True
    group = "the story"
    examples = (
        ("etoile people", "everybody met so far"),
        ("etoile people --episode S01E01", "only who is in that one"),
    )

    hint = "One person's card: etoile person NAME"

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add `--episode`."""
        parser.add_argument("--episode", metavar="ID", help="only who is in S01E03")

    def run(self, context: Context) -> Exit:
        """Print the list."""
        show = context.open_show()
        wanted = _episode(show, context.options.episode)
        guide = context.guide(show)
        status = tell_problems(context.out, guide)
        people = by_name(guide.people) if wanted is None else people_in_episode(guide, wanted)
        if not people:
            nobody = context.nothing(_nobody(guide, wanted), {"people": []}, show=show, guide=guide)
            return status or nobody
        _print(context, show, guide, people)
        return status


def _nobody(guide: Guide, wanted: str | None) -> str:
    """Return the message in place of an empty list."""
    if wanted is None or not guide.people:
        return NOBODY_MET
    if guide.reaches(wanted):
        return f"{wanted} tells of nobody."
    # The same message for an episode that lies ahead and for one that does not exist.
    told = "{wanted} is not among the episodes up to {horizon}."
    return guide.poster.says(told, wanted=wanted, horizon=guide.horizon)


def _episode(show: OpenShow, typed: str | None) -> str | None:
    if typed is None:
        return None
    named = show.parse(typed)
    if named.episode is None or named.at is not None:
        raise PositionError("An episode is written like S01E01, without a minute mark.")
    return named.episode


def _print(context: Context, show: OpenShow, guide: Guide, people: tuple[Person, ...]) -> None:
    sources = context.options.sources
    if context.options.json:
        records = [person_record(guide, person, sources=sources) for person in people]
        context.json({"people": records}, show=show, guide=guide)
        return
    lengths = (cell_width(person.name) for person in people)
    width = max((length for length in lengths if length <= _WIDEST_NAME), default=2)
    for person in people:
        _line(context.out, person, width, sources=sources)


def _told(person: Person) -> tuple[Source, ...]:
    """Return where it was told what stands in a person's line."""
    keys = ("role", "status") if who_is(person) else ("about",) if person.about else ("name",)
    return person.sources_of(*keys)


def _line(out: Output, person: Person, width: int, *, sources: bool) -> None:
    """Print a person's role and status; without these what else is known of them."""
    about = who_is(person) or person.about or ""
    if sources and (names := source_names(_told(person))):
        about = f"{about} {names_of_sources(names)}".strip()
    rest = " " * (width + 2)
    # Into a pipe everybody has one line.
    beside = bool(about) and (cell_width(person.name) <= width or not out.folds)
    if not beside:
        out.data(person.name)
    if about:
        out.prose(about, first=f"{padded(person.name, width)}  " if beside else rest, rest=rest)
