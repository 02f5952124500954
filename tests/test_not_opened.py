"""What was never read cannot be shown: no episode file past the horizon is ever opened."""

import json
from pathlib import Path

import pytest

from etoile_tui.guide.curtain import Curtain
from tests.cli.calls import calls
from tests.invented import LIGHTHOUSE
from tests.programs import etoile, python

_WATCHED = """
import io, json, os, sys
from contextlib import redirect_stderr, redirect_stdout

opened = []

def hook(event, arguments):
    # The event of open(), of os.open() and of everything that is made of them.
    if event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
        opened.append(os.path.basename(os.fsdecode(arguments[0])))

sys.addaudithook(hook)
from etoile_tui.cli.main import main

report, progress, show, asked = sys.argv[1:]
with open(progress, "rb") as file:
    before = file.read()
found = []
for call in json.loads(asked):
    with open(progress, "wb") as file:
        file.write(before)
    opened.clear()
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        main(["--show", show, *call], None)
    found.append([name for name in opened if name.endswith(".toml") and name != "progress.toml"])
with open(report, "w") as file:
    json.dump(found, file)
"""
"""Runs calls one after the other, each from the same progress, and reports what each opens."""

CALLS = [
    *calls(["S01E01", "S01E02@12:30", "S01E02", "S01E03", "S01E05", "S02E02"]),
    ["mark", "S02E02", "--yes"],
    ["mark", "next", "--yes"],
    ["viewers", "curtain", "open"],
]
WITHOUT_STORY = {
    *("status", "mark", "undo", "redo", "history", "again", "episodes", "viewers", "shows"),
    "restore",
}
"""Commands that need no episode's file at all."""


def opened(tmp_path: Path, curtain: Curtain, asked: list[list[str]]) -> list[set[str]]:
    """Return the files of the pack that each call opens, by one who has watched S01E02."""
    show = str(LIGHTHOUSE)
    assert etoile("--show", show, "mark", "S01E02", "--yes").returncode == 0
    assert etoile("viewers", "curtain", curtain.value).returncode == 0
    (progress,) = Path.home().rglob("progress.toml")
    report = tmp_path / "opened.json"
    done = python("-c", _WATCHED, report, progress, show, json.dumps(asked), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    return [set(names) for names in json.loads(report.read_text())]


@pytest.mark.parametrize("curtain", Curtain)
def test_no_file_past_the_horizon_is_opened(tmp_path: Path, curtain: Curtain) -> None:
    """Whatever is asked, and about whatever episode: past the marker no file is opened."""
    for call, names in zip(CALLS, opened(tmp_path, curtain, CALLS), strict=True):
        reached = {"show.toml", "S01E01.toml", "S01E02.toml"}
        if "--at" in call and call[call.index("--at") + 1] == "S01E01":
            reached.remove("S01E02.toml")
        assert names <= reached, call
        if call[0] in WITHOUT_STORY:
            assert names <= {"show.toml"}, call
        assert names or call[0] in ("viewers", "restore"), call


def test_a_file_that_is_opened_is_noticed(tmp_path: Path) -> None:
    """The watch sees what is opened, and a call opens what it needs."""
    asked = [["episode", "S01E01"], ["status"]]
    page, status = opened(tmp_path, Curtain.DRAWN, asked)
    assert "S01E01.toml" in page
    assert status == {"show.toml"}
