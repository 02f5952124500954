"""What the tests of the screens share: nothing on them moves by itself."""

import pytest
from textual.widgets import Input


@pytest.fixture(autouse=True)
def steady_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the palette's cursor from blinking: how fast a key follows makes no difference."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)
