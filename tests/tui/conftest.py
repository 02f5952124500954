"""What the tests of the screens share: nothing on them moves by itself."""

import pytest
from textual.command import CommandPalette
from textual.widgets import Input


@pytest.fixture(autouse=True)
def steady_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the palette from blinking and from speaking up: how fast a key follows is no matter."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)
    monkeypatch.setattr(CommandPalette, "_BUSY_COUNTDOWN", 3600)
    monkeypatch.setattr(CommandPalette, "_NO_MATCHES_COUNTDOWN", 3600)
