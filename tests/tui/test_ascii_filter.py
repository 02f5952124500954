"""The guide in a terminal that has ASCII alone."""

import locale
import sys
from io import BytesIO, TextIOWrapper

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from etoile_tui.ascii_terminal import output_is_ascii, terminal_is_ascii
from etoile_tui.library import OpenShow
from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.ascii_filter import AsciiFilter
from etoile_tui.tui.preferences import Preferences
from tests.harness.pilot import run_idle
from tests.harness.stage import Stage, library_of

GROUND = Color(0, 0, 0)
BOLD = Style(bold=True)


@given(st.lists(st.text(st.characters(exclude_categories=["C"]))))
def test_a_line_keeps_its_cells(texts: list[str]) -> None:
    """All of it is ASCII, each part is as wide as it was, and looks as it did."""
    line = [Segment(text, BOLD) for text in texts]
    plain = AsciiFilter().apply(line, GROUND)
    assert all(part.text.isascii() for part in plain)
    assert [len(part.text) for part in plain] == [part.cell_length for part in line]
    assert all(part.style is BOLD for part in plain)


async def test_every_screen_is_in_ascii(lighthouse: OpenShow) -> None:
    """The list, a page, the curtain, the help, the palette and what is chosen."""
    lighthouse.markers.mark(lighthouse.parse("S01E03"))
    app = EtoileApp(library_of(lighthouse), lighthouse, preferences=Preferences(ascii_only=True))
    async with run_idle(app) as pilot:
        stage = Stage(app, pilot)
        assert "# *  3  The Keeper's Log" in stage.text
        for key in ("down", "enter", "question_mark", "escape", "t", "escape", "ctrl+p"):
            text = await stage.press(key)
            assert text.isascii(), key
            assert text.strip()


def utf8_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that the terminal can show everything."""
    for name in ("LC_ALL", "LC_CTYPE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(locale, "getencoding", lambda: "UTF-8")
    write_in(monkeypatch, "utf-8")


def write_in(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    """Give another encoding to the stream that Textual writes to."""
    monkeypatch.setattr(sys, "__stderr__", TextIOWrapper(BytesIO(), encoding=encoding))


def test_a_terminal_that_shows_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """LANG may be missing, as in a container."""
    utf8_terminal(monkeypatch)
    assert not terminal_is_ascii()
    monkeypatch.delenv("LANG")
    assert not terminal_is_ascii()
    monkeypatch.delenv("TERM")
    assert not terminal_is_ascii()


@pytest.mark.parametrize(
    ("name", "value"),
    [("TERM", "linux"), ("TERM", "vt220"), ("LANG", "C"), ("LANG", "POSIX")],
)
def test_what_the_environment_says(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """The Linux console has no stars, and LANG=C asks for none, however Python changes it."""
    utf8_terminal(monkeypatch)
    monkeypatch.setenv(name, value)
    assert terminal_is_ascii()
    if name == "LANG":
        monkeypatch.setenv("LC_CTYPE", "C.UTF-8")
        assert terminal_is_ascii()
        monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
        assert not terminal_is_ascii()


@pytest.mark.parametrize(
    ("name", "shows"),
    [
        ("xx_XX.UTF-8", True),
        ("xx_XX.utf8@latin", True),
        ("UTF-8", True),
        ("xx_XX", True),  # nothing tells
        ("xx_XX.ISO-8859-1", sys.platform == "win32"),
        ("C", False),
    ],
)
@pytest.mark.parametrize("variable", ["LC_ALL", "LANG"])
def test_a_locale_that_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, variable: str, name: str, shows: bool
) -> None:
    """Its name tells, in whichever variable it is; guide and commands agree."""
    utf8_terminal(monkeypatch)
    monkeypatch.setenv("LANG", "C")
    monkeypatch.setenv(variable, name)
    if variable == "LC_ALL":  # what Python does not change then
        monkeypatch.setattr(locale, "getencoding", lambda: "ANSI_X3.4-1968")
    else:
        monkeypatch.setenv("LC_CTYPE", "C.UTF-8")
    monkeypatch.setattr(locale, "setlocale", lambda _: "C")
    assert terminal_is_ascii() is not shows
    assert output_is_ascii(terminal=True) is not shows
    assert output_is_ascii(terminal=False) is not shows


def test_encodings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both the locale and the stream that Textual writes to have to be able to show every sign."""
    utf8_terminal(monkeypatch)
    monkeypatch.delenv("LANG")
    monkeypatch.setattr(locale, "getencoding", lambda: "ANSI_X3.4-1968")
    assert terminal_is_ascii() is (sys.platform != "win32")
    utf8_terminal(monkeypatch)
    write_in(monkeypatch, "latin-1")
    assert terminal_is_ascii()
    monkeypatch.setattr(sys, "__stderr__", None)
    assert terminal_is_ascii()
