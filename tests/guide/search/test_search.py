"""Search: what it finds, in what order, and how that is shown."""

from dataclasses import replace

import pytest

from etoile_tui.guide.items.link import ToEpisode, ToPerson
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.search.documents import list_documents
from etoile_tui.guide.search.hits import Found, Span
from etoile_tui.guide.search.search import Search
from etoile_tui.guide.story.facts import (
    AnswerFact,
    Chapter,
    EventFact,
    IdentityFact,
    PersonFact,
    QuestionFact,
    RelationshipFact,
)
from etoile_tui.guide.story.guide import Guide
from etoile_tui.packs.pack import Pack
from tests.harness.guides import guide_to
from tests.harness.invented import LIGHTHOUSE

from .test_search_laws import POSITIONS, words_in


def lighthouse_at(position: str) -> Guide:
    """Return the guide to the invented show at a position."""
    pack, horizon = Pack(LIGHTHOUSE), parse_position(position)
    chapters = pack.chapters(pack.order.reach(horizon))
    return Guide(pack.show, chapters, horizon=horizon, curtain=Curtain.DRAWN)


def shown(found: Found) -> list[tuple[str, str, str]]:
    """Return hits as text: kind, episode and words, the highlights in brackets."""
    return [
        (
            hit.kind,
            hit.episode,
            " | ".join(
                highlighted(text, highlights)
                for text, highlights in (
                    (hit.lead, hit.lead_highlights),
                    (hit.text, hit.text_highlights),
                    (hit.note, hit.note_highlights),
                )
                if text
            ),
        )
        for hit in found.hits
    ]


def highlighted(text: str, highlights: tuple[Span, ...]) -> str:
    """Return a text with its highlights in brackets."""
    for start, end in reversed(highlights):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def find(typed: str, at: str = "S02E02") -> list[tuple[str, str, str]]:
    """Search the invented show, and return what is shown."""
    return shown(Search(lighthouse_at(at)).find(typed))


@pytest.mark.parametrize("position", POSITIONS)
def test_every_hit_shows_why(position: str) -> None:
    """A word is highlighted in each hit, for every word of the show."""
    guide = lighthouse_at(position)
    told = {
        word
        for indexed in list_documents(guide)
        for word in words_in(*indexed.text_fields, *indexed.note_fields)
    }
    for word in sorted(told):
        hits = Search(guide).find(word, limit=None).hits
        assert hits
        assert all(
            hit.lead_highlights or hit.text_highlights or hit.note_highlights for hit in hits
        )


@pytest.mark.parametrize(
    "typed", ["signaller", "the signaller", "fog", "jon", "ferryman", "Low Water"]
)
def test_a_word_that_lies_ahead_is_a_word_that_nobody_said(typed: str) -> None:
    """Neither finds anything, and nothing tells them apart."""
    assert Search(lighthouse_at("S01E02")).find(typed) == Found()
    assert Search(lighthouse_at("S01E02")).find("xylophone") == Found()


@pytest.mark.parametrize("typed", ["", " ", '"', '""', "…", "- ' &", '" "'])
def test_without_a_word_nothing_is_found(typed: str) -> None:
    """Punctuation is no word."""
    assert Search(lighthouse_at("S02E02")).find(typed) == Found()


def test_in_what_order_things_are_found() -> None:
    """A name, a title, twists, events, relationships, answers, synopses; and who is in an event."""
    assert [(kind, where) for kind, where, _ in find("mara", at="S01E06")] == [
        ("person", "S01E01"),
        ("twist", "S01E04"),
        ("twist", "S01E01"),
        ("event", "S01E02"),
        ("relationship", "S01E04"),
        ("relationship", "S01E03"),
        ("answer", "S01E06"),
        ("answer", "S01E04"),
        ("synopsis", "S01E03"),
        ("synopsis", "S01E01"),
        ("event", "S01E03"),
        ("event", "S01E01"),
    ]
    assert find("lamp", at="S01E02")[0] == ("episode", "S01E02", "The [Lamp]")
    assert find("second hand", at="S01E06")[2] == (
        "identity",
        "S01E06",
        "the [second] [hand] and Jon: one and the same | Jon wrote the missing weeks.",
    )


def people(**names: str) -> Chapter:
    """Return an episode in which people come in, of these names."""
    facts = tuple(PersonFact(id=person, name=name) for person, name in names.items())
    return Chapter(episode="S01E01", people=facts)


def test_people_whose_name_it_is_come_first() -> None:
    """Then those of whom a name begins so, then others; each in the order they came in."""
    guide = guide_to(
        "S01E01",
        people(a="Old Ann", b="Annabel", c="Ann Lee", d="Ann", e="Joann", f="Lee Ann"),
    )
    leads = [hit.lead for hit in Search(guide).find("ann").hits]
    assert leads == ["Ann", "Annabel", "Ann Lee", "Old Ann", "Lee Ann"]
    assert [hit.lead for hit in Search(guide).find("ann lee").hits] == ["Ann Lee", "Lee Ann"]
    leads = [hit.lead for hit in Search(guide).find('"ann"').hits]
    assert leads == ["Ann", "Ann Lee", "Old Ann", "Lee Ann"]


def test_a_role_and_an_actor_find_somebody() -> None:
    """They come after those who have that name."""
    assert find("keeper quill") == [
        (
            "person",
            "S01E01",
            "Mara | [keeper] of the light · on the island · played by Agnes [Quill]",
        )
    ]
    assert find("played") == []


@pytest.mark.parametrize(
    "typed", ["etoile", "ÉTOILE", "étoile", "E\u0301toile", "l'étoile", "L’ETOILE"]
)
def test_accents_do_not_matter(typed: str) -> None:
    """In the typed word as in the told one; the highlights cover the right letters."""
    told = EventFact(text="They open “L’Étoile” at last.")
    (found,) = shown(
        Search(guide_to("S01E01", Chapter(episode="S01E01", events=(told,)))).find(typed)
    )
    assert found[2] in ("They open “L’[Étoile]” at last.", "They open “[L’Étoile]” at last.")


def test_all_words_have_to_be_in_one_thing() -> None:
    """In any order; what is said of one thing does not help another."""
    assert find("island boat") == find("boat island")
    assert [found[:2] for found in find("boat island")] == [("answer", "S01E04")]
    assert find("boat ferry") == []


def test_a_phrase_stands_as_it_is() -> None:
    """Between quotation marks of any sort; while it is typed its last word may go on."""
    found = find('"the log"')
    assert [where for _, where, _ in found] == ["S01E03", "S01E03", "S01E03", "S01E01", "S01E04"]
    assert find("“log the”") == []
    assert find('"the lo"') == []
    assert find('"the lo') == [
        (kind, where, text.replace("log]", "lo]g")) for kind, where, text in found
    ]
    assert ("event", "S01E03", "Three weeks are missing from [the log].") in found


def test_a_word_fits_at_its_beginning() -> None:
    """Inside of words only if none begins so."""
    guide = guide_to("S01E01", people(a="an artist", b="a party", c="a cartwright"))
    assert [hit.lead for hit in Search(guide).find("art").hits] == ["an artist"]
    assert [hit.lead for hit in Search(guide).find("arty").hits] == ["a party"]
    assert not Search(guide).find("arty").corrected


def test_a_typo_is_forgiven_where_nothing_is_spelled_so() -> None:
    """The result says that a typo was forgiven."""
    guide = lighthouse_at("S02E02")
    found, meant = Search(guide).find("feryr"), Search(guide).find("ferry")
    assert found.corrected
    assert not meant.corrected
    assert found.hits == meant.hits
    assert Search(guide).find("feryr mara").hits == Search(guide).find("ferry mara").hits
    assert Search(guide).find("feryr xylophone") == Found()


def test_a_typo_never_leads_ahead() -> None:
    """A typo of a word from further on finds nothing."""
    assert Search(lighthouse_at("S01E06")).find("signalller") == Found()
    assert Search(lighthouse_at("S02E01")).find("signalller").corrected


def test_an_earlier_name_finds_who_it_was() -> None:
    """As they are called now, and it says until when they were called otherwise."""
    named = PersonFact(id="a", name="the stranger")
    later = PersonFact(id="a", name="Ann", role="keeper")
    guide = guide_to(
        "S01E03",
        Chapter(episode="S01E01", people=(named,)),
        Chapter(episode="S01E03", people=(later,)),
    )
    assert shown(Search(guide).find("stranger")) == [
        ("person", "S01E01", "Ann | until E3 called the [stranger] · keeper")
    ]


def test_what_somebody_was_finds_them_last() -> None:
    """With what is known of them, and until when it held."""
    assert [kind for kind, _, _ in find("ashore")] == ["synopsis", "synopsis", "person"]
    assert find("wrote somebody") == [
        (
            "person",
            "S01E01",
            "Jon | also the man on the ferry, the second hand · ferryman (probably by now) | "
            "He watches the island and does not come ashore. · "
            "until S01E06: [Somebody] else [wrote] in the log.",
        )
    ]
    assert find("odds")[-1] == (
        "relationship",
        "S01E04",
        "Mara – Ilse | friends no more | "
        "until S01E04: at [odds] · Ilse knew of the log. · until S01E03: friends · They share the "
        "watch. · until S01E02: wary of each other · Mara had not asked for…",
    )


def test_how_two_became_what_they_were_finds_them() -> None:
    """Beside what they are by now, also where the same was said of them in other words."""
    told = [
        replace(
            people(a="Ann", b="Bob") if episode == "S01E01" else Chapter(episode=episode),
            relationships=(
                RelationshipFact(between=("a", "b"), kind="friends", words="friends", text=text),
            ),
        )
        for episode, text in (("S01E01", "He hands her a zebra."), ("S01E02", "They wave."))
    ]
    (hit,) = Search(guide_to("S01E02", *told)).find("zebra").hits
    assert (hit.kind, hit.text) == ("relationship", "friends · They wave.")
    assert hit.note == "until E2: friends · He hands her a zebra."


def test_a_name_that_was_given_up_finds_somebody() -> None:
    """Earlier words find it as an earlier name finds a person."""
    chapters = [
        Chapter(episode=episode, people=(PersonFact(id="a", name="Ann", also=(name,)),))
        for episode, name in (("S01E01", "the Ferryman"), ("S01E02", "the Captain"))
    ]
    (hit,) = Search(guide_to("S01E02", *chapters)).find("ferryman").hits
    assert (hit.lead, hit.text) == ("Ann", "also the Captain · until E2 called the Ferryman")


@pytest.mark.parametrize(
    ("horizon", "lead"), [("S01E01", "Ann – Bob"), ("S01E02", "Ann – Bob until E2")]
)
def test_what_two_were_is_found_when_they_are_one(horizon: str, lead: str) -> None:
    """Under the names of the two, and it leads to the one's card."""
    duel = RelationshipFact(
        between=("a", "b"), kind="rivals", words="enemies", text="They duel by zebra."
    )
    chapters = (
        replace(people(a="Ann", b="Bob"), relationships=(duel,)),
        Chapter(episode="S01E02", identities=(IdentityFact(people=("a", "b")),)),
    )
    (hit,) = Search(guide_to(horizon, *chapters)).find("zebra").hits
    assert (hit.lead, hit.episode) == (lead, "S01E01")
    assert (hit.link == ToPerson("b")) == (horizon == "S01E02")


def test_two_are_two_until_they_turn_out_to_be_one() -> None:
    """Until then the words about one do not find the other."""
    before, after = (Search(lighthouse_at(at)) for at in ("S01E04", "S01E06"))
    for typed, lead in (("second hand", "the second hand"), ("jon", "Jon")):
        hits = [hit for hit in before.find(typed).hits if hit.kind == "person"]
        assert [hit.lead for hit in hits] == [lead]
        hits = [hit for hit in after.find(typed).hits if hit.kind == "person"]
        assert [hit.lead for hit in hits] == ["Jon"]
    assert before.find("jon second").hits == ()


def test_who_is_in_an_event_finds_it() -> None:
    """As they are called now, after what names them; and so does where it takes place."""
    assert find("jetty ilse", at="S01E01") == [
        (
            "event",
            "S01E01",
            "[Ilse] steps off the ferry with more boxes than one person can carry. | "
            "Mara, [Ilse] · the [jetty]",
        )
    ]
    assert find("jetty", at="S01E02")[0][2] == "The storm takes the [jetty]."


def test_a_question_is_found_with_its_answer() -> None:
    """An open question is shown without an answer."""
    assert find("lamp why", at="S01E03") == [("question", "S01E01", "[Why] did the [lamp] go out?")]
    assert find("boat why", at="S01E04") == [
        (
            "answer",
            "S01E04",
            "[Why] did the lamp go out? | "
            "Mara put it out, so that a [boat] would not find the island.",
        )
    ]


def test_an_answer_to_nothing_that_was_asked() -> None:
    """It leads to its episode."""
    answer = AnswerFact(question="never-asked", text="Clouds.")
    guide = guide_to("S01E01", Chapter(episode="S01E01", answers=(answer,)))
    (hit,) = Search(guide).find("clouds").hits
    assert (hit.kind, hit.lead, hit.link) == ("answer", "", ToEpisode("S01E01"))


def test_a_question_is_asked_in_its_last_words() -> None:
    """The earlier words of a question still find it."""
    asked_first = QuestionFact(id="q", asks="Who is it?")
    asked_then = QuestionFact(id="q", asks="Which of the two?")
    chapters = (
        Chapter(episode="S01E01", questions=(asked_first,)),
        Chapter(episode="S01E02", questions=(asked_then,)),
    )
    for horizon, text, note in (
        ("S01E01", "Who is it?", ""),
        ("S01E02", "Which of the two?", "asked in E1 as “Who is it?”"),
    ):
        (hit,) = Search(guide_to(horizon, *chapters)).find("who is").hits
        assert (hit.text, hit.note) == (text, note)


def test_a_relationship_is_from_where_it_was_last_told_of() -> None:
    """The latest first."""
    chapters = [
        replace(
            people(a="Ann", b="Bob", c="Cyd"),
            relationships=(
                RelationshipFact(between=("a", "b"), kind="friends", words="allies"),
                RelationshipFact(between=("b", "c"), kind="friends", words="allies"),
            ),
        ),
        Chapter(
            episode="S01E02",
            relationships=(RelationshipFact(between=("a", "b"), kind="friends", words="allies"),),
        ),
    ]
    hits = Search(guide_to("S01E02", *chapters)).find("allies").hits
    assert [(hit.lead, hit.episode) for hit in hits] == [
        ("Ann – Bob", "S01E02"),
        ("Bob – Cyd", "S01E01"),
    ]


def test_the_words_of_a_hedge_find_nothing() -> None:
    """They stand beside what they hedge, and are the guide's own."""
    events = (
        EventFact(text="It burns.", placed="likely"),
        EventFact(text="It rains.", placed="by"),
    )
    search = Search(guide_to("S01E01", Chapter(episode="S01E01", events=events)))
    (burns,), (rains,) = search.find("burns").hits, search.find("rains").hits
    assert (burns.placed, burns.hedge) == ("likely", "probably here")
    assert (rains.placed, rains.hedge) == ("by", "here or earlier")
    assert search.find("probably").hits == search.find("earlier").hits == ()
