"""The card on the curtain while a clock runs."""

import pytest

from etoile_tui.guide.schedule.position import LONGEST, format_clock
from etoile_tui.guide.story.facts import Chapter, EventFact
from etoile_tui.guide.story.guide import Guide
from etoile_tui.tui.text.clock_card import clock_card, large_time
from etoile_tui.tui.text.layout import lay_out
from tests.harness.guides import guide_to

AT = "S01E02@12:30"


def told(*events: EventFact) -> Guide:
    """Return a guide that stands inside the second episode."""
    return guide_to(AT, Chapter(episode="S01E02", events=events))


def said(guide: Guide, time: str, *, width: int = 54, large: bool = True) -> list[str]:
    """Return what stands on the card."""
    row = guide.row("S01E02")
    blocks = clock_card(guide, row, time, width=width, large=large)
    return [line.plain.strip() for line in lay_out(blocks, width).lines]


def test_it_has_the_time_and_one_sentence() -> None:
    """And whose time it is."""
    lines = said(told(), "12:30", large=False)
    assert lines == ["2 · Title of S01E02", "12:30", "", "What it tells comes up as you reach it."]


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "Something has come up: Enter reads it."),
        (2, "2 things have come up: Enter reads them."),
    ],
)
def test_it_says_how_much_has_come_up(count: int, sentence: str) -> None:
    """Of what was reached; not what is ahead, be it a second."""
    events = [EventFact(text=f"It burns {number}.", at=750) for number in range(count)]
    later = EventFact(text="It goes out.", at=751)
    assert said(told(*events, later), "12:30")[-1] == sentence


@pytest.mark.parametrize("time", ["00:00", "12:34", "56:78", "99:59", format_clock(LONGEST)])
def test_every_digit_is_as_large_as_any(time: str) -> None:
    """Five lines of one length; each digit looks different."""
    lines = large_time(time, 54)
    assert len(lines) == 5
    assert len({len(line) for line in lines}) == 1
    assert len(large_time(time, 26)[0]) < len(lines[0])
    shapes = {sign: large_time(sign, 54) for sign in "0123456789:"}
    assert len(set(shapes.values())) == len(shapes)


def test_where_there_is_no_room_it_is_small() -> None:
    """The time is told all the same."""
    assert large_time("12:30", 16) == ()
    assert "12:30" in said(told(), "12:30", width=16)
    assert "12:30" not in said(told(), "12:30", width=17)


def test_it_stands_in_the_middle() -> None:
    """The digits keep their form, those that begin with a gap as well."""
    guide = told()
    card = clock_card(guide, guide.row("S01E02"), "17:11", width=54)
    rows = [line.plain for line in lay_out(card, 54).lines if "█" in line.plain]
    left = min(len(row) - len(row.lstrip()) for row in rows)
    right = min(54 - len(row.rstrip()) for row in rows)
    assert abs(left - right) <= 2
