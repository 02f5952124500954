"""The page of one episode."""

from dataclasses import replace

from etoile_tui.cli.text_page import item_line
from etoile_tui.guide.items.link import ToEpisode, ToPerson, ToQuestion, ToRelationship
from etoile_tui.guide.items.page import NOTHING_TOLD, Item, Page, Section
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.pages.news_page import news_page
from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.story import (
    Answer,
    Event,
    PersonChange,
    Problem,
    Question,
    Story,
    Synopsis,
)
from tests.guide.items.stories import ONE, bond, reveal, sections


def test_a_story_of_nothing_says_so() -> None:
    """No heading stands without an item, and no page is blank."""
    assert episode_page(Story(episodes=ONE), ended=True) == Page(paragraphs=(NOTHING_TOLD,))
    assert news_page(Story(episodes=ONE)) == Page(paragraphs=(NOTHING_TOLD,))


def test_what_is_likely_says_so_in_every_section() -> None:
    """A placement that is not certain is marked, whatever kind of fact it is."""
    made = bond(None, "friends").relationships[0]
    story = Story(
        episodes=ONE,
        events=(Event(episode="S01E01", text="It burns.", at=750, placed="likely"),),
        newcomers=(Person(id="a", name="Ada", about="Keeps.", placed="likely", since=(0, 0)),),
        changes=(
            PersonChange(
                person="b",
                name="Bea",
                what="also",
                was=None,
                now="Bee",
                added=("Bee",),
                placed="likely",
            ),
        ),
        relationships=(replace(made, now=replace(made.now, placed="likely")),),
        reveals=(reveal("the mask", "Bob", placed="likely"),),
        raised=(Question(id="why", episode="S01E01", asks="Why?", placed="likely"),),
        answered=(
            Question(
                id="who",
                episode="S01E01",
                asks="Who?",
                answers=(Answer(episode="S01E01", text="Ada.", placed="likely"),),
            ),
        ),
    )
    lines = [item_line(item) for items in sections(story).values() for item in items]
    assert len(lines) == 7
    assert all("probably here" in line for line in lines)
    assert lines[0] == "It burns. (12:30 · probably here)"


def test_an_episode_page_in_full() -> None:
    """Its sections stand in one order, whatever the episode."""
    story = Story(
        episodes=ONE,
        synopses=(Synopsis(episode="S01E01", text="First.\n\nSecond."),),
        events=(Event(episode="S01E01", text="It burns.", place="the pier", placed="likely"),),
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
                ("This cannot be read", Item(tone="problem", text="a file is missing.")),
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
    """The heading is `What happened so far`."""
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
        ("twist", "Turning.", ToEpisode("S01E01", "Turning."))
    ]


def test_an_event_on_its_own_page_leads_nowhere() -> None:
    """The reader is there already."""
    story = Story(episodes=ONE, events=(Event(episode="S01E01", text="It burns.", twist=True),))
    assert [item.link for item in sections(story)["What happened"]] == [None]


BOTH = (Event(episode="S01E01", text="It burns."), Event(episode="S01E01", text="Out.", twist=True))


def headed(*events: Event, synopsis: bool = True, brief: bool = True) -> list[tuple[str, bool]]:
    """Return the headings of a page, and which of them are folded."""
    told = (Synopsis(episode="S01E01", text="It burns, and is out."),) if synopsis else ()
    story = Story(episodes=ONE, synopses=told, events=events)
    page = episode_page(story, ended=True, brief=brief)
    return [(section.heading, section.folded) for section in page.sections]


def test_a_brief_page_tells_nothing_twice() -> None:
    """Beside the synopsis what turned over stands out; all the rest is folded."""
    assert headed(*BOTH) == [("What turned over", False), ("Both beats", True)]
    assert headed(BOTH[0]) == [("The one beat", True)]
    assert headed(*BOTH, BOTH[0])[1] == ("All 3 beats", True)


def test_a_brief_page_hides_nothing() -> None:
    """Without a synopsis what happened is told at once; turns alone need no fold."""
    assert headed(*BOTH, synopsis=False) == [("What happened", False)]
    assert headed(*BOTH, brief=False) == [("What happened", False)]
    assert headed(BOTH[1]) == [("What turned over", False)]
    assert headed() == []
