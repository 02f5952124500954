"""Text from a pack is data: whatever it says, the screen shows it as it stands."""

from pathlib import Path

import pytest

from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import Library
from tests.harness.invented import InventedPack
from tests.harness.stage import on_stage

HOSTILE = (
    "A [Pilot] title",
    "x [/foo] y",
    "[@click=app.quit]press[/]",
    "[bold red]no[/bold red]",
    "ends in a backslash \\",
    "[link=https://example.org]here[/link]",
    "世界 and 👩‍🚀",
)


@pytest.mark.parametrize("text", HOSTILE)
async def test_markup_is_text(text: str, library: Library, tmp_path: Path) -> None:
    """Titles, synopses, names and labels are shown literally, ahead and behind."""
    show = {
        "format": 1,
        "id": "hostile",
        "title": text,
        "premise": text,
        "episode": [
            {"id": "S01E01", "title": text, "teaser": text},
            {"id": "S01E02", "title": text, "teaser": text},
        ],
    }
    told = {
        "synopsis": text,
        "event": [{"text": text, "place": text}],
        "person": [{"id": "one", "name": text, "role": text}, {"id": "two", "name": text}],
        "relationship": [{"between": ["one", "two"], "kind": "work", "is": text}],
        "question": [{"id": "q", "asks": text}],
    }
    folder = InventedPack(show, {"S01E01": told}).write(tmp_path / "hostile")
    opened = library.open(str(folder))
    async with on_stage(opened, size=(120, 40)) as stage:
        assert text in stage.words
        await stage.press("w")
        assert text in " ".join(stage.text.split())
        await stage.press("y")
        assert stage.words.count(text) >= 6
        await stage.press("j")
        assert stage.words.count(text) >= 2
    assert opened.markers.marker == Position("S01E01")


async def test_control_codes_never_reach_the_screen(library: Library, tmp_path: Path) -> None:
    """Escape sequences are gone, and what they stood around is there."""
    text = "be\x1b[31mfore\x1b]52;c;aGk=\x07 and \x9b2Jafter\u202e!"
    show = {"format": 1, "id": "codes", "title": text, "episode": [{"id": "S01E01", "title": text}]}
    folder = InventedPack(show, {"S01E01": {"synopsis": text}}).write(tmp_path / "codes")
    opened = library.open(str(folder))
    opened.markers.mark(Position("S01E01"))
    async with on_stage(opened) as stage:
        assert "before and after!" in stage.words
        assert not set(stage.text) & set("\x1b\x9b\x07\u202e")
