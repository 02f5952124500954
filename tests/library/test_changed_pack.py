"""A pack that is changed after its marker was set opens nothing that was not opened before."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library import Library, OpenShow, Paths
from tests.harness.invented import InventedPack

Menu = list[dict[str, Any]]
LETTERS = "ABCDE"


def menu_of(letters: str, *, keys: bool = False) -> Menu:
    """Return a menu of episodes that are numbered in order; a letter is what an episode is."""
    return [
        {"id": f"S01E{number:02}", "title": letter} | ({"key": letter.lower()} if keys else {})
        for number, letter in enumerate(letters, start=1)
    ]


def opened(menu: Menu, home: Path) -> OpenShow:
    """Write a pack with this menu, in which each episode tells its letter, and open it."""
    show = {"format": 1, "id": "moor", "title": "The Moor", "episode": menu}
    stories = {entry["id"]: {"event": [{"text": f"<{entry['title']}>"}]} for entry in menu}
    folder = InventedPack(show, stories).write(home / "moor")
    paths = Paths(progress=home / "progress.toml", shows=home / "none")
    return Library(paths).open(str(folder))


def told(show: OpenShow) -> set[str]:
    """Return the letters of what a guide tells."""
    guide = show.guide()
    stories = (guide.story(row.id) for row in show.listing() if row.id is not None)
    return {beat.text.strip("<>") for story in stories if story for beat in story.events}


@st.composite
def changes(draw: st.DrawFn) -> str:
    """Draw the letters of a list after some changes: taken out, put in, moved."""
    letters = list(LETTERS)
    for _ in range(draw(st.integers(0, 3))):
        what = draw(st.sampled_from(("out", "in", "move")))
        if what != "in" and len(letters) > 1:
            letter = letters.pop(draw(st.integers(0, len(letters) - 1)))
            if what == "out":
                continue
        else:
            letter = draw(st.sampled_from("XYZ"))
        letters.insert(draw(st.integers(0, len(letters))), letter)
    return "".join(dict.fromkeys(letters))


@given(st.lists(st.integers(0, 5), min_size=1, max_size=3), changes(), st.booleans())
def test_nothing_opens_that_was_not_opened_before(
    marks: list[int], letters: str, keys: bool
) -> None:
    """Neither at the marker nor at any that an undo or a redo leads to; and it is said."""
    with TemporaryDirectory() as home:
        before = opened(menu_of(LETTERS, keys=keys), Path(home))
        for mark in marks:
            before.markers.mark(Position(f"S01E0{mark}") if mark else NONE)
        known = [told(before)]
        while before.markers.undo():
            known.append(told(before))
        while before.markers.redo():
            pass
        after = opened(menu_of(letters, keys=keys), Path(home))
        for letters_known in known:
            same = [ours == theirs for ours, theirs in zip(LETTERS, letters, strict=False)]
            alike = same.index(False) if False in same else len(same)
            assert told(after) == set(LETTERS[: min(alike, len(letters_known))])
            assert bool(after.markers.notice) == (alike < len(letters_known))
            after.markers.undo()


WHOLE = menu_of(LETTERS)
CHANGED = {
    "put before": ([{"id": "S00E01", "title": "X"}, *WHOLE], "none"),
    "taken out, the rest renumbered": (menu_of("ACDE"), "S01E01"),
    "swapped": (menu_of("ACBDE"), "S01E01"),
    "moved with its id": ([WHOLE[0], WHOLE[4], *WHOLE[1:4]], "S01E01"),
    "cut short": (menu_of("AB"), "S01E02"),
}


@pytest.mark.parametrize(("menu", "stands"), CHANGED.values(), ids=CHANGED)
def test_it_goes_back_says_so_and_goes_on(menu: Menu, stands: str, tmp_path: Path) -> None:
    """The marker on disk is left alone until the viewer marks again."""
    opened(menu_of(LETTERS), tmp_path).markers.mark(Position("S01E03"))
    kept = (tmp_path / "progress.toml").read_bytes()
    show = opened(menu, tmp_path)
    assert str(show.markers.marker) == stands
    assert "S01E03" in show.markers.notice
    assert ("beginning" if stands == "none" else stands) in show.markers.notice
    assert show.markers.trouble is None
    assert (tmp_path / "progress.toml").read_bytes() == kept
    last = Position(menu[-1]["id"])
    show.markers.mark(last)
    assert (show.markers.marker, show.markers.notice) == (last, "")


def test_a_marker_inside_an_episode(tmp_path: Path) -> None:
    """It goes to the end of the one before, where another stands in its place."""
    show = opened(menu_of(LETTERS), tmp_path)
    show.markers.mark(Position("S01E03", 750))
    for letters, stands in (
        (LETTERS, "S01E03@12:30"),
        ("ABXDE", "S01E02"),
        ("ABDE", "S01E02"),
        ("AXCDE", "S01E01"),
        ("AB", "S01E02"),
    ):
        changed = opened(menu_of(letters), tmp_path)
        assert str(changed.markers.marker) == stands
        assert bool(changed.markers.notice) == (letters != LETTERS)


def test_what_a_sealed_curtain_hides_is_not_kept(tmp_path: Path) -> None:
    """The file says nothing of the title of an episode under way."""
    for letters in ("ABCDE", "ABXDE"):
        show = opened(menu_of(letters), tmp_path / letters)
        show.markers.choose_curtain(Curtain.SEALED)
        show.markers.mark(Position("S01E03", 750))
    kept = [
        (tmp_path / letters / "progress.toml").read_text().split("[viewers")[1].split("when")[0]
        for letters in ("ABCDE", "ABXDE")
    ]
    assert kept[0] == kept[1]
    assert "begun" not in "".join(kept)


def test_a_list_that_becomes_longer_is_the_same(tmp_path: Path) -> None:
    """New episodes behind the marker are nothing to speak of, and one list is kept."""
    opened(menu_of("ABC"), tmp_path).markers.mark(Position("S01E02"))
    show = opened(menu_of(LETTERS), tmp_path)
    assert (str(show.markers.marker), show.markers.notice) == ("S01E02", "")
    show.markers.mark(Position("S01E05"))
    assert (tmp_path / "progress.toml").read_text().count("episodes =") == 1


def test_a_marker_changed_by_hand_leads_no_further(tmp_path: Path) -> None:
    """Somebody who lowers it in the file has lowered it."""
    opened(menu_of(LETTERS), tmp_path).markers.mark(Position("S01E03"))
    path = tmp_path / "progress.toml"
    text = path.read_text()
    for written, stands in (("S01E02", "S01E02"), ("S01E05", "S01E03")):
        path.write_text(text.replace('"S01E03"', f'"{written}"'))
        assert str(opened(menu_of(LETTERS), tmp_path).markers.marker) == stands


def test_progress_of_the_format_before(tmp_path: Path) -> None:
    """It holds as it is, and knows the list from the next marker on; a copy is kept."""
    path = tmp_path / "progress.toml"
    older = (
        "format = 2\n[viewers.me.shows.moor]\n"
        'steps = [{ marker = "S01E03", when = 2026-01-31T20:15:00Z }]\n'
    )
    path.write_text(older)
    show = opened(menu_of(LETTERS), tmp_path)
    assert (str(show.markers.marker), show.markers.notice) == ("S01E03", "")
    show.markers.mark(Position("S01E03"))
    assert (tmp_path / "progress.format-2.toml").read_text() == older
    assert str(opened(menu_of("ACDE"), tmp_path).markers.marker) == "S01E01"
