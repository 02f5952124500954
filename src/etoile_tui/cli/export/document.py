"""What an export holds: the guide's own pages, one below the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from etoile_tui.guide.items.link import Link, ToEpisode, ToPerson
from etoile_tui.guide.items.page import Item, Page, Section
from etoile_tui.guide.items.signs import STARS
from etoile_tui.guide.items.wording import billing, day, told_by
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.pages.person_page import person_page
from etoile_tui.guide.pages.questions_page import questions_page
from etoile_tui.guide.pages.relationship_pages import relationships_page
from etoile_tui.guide.schedule.position import Position, clock
from etoile_tui.guide.schedule.show import Poster
from etoile_tui.guide.story.appearances import NOBODY_MET, Appearances, by_name
from etoile_tui.guide.story.by_episode import stories_by_episode
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.story import Story

MOST_STARS = 30
"""How many watched episodes are drawn as stars; a longer row says less than none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page with a heading of its own: an episode, or somebody's card."""

    anchor: str
    """What links within the document name it by: a running number, never an id."""
    heading: str
    billing: str = ""
    """An episode's running time and air date."""
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the few parts that the contents list."""

    anchor: str
    heading: str
    page: Page = field(default_factory=Page)
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A guide laid out to be read from its first line to its last."""

    title: str
    language: str | None
    """The language of the pack's text, as the pack's author wrote it."""
    through: str
    """How far one has to have watched to read it: `through S01E04`."""
    stars: str
    """A star for each watched episode; empty where they are too many."""
    poster: tuple[str, ...]
    """What the poster says: a paragraph each."""
    parts: tuple[Part, ...]
    episodes: Mapping[str, str]
    """The anchors of episodes by their id."""
    people: Mapping[str, str]
    """The anchors of people by their id, which is for the program alone."""

    @property
    def safe(self) -> str:
        """The sentence that says when it is safe to read."""
        return f"Safe to read once you have watched {self.through}."

    def anchor(self, link: Link | None) -> str | None:
        """Return where a link leads within the document; None where it has no such place."""
        match link:
            case ToEpisode(episode):
                return self.episodes.get(episode)
            case ToPerson(person):
                return self.people.get(person)
            case _:
                return None

    def items(self) -> Iterator[Item]:
        """Yield the items of all pages."""
        for part in self.parts:
            for page in (part.page, *(entry.page for entry in part.entries)):
                for section in page.sections:
                    yield from section.items


def document(guide: Guide) -> Document:
    """Return a guide as a document."""
    stories, people = stories_by_episode(guide), by_name(guide.people)
    episodes = {story.episodes[0]: f"e{number}" for number, story in enumerate(stories, start=1)}
    cards = {person.id: f"p{number}" for number, person in enumerate(people, start=1)}
    return Document(
        title=guide.poster.title,
        language=guide.poster.language,
        through=watched(guide.horizon),
        stars=_stars(guide),
        poster=tuple(_poster(guide.poster)),
        parts=(
            _story(guide, stories, episodes),
            _people(guide, people, cards),
            Part(
                anchor="relationships",
                heading="Relationships",
                page=relationships_page(guide, whole=True),
            ),
            Part(anchor="questions", heading="Questions", page=questions_page(guide)),
            *_sources(guide),
        ),
        episodes=episodes,
        people=cards,
    )


def watched(horizon: Position) -> str:
    """Return how far somebody has watched who may read what is known at a horizon."""
    if horizon.at is None:
        return f"through {horizon}"
    return f"{horizon.episode} up to {clock(horizon.at)}"


def _stars(guide: Guide) -> str:
    begun = guide.under_way is not None
    if len(guide.watched) + begun > MOST_STARS:
        return ""
    return STARS["reached"] * len(guide.watched) + (STARS["under_way"] if begun else "")


def _poster(poster: Poster) -> Iterator[str]:
    yield from (poster.premise or "").split("\n\n") if poster.premise else ()
    first = day(poster.first_aired) if poster.first_aired else None
    if billed := " · ".join(filter(None, (poster.network, first))):
        yield billed
    if poster.created_by:
        yield f"Created by {', '.join(poster.created_by)}"
    if poster.starring:
        yield f"Starring {', '.join(poster.starring)}"


def _story(guide: Guide, stories: Iterable[Story], anchors: Mapping[str, str]) -> Part:
    entries = (_episode(guide, story, anchors[story.episodes[0]]) for story in stories)
    return Part(anchor="story", heading="The story so far", entries=tuple(entries))


def _episode(guide: Guide, story: Story, anchor: str) -> Entry:
    (episode,) = story.episodes
    row = guide.row(episode)
    title = guide.names.title(row)
    end = guide.horizon.at if episode == guide.under_way else None
    return Entry(
        anchor=anchor,
        heading=title if end is None else f"{title}, up to {clock(end)}",
        billing=billing(row.aired, row.minutes),
        page=episode_page(story, ended=end is None),
    )


def _people(guide: Guide, people: Iterable[Person], anchors: Mapping[str, str]) -> Part:
    appearances = Appearances(guide)
    entries = tuple(
        Entry(
            anchor=anchors[person.id],
            heading=person.name,
            page=person_page(guide, person.id, appearances),
        )
        for person in people
    )
    nobody = () if entries else (NOBODY_MET,)
    return Part(anchor="people", heading="People", page=Page(paragraphs=nobody), entries=entries)


def _sources(guide: Guide) -> Iterator[Part]:
    """Yield the publications that told of it, by name alone, as every page of the guide does."""
    each = (told_by((source,)) for source in guide.so_far.sources)
    items = tuple(Item(text=name) for name in dict.fromkeys(filter(None, each)))
    if items:
        page = Page(sections=(Section(heading="Told by", items=items),))
        yield Part(anchor="sources", heading="Sources", page=page)
