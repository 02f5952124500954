"""What the story tells between two reaches: one episode's page, or what is new since."""

from dataclasses import dataclass

from etoile_tui.guide.schedule.show import Source

from .person import Person
from .relationship import Relationship


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A beat of the story, its people by name."""

    episode: str
    text: str
    people: tuple[str, ...] = ()
    """What they are called, each name once."""
    cast: tuple[str, ...] = ()
    """Ids of the same, under who they have turned out to be; for the program alone."""
    place: str | None = None
    at: int | None = None
    twist: bool = False
    likely: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """Something else that is known of a person from now on."""

    person: str
    """Their id, for the program alone: two people may go by one name."""
    one: str | None = None
    """The id of who they have turned out to be by the horizon; None for the same."""
    name: str
    what: str
    """The key in the pack: `name`, `also`, `role`, `status`, `about` or `played_by`."""
    was: str | None
    """None where nothing was known of it before."""
    now: str
    likely: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipChange:
    """A relationship that came up or changed."""

    now: Relationship
    was: str | None = None
    """The words for it before; None where it is new."""
    was_ended: bool = False
    """Whether it was over before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal:
    """People who turn out to be one."""

    episode: str
    were: tuple[str, ...]
    """What they were called until then, each once."""
    name: str
    """What the one is called now."""
    person: str
    """The one's id, for the program alone."""
    text: str | None = None
    likely: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the story answered to a question."""

    episode: str
    text: str
    likely: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something the story left open, as it was asked last, with what has answered that so far."""

    id: str
    """For the program alone; never shown, never sorted by."""
    episode: str
    """The episode that raised it so."""
    asks: str
    """What it asks; empty where only the answer is known."""
    answers: tuple[Answer, ...] = ()
    likely: bool = False
    earlier: tuple["Question", ...] = ()
    """How it was asked before, each with what answered it until it was asked again."""

    @property
    def open(self) -> bool:
        """Whether nothing has answered it."""
        return not self.answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Synopsis:
    """An episode's synopsis."""

    episode: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """An episode whose file could not be used, and why, in words for people."""

    episode: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything told after one reach and up to another.

    People are called what they are called at the guide's horizon; what else is said of them is
    as of the end of the stretch.
    """

    episodes: tuple[str, ...]
    synopses: tuple[Synopsis, ...] = ()
    events: tuple[Event, ...] = ()
    newcomers: tuple[Person, ...] = ()
    changes: tuple[PersonChange, ...] = ()
    relationships: tuple[RelationshipChange, ...] = ()
    reveals: tuple[Reveal, ...] = ()
    raised: tuple[Question, ...] = ()
    answered: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def twists(self) -> tuple[Event, ...]:
        """The events that turn something over."""
        return tuple(event for event in self.events if event.twist)

    @property
    def empty(self) -> bool:
        """Whether nothing at all was told."""
        return not (
            self.synopses
            or self.events
            or self.newcomers
            or self.changes
            or self.relationships
            or self.reveals
            or self.raised
            or self.answered
            or self.problems
        )
