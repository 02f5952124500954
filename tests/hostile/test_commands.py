"""Every command, about every hostile pack: it ends as documented, and says nothing but text."""

import json
from pathlib import Path

import pytest

from etoile_tui.cli.exit_status import Exit
from etoile_tui.library import Library
from tests.cli.calls import WITHOUT_A_SHOW, calls

from .calling import called, harmless, harmless_file
from .corpus import CASES, CORPUS, SHUT
from .raw import SECRET


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder of the test's own: `etoile export` writes where it is called."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


@pytest.mark.parametrize(("name", "half"), CASES)
def test_every_command(library: Library, tmp_path: Path, name: str, *, half: bool) -> None:
    """With everything watched, and with the middle of an episode reached."""
    folder = tmp_path / "pack"
    CORPUS[name].lay(folder)
    show = library.open(str(folder))
    menu = [episode.id for episode in show._pack.show.episodes]
    position = f"{menu[len(menu) // 2]}@12:30" if half else menu[-1]
    for call in calls([position]):
        if "--at" in call:
            continue  # what is asked at the marker is asked at it already
        show.markers.mark(show.parse(position))
        argv = ["--show", str(folder), *call]
        said = called(library, *argv)
        harmless(said, *call)
        assert SECRET.decode() not in said.out + said.err, call
        if call[0] == "export":
            assert said.status in (Exit.DONE, Exit.PACK)
            if call[1] != "-":
                harmless_file(Path(call[1]))


@pytest.mark.parametrize("name", SHUT)
def test_a_menu_that_cannot_be_used(library: Library, tmp_path: Path, name: str) -> None:
    """Is refused by every command in the same words, which repeat nothing of it."""
    folder = tmp_path / "pack"
    CORPUS[name].lay(folder)
    told = set()
    one_each = {call[0]: call for call in calls(["S01E01"])}
    for call in one_each.values():
        said = called(library, "--show", str(folder), *call)
        harmless(said, *call)
        assert SECRET.decode() not in said.out + said.err, call
        if call[0] not in WITHOUT_A_SHOW:
            assert said.status == Exit.PACK, call
            assert ("error" in json.loads(said.out)) if "--json" in call else said.out == "", call
            told.add(said.err)
    assert len(told) == 1
    assert told.pop().startswith("show.toml")
