"""What is reached of an episode's file whose rest cannot be read at all."""

from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.packs.episode_file import next_minute_mark, read_chapter
from etoile_tui.packs.errors import PackError
from etoile_tui.packs.salvage import salvage

from .test_episode_file import FACTS

MARK = 750
REACHED = "".join(
    f"[[{kind}]]\n{tomli_w.dumps(fact | {'at': '12:30', 'source': 'tide'})}\n"
    for kind, fact in FACTS.items()
).encode()
SOURCES = b'[sources]\ntide = { title = "Tide" }\n'
RESTS = {
    "nothing": b"",
    "a key of many parts": b"[[event]]\na" + b".a" * 70 + b" = 1\n",
    "much": b"[[event]]\ntext = '" + b"x" * (5 * 2**20) + b"'\n",
    "a long number": b"[[event]]\nn = " + b"9" * 5000 + b"\n",
    "deep": b"[[event]]\nn = " + b"[" * 900 + b"]" * 900 + b"\n",
    "no text": b"[[event]]\ntext = '\xff\xfe'\n",
    "no TOML": b"[[event]]\ntext = \n= =\n",
    "an open string": b'[[event]]\ntext = """ and so on\n',
    "a table twice": b"[story]\na = 1\n[story]\na = 2\n",
    "a number as a list": b"[[event.text]]\nx = 1\n[event]\nx = 1\n",
    "a broken source": b"\n[sources.other]\n= =\n",
}


def write(folder: Path, content: bytes) -> Path:
    """Write an episode's file, and return the pack's folder."""
    (folder / "episodes").mkdir(exist_ok=True)
    (folder / "episodes" / "S01E04.toml").write_bytes(content)
    return folder


@pytest.mark.parametrize("rest", RESTS.values(), ids=RESTS)
@pytest.mark.parametrize("before", [False, True], ids=["behind", "before"])
def test_the_rest_can_be_anything(rest: bytes, before: bool, tmp_path: Path) -> None:
    """Before and behind what is reached; the next minute mark is that of what can be read."""
    if before and len(rest) > 2**22:
        return  # no more of a file is read than that
    alone = read_chapter(write(tmp_path, REACHED + SOURCES), "S01E04", until=MARK)
    parts = (rest, REACHED, SOURCES) if before else (REACHED, SOURCES, rest)
    folder = write(tmp_path, b"".join(parts))
    assert read_chapter(folder, "S01E04", until=MARK) == alone
    assert alone.problem is None
    assert alone.events[0].sources[0].title == "Tide"
    assert next_minute_mark(folder, "S01E04", MARK - 1) == MARK


def test_a_broken_source_takes_no_other_away(tmp_path: Path) -> None:
    """Each stands on a line of its own."""
    broken = SOURCES + b"other = { title = 99999" + b"9" * 5000 + b" }\n"
    chapter = read_chapter(write(tmp_path, REACHED + broken), "S01E04", until=MARK)
    assert chapter.events[0].sources[0].title == "Tide"


def test_what_is_reached_and_broken_is_told_of(tmp_path: Path) -> None:
    """Without a line, which would tell of the rest."""
    broken = b'[[event]]\nat = "1:00"\ntext = \n'
    chapter = read_chapter(write(tmp_path, REACHED + broken), "S01E04", until=MARK)
    assert chapter.problem is not None
    assert "line" not in chapter.problem


@given(st.lists(st.sampled_from((*RESTS.values(), SOURCES, b"\r\n", b'[[event]]\nat = "1:00"\n'))))
def test_it_always_ends(pieces: list[bytes]) -> None:
    """In an answer or in an error that names nothing."""

    def refuse(_piece: bytes) -> dict[str, object]:
        raise PackError("broken")

    content = b"".join(piece for piece in pieces if len(piece) < 2**20)
    reached = b'at = "1:00"' in content
    try:
        assert salvage(content, refuse, MARK) == {}
    except PackError:
        assert reached
    else:
        assert not reached
