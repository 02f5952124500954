"""Pages: a stretch of the story in sections."""

from dataclasses import replace
from datetime import date

from etoile_tui.guide.items.link import ToEpisode, ToPerson, ToQuestion, ToRelationship
from etoile_tui.guide.items.page import NOTHING_TOLD, Item, Page, Section
from etoile_tui.guide.items.wording import told_by
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.pages.news_page import news_page
from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.relationship import Relationship
from etoile_tui.guide.story.story import (
    Answer,
    Event,
    PersonChange,
    Problem,
    Question,
    RelationshipChange,
    Reveal,
    Story,
    Synopsis,
)

ONE = ("S01E01",)


def sections(story: Story) -> dict[str, tuple[Item, ...]]:
    """Return an episode's sections by their headings."""
    return {section.heading: section.items for section in episode_page(story, ended=True).sections}


def bond(was: str | None, now: str, *, ended: bool = False, toward: bool = False) -> Story:
    """Return a story with a change between two people."""
    relationship = Relationship(
        between=("a", "b"),
        names=("Ada", "Bea"),
        kind="friends",
        words=now,
        text="They talk.",
        ended=ended,
        toward=toward,
        since=(0, 0),
    )
    return Story(episodes=ONE, relationships=(RelationshipChange(now=relationship, was=was),))


def reveal(*were: str, text: str | None = None, likely: bool = False) -> Reveal:
    """Return how people turn out to be Bob."""
    return Reveal(episode="S01E01", were=were, name="Bob", person="bob", text=text, likely=likely)


def test_a_story_of_nothing_says_so() -> None:
    """No heading stands without an item, and no page is blank."""
    assert episode_page(Story(episodes=ONE), ended=True) == Page(paragraphs=(NOTHING_TOLD,))
    assert news_page(Story(episodes=ONE)) == Page(paragraphs=(NOTHING_TOLD,))


def test_what_is_likely_says_so_in_every_section() -> None:
    """A placement that is not certain is marked, whatever kind of fact it is."""
    made = bond(None, "friends").relationships[0]
    story = Story(
        episodes=ONE,
        events=(Event(episode="S01E01", text="It burns.", at=750, likely=True),),
        newcomers=(Person(id="a", name="Ada", about="Keeps.", likely=True, since=(0, 0)),),
        changes=(
            PersonChange(person="b", name="Bea", what="also", was=None, now="Bee", likely=True),
        ),
        relationships=(replace(made, now=replace(made.now, likely=True)),),
        reveals=(reveal("the mask", "Bob", likely=True),),
        raised=(Question(id="why", episode="S01E01", asks="Why?", likely=True),),
        answered=(
            Question(
                id="who",
                episode="S01E01",
                asks="Who?",
                answers=(Answer(episode="S01E01", text="Ada.", likely=True),),
            ),
        ),
    )
    notes = [item.note for items in sections(story).values() for item in items]
    assert len(notes) == 7
    assert all(note is not None and note.endswith("probably here") for note in notes)
    assert notes[0] == "12:30 · probably here"


def test_other_names_are_told_where_they_are_others() -> None:
    """A part of the whole name goes without saying."""
    person = Person(id="a", name="Ada Lamp", also=("Ada", "the keeper"), since=(0, 0))
    (item,) = sections(Story(episodes=ONE, newcomers=(person,)))["Who came in"]
    assert item.text == "also the keeper"


def test_what_was_over_and_is_not_any_more() -> None:
    """The same words again are no news; that they hold again is."""
    change = replace(bond("friends", "friends").relationships[0], was_ended=True)
    (item,) = sections(Story(episodes=ONE, relationships=(change,)))["Between people"]
    assert item.text == "friends (over) → friends"


def test_an_episode_page_in_full() -> None:
    """Its sections stand in one order, whatever the episode."""
    story = Story(
        episodes=ONE,
        synopses=(Synopsis(episode="S01E01", text="First.\n\nSecond."),),
        events=(Event(episode="S01E01", text="It burns.", place="the pier", likely=True),),
        newcomers=(Person(id="a", name="Ada", role="keeper", played_by="A. Actor", since=(0, 0)),),
        changes=(PersonChange(person="b", name="Bea", what="status", was=None, now="away"),),
        relationships=bond(None, "friends").relationships,
        reveals=(reveal("the mask", "Bob"),),
        raised=(Question(id="why", episode="S01E01", asks="Why?"),),
        answered=(
            Question(
                id="who",
                episode="S01E01",
                asks="Who?",
                answers=(Answer(episode="S01E01", text="Ada."),),
            ),
        ),
        problems=(Problem(episode="S01E01", text="a file is missing."),),
        sources=(Source(publisher="The Tide Table"),),
    )
    assert episode_page(story, ended=True) == Page(
        paragraphs=("First.", "Second."),
        sections=tuple(
            Section(heading=heading, items=(item,))
            for heading, item in (
                ("This episode cannot be read", Item(tone="problem", text="a file is missing.")),
                ("What happened", Item(text="It burns.", note="the pier · probably here")),
                (
                    "Who came in",
                    Item(
                        tone="person",
                        lead="Ada",
                        text="keeper, played by A. Actor",
                        link=ToPerson("a"),
                    ),
                ),
                (
                    "Who turned out to be whom",
                    Item(
                        tone="twist",
                        lead="the mask and Bob: one and the same",
                        text="Bob",
                        link=ToPerson("bob"),
                    ),
                ),
                (
                    "What changed",
                    Item(tone="person", lead="Bea", text="away", link=ToPerson("b")),
                ),
                (
                    "Between people",
                    Item(
                        tone="relationship",
                        lead="Ada – Bea",
                        text="friends",
                        note="They talk.",
                        link=ToRelationship(("a", "b"), "friends"),
                    ),
                ),
                ("Left open", Item(tone="open", text="Why?", link=ToQuestion("why"))),
                (
                    "Answered",
                    Item(tone="answer", lead="Who?", text="Ada.", link=ToQuestion("who")),
                ),
            )
        ),
        told_by="The Tide Table",
    )


def test_an_episode_under_way_says_so() -> None:
    """What happened, so far."""
    story = Story(episodes=ONE, events=(Event(episode="S01E01", text="It burns."),))
    page = episode_page(story, ended=False)
    assert [section.heading for section in page.sections] == ["What happened so far"]


def test_a_twist_has_its_own_tone() -> None:
    """Among the events, and alone among the news."""
    events = (
        Event(episode="S01E01", text="Plain."),
        Event(episode="S01E01", text="Turning.", twist=True),
    )
    story = Story(episodes=ONE, events=events)
    assert [item.tone for item in sections(story)["What happened"]] == ["plain", "twist"]
    (section,) = news_page(story).sections
    assert [(item.tone, item.text, item.link) for item in section.items] == [
        ("twist", "Turning.", ToEpisode("S01E01"))
    ]


def test_an_event_on_its_own_page_leads_nowhere() -> None:
    """The reader is there already."""
    story = Story(episodes=ONE, events=(Event(episode="S01E01", text="It burns.", twist=True),))
    assert [item.link for item in sections(story)["What happened"]] == [None]


def test_an_answer_to_what_was_never_asked_leads_nowhere() -> None:
    """There is no question to lead to."""
    answers = (Answer(episode="S01E01", text="Ada."),)
    story = Story(
        episodes=ONE, answered=(Question(id="who", episode="S01E01", asks="", answers=answers),)
    )
    (item,) = sections(story)["Answered"]
    assert (item.lead, item.text, item.link) == (None, "Ada.", None)


def test_what_was_between_two_who_are_one_leads_to_the_one() -> None:
    """On the map there is no line from somebody to themselves."""
    change = bond(None, "strangers").relationships[0]
    one = replace(change, now=replace(change.now, between=("a", "a")))
    (item,) = sections(Story(episodes=ONE, relationships=(one,)))["Between people"]
    assert item.link == ToPerson("a")


def test_news_of_several_episodes_leave_their_synopses_out() -> None:
    """Each has a page of its own; with a single new one it is here."""
    synopses = tuple(Synopsis(episode=episode, text=episode) for episode in ("S01E01", "S01E02"))
    assert news_page(Story(episodes=ONE, synopses=synopses[:1])).paragraphs == ("S01E01",)
    both = Story(episodes=("S01E01", "S01E02"), synopses=synopses)
    assert news_page(both).paragraphs == ()


def test_news_name_the_episode_that_cannot_be_read() -> None:
    """There may be several."""
    problems = (Problem(episode="S01E01", text="missing."),)
    (section,) = news_page(Story(episodes=("S01E01", "S01E02"), problems=problems)).sections
    assert section.items == (Item(tone="problem", lead="S01E01", text="missing."),)


def test_between_people() -> None:
    """From what to what; one-sided or mutual; over or not."""
    changed = sections(bond("strangers", "friends"))["Between people"][0]
    assert changed.text == "strangers → friends"
    same = sections(bond("friends", "friends"))["Between people"][0]
    assert same.text == "friends"
    over = sections(bond("friends", "friends no more", ended=True))["Between people"][0]
    assert (over.tone, over.text) == ("ended", "friends → friends no more (over)")
    toward = sections(bond(None, "admires", toward=True))["Between people"][0]
    assert toward.lead == "Ada → Bea"


def test_all_that_changed_for_somebody_is_one_item() -> None:
    """The lead is their name; what is told at length is the note."""
    changes = tuple(
        PersonChange(person="p", name="Jon", what=what, was=was, now=now)
        for what, was, now in (
            ("name", "the stranger", "Jon"),
            ("status", "at sea", "ashore"),
            ("played_by", None, "A. Actor"),
            ("about", None, "He came by night."),
        )
    )
    assert sections(Story(episodes=ONE, changes=changes))["What changed"] == (
        Item(
            tone="person",
            lead="Jon",
            text="the stranger is called Jon; at sea → ashore; played by A. Actor",
            note="He came by night.",
            link=ToPerson("p"),
        ),
    )
    assert sections(Story(episodes=ONE, changes=changes[3:]))["What changed"] == (
        Item(tone="person", lead="Jon", text="He came by night.", link=ToPerson("p")),
    )


def test_two_people_of_one_name_are_two_items() -> None:
    """What changed for the one did not change for the other."""
    changes = tuple(
        PersonChange(person=person, name="Jon", what="status", was=None, now=now)
        for person, now in (("father", "dead"), ("son", "alive"))
    )
    items = sections(Story(episodes=ONE, changes=changes))["What changed"]
    assert [(item.lead, item.text, item.link) for item in items] == [
        ("Jon", "dead", ToPerson("father")),
        ("Jon", "alive", ToPerson("son")),
    ]


def test_a_reveal_of_somebody_nobody_had_met() -> None:
    """Reads as well as any other."""
    reveals = (
        reveal("the mask", text="It falls."),
        reveal("Bob", text="It falls."),
        reveal(),
    )
    items = sections(Story(episodes=ONE, reveals=reveals))["Who turned out to be whom"]
    assert [item.lead for item in items] == ["the mask is Bob", "Bob", "Bob"]


def test_a_question_that_a_later_episode_answered_says_where() -> None:
    """And one that its own episode answers does not point at itself."""
    later, same = (
        Question(
            id="why",
            episode="S01E01",
            asks="Why?",
            answers=(Answer(episode=episode, text="So."),),
        )
        for episode in ("S01E03", "S01E01")
    )
    items = sections(Story(episodes=ONE, raised=(later, same)))["Left open"]
    assert [item.note for item in items] == ["answered in S01E03", None]


def test_where_it_was_told() -> None:
    """By publisher, or by title where there is none; each once, with its day where known."""
    dated = Source(publisher="The Tide Table", date=date(2024, 3, 9), title="A title", url="u")
    named = Source(title="A letter")
    assert told_by((dated, named, dated, Source(url="https://gull.example"))) == (
        "The Tide Table (9 Mar 2024), A letter"
    )
    assert told_by(()) is None
    assert told_by((Source(url="https://gull.example"),)) is None
