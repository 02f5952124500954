"""A bug on the screen: the report holds no story text and no local variables."""

import pytest

from etoile_tui import crash
from etoile_tui.library import OpenShow
from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.screens.episodes import EpisodesScreen


def broken(_screen: EpisodesScreen) -> None:
    """Fail with story text at hand."""
    synopsis = "the keeper did it"
    raise RuntimeError(synopsis)


async def test_the_report_tells_the_place_alone(
    lighthouse: OpenShow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was held is not in the report; where it happened is, and the status is not 0."""
    monkeypatch.setattr(EpisodesScreen, "action_lights", broken)
    app = EtoileApp(lighthouse)

    async def run() -> None:
        async with app.run_test() as pilot:
            await pilot.press("t")
            await pilot.pause()

    with pytest.raises(RuntimeError):
        await run()
    assert app.return_code == crash.STATUS
    assert app.failed
    app._print_error_renderables()
    said = capsys.readouterr().err
    assert "RuntimeError" in said
    assert "test_crash.py" in said
    assert "keeper" not in said
    assert "synopsis" not in said
