"""The words of a book on the screen."""

from pathlib import Path

from etoile_tui.library import Library, Paths
from tests.cli.test_medium import CALLS, SERIES, book
from tests.harness.stage import on_stage


async def test_a_book_is_told_of_in_its_words(tmp_path: Path) -> None:
    """On the four screens, in the dialogs and in what is said; a book's clock does not run."""
    show = Library(Paths(progress=tmp_path / "progress.toml", shows=tmp_path)).open(
        book(tmp_path / "book")
    )
    async with on_stage(show, size=(120, 50)) as stage:
        told = [stage.text]
        for keys in (
            *("s", "escape", "question_mark", "escape", "w", "y", "w", "n", "right_square_bracket"),
            *("left_square_bracket", "left_square_bracket", "escape", "down", "enter", "escape"),
            *("2", "3", "4", "1", "slash", "escape", "at", "escape", "c", "escape", "v"),
            *("escape", "a", "escape", "W", "y", "W", "y", "s", "w", "4", "1", "ctrl+p", "escape"),
        ):
            told.append(await stage.press(keys))
            told.append(stage.said)
        assert "no minutes to go by" in " ".join(told)
        assert "w finished" in " ".join(told)
    lines = {CALLS.sub("", line) for text in told for line in text.splitlines()}
    found = {line for line in lines if SERIES.search(line)}
    assert not found, found
