"""A heading is not a page: the measuring tells the two moments apart, and invents neither."""

from collections.abc import Mapping

import pytest
from benchmarks.emulated_screen import Landmark, landmark, screen_after, seen_at
from benchmarks.first_paint import PaintError, guide_page, paint
from benchmarks.pseudo_terminal import Output, Size

SIZE = Size(40, 8)
HEADING = {
    0: "  The Lighthouse         you: through E1",
    1: "─" * 40,
    6: "─" * 40,
    7: "  1 Episodes",
}
LIST = dict.fromkeys(range(2, 6), "           │")
TITLE = {2: "   1 Landfall │  1 · Landfall  9 Mar 2024"}
TEXT = {3: "   2          │  The storm takes   ▂", 4: "              │  the jetty."}


def frame(rows: Mapping[int, str]) -> bytes:
    """Return what writes some rows as Textual does: a frame of lines, each put in its place."""
    lines = (
        f"\x1b[{row + 1};1H\x1b[1;38;2;233;223;207m{text}\x1b[0m" for row, text in rows.items()
    )
    return ("\x1b[?2026h" + "".join(lines) + "\x1b[?2026l").encode()


def recorded(*frames: bytes) -> list[Output]:
    """Return a recording: the preparations, then a frame a second."""
    start = b"\x1b[?1049h\x1b[?1000h\x1b[?25l\x1b[>25u\x1b[?2026$p\x1b[?2048$p"
    return [Output(float(second), data) for second, data in enumerate((start, *frames))]


WHOLE = recorded(frame(HEADING | LIST | TITLE), frame(TITLE), frame(TEXT), frame(HEADING | TEXT))
PAGE = guide_page(screen_after(WHOLE, SIZE))


def test_the_page_is_found_on_a_settled_screen() -> None:
    """Its top line, and the last line of its text: not the line of keys, and no scrollbar."""
    assert PAGE.heading == Landmark(0, "The Lighthouse")
    assert PAGE.last == Landmark(4, "the jetty.")


def test_the_first_frame_and_the_full_paint_are_two_moments() -> None:
    """Each is the first time that its words stand in their place."""
    assert paint(WHOLE, SIZE, PAGE) == (1.0, 3.0)


def test_a_heading_alone_is_never_a_full_paint() -> None:
    """However often it is painted, and whatever else is written."""
    heading = frame(HEADING | LIST | TITLE)
    assert paint(recorded(heading, heading, b"\a", heading), SIZE, PAGE) == (1.0, None)
    assert paint(recorded(), SIZE, PAGE) == (None, None)


def test_words_elsewhere_do_not_count() -> None:
    """A line that stands in another row is on its way to its place, or another line."""
    early = frame(HEADING | {3: "              │  the jetty."})
    assert paint(recorded(early, frame(TEXT)), SIZE, PAGE) == (1.0, 2.0)


@pytest.mark.parametrize("piece", [1, 7, 4095])
def test_output_may_be_cut_anywhere(piece: int) -> None:
    """Also within a character or a command."""
    data = b"".join(output.data for output in WHOLE)
    pieces = [data[start : start + piece] for start in range(0, len(data), piece)]
    outputs = [Output(float(second), part) for second, part in enumerate(pieces)]
    heading, full = paint(outputs, SIZE, PAGE)
    assert heading is not None
    assert full is not None
    assert heading <= full
    assert screen_after(outputs, SIZE) == screen_after(WHOLE, SIZE)


@pytest.mark.parametrize("rows", [(), ("$ etoile",), tuple((HEADING | LIST | TITLE).values())])
def test_a_screen_without_a_page_is_told(rows: tuple[str, ...]) -> None:
    """No program, another program, and a page that is no more than its heading."""
    with pytest.raises(PaintError):
        guide_page(screen_after(recorded(frame(dict(enumerate(rows)))), SIZE))


def test_a_landmark_is_where_its_words_stand_first() -> None:
    """And there is none where they do not stand."""
    assert landmark(("", "the jetty", "the jetty"), "jetty") == Landmark(1, "jetty")
    with pytest.raises(LookupError, match="lamp"):
        landmark(("the jetty",), "lamp")


def test_what_is_overwritten_is_gone() -> None:
    """The screen is what somebody would see, not what was ever written."""
    outputs = recorded(frame(HEADING), frame({0: " " * 40}))
    assert seen_at(outputs, SIZE, [PAGE.heading]) == [1.0]
    assert not PAGE.heading.on(screen_after(outputs, SIZE))
