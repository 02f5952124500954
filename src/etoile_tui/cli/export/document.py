"""The contents of an export in Markdown or HTML: the guide's pages, one after the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from etoile_tui.guide.items.link import Link, ToEpisode, ToPerson
from etoile_tui.guide.items.page import Item, Page, Section
from etoile_tui.guide.items.signs import STARS
from etoile_tui.guide.items.wording import billing, day, names_of_sources, told_by
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.pages.person_page import person_page
from etoile_tui.guide.pages.questions_page import questions_page
from etoile_tui.guide.pages.relationship_pages import relationships_page
from etoile_tui.guide.schedule.position import Position, format_clock
from etoile_tui.guide.schedule.show import Poster
from etoile_tui.guide.story.appearances import NOBODY_MET, Appearances, by_name
from etoile_tui.guide.story.by_episode import stories_by_episode
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.story import Story

MOST_STARS = 30
"""The longest row of stars, one for each watched episode; a longer row is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsection:
    """A page below a section's heading: an episode, or somebody's card."""

    anchor: str
    """What links in the document name it by. It holds a running number, never an id."""
    heading: str
    billing: str = ""
    """An episode's running time and air date."""
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class MainSection:
    """One of the main sections: the story, people, relationships, questions, sources."""

    anchor: str
    heading: str
    page: Page = field(default_factory=Page)
    subsections: tuple[Subsection, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportDocument:
    """A guide as one document."""

    title: str
    language: str | None
    """The language of the pack's text, as the pack's author wrote it."""
    safe: str
    """The sentence that says when it is safe to read."""
    through: str
    """How far a reader has to have watched: `through S01E04`."""
    stars: str
    """A star for each watched episode; empty where there are too many."""
    poster: tuple[str, ...]
    """The paragraphs of the show's poster."""
    sections: tuple[MainSection, ...]
    episodes: Mapping[str, str]
    """The anchors of episodes by their id."""
    people: Mapping[str, str]
    """The anchors of people by their id, which is never shown."""
    tells_sources: bool = False
    """Whether each line says where it was told."""

    def anchor(self, link: Link | None) -> str | None:
        """Return the anchor that a link leads to; None where the document has none."""
        match link:
            case ToEpisode(episode):
                return self.episodes.get(episode)
            case ToPerson(person):
                return self.people.get(person)
            case _:
                return None

    def told(self, names: tuple[str, ...]) -> str | None:
        """Return the names of those who told something; None where they are not to be shown."""
        return names_of_sources(names) if names and self.tells_sources else None

    def items(self) -> Iterator[Item]:
        """Yield the items of all pages."""
        for main in self.sections:
            for page in (main.page, *(subsection.page for subsection in main.subsections)):
                for section in page.sections:
                    yield from section.items


def make_document(guide: Guide, *, sources: bool = False) -> ExportDocument:
    """Return a guide as a document.

    Args:
        guide: The guide.
        sources: Whether each line says where it was told.
    """
    stories, people = stories_by_episode(guide), by_name(guide.people)
    episodes = {story.episodes[0]: f"e{number}" for number, story in enumerate(stories, start=1)}
    cards = {person.id: f"p{number}" for number, person in enumerate(people, start=1)}
    return ExportDocument(
        title=guide.poster.title,
        language=guide.poster.language,
        safe=guide.poster.says(_SAFE, through=watched_words(guide.horizon)),
        through=watched_words(guide.horizon),
        stars=_stars(guide),
        poster=tuple(_poster(guide.poster)),
        sections=(
            _story(guide, stories, episodes),
            _people(guide, people, cards),
            MainSection(
                anchor="relationships",
                heading="Relationships",
                page=relationships_page(guide, whole=True),
            ),
            MainSection(anchor="questions", heading="Questions", page=questions_page(guide)),
            *_sources(guide),
        ),
        episodes=episodes,
        people=cards,
        tells_sources=sources,
    )


_SAFE: Final = "Safe to read once you have watched {through}."


def watched_words(horizon: Position) -> str:
    """Return a horizon in words: `through S01E04`, `S01E04 up to 12:30`."""
    if horizon.at is None:
        return f"through {horizon}"
    return f"{horizon.episode} up to {format_clock(horizon.at)}"


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


def _story(guide: Guide, stories: Iterable[Story], anchors: Mapping[str, str]) -> MainSection:
    subsections = (_episode(guide, story, anchors[story.episodes[0]]) for story in stories)
    return MainSection(anchor="story", heading="The story so far", subsections=tuple(subsections))


def _episode(guide: Guide, story: Story, anchor: str) -> Subsection:
    (episode,) = story.episodes
    row = guide.row(episode)
    title = guide.names.title(row)
    end = guide.horizon.at if episode == guide.under_way else None
    return Subsection(
        anchor=anchor,
        heading=title if end is None else f"{title}, up to {format_clock(end)}",
        billing=billing(row.aired, row.minutes),
        page=episode_page(story, ended=end is None),
    )


def _people(guide: Guide, people: Iterable[Person], anchors: Mapping[str, str]) -> MainSection:
    appearances = Appearances(guide)
    subsections = tuple(
        Subsection(
            anchor=anchors[person.id],
            heading=person.name,
            page=person_page(guide, person.id, appearances),
        )
        for person in people
    )
    nobody = () if subsections else (NOBODY_MET,)
    return MainSection(
        anchor="people", heading="People", page=Page(paragraphs=nobody), subsections=subsections
    )


def _sources(guide: Guide) -> Iterator[MainSection]:
    """Yield the sources of all facts, by name alone, as on every page of the guide."""
    each = (told_by((source,)) for source in guide.so_far.sources)
    items = tuple(Item(text=name) for name in dict.fromkeys(filter(None, each)))
    if items:
        page = Page(sections=(Section(heading="Told by", items=items),))
        yield MainSection(anchor="sources", heading="Sources", page=page)
