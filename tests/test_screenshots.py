"""The pictures of the README: full, of the first episode at most, and taken once all is drawn."""

import asyncio
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from scripts.screenshots import FOLDER, UnsettledError, problems, settled
from scripts.shots import MARKERS, SHOTS, Shot, faults
from scripts.svg_text import reads, rows, running_text
from textual.app import App, ComposeResult
from textual.widgets import Static

from .harness.pilot import run_idle

PACK = FOLDER.parent / "data" / "etoile"
BY_FILE = {shot.file: shot for shot in SHOTS}


def kept() -> dict[str, str]:
    """Return the committed pictures by the names of their files."""
    return {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}


def without_page(svg: str) -> str:
    """Return a picture of a page that was not drawn yet: all below its heading is empty."""
    heading, below = 3, r'(<text [^>]*line-(?:{})\)">)[^<]*(</text>)'
    lines = "|".join(str(line) for line in range(heading, 22))
    return re.sub(below.format(lines), r"\1&#160;\2", svg)


def test_there_is_every_picture_and_no_other() -> None:
    """The script makes what is committed."""
    assert {path.name for path in FOLDER.iterdir()} == set(BY_FILE)


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_a_picture_shows_its_page(shot: Shot) -> None:
    """From its heading down to the end of what there is room for, and at a horizon it may show."""
    assert faults(shot, (FOLDER / shot.file).read_text(encoding="utf-8")) == []
    assert len(shot.words) >= 3
    assert shot.marker in MARKERS


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_a_blank_page_is_refused(shot: Shot) -> None:
    """The heading alone is not enough, for whatever page it is."""
    blank = without_page((FOLDER / shot.file).read_text(encoding="utf-8"))
    assert rows(blank)[0].startswith("  Étoile")
    assert faults(shot, blank)


def test_the_check_names_what_is_wrong() -> None:
    """Blank pictures, stale ones, missing ones, and files that are none of them."""
    good = kept()
    assert problems(good, good) == []
    page = "episode-80x24.svg"
    blank = without_page(good[page])
    # Also where the app would show the same: a blank page is never right.
    assert problems({**good, page: blank}, {**good, page: blank}) == [
        f"{page}: does not show '┄ the curtain ┄'",
        f"{page}: does not show 'By night a girl steals into a dark studio'",
        f"{page}: does not show 'company, is seen to dance.'",
    ]
    assert problems({**good, page: good[page] + "\n"}, good) == [f"{page}: is not current"]
    stray = "old.svg: is none of the pictures; remove it"
    assert problems(good | {"old.svg": ""}, good) == [stray]
    del good[page]
    assert problems(good, kept()) == [f"{page}: is missing"]


def texts(value: object) -> Iterator[str]:
    """Yield every text in what was read from a pack's file."""
    if isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)
    elif isinstance(value, str):
        yield value


def told(*files: Path) -> list[str]:
    """Return every text of some of a pack's files, on one line each."""
    read = (tomllib.loads(path.read_text(encoding="utf-8")) for path in files)
    return [" ".join(text.split()) for text in texts(list(read))]


def test_no_picture_tells_of_a_later_episode() -> None:
    """Nothing that only a later episode's file says can be read on any of them."""
    first, *later = sorted((PACK / "episodes").glob("*.toml"))
    safe = "\n".join(told(PACK / "show.toml", first))
    # Names, roles, and how sentences begin; a single word is too often a word of something else.
    ahead = {text[:30] for text in told(*later) if " " in text and text[:30] not in safe}
    assert len(ahead) > 200
    for name, svg in kept().items():
        screen = running_text(rows(svg))
        assert [words for words in ahead if any(words in text for text in screen)] == [], name


class Slow(App[None]):
    """An app whose page comes some layouts after its heading."""

    layouts = 4

    def compose(self) -> ComposeResult:
        """Lay out a heading, and room for the page."""
        yield Static("The Lighthouse")
        yield Static("", id="page")

    def on_ready(self) -> None:
        """Begin with the heading alone."""
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """Draw the page once the layouts before it are done."""
        self.layouts -= 1
        self.query_one("#page", Static).update("." * self.layouts if self.layouts else "All told")
        if self.layouts:
            self.call_after_refresh(self.draw)


async def picture_of(app: App[None], words: str) -> str:
    """Return the picture of an app that has settled with words on it."""
    async with run_idle(app, (40, 6)) as pilot:
        return await settled(app, pilot, lambda svg: [] if reads(rows(svg), words) else [words])


def test_a_picture_waits_for_what_is_still_to_come() -> None:
    """The page is on it, though its heading stood alone for a while."""
    assert rows(asyncio.run(picture_of(Slow(), "All told")))[:2] == ("The Lighthouse", "All told")


def test_words_that_never_come_are_told() -> None:
    """The wait ends, and says what it was for."""
    with pytest.raises(UnsettledError, match="The Keeper"):
        asyncio.run(picture_of(Slow(), "The Keeper"))


class Restless(Slow):
    """An app that looks another way whenever somebody looks."""

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """Draw something else first."""
        self.layouts += 1
        self.query_one("#page", Static).update(str(self.layouts))
        return super().export_screenshot(title=title, simplify=simplify)


def test_a_screen_that_goes_on_changing_is_given_up() -> None:
    """Also where its words are there all the time."""
    with pytest.raises(UnsettledError, match="goes on changing"):
        asyncio.run(picture_of(Restless(), "The Lighthouse"))


def test_words_are_read_across_lines_and_beside_dividers() -> None:
    """As on the screen: a column goes on in the row below, not in the column beside it."""
    screen = ("★ 1 Landfall │ Mara finds the log under  ▄", "  the curtain │ the stairs.")
    assert reads(screen, "finds the log under the stairs.")
    assert reads(screen, "1 Landfall the curtain")
    assert not reads(screen, "under the curtain")
