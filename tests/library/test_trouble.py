"""Progress that cannot be used: nothing is shown past `none`, and nothing is lost."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE, Position, parse_position
from etoile_tui.library import Library, OpenShow, Paths, ProgressError
from tests.harness.invented import LIGHTHOUSE, InventedPack

Marked = Callable[[str], OpenShow]


def steps(*markers: str) -> str:
    """Return a progress file in which these markers were set."""
    entries = "".join(
        f'{{ marker = "{marker}", when = 2026-01-31T12:00:00Z }},' for marker in markers
    )
    return f"format = 1\n[viewers.me.shows.lighthouse]\nsteps = [{entries}]\n"


@pytest.mark.parametrize(
    "content", ["not toml", "format = 4\n", "format = 2\nviewers = 3\n", "\x00"]
)
def test_damaged_progress_shows_nothing(library: Library, paths: Paths, content: str) -> None:
    """The guide stands at none, marking is refused, and the file stays as it is."""
    paths.progress.parent.mkdir()
    paths.progress.write_text(content)
    show = library.open(str(LIGHTHOUSE))
    assert show.markers.marker == NONE
    assert isinstance(show.markers.trouble, ProgressError)
    assert str(paths.progress) in str(show.markers.trouble)
    assert show.guide(Position("S01E03")).watched == ()
    with pytest.raises(ProgressError):
        show.markers.mark(Position("S01E01"))
    with pytest.raises(ProgressError):
        show.markers.undo()
    assert show.markers.marker == NONE
    assert paths.progress.read_text() == content


def test_progress_that_is_damaged_meanwhile(library: Library, marked: Marked, paths: Paths) -> None:
    """What was reached is dropped until the file is repaired."""
    show = marked("S01E03")
    show.guide()
    good = paths.progress.read_text()
    paths.progress.write_text("not toml")
    show.markers.refresh()
    assert (show.markers.marker, show.guide().watched, show.guide().people) == (NONE, (), ())
    assert show.markers.trouble is not None
    paths.progress.write_text(good)
    mended = library.open(str(LIGHTHOUSE))
    show.markers.refresh()
    assert [(str(each.markers.marker), each.markers.trouble) for each in (show, mended)] == [
        ("S01E03", None)
    ] * 2


def test_progress_that_is_gone_is_nothing_watched(marked: Marked, paths: Paths) -> None:
    """A user can start afresh by moving the file away."""
    show = marked("S01E03")
    paths.progress.unlink()
    show.markers.refresh()
    assert (show.markers.marker, show.markers.trouble) == (NONE, None)


@pytest.mark.parametrize(
    "marker", ["S01E05", "S09E09@12:30", "soon", "", "\\u001b[31mMara dies", "S01E01@", "-1"]
)
def test_a_marker_that_names_no_episode(library: Library, paths: Paths, marker: str) -> None:
    """Nothing is shown, the message does not quote the marker, and marking repairs it."""
    paths.progress.parent.mkdir()
    paths.progress.write_text(steps("S01E01", marker))
    show = library.open(str(LIGHTHOUSE))
    assert (show.markers.marker, show.guide().watched) == (NONE, ())
    assert str(paths.progress) in str(show.markers.trouble)
    assert str(show.markers.trouble).isprintable()
    assert "Mara" not in str(show.markers.trouble)
    assert "S0" not in str(show.markers.trouble)
    show.markers.mark(parse_position("S01E02"))
    assert (str(show.markers.marker), show.markers.trouble) == ("S01E02", None)


def test_undo_leads_back_over_a_marker_that_names_no_episode(
    library: Library, paths: Paths
) -> None:
    """It leads to the marker before."""
    paths.progress.parent.mkdir()
    paths.progress.write_text(steps("S01E01", "S01E05"))
    show = library.open(str(LIGHTHOUSE))
    assert show.markers.undo()
    assert (str(show.markers.marker), show.markers.trouble) == ("S01E01", None)


def test_undo_from_a_marker_that_names_no_episode_to_none(library: Library, paths: Paths) -> None:
    """It is an undo, too, though nothing is shown before or after."""
    paths.progress.parent.mkdir()
    paths.progress.write_text(steps("S01E05"))
    show = library.open(str(LIGHTHOUSE))
    assert show.markers.undo()
    assert (show.markers.marker, show.markers.trouble) == (NONE, None)
    assert not show.markers.undo()


def test_a_pack_that_loses_an_episode(library: Library, tmp_path: Path) -> None:
    """The guide is at what is left of what was watched, and says so."""
    menu = [{"id": f"S01E0{n}", "title": "T"} for n in (1, 2)]
    keys = {"format": 1, "id": "moor", "title": "T"}
    folder = InventedPack(keys | {"episode": menu}, {}).write(tmp_path / "moor")
    show = library.open(str(folder))
    show.markers.choose_curtain(Curtain.OPEN)
    show.markers.mark(Position("S01E02"))
    InventedPack(keys | {"episode": menu[:1]}, {}).write(folder)
    shorter = library.open(str(folder))
    assert (shorter.markers.marker, shorter.markers.curtain) == (Position("S01E01"), Curtain.OPEN)
    assert shorter.markers.notice


@pytest.mark.parametrize("meanwhile", [False, True])
def test_while_the_curtain_cannot_be_read_it_is_sealed(
    library: Library, paths: Paths, marked: Marked, meanwhile: bool
) -> None:
    """A viewer who wants to know little is told only that there is a next episode."""
    show = marked("S01E02")
    show.markers.choose_curtain(Curtain.OPEN)
    paths.progress.write_text("not toml")
    if meanwhile:
        show.markers.refresh()
    else:
        show = library.open(str(LIGHTHOUSE))
    assert show.markers.curtain is Curtain.SEALED
    assert len(show.listing()) == 1
    assert show.listing()[0].title is None


def test_a_file_that_has_gone_leaves_its_copy(
    library: Library, paths: Paths, marked: Marked
) -> None:
    """It is noticed, and the copy is kept when a new file is written."""
    show = marked("S01E03")
    assert not show.markers.gone
    before = paths.progress.read_bytes()
    paths.progress.unlink()
    show = library.open(str(LIGHTHOUSE))
    assert (show.markers.gone, show.markers.marker, show.markers.trouble) == (True, NONE, None)
    show.markers.mark(Position("S01E01"))
    assert not show.markers.gone
    assert paths.progress.with_name("progress.before.toml").read_bytes() == before
    with pytest.raises(ProgressError, match=r"progress\.before\.toml"):
        library.restore()


@pytest.mark.parametrize("curtain", Curtain)
def test_a_file_that_has_gone_draws_no_curtain_aside(
    library: Library, paths: Paths, marked: Marked, curtain: Curtain
) -> None:
    """The copy's curtain holds, also after the next mark."""
    library.choose_curtain(curtain)
    library.add_viewer("ana")
    marked("S01E03")
    paths.progress.unlink()
    show = library.open(str(LIGHTHOUSE))
    assert (show.markers.marker, show.markers.curtain, library.curtain()) == (
        NONE,
        curtain,
        curtain,
    )
    show.markers.mark(Position("S01E01"))
    assert library.open(str(LIGHTHOUSE)).markers.curtain is curtain
    assert library.viewers.names == ("me", "ana")


def test_a_file_that_has_gone_with_a_copy_that_is_damaged(
    library: Library, paths: Paths, marked: Marked
) -> None:
    """The curtain is not known, so the strictest one holds."""
    marked("S01E03")
    paths.progress.unlink()
    paths.progress.with_name("progress.last.toml").write_text("not = = TOML")
    show = library.open(str(LIGHTHOUSE))
    assert (show.markers.marker, show.markers.curtain, show.markers.trouble) == (
        NONE,
        Curtain.SEALED,
        None,
    )


def test_a_file_that_has_gone_and_cannot_be_written_anew(
    library: Library, paths: Paths, marked: Marked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The good copy stays, so that it can be restored."""
    marked("S01E03")
    before = paths.progress.read_bytes()
    paths.progress.unlink()
    show = library.open(str(LIGHTHOUSE))

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(ProgressError, match="No space left"):
            show.markers.mark(Position("S01E01"))
    assert show.markers.gone
    library.restore()
    assert paths.progress.read_bytes() == before


def test_what_has_gone_twice_is_kept_twice(library: Library, paths: Paths, marked: Marked) -> None:
    """No copy replaces another."""
    kept = []
    for marker in ("S01E03", "S01E01", "S01E02"):
        marked(marker)
        kept.append(paths.progress.read_bytes())
        paths.progress.unlink()
        library.open(str(LIGHTHOUSE)).markers.refresh()
    beside = sorted(paths.progress.parent.glob("progress.before*"))
    assert {path.read_bytes() for path in beside} == set(kept[:2])


def test_a_folder_that_may_not_be_entered_is_no_gone_file(
    marked: Marked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the file is missing is not known, so it does not count as missing."""
    show = marked("S01E03")

    def forbidden(*_: object, **__: object) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", forbidden)
    assert not show.markers.gone
