"""What a pack can cost is bounded by what is read of it, however it is made."""

import os
import stat
from collections.abc import Callable
from math import inf
from pathlib import Path
from typing import Any

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.fact_index import MOST_MERGED
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import _Profile
from etoile_tui.packs import pack_files as files
from etoile_tui.packs.episode_file import MOST_IDENTITIES, read_chapter
from etoile_tui.packs.errors import PackError
from etoile_tui.packs.pack import Pack
from etoile_tui.packs.pack_files import LARGEST_FILE, read_toml
from etoile_tui.packs.table import MOST_LISTED
from tests.harness.invented import InventedPack, Tables
from tests.harness.programs import python

from .laying import show

ROOM = 1 << 30
"""Bytes of memory in which every file that may be read at all has to be read."""
_READING = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)
from etoile_tui.packs.episode_file import read_chapter
print(read_chapter(Path(sys.argv[1]), "S01E01").problem)
"""
LARGE = {
    "headers": "".join(f"[a.b{number}]\n" for number in range(LARGEST_FILE // 16)),
    "lists": f"x = [{'[],' * (LARGEST_FILE // 3 - 3)}]\n",
}
"""Files as large as may be, of what takes the most memory for each of its bytes."""


def pack_of(folder: Path, **told: Any) -> Path:  # noqa: ANN401 (whatever a TOML file may hold)
    """Write a pack that tells something in its first episode, and return its folder."""
    return InventedPack(show(), {"S01E01": told, "S01E02": {}, "S02E01": {}}).write(folder)


@pytest.mark.parametrize("name", LARGE)
def test_the_largest_file_fits_into_memory(tmp_path: Path, name: str) -> None:
    """Whatever it is full of."""
    folder = pack_of(tmp_path)
    (folder / "episodes" / "S01E01.toml").write_text(LARGE[name])
    done = python("-c", _READING, folder, str(ROOM))
    assert (done.returncode, done.stdout) == (0, "None\n"), done.stderr


def test_a_file_that_grows_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is read no further than any other, though it was small when it was opened."""
    path = tmp_path / "show.toml"
    path.write_text("title = 'x'\n")
    looked: Callable[[int], os.stat_result] = os.fstat

    def grown(handle: int) -> os.stat_result:
        found = looked(handle)
        if stat.S_ISREG(found.st_mode):
            os.truncate(path, files.LARGEST_FILE * 1000)
        return found

    monkeypatch.setattr(os, "fstat", grown)
    with pytest.raises(PackError, match="larger than"):
        read_toml(tmp_path, "show.toml")


def _identities(count: int) -> list[Tables]:
    return [{"people": [f"p{number}", f"p{number + 1}"]} for number in range(count)]


@pytest.mark.parametrize("until", [inf, 60])
def test_a_list_without_an_end_is_cut(tmp_path: Path, until: float) -> None:
    """As much as is allowed is read, and so is all the rest; the key and the bound are told."""
    ids = [f"p{number}" for number in range(MOST_LISTED + 1)]
    most = {"text": "x", "at": "0:30", "people": ids[:-1]}
    folder = pack_of(tmp_path, event=[most])
    assert len(read_chapter(folder, "S01E01", until=until).events[0].people) == MOST_LISTED
    folder = pack_of(tmp_path, event=[most, most | {"people": ids}])
    chapter = read_chapter(folder, "S01E01", until=until)
    assert [len(event.people) for event in chapter.events] == [MOST_LISTED] * 2
    assert chapter.remarks == (
        "episodes/S01E01.toml, event 2, key people: only the first 200 of them are taken.",
    )


def test_identities_without_an_end_are_refused(tmp_path: Path) -> None:
    """As many as anybody needs are read; ahead of where the viewer is nobody counts them."""
    folder = pack_of(tmp_path, identity=_identities(MOST_IDENTITIES))
    assert read_chapter(folder, "S01E01").problem is None
    folder = pack_of(tmp_path, identity=_identities(MOST_IDENTITIES + 1))
    assert "at most 200" in (read_chapter(folder, "S01E01").problem or "")
    assert read_chapter(folder, "S01E01", until=60).problem is None


def test_not_everybody_is_one(tmp_path: Path) -> None:
    """People who turn out to be one are so many at most; the others stay as they are."""
    names = [f"p{number}" for number in range(3 * MOST_MERGED)]
    people = [{"id": name, "name": name} for name in names]
    chain = [{"people": [one, names[0]]} for one in names]
    told: dict[str, Tables] = {
        "S01E01": {"person": people, "identity": chain[1:150]},
        "S01E02": {"identity": chain[150:300]},
        "S02E01": {"identity": chain[300:450]},
    }
    pack = Pack(InventedPack(show(), told).write(tmp_path))
    chapters = pack.chapters((2, inf))
    guide = Guide(pack.show, chapters, horizon=Position("S02E01"), curtain=Curtain.OPEN)
    assert len(guide.people) == 2 * MOST_MERGED + 1


def test_people_who_are_one_are_folded_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once for all of them at each step, and not once for each of them."""
    merged = 0
    merge = _Profile.merge

    def counted(profile: _Profile, *rest: Any) -> None:  # noqa: ANN401 (whatever it takes)
        nonlocal merged
        merged += 1
        merge(profile, *rest)

    monkeypatch.setattr(_Profile, "merge", counted)
    size = 40
    people = [{"id": f"p{number}", "name": f"N{number}"} for number in range(size)]
    pack = Pack(pack_of(tmp_path, person=people, identity=_identities(size - 1)))
    chapters = pack.chapters((0, inf))
    guide = Guide(pack.show, chapters, horizon=Position("S01E01"), curtain=Curtain.OPEN)
    assert len(guide.so_far.reveals) == size - 1
    assert size < merged < size * size
