"""Invented packs of any size: always the same, and in order."""

from math import inf
from pathlib import Path

from benchmarks.packs import episode_name, write_pack

from etoile_tui.packs.pack import Pack


def contents(folder: Path) -> dict[str, bytes]:
    """Return what is in each file of a folder."""
    return {path.name: path.read_bytes() for path in folder.rglob("*.toml")}


def test_the_same_seed_makes_the_same_pack(tmp_path: Path) -> None:
    """So that figures of two days are of one pack."""
    one, two, other = (
        contents(write_pack(tmp_path / name, 25, seed=seed))
        for name, seed in (("one", 1), ("two", 1), ("other", 2))
    )
    assert one == two
    assert one.keys() == other.keys()
    assert one != other


def test_a_pack_can_be_read(tmp_path: Path) -> None:
    """Every file of it, with ten facts in each and whoever comes in besides."""
    pack = Pack(write_pack(tmp_path / "pack", 45))
    assert pack.order.ids[-1] == episode_name(44) == "S03E05"
    for chapter in pack.chapters((44, inf)).values():
        assert chapter.problem is None
        facts = (chapter.events, chapter.people, chapter.relationships, chapter.questions)
        assert sum(map(len, (*facts, chapter.answers))) >= 9
        assert len(chapter.events) in (6, 7)
