"""Makes the pictures of the README from the real app, or checks that they are current and full.

Run `make screenshots` after a change to what the screen looks like. Nothing past Étoile's first
episode is on any of them. A picture is taken when the screen has stopped changing, and is refused
when the words that tell its page are not on it.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.harness.pilot import IdlePilot, run_idle
from textual.app import App

from etoile_tui.library import Library, Paths
from etoile_tui.tui.app import EtoileApp

from .shots import MARKERS, SHOTS, Shot, faults

FOLDER = Path(__file__).resolve().parent.parent / "screenshots"

ROUNDS = 100
"""Pictures after which a screen that goes on changing is given up."""


class UnsettledError(Exception):
    """The screen goes on changing, or never shows what it should."""


async def settled(app: App[None], pilot: IdlePilot, wrong: Callable[[str], Collection[str]]) -> str:
    """Return the picture of a screen that has stopped changing, as SVG.

    Args:
        app: The running app.
        pilot: What drives it.
        wrong: Tells what is wrong with a picture; one with anything wrong is not taken.

    Raises:
        UnsettledError: There is no such picture after `ROUNDS` of them.
    """
    before = ""
    for _ in range(ROUNDS):
        await pilot.pause()
        picture = app.export_screenshot()
        if picture == before and not wrong(picture):
            return picture
        before = picture
    raise UnsettledError("; ".join(wrong(before)) or "goes on changing")


def take(shot: Shot) -> str:
    """Return a picture as SVG.

    Raises:
        UnsettledError: The screen never comes to show what it should.
    """
    try:
        return asyncio.run(_take(shot))
    except UnsettledError as error:
        raise UnsettledError(f"{shot.file}: {error}") from None


async def _take(shot: Shot) -> str:
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths(progress=Path(folder) / "progress.toml", shows=Path(folder) / "shows")
        library = Library(paths)
        show = library.open()
        show.markers.mark(show.parse(shot.marker))
        app = EtoileApp(library, show)
        async with run_idle(app, shot.size) as pilot:
            await pilot.press(*shot.keys)
            picture = await settled(app, pilot, lambda svg: faults(shot, svg))
        if str(show.markers.marker) not in MARKERS:
            raise UnsettledError(f"is of a marker past the first episode, {show.markers.marker}")
        return picture


def problems(kept: Mapping[str, str], made: Mapping[str, str]) -> list[str]:
    """Return what is wrong with the files of the pictures, a line each.

    Args:
        kept: What is in the files, by their names.
        made: The pictures as the app shows them now, by the names of their files.
    """
    found = [
        f"{name}: is none of the pictures; remove it" for name in sorted(kept.keys() - made.keys())
    ]
    for shot in SHOTS:
        svg = kept.get(shot.file)
        if svg is None:
            found.append(f"{shot.file}: is missing")
            continue
        found += [f"{shot.file}: {fault}" for fault in faults(shot, svg)]
        if svg != made[shot.file]:
            found.append(f"{shot.file}: is not current")
    return found


def main() -> int:
    """Make the pictures, or check them; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only tell whether they are current")
    check = parser.parse_args().check
    try:
        with ProcessPoolExecutor() as pool:
            taken = list(pool.map(take, SHOTS))
    except UnsettledError as error:
        sys.stderr.write(f"screenshots: {error}\n")
        return 1
    made = {shot.file: picture for shot, picture in zip(SHOTS, taken, strict=True)}
    if not check:
        FOLDER.mkdir(exist_ok=True)
        for name, picture in made.items():
            (FOLDER / name).write_text(picture, encoding="utf-8")
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*")}
    found = problems(kept, made)
    if found:
        sys.stderr.write("".join(f"screenshots: {line}\n" for line in found))
        if check:
            sys.stderr.write("Run make screenshots.\n")
        return 1
    sys.stdout.write(f"screenshots: {len(SHOTS)} {'current' if check else 'made'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
