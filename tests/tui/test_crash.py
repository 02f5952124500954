"""A bug on the screen: the report holds no story text and no local variables."""

import pytest

from etoile_tui import crash
from etoile_tui.library import OpenShow
from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.commands.general import Copy
from etoile_tui.tui.commands.marking import Watched
from tests.harness.pilot import run_idle
from tests.harness.stage import library_of


def broken(*_arguments: object) -> None:
    """Fail while holding story text."""
    synopsis = "the keeper did it"
    raise RuntimeError(synopsis)


async def last_words(app: EtoileApp, key: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Press a key that ends the app in a bug, and return what is left in the terminal."""
    with pytest.raises(RuntimeError):
        async with run_idle(app) as pilot:
            await pilot.press(key)
    assert app.return_code == crash.STATUS
    app._print_error_renderables()
    return capsys.readouterr().err


async def test_the_report_tells_the_place_alone(
    lighthouse: OpenShow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report has the place and no values, and the status is not 0."""
    monkeypatch.setattr(Copy, "run", broken)
    said = await last_words(EtoileApp(library_of(lighthouse), lighthouse), "y", capsys)
    assert "RuntimeError" in said
    assert "test_crash.py" in said
    assert "keeper" not in said
    assert "synopsis" not in said


async def test_a_bug_in_a_worker_has_its_place_too(
    lighthouse: OpenShow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error that Textual wraps around it does not hide its place."""

    async def broken_later(*_arguments: object) -> None:
        broken()

    monkeypatch.setattr(Watched, "_mark", broken_later)
    said = await last_words(EtoileApp(library_of(lighthouse), lighthouse), "w", capsys)
    assert "broken_later" in said
    assert "keeper" not in said


async def test_textuals_own_panic_shows_no_traceback(
    lighthouse: OpenShow, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever Textual passes on, only the report is shown."""
    app = EtoileApp(library_of(lighthouse), lighthouse)
    async with app.run_test():
        app.panic("the keeper did it")
        app.panic("and again")
    said = capsys.readouterr().err
    assert "pass this report on" in said
    assert "keeper" not in said
    assert "NOTE" not in said, "Textual counts what it does not show"
    assert app.return_code == crash.STATUS


async def test_who_quits_after_a_bug_is_told_of_it(
    lighthouse: OpenShow, capsys: pytest.CaptureFixture[str]
) -> None:
    """A quit key that was waiting does not hide the bug."""
    app = EtoileApp(library_of(lighthouse), lighthouse)
    with pytest.raises(RuntimeError):  # noqa: PT012 (leaving the app is what raises)
        async with app.run_test():
            app._handle_exception(RuntimeError("the keeper did it"))
            app.exit()
    assert app.return_code == crash.STATUS
    assert "pass this report on" in capsys.readouterr().err


async def test_a_bug_in_what_the_palette_lists(
    lighthouse: OpenShow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ends the app; Textual's palette would only stay empty."""
    monkeypatch.setattr(Copy, "title", broken)
    app = EtoileApp(library_of(lighthouse), lighthouse)
    with pytest.raises(RuntimeError):
        async with run_idle(app) as pilot:
            await pilot.press("ctrl+p")
    assert app.return_code == crash.STATUS
