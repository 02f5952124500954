"""What Textual can write besides the screen: its log, pictures of the screen, and the clipboard."""

import io
import os
import re
from pathlib import Path

import pytest
import textual.constants
from textual.app import App

from etoile_tui import __main__
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.library import Library, OpenShow, Paths
from tests.harness.invented import InventedPack
from tests.harness.programs import python
from tests.harness.stage import on_stage

from .canaries import HALF_WAY, CanaryShow, canary_show, seen
from .test_faults_terminal import in_a_terminal

_LOG = {"TEXTUAL": "devtools,debug", "TEXTUAL_DEBUG": "1"}
KEYS = ("k", "2", "3", "slash", "q", "z", "down", "enter", "ctrl+p")
"""A walk for the log: through lists, a map, a search and the palette."""


@pytest.fixture(scope="module")
def show() -> CanaryShow:
    """A show in which every string is a word that stands nowhere else."""
    return canary_show()


@pytest.fixture
def half_way(show: CanaryShow, tmp_path: Path) -> OpenShow:
    """The same, watched half-way."""
    return opened(show.pack, tmp_path)


def opened(pack: InventedPack, folder: Path) -> OpenShow:
    """Open a pack, watched half-way, with all that lies ahead behind a drawn curtain."""
    paths = Paths(progress=folder / "progress.toml", shows=folder / "none")
    opened = Library(paths).open(str(pack.write(folder / "pack")))
    opened.markers.mark(opened.parse(HALF_WAY))
    opened.markers.choose_curtain(Curtain.DRAWN)
    return opened


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A log file of Textual's, as if its environment variable had been there."""
    monkeypatch.setattr(textual.constants, "LOG_FILE", str(tmp_path / "textual.log"))
    return tmp_path / "textual.log"


def test_the_program_writes_no_log(tmp_path: Path) -> None:
    """A log quotes messages, widgets and errors; whoever asks Textual for one gets none of ours."""
    log = tmp_path / "textual.log"
    left = in_a_terminal("", "yq", {**_LOG, "TEXTUAL_LOG": str(log)})
    assert left.status == 0
    assert not log.exists()


def test_textual_would_have_written_one(tmp_path: Path) -> None:
    """The file above is missing because of the program, and not for another reason."""
    log = tmp_path / "textual.log"
    python("-c", "import textual; textual.log('a line')", env={"TEXTUAL_LOG": str(log)})
    assert log.read_text() == "a line\n"


def test_the_screen_opens_without_textuals_switches(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are gone before Textual can read them; its others, which write no log, are not."""
    names = {*__main__._LOGS, "TEXTUAL_SCREENSHOT"}
    for name in names:
        monkeypatch.setenv(name, "devtools")
    found: list[set[str]] = []

    def open_guide(*_: object) -> int:
        found.append(names & set(os.environ))
        return 0

    monkeypatch.setattr("etoile_tui.tui.app.open_guide", open_guide)
    assert __main__.open_screen(*[None] * 3) == 0  # type: ignore[arg-type]
    assert found == [{"TEXTUAL_SCREENSHOT"}]


_ADDRESS = re.compile(r"\b0x[0-9a-f]+")
"""Where an object lies in memory, whose digits can be those of a canary by chance."""


async def logged(pack: InventedPack, folder: Path, log: Path) -> str:
    """Return what a session logs, but for the addresses of objects."""
    folder.mkdir()
    async with on_stage(opened(pack, folder)) as stage:
        await stage.press(*KEYS)
    text = log.read_text()
    log.unlink()
    return _ADDRESS.sub("0x", text)


async def test_a_log_would_tell_nothing_that_lies_ahead(
    show: CanaryShow, tmp_path: Path, log: Path
) -> None:
    """Nor does it depend on it: a pack that ends at the horizon is logged alike."""
    whole = await logged(show.pack, tmp_path / "whole", log)
    cut = await logged(show.pack.cut(parse_position(HALF_WAY)), tmp_path / "cut", log)
    assert "Key(key='slash'" in whole
    assert seen(ahead(show), whole) == []
    assert told(show, whole), "the log does quote"
    assert told(show, whole) == told(show, cut)


def ahead(show: CanaryShow) -> set[str]:
    """Return a show's words that lie ahead; ids of what is reached are not among them."""
    hidden = {word for word in show.ahead(HALF_WAY) if show.where[word].kind != "id"}
    return hidden | show.past(HALF_WAY)


def told(show: CanaryShow, text: str) -> list[str]:
    """Return which of a show's words a text has; its numbers may as well be the text's own."""
    return seen([word for word in show.where if word.isalpha()], text)


@pytest.mark.parametrize("key", ["k", "2", "3", "4"])
async def test_a_picture_holds_what_is_on_the_screen(
    key: str, show: CanaryShow, half_way: OpenShow, tmp_path: Path
) -> None:
    """No word more, no word less; and neither its name nor an address in it tells anything."""
    async with on_stage(half_way, size=(120, 40)) as stage:
        await stage.press(key)
        written = Path(stage.app.save_screenshot(path=str(tmp_path)))
        picture, shown = written.read_text(encoding="utf-8"), stage.text
    assert written.parent == tmp_path
    assert re.fullmatch(r"étoile_[0-9T_.-]+\.svg", written.name)
    assert len(told(show, shown)) > 5
    assert told(show, picture) == told(show, shown)
    assert seen(ahead(show), picture) == []
    assert set(re.findall(r"\w+://[^\s\"')]+", picture)) <= _STANDARD


_STANDARD = {"http://www.w3.org/2000/svg", "https://www.textualize.io"}
"""What names SVG, and what Rich says of itself in a comment; nothing is fetched from either."""


async def test_the_screenshot_command_delivers_the_same_picture(
    show: CanaryShow, half_way: OpenShow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The action, which no key has, writes what the screen shows, under a name without a story."""
    delivered: list[tuple[str, str]] = []

    def deliver(_app: object, binary: io.StringIO, **more: str) -> None:
        delivered.append((more["save_filename"], binary.read()))

    monkeypatch.setattr(App, "deliver_text", deliver)
    async with on_stage(half_way) as stage:
        await stage.press("k")
        await stage.app.run_action("screenshot")
        shown = stage.text
    ((name, picture),) = delivered
    assert re.fullmatch(r"étoile_[0-9T_.-]+\.svg", name)
    assert told(show, picture) == told(show, shown) != []
    assert seen(ahead(show), picture) == []


def test_textuals_picture_on_demand(tmp_path: Path) -> None:
    """Its environment variable takes a picture of the guide as it opens, and of nothing ahead."""
    asked = {"": "1", "_LOCATION": str(tmp_path), "_FILENAME": "picture.svg"}
    left = in_a_terminal("", "", {f"TEXTUAL_SCREENSHOT{name}": at for name, at in asked.items()})
    assert left.status == 0
    picture = (tmp_path / "picture.svg").read_text(encoding="utf-8")
    assert "Lighthouse" in picture
    assert not any(name in picture for name in ("Mara", "Ilse", "wreck", "Other"))


async def test_nothing_ahead_is_copied_opened_or_delivered(
    show: CanaryShow, half_way: OpenShow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clipboard gets the page that is read; nothing is opened in a browser or delivered."""
    copied: list[str] = []
    monkeypatch.setattr(App, "copy_to_clipboard", lambda _, text: copied.append(text))
    for name in ("open_url", "deliver_text", "deliver_binary"):
        monkeypatch.delattr(App, name)
    async with on_stage(half_way) as stage:
        await stage.press("k", "y", "j", "y", "2", "y", "3", "y", "m", "y", "4", "y")
    assert len(copied) > 3
    assert all(told(show, text) for text in copied[:1])
    assert seen(ahead(show), " ".join(copied)) == []
