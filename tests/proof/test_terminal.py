"""The watch over what reaches a terminal sees what does not belong, and lets the rest through."""

import base64
import re

import pytest

from etoile_tui.library import OpenShow

from .terminal import recorded_stage, strays, strays_in_text

BELONGING = (
    "",
    "Mara finds the log – 世界 👩\u200d🚀",
    "\x1b[0m\x1b[m\x1b[1;38;2;255;255;255;48;2;1;2;3mgold\x1b[0m",
    "\x1b[1;1Hone\n\x1b[2;1Htwo\n\n\x1b[4;1Hfour",
    "\x1b[?1049h\x1b[?25l\x1b[?2026h\x1b[H\x1b[?2026$p\x1b[>25u\x1b[<u\x1b]22;pointer\x07",
)
STRAY = (
    *("\x1b", "\x1b[", "\x1b[2J", "\x1b[6n", "\x1b[?5h", "\x1b[1000000;1H", "\x1b[1;2"),
    *(
        "\x1b]0;title\x07",
        "\x1b]52;c;aGk=\x07",
        "\x1b]8;;https://example.org\x1b\\",
        "\x1bPq\x1b\\",
    ),
    *("\x1b_app\x1b\\", "\x1b^pm\x1b\\", "\x1bXsos\x1b\\", "\x1bc", "\x9b2J", "\x9d0;t\x9c"),
    *("\x07", "\x08", "\t", "\r", "\n", "a\nb", "\x00", "\x7f", "\x85", "\u2028"),
    *("\u202e", "\u2066", "\u200b", "\u200f", "\ufeff", "\ud800", "\ufffe", "\U000e0041"),
)


@pytest.mark.parametrize("written", BELONGING)
def test_what_belongs_passes(written: str) -> None:
    """Text, styles, positions and the modes that Textual sets."""
    assert strays(written) == []


@pytest.mark.parametrize("stray", STRAY)
def test_a_stray_is_found(stray: str) -> None:
    """Alone, and in the middle of what belongs."""
    for written in (stray, f"before\x1b[1m{stray}after\x1b[1;1H"):
        found = strays(written)
        assert found
        assert all(piece in written for piece in found)


def test_only_what_was_copied_may_go_to_the_clipboard() -> None:
    """To the letter."""
    sent = f"\x1b]52;c;{base64.b64encode(b'the log').decode()}\x07"
    assert strays(sent, copied=["the log"]) == []
    assert strays(sent, copied=["the other log"])
    assert strays(sent)


def test_plain_text_is_letters_and_lines() -> None:
    """No control, no style, no tab."""
    assert strays_in_text("Étoile – 世界\nnext\n") == []
    assert strays_in_text("a\x1b[1mb\tc\u202ed\r\n") == ["\x1b", "\t", "\u202e", "\r"]


async def test_the_apps_paints_are_kept(lighthouse: OpenShow) -> None:
    """The recording holds whole paints: what is on the screen was written, in colour."""
    lighthouse.markers.mark(lighthouse.parse("S01E02"))
    async with recorded_stage(lighthouse) as stage:
        await stage.press("2", "1")
        first = next(line for line in stage.lines if line.strip())
        for word in first.split():
            assert word in stage.written
        assert "\x1b[1;1H" in stage.written
        assert re.search(r"\x1b\[[0-9;]+m\S", stage.written)
        assert strays(stage.written) == []
