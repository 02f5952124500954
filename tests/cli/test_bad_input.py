"""What is wrong with a call, a pack or the progress file is said plainly."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.library import Paths
from tests.harness.invented import LIGHTHOUSE

from .calls import WITHOUT_A_SHOW, calls
from .conftest import Etoile, Said

At = Callable[..., Etoile]
CALLS = calls(["S01E01"])
ABOUT_A_SHOW = [call for call in CALLS if call[0] not in WITHOUT_A_SHOW]
IN_NEED_OF_PROGRESS = [
    call
    for call in CALLS
    if call[0] not in ("check", "new", "restore", "doctor", "completion", "help")
]


def refused(said: Said, status: int, *words: str) -> None:
    """Check a refusal: its status, and one message that says these words; nothing else.

    Where JSON was asked for, the message is in a record as well.
    """
    assert said.status == status
    if said.out:
        error = json.loads(said.out)["error"]
        assert (error["status"], f"{error['message']}\n") == (status, said.err)
    assert all(word in said.err for word in words), said.err
    assert "Traceback" not in said.err
    assert "bug" not in said.err
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize("call", ABOUT_A_SHOW, ids=" ".join)
@pytest.mark.parametrize(
    "show", ["no-such-show", "é\x1b[1m", "UPPER", "\udcff", pytest.param("x" * 300, id="long")]
)
def test_a_show_that_is_not_here(etoile: Etoile, call: list[str], show: str) -> None:
    """The message says how to find the shows that are."""
    refused(etoile("--show", show, *call), 3, "etoile shows")


@pytest.mark.parametrize("call", ABOUT_A_SHOW, ids=" ".join)
def test_a_folder_that_is_not_there(etoile: Etoile, tmp_path: Path, call: list[str]) -> None:
    """A path is taken for a folder, and there is none."""
    refused(etoile("--show", str(tmp_path / "nowhere"), *call), 3, "no such folder")


@pytest.mark.parametrize("show", ["./" + "x" * 300, "~nobody-of-that-name/show", "/dev/null/show"])
def test_a_path_that_cannot_be_one(etoile: Etoile, show: str) -> None:
    """A path that the system itself refuses is no folder either."""
    refused(etoile("--show", show, "status"), 3, "no such folder")


@pytest.mark.parametrize("call", ABOUT_A_SHOW, ids=" ".join)
def test_a_folder_that_is_no_pack(etoile: Etoile, tmp_path: Path, call: list[str]) -> None:
    """A folder without a show.toml is none."""
    refused(etoile("--show", str(tmp_path), *call), 3, "show.toml", "missing")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"format = 1\nid: secret", ("line 2", "not valid TOML")),
        (b"\xff\xfe", ("UTF-8",)),
        (b"", ("format",)),
        (b'format = 1\nid = "x"\ntitle = 1962', ("key title", "text")),
        (b'format = 1\nid = "x"\ntitle = "X"', ("key episode",)),
        (b'format = 2\nid = "x"', ("format 2", "newer")),
        (b'format = 1\nid = "x"\ntitle = "X"\n[[episode]]\nid = "secret"', ("S01E03",)),
        (b"[" * 5000, ("show.toml",)),
    ],
)
def test_a_broken_show_file(
    etoile: Etoile, own_pack: Path, content: bytes, words: tuple[str, ...]
) -> None:
    """The message has the file, the key and what was expected, and never the value."""
    (own_pack / "show.toml").write_bytes(content)
    for call in ABOUT_A_SHOW:
        said = etoile("--show", str(own_pack), *call)
        refused(said, 3, "show.toml", *words)
        assert "secret" not in said.err
        assert "1962" not in said.err


@pytest.mark.parametrize("content", [b"synopsis = 1962", b"secret", b"\xff", None])
def test_one_broken_episode(etoile: Etoile, own_pack: Path, content: bytes | None) -> None:
    """That episode says so, with status 3; the others are as they would be without it."""
    show = ("--show", str(own_pack))
    etoile(*show, "mark", "S01E03", "--yes")
    before = {name: etoile(*show, *name.split()) for name in ("status", "episodes", "episode 1")}
    path = own_pack / "episodes" / "S01E02.toml"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    said = etoile(*show, "episode", "S01E02")
    assert said.status == 3
    assert said.out.startswith("S01E02 · The Lamp\n")
    assert "episodes/S01E02.toml" in said.out
    assert "1962" not in said.out + said.err
    assert "secret" not in said.out + said.err
    for name, as_before in before.items():
        assert etoile(*show, *name.split()) == as_before
    assert "Three weeks are missing" in etoile(*show, "episode", "S01E03").out


def test_one_broken_episode_as_json(etoile: Etoile, own_pack: Path) -> None:
    """The record names the problem, and the status is the same."""
    show = ("--show", str(own_pack))
    (own_pack / "episodes" / "S01E02.toml").write_text("synopsis = 1962")
    etoile(*show, "mark", "S01E03", "--yes")
    said = etoile(*show, "episode", "S01E02", "--json")
    record = json.loads(said.out)
    assert said.status == 3
    assert "synopsis" not in record
    assert len(record["problems"]) == 1
    assert "key synopsis" in record["problems"][0]


@pytest.mark.parametrize("argv", [["episode"], ["mark"], ["mark", "--yes"], ["status", "--at"]])
@pytest.mark.parametrize("written", ["first", "S01E01@", "S01E01@soon", "1-2", "", "@12:30"])
def test_a_position_that_is_none(at: At, argv: list[str], written: str) -> None:
    """The message says how a position is written, or a minute mark."""
    refused(at("S01E02")(*argv, written), 2, "written like")


DAMAGED = {
    "words": b"this is not TOML",
    "no text": b"\xff\xfe\x00",
    "empty": b"",
    "a format in words": b'format = "one"',
    "viewers in numbers": b"format = 1\nviewers = 3",
    "no such curtain": b'format = 1\n[viewers.me]\ncurtain = "lace"',
    "newer": b"format = 99\n",
    "a marker in numbers": b"format = 1\n[viewers.me.shows.lighthouse]\nsteps = [{ marker = 3 }]",
    "deep": b"[" * 5000,
}


CHANGING_VIEWERS = [
    ["viewers", "curtain", "open"],
    ["viewers", "add", "ana"],
    ["viewers", "use", "me"],
    ["viewers", "rename", "me", "ana"],
    ["viewers", "remove", "me", "--yes"],
    ["--as", "me", "status"],
    ["--with", "me,ana", "shows"],
]


@pytest.mark.parametrize("damage", DAMAGED)
@pytest.mark.parametrize("call", [*IN_NEED_OF_PROGRESS, *CHANGING_VIEWERS], ids=" ".join)
def test_a_damaged_progress_file(
    etoile: Etoile, paths: Paths, damage: str, call: list[str]
) -> None:
    """Every command says where it is and how to go on, and leaves it as it is."""
    content = DAMAGED[damage]
    paths.progress.parent.mkdir()
    paths.progress.write_bytes(content)
    said = etoile("--show", str(LIGHTHOUSE), *call)
    refused(said, 4, str(paths.progress), "left as it is", "move it away")
    assert paths.progress.read_bytes() == content
    left = {path.name for path in paths.progress.parent.iterdir()}
    assert left <= {paths.progress.name, "progress.lock"}


def test_a_marker_that_the_show_does_not_have(etoile: Etoile, paths: Paths) -> None:
    """Nothing past the beginning is shown, and the marker's words are not repeated."""
    paths.progress.parent.mkdir()
    paths.progress.write_text(
        "format = 1\n[viewers.me.shows.lighthouse]\n"
        'steps = [{ marker = "S77E77", when = 2026-01-31T20:15:00Z }]\n'
    )
    said = etoile("--show", str(LIGHTHOUSE), "episodes")
    refused(said, 4, str(paths.progress), "Mark how far you have watched once more")
    assert "S77E77" not in said.err


def test_a_lost_marker_can_be_set_again(etoile: Etoile, paths: Paths) -> None:
    """What the message says to do works, and the list of shows does not repeat the lost one."""
    paths.progress.parent.mkdir()
    paths.progress.write_text(
        "format = 1\n[viewers.me.shows.lighthouse]\n"
        'steps = [{ marker = "S77E77", when = 2026-01-31T20:15:00Z }]\n'
    )
    said = etoile("--show", str(LIGHTHOUSE), "mark", "S01E02", "--yes")
    assert (said.status, said.out) == (0, "The Lighthouse: through S01E02\n")
    assert "names no episode" in said.err
    assert etoile("--show", str(LIGHTHOUSE), "status").out.startswith("The Lighthouse: through")
