"""A field of one line, whatever is pasted into it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.library import OpenShow
from etoile_tui.tui.widgets.field import Field, one_line
from tests.harness.stage import on_stage


@given(st.text())
def test_a_line_is_what_can_be_printed(text: str) -> None:
    """Nothing in it moves a cursor or begins a sequence; what was printable is there, in order."""
    line = one_line(text)
    assert line.isprintable()
    assert line.replace(" ", "") == "".join(s for s in text if s.isprintable()).replace(" ", "")


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("lamp\nlog\r\nMara", "lamp log Mara"),
        ("\n\nlog\n", "log"),
        ("la\x1b[31mmp\x07\x9b2J\tx", "la [31mmp 2J x"),
        ("a\u202eb\u2028c", "ab c"),
    ],
)
async def test_what_is_pasted_is_one_line(pasted: str, line: str, lighthouse: OpenShow) -> None:
    """In search, by the terminal and by the field's own key."""
    async with on_stage(lighthouse) as stage:
        await stage.press("slash")
        await stage.pilot.press_together(f"paste:{pasted}")
        field = stage.app.screen.query_one(Field)
        assert field.value == line
        field.value, stage.app._clipboard = "", pasted
        await stage.press("ctrl+v")
        assert field.value == line
