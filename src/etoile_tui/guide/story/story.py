"""What the story tells in an interval: in one episode, or since an earlier position."""

from dataclasses import dataclass, field

from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.schedule.show import Source

from .facts import Placed
from .person import Person
from .relationship import Relationship


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happens."""

    episode: str
    text: str
    people: tuple[str, ...] = ()
    """The names of the people who take part, each once."""
    person_ids: tuple[str, ...] = ()
    """Their canonical ids; never shown."""
    first_names: tuple[str, ...] = field(default=(), compare=False)
    """All names, present and earlier, of the first of them: of whoever it is about."""
    place: str | None = None
    at: int | None = None
    twist: bool = False
    placed: Placed | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """A value of a person that changed."""

    person: str
    """Their id; never shown. Two people can have the same name."""
    canonical: str | None = None
    """Their canonical id at the horizon; None where it is the same."""
    name: str
    what: str
    """The key in the pack: `name`, `also`, `role`, `status`, `about`, `looks` or `played_by`."""
    was: str | None
    """None where nothing was known before."""
    now: str
    added: tuple[str, ...] = ()
    """Of `also`: the names that nobody knew them by before."""
    placed: Placed | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipChange:
    """A relationship that is new or changed."""

    now: Relationship
    was: str | None = None
    """Its words before; None where it is new."""
    was_ended: bool = False
    """Whether it had ended before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal:
    """Several people turn out to be one; or not to be, who were taken for one."""

    episode: str
    were: tuple[str, ...]
    """Their names until then, each once."""
    name: str
    """The name of that person at the horizon."""
    person: str
    """Their canonical id; never shown."""
    text: str | None = None
    ended: bool = False
    """Whether they turn out not to be one."""
    until: Reach | None = None
    """The reach at which the viewer learnt that it is not so; None while it holds."""
    placed: Placed | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer to a question."""

    episode: str
    text: str
    placed: Placed | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question as it was asked last, with the answers so far."""

    id: str
    """Never shown, never sorted by."""
    episode: str
    """The episode that asked it in these words."""
    asks: str
    """The words; empty where only an answer is known."""
    answers: tuple[Answer, ...] = ()
    placed: Placed | None = None
    sources: tuple[Source, ...] = ()
    """Where it was told that it is asked."""
    earlier: tuple["Question", ...] = ()
    """The rounds before, each with its answers."""

    @property
    def open(self) -> bool:
        """Whether there is no answer."""
        return not self.answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Synopsis:
    """An episode's synopsis."""

    episode: str
    text: str
    sources: tuple[Source, ...] = ()
    """Whose words it is made from; shown wherever it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why an episode's file could not be used, or a part of it, in words for the viewer."""

    episode: str
    text: str
    partly: bool = False
    """Whether the rest of the file stands."""
    missing: bool = False
    """Whether there is no such file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything that is told in an interval.

    People have the names that they have at the guide's horizon. Everything else about them is as
    known at the end of the interval.
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
        """The events that change what the viewer believed."""
        return tuple(event for event in self.events if event.twist)

    @property
    def empty(self) -> bool:
        """Whether nothing is told."""
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
