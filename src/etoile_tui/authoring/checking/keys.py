"""The tables of a pack's files and their keys: one definition for the checker and the schema."""

from typing import Final, Literal, NamedTuple, TypeAlias

from etoile_tui.guide.schedule.show import MEDIUMS
from etoile_tui.guide.story.facts import KINDS, PLACEMENTS

Form: TypeAlias = Literal[
    "line", "prose", "id", "ids", "lines", "flag", "number", "day", "mark", "cited", "table"
]
"""What a key holds. A line and prose are text; `cited` is an id or a list of them."""


class Key(NamedTuple):
    """A key of a table."""

    form: Form
    about: str
    """What it says, for whoever writes it."""
    needed: bool = False
    one_of: tuple[str, ...] = ()
    """What it can say, where that is one of a few."""


_COMMON: Final = {
    "at": Key("mark", "Known from that minute on; left out, from the end of the episode on."),
    "source": Key("cited", "A key of this file's [sources], or a list of them."),
    "placed": Key(
        "line",
        "How sure it is that this episode tells it: `likely`, or `by` for here or earlier.",
        one_of=(*PLACEMENTS, "certain"),
    ),
}

SHOW: Final = {
    "format": Key("number", "The format's number: 1.", needed=True),
    "id": Key("id", "Names the pack in commands and files; never shown.", needed=True),
    "title": Key("line", "The show's title.", needed=True),
    "medium": Key("line", "What the show is; it chooses the words.", one_of=MEDIUMS),
    "language": Key("line", "The language of the pack's texts, such as `en`."),
    "network": Key("line", "Where it is shown."),
    "first_aired": Key("day", "When it was first shown: a whole day."),
    "created_by": Key("lines", "Who made it."),
    "starring": Key("lines", "Names on the poster; who plays whom is the story's to tell."),
    "premise": Key("prose", "What a poster says, and no more."),
    "ids": Key("table", "What other programs call the show, by their names; never shown."),
    "episode": Key("table", "The episodes, in the order to watch them in.", needed=True),
    "sources": Key("table", "Who told what stands in this file, by short keys."),
}
"""The keys of `show.toml`."""

MENU: Final = {
    "id": Key("id", "The episode, such as S01E03; S00 is for specials.", needed=True),
    "key": Key("id", "Names the episode for good, so that it can be renumbered; never shown."),
    "ids": Key("table", "What other programs call the episode, by their names; never shown."),
    "span": Key("number", "How many numbers it has, where several are shown at one go."),
    "title": Key("line", "Its title: safe to read before."),
    "aired": Key("day", "When it was first shown: a whole day."),
    "minutes": Key("number", "Its running time; left out where it is not known."),
    "teaser": Key("prose", "What it is about, never how it comes out: safe to read before."),
}
"""The keys of an `[[episode]]` in it."""

EPISODE: Final = {
    "synopsis": Key("prose", "What happens. It stands at the head of the file."),
    "source": Key("cited", "Who told the synopsis: keys of this file's [sources]."),
    "event": Key("table", "What happens, in order."),
    "person": Key("table", "Introduces somebody, or restates what has changed."),
    "relationship": Key("table", "What two are to each other."),
    "identity": Key("table", "Two turn out to be one; with `ended`, not to be."),
    "question": Key("table", "What the story leaves open."),
    "answer": Key("table", "The answer to a question that was asked."),
    "sources": Key("table", "Who told what stands in this file, by short keys."),
}
"""The keys of an episode's file."""

SOURCE: Final = {
    "title": Key("line", "What it is called; left out where that tells more than the episode."),
    "publisher": Key("line", "Who published it."),
    "url": Key("line", "Where it is; left out where that tells more than the episode."),
    "date": Key("day", "When it was published."),
}
"""The keys of an entry of `[sources]`."""

FACTS: Final[dict[str, dict[str, Key]]] = {
    "event": {
        "text": Key("prose", "What happens, in a sentence or two.", needed=True),
        "people": Key("ids", "The ids of those who take part."),
        "place": Key("line", "Where it happens."),
        "twist": Key("flag", "It turns something over."),
    },
    "person": {
        "id": Key("id", "Names the person in the pack; never shown.", needed=True),
        "name": Key("line", "Their name, in the file of the episode that tells it."),
        "also": Key("lines", "Their other names, all of them, as of now."),
        "role": Key("line", "What they are; without a name they are called by it."),
        "played_by": Key("line", "Who plays them."),
        "about": Key("prose", "What is known of them."),
        "looks": Key("prose", "What they look like."),
        "status": Key("line", "How things stand with them: the latest holds."),
    },
    "relationship": {
        "between": Key("ids", "The ids of the two, in the order in which it reads.", needed=True),
        "kind": Key("line", "The same pair and kind again replaces it.", needed=True, one_of=KINDS),
        "is": Key("line", "A few words: the label on the map.", needed=True),
        "text": Key("prose", "How we learn it."),
        "ended": Key("flag", "It is over, and is remembered as such."),
        "toward": Key("flag", "It is one-sided, from the first to the second."),
    },
    "identity": {
        "people": Key("ids", "The ids of those who are one.", needed=True),
        "as": Key("id", "Who they are from now on; left out, the last of them."),
        "text": Key("prose", "How we learn it."),
        "ended": Key("flag", "They are not one: until now that was believed."),
    },
    "question": {
        "id": Key("id", "Names the question in the pack; never shown.", needed=True),
        "asks": Key("prose", "What a viewer asks by now.", needed=True),
    },
    "answer": {
        "question": Key("id", "The id of the question.", needed=True),
        "text": Key("prose", "What it comes to.", needed=True),
    },
}
"""The keys of each kind of fact, without those that all kinds have."""

for _keys in FACTS.values():
    _keys.update(_COMMON)
