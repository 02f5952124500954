"""A writer that is going to be killed: it marks, and says so, until somebody ends it.

`python -m tests.progress.writing FOLDER NUMBER SEED` is one writer, in the folder that `prepare`
has filled. No two marks of all writers are alike, so that each can be told from every other.
"""

import os
import sys
from pathlib import Path
from random import Random

import tomli_w

from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.library import Library, OpenShow, Paths, ProgressError

VIEWERS = ("ana", "ben", "cyd")
SHOWS = ("moor", "bog")
EPISODES = tuple(f"S01E{number:02d}" for number in range(1, 13))

MOST_MARKS = 250
"""Marks that one writer sets at most; its minute marks are its own."""

MOST_WRITERS = 2_400
"""Writers that can be told apart; a minute mark has four digits for its minutes."""


def paths_in(folder: Path) -> Paths:
    """Return the paths that all writers share."""
    return Paths(progress=folder / "state" / "progress.toml", shows=folder / "shows")


def prepare(folder: Path) -> None:
    """Make the shows and the viewers that are marked."""
    menu = [{"id": episode, "title": f"The {episode}"} for episode in EPISODES]
    for show in SHOWS:
        path = folder / "shows" / show
        (path / "episodes").mkdir(parents=True)
        text = tomli_w.dumps({"format": 1, "id": show, "title": show, "episode": menu})
        (path / "show.toml").write_text(text, encoding="utf-8")
    library = Library(paths_in(folder))
    for viewer in VIEWERS:
        library.add_viewer(viewer)


def serial(marker: str) -> int:
    """Return the serial number of a mark."""
    return parse_position(marker).at or 0


def writer_of(marker: str) -> int:
    """Return the number of the writer whose mark it is."""
    return serial(marker) // MOST_MARKS


def write(folder: Path, number: int, seed: int) -> None:
    """Mark random episodes for random viewers of random shows, and say what was done.

    `try VIEWER SHOW MARKER` is said before a mark is set, and `done` after it was, or `late`
    where another writer was waited for in vain.
    """
    random = Random(f"{seed} {number}")  # noqa: S311 (nothing is to be kept secret)
    shows: dict[tuple[str, str], OpenShow] = {}
    for count in range(MOST_MARKS):
        viewer, show = random.choice(VIEWERS), random.choice(SHOWS)
        if (viewer, show) not in shows:
            library = Library(paths_in(folder))
            library.watch_as([viewer])
            shows[viewer, show] = library.open(show)
        position = Position(random.choice(EPISODES), number * MOST_MARKS + count)
        _say("try", viewer, show, position)
        try:
            shows[viewer, show].markers.mark(position)
        except ProgressError as error:
            if "Another program" not in str(error):
                raise
            _say("late", viewer, show, position)
        else:
            _say("done", viewer, show, position)


def _say(what: str, viewer: str, show: str, position: Position) -> None:
    # In one go, so that no line is ever cut in two; whoever dies, the pipe keeps it.
    os.write(sys.stdout.fileno(), f"{what} {viewer} {show} {position}\n".encode())


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
