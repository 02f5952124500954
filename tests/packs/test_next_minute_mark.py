"""When the next fact of an episode comes up, so that a clock need not look at every second."""

from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.schedule.position import parse_clock
from etoile_tui.packs.episode_file import next_minute_mark, read_chapter
from etoile_tui.packs.pack import Pack
from tests.harness.invented import KINDS, LIGHTHOUSE, Tables, episode_tables

from .conftest import Opened

MARK = 750


def write(folder: Path, text: str) -> None:
    """Write an episode's file."""
    (folder / "episodes" / "S01E04.toml").write_text(text, encoding="utf-8")


@given(episode_tables(), st.sampled_from((0, 1, 58, 59, 60, 749, 750, 751, 3599)))
def test_nothing_comes_up_before_the_next_mark(tables: Tables, after: int) -> None:
    """The law: the chapter stays as it is until the second before, and is another one then."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "episodes").mkdir()
        write(folder, tomli_w.dumps(tables))
        found = next_minute_mark(folder, "S01E04", after)
        marks = {parse_clock(fact["at"]) for kind in KINDS for fact in tables[kind] if "at" in fact}
        assert found == min((mark for mark in marks if mark > after), default=None)
        now = read_chapter(folder, "S01E04", until=after)
        assert read_chapter(folder, "S01E04", until=10**6 if found is None else found - 1) == now
        if found is not None:
            assert read_chapter(folder, "S01E04", until=found) != now


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("after", "found"), [(MARK - 1, MARK), (MARK, None), (MARK + 1, None), (inf, None)]
)
def test_the_step_before_the_step_itself_and_the_step_after(
    folder: Path, kind: str, after: float, found: int | None
) -> None:
    """The result is the same for every kind of fact, and for facts with mistakes."""
    write(folder, f'[[{kind}]]\nat = "12:30"\ntext = 3\n[[{kind}]]\ntext = "at its end"\n')
    assert next_minute_mark(folder, "S01E04", after) == found


@pytest.mark.parametrize(
    "text",
    [
        "= = =",
        "",
        'synopsis = "."',
        "event = 3",
        "event = [3]",
        '[event]\nat = "12:30"',
        "[[event]]\nat = 750",
        '[[event]]\nat = "soon"',
        "[[event]]\nat = 12:30:00",
        '[[song]]\nat = "12:30"',
    ],
)
def test_what_is_no_mark(folder: Path, text: str) -> None:
    """It is ignored, and not reported."""
    write(folder, text)
    assert next_minute_mark(folder, "S01E04", 0) is None


def test_a_mark_among_what_is_wrong(folder: Path) -> None:
    """It is found all the same."""
    write(folder, 'event = [3, {at = 1}, {at = "soon"}, {at = "12:30"}]\nperson = 3\n')
    assert next_minute_mark(folder, "S01E04", 0) == MARK


def test_an_episode_without_a_file(folder: Path) -> None:
    """It has no marks."""
    assert next_minute_mark(folder, "S01E04", 0) is None


def test_a_pack_opens_the_episode_under_way_alone(opened: Opened) -> None:
    """It opens no later episode to look for a mark."""
    pack = Pack(LIGHTHOUSE)
    opened.look()
    assert (pack.next_minute_mark((3, 749)), pack.next_minute_mark((3, 750))) == (750, None)
    assert opened.look() == ["S01E04.toml"] * 2
