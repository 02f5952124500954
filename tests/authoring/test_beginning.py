"""Beginning a pack."""

from pathlib import Path

import pytest

from etoile_tui.authoring.beginning import BeginningError, Plan, begin_pack, pack_id
from etoile_tui.authoring.checking.check import check_pack
from etoile_tui.packs.pack import Pack


@pytest.mark.parametrize("medium", ["series", "book", "podcast"])
@pytest.mark.parametrize("title", ["The Rock", 'Étoile "2" \\ [b]', "雪", "x" * 200])
def test_a_new_pack_is_clean_and_opens(medium: str, title: str, tmp_path: Path) -> None:
    """Whatever it is called."""
    written = begin_pack(tmp_path / "new", Plan(title, medium, [["One", ""], ["Three"]]))
    report = check_pack(tmp_path / "new")
    assert (report.count("error"), report.count("warning")) == (0, 0)
    pack = Pack(tmp_path / "new")
    assert pack.order.ids == ("S01E01", "S01E02", "S02E01")
    assert pack.show.poster.title == title
    assert len(written) == 4


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A folder with anything in it is left alone."""
    folder = tmp_path / "there"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(BeginningError, match="not empty"):
        begin_pack(folder, Plan("New", "series", [["One"]]))
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(("title", "made"), [("Étoile 2!", "etoile-2"), ("雪", "show")])
def test_an_id_of_a_title(title: str, made: str) -> None:
    """Letters, digits and hyphens."""
    assert pack_id(title) == made
