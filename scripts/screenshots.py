"""Makes the pictures of the README from the real app, or checks that they are current.

Run `make screenshots` after a change to what the screen looks like. Nothing past Étoile's first
episode is on any of them.
"""

import argparse
import asyncio
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from etoile_tui.library import Library, Paths
from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.dialogs.search import PREPARING
from etoile_tui.tui.guide_screen.relationships_view import DRAWING

FOLDER = Path(__file__).resolve().parent.parent / "screenshots"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A picture to make.

    Attributes:
        name: The file's name without its ending.
        size: Columns and rows of the terminal.
        marker: How far the viewer has watched.
        keys: The keys pressed before the picture is taken.
    """

    name: str
    size: tuple[int, int]
    marker: str
    keys: tuple[str, ...] = ()


WAITED_FOR = (DRAWING, PREPARING)
"""The groups of workers that a picture waits for; a question is not waited for."""

SHOTS = (
    Shot(name="welcome-80x24", size=(80, 24), marker="none"),
    Shot(name="welcome-120x40", size=(120, 40), marker="none"),
    Shot(name="episode-80x24", size=(80, 24), marker="S01E01"),
    Shot(name="episode-120x40", size=(120, 40), marker="S01E01"),
    Shot(name="curtain-80x24", size=(80, 24), marker="S01E01", keys=("j",)),
    Shot(name="news-120x40", size=(120, 40), marker="none", keys=("w", "y")),
    Shot(name="people-80x24", size=(80, 24), marker="S01E01", keys=("2",)),
    Shot(name="map-80x24", size=(80, 24), marker="S01E01", keys=("3",)),
    Shot(name="map-120x40", size=(120, 40), marker="S01E01", keys=("3", "right", "n")),
    Shot(name="recap-120x40", size=(120, 40), marker="S01E01", keys=("4",)),
    Shot(name="search-80x24", size=(80, 24), marker="S01E01", keys=("slash", *"genevieve")),
    Shot(name="matinee-80x24", size=(80, 24), marker="S01E01", keys=("t", "down", "enter")),
)


async def take(shot: Shot) -> str:
    """Return a picture as SVG."""
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths(progress=Path(folder) / "progress.toml", shows=Path(folder) / "shows")
        library = Library(paths)
        show = library.open()
        show.mark(show.parse(shot.marker))
        app = EtoileApp(library, show)
        async with app.run_test(size=shot.size) as pilot:
            for key in shot.keys:
                await pilot.press(key)
                await pilot.pause()
                busy = [worker for worker in app.workers if worker.group in WAITED_FOR]
                if busy:
                    await app.workers.wait_for_complete(busy)
                    await pilot.pause()
            return app.export_screenshot()


def main() -> int:
    """Make the pictures, or check them; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only tell whether they are current")
    check = parser.parse_args().check
    FOLDER.mkdir(exist_ok=True)
    stale = []
    for shot in SHOTS:
        path = FOLDER / f"{shot.name}.svg"
        picture = asyncio.run(take(shot))
        if not path.is_file() or path.read_text(encoding="utf-8") != picture:
            stale.append(path.name)
            if not check:
                path.write_text(picture, encoding="utf-8")
    left_over = {path.name for path in FOLDER.iterdir()} - {f"{shot.name}.svg" for shot in SHOTS}
    if check and (stale or left_over):
        names = ", ".join((*stale, *left_over))
        sys.stderr.write(f"screenshots: not current: {names}. Run make screenshots.\n")
        return 1
    sys.stdout.write(f"screenshots: {len(SHOTS)} {'current' if check else 'made'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
