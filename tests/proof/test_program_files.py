"""Which files of the program are opened, and what is loaded, tells nothing of what lies ahead.

A program of its own is watched from its first line on, in two futures that differ in all that a
parser or a text gate could treat in another way: scripts, rare signs, files that are broken.
"""

import json
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from tests.harness.home import Home
from tests.harness.invented import InventedPack
from tests.harness.programs import python

from .futures_apart import show

WATCHED = """
import atexit, json, sys
events = []
def hear(event, arguments):
    if event == "import":
        events.append(["import", str(arguments[0])])
    elif event == "open" and isinstance(arguments[0], str):
        events.append(["open", arguments[0], str(arguments[1])])
sys.addaudithook(hear)
from etoile_tui.__main__ import run
status = run()
sys.stdout.flush()
print(json.dumps([status, sorted(sys.modules), events]), file=sys.stderr)
"""
MARKER = "S01E02@12:30"
RARE = "नमस्ते \u202e👩\u200d🚀 Z" + "\u0301" * 12 + " ﷽ 夜\u3000"


def strange_future() -> InventedPack:
    """Return the show with another future, in another script and with strange signs."""
    pack = show()
    for entry in pack.show["episode"][2:]:
        entry["title"] = entry["teaser"] = RARE
    for name in ("S01E03", "S01E04"):
        pack.episodes[name] = {"synopsis": RARE, "event": [{"text": RARE, "at": "1:00"}]}
    return pack


def traces(home: Home, pack: InventedPack, rest: bytes, *words: str) -> tuple[str, object]:
    """Return what a call says, and what it loads and opens on the way."""
    home.reset()
    home.install(pack)
    under_way = home.pack / "episodes" / "S01E02.toml"
    under_way.write_bytes(b'[[event]]\nat = "1:00"\ntext = "Something."\n' + rest)
    called = python("-c", WATCHED, "--show", home.pack, *words, env=home.environment)
    *said, trace = called.stderr.splitlines()
    return called.stdout + "".join(said), json.loads(trace)


@pytest.mark.parametrize("words", [("status",), ("recap",), ("search", "nothing")])
def test_what_is_loaded_is_the_same_in_two_futures(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Under a curtain that shows nothing, and amid an episode whose rest is anything."""
    home = Home(tmp_path / "user")
    home.install(show())
    home.mark(MARKER)
    home.library().choose_curtain(Curtain.SEALED)
    home.save()
    plain = b'[[event]]\nat = "40:00"\ntext = "Later."\n'
    strange = "[[event]]\nat = '40:00'\ntext = [[[[ नमस्ते".encode() + b"\xff\x00"
    traces(home, show(), plain, *words)  # so that its modules have been compiled once
    assert traces(home, show(), plain, *words) == traces(home, strange_future(), strange, *words)
