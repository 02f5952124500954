"""The laws of an export, in every form: it comes from what is reached, and from nothing else."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.cli.export.formats import FORMATS, as_html, as_json, as_markdown
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.facts import Chapter, EventFact, PersonFact
from etoile_tui.guide.story.guide import Guide
from tests.guide.pages.test_recap_laws import under_other_ids
from tests.harness.guides import guide_of, guide_to
from tests.harness.invented import PEOPLE, QUESTIONS, InventedPack, packs_with_horizons

from .hostile import guides


def exported(guide: Guide) -> list[str]:
    """Return a guide in each form."""
    return [form(guide) for form in (as_markdown, as_html, as_json)]


@given(packs_with_horizons())
@settings(deadline=None)
def test_an_export_is_that_of_the_pack_cut_off_at_the_horizon(
    drawn: tuple[InventedPack, Position],
) -> None:
    """What comes after the horizon changes no byte of it, minute marks included."""
    pack, horizon = drawn
    cut, whole = (guide_of(one, horizon, Curtain.SEALED) for one in (pack.cut(horizon), pack))
    assert exported(cut) == exported(whole)


@given(packs_with_horizons())
@settings(deadline=None, max_examples=50)
def test_what_the_menu_says_of_episodes_ahead_is_not_in_it(
    drawn: tuple[InventedPack, Position],
) -> None:
    """The same bytes where there are no episodes after the one that is reached."""
    pack, horizon = drawn
    if horizon.episode is None:
        return
    menu = pack.show["episode"][: pack.order.index(horizon.episode) + 1]
    shorter = InventedPack(pack.show | {"episode": menu}, pack.cut(horizon).episodes)
    one, two = (guide_of(each, horizon, Curtain.SEALED) for each in (pack, shorter))
    assert exported(one) == exported(two)


@given(packs_with_horizons(), st.permutations(PEOPLE), st.permutations(QUESTIONS))
@settings(deadline=None, max_examples=50)
def test_ids_make_no_difference(
    drawn: tuple[InventedPack, Position], people: list[str], questions: list[str]
) -> None:
    """Other ids give the same bytes: no order, no anchor and no word comes from one."""
    pack, horizon = drawn
    other = dict(zip((*PEOPLE, *QUESTIONS), (*people, *questions), strict=True))
    one, two = (
        guide_of(each, horizon, Curtain.SEALED) for each in (pack, under_other_ids(pack, other))
    )
    assert exported(one) == exported(two)


@given(guides())
@settings(deadline=None)
def test_json_is_read_back(guide: Guide) -> None:
    """It is one document, and its texts are those of the pack."""
    record = json.loads(as_json(guide))
    assert record["safe_through"] == str(guide.horizon)
    assert record["title"] == guide.poster.title
    told = [event["text"] for episode in record["episodes"] for event in episode["events"]]
    assert told == [event.text for event in guide.so_far.events]
    assert sorted(person["name"] for person in record["people"]) == sorted(
        person.name for person in guide.people
    )


def test_two_people_of_one_name_stay_two() -> None:
    """Each has an entry, in the order in which they came in."""
    people = (
        PersonFact(id="b", name="Ann", role="keeper"),
        PersonFact(id="a", name="Ann", role="ferryman"),
    )
    guide = guide_to("S01E01", Chapter(episode="S01E01", people=people))
    roles = [person["role"] for person in json.loads(as_json(guide))["people"]]
    assert roles == ["keeper", "ferryman"]
    assert as_html(guide).count("<h3>Ann</h3>") == 2
    assert as_markdown(guide).count("\n### Ann\n") == 2


@pytest.mark.parametrize("ending", FORMATS)
def test_a_part_of_an_episode_is_said_to_be_one(ending: str) -> None:
    """Whoever reads it is told the minute."""
    event = EventFact(text="A wreck.", at=750)
    guide = guide_to("S01E02@12:30", Chapter(episode="S01E02", events=(event,)))
    text = FORMATS[ending](guide)
    assert "A wreck." in text
    if FORMATS[ending] is as_json:
        assert json.loads(text)["safe_through"] == "S01E02@12:30"
        assert json.loads(text)["episodes"][-1]["state"] == "under_way"
    else:
        assert "Safe to read once you have watched S01E02 up to 12:30." in text
        assert "2 · Title of S01E02, up to 12:30" in text


KEYS = {
    *("format", "show", "title", "language", "network", "first_aired", "created_by", "starring"),
    *("premise", "safe_through", "episodes", "people", "relationships", "as_two", "questions"),
    "sources",
}


def records(value: object) -> Iterator[dict[str, Any]]:
    """Go through every record within a value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from records(inner)


@given(packs_with_horizons())
@settings(deadline=None, max_examples=50)
def test_json_has_the_documented_keys(drawn: tuple[InventedPack, Position]) -> None:
    """Keys are in small letters, a key without a value is left out, and there is no address."""
    pack, horizon = drawn
    record = json.loads(as_json(guide_of(pack, horizon, Curtain.SEALED)))
    assert record.keys() <= KEYS
    assert record["format"] == 1
    for inner in records(record):
        assert all(key.replace("_", "").islower() for key in inner)
        assert None not in inner.values()
        assert "url" not in inner
