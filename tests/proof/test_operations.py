"""The steps that are written down: which differences they show, and that nothing is left behind."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from etoile_tui.guide.text.normalize import _NORMAL, normalize

from .operations import Work, difference, recording

HERE = Path(__file__)
TEXT = "a lamp, a log, and the sea " * 40


def work_of(run: Callable[[str], object], text: str = TEXT) -> Work:
    """Return the work of a function of this file."""
    with recording(HERE) as work:
        run(text)
    return work


def steadily(text: str) -> bool:
    """Look at every word."""
    found = False
    for word in text.split():
        found |= word == "log,"
    return found


def until_found(text: str) -> bool:
    """Look at words until the one is found."""
    return any(word == "log," for word in text.split())


def sailing(text: str) -> int:
    """Look for a word with something built in."""
    return text.find("sail")


def opening(path: str) -> str:
    """Open a file."""
    return Path(path).read_text()


def test_a_call_takes_the_same_steps_again() -> None:
    """Instructions and built-in calls alike."""
    one, two = work_of(steadily), work_of(steadily)
    assert difference(one, two) is None
    assert one.instructions > len(TEXT.split())
    assert one.looked_through >= len(TEXT)


def test_where_a_word_was_found_shows_in_a_loop_that_stops_there() -> None:
    """And not in one that goes on."""
    late = TEXT.replace("log,", "xxxx") + "log,"
    texts = (f"{TEXT}xxxx", late)
    steady = [work_of(steadily, text) for text in texts]
    stopping = [work_of(until_found, text) for text in texts]
    assert difference(*steady) is None
    told = difference(*stopping)
    assert told is not None
    assert "until_found" in told
    assert "test_operations.py" in told


def test_a_longer_text_is_more_work() -> None:
    """Though the instructions are the same, and the loop is inside the interpreter."""
    one, two = (work_of(sailing, text) for text in (TEXT, f"{TEXT}x"))
    assert one.instructions == two.instructions
    assert two.looked_through == one.looked_through + 1
    assert "str.find on" in (difference(one, two) or "")


def test_one_step_more_is_a_difference() -> None:
    """At the end as well, and from either side."""
    one, two = work_of(sailing), work_of(sailing)
    two.steps.append(0)
    assert difference(one, two) is not None
    assert difference(two, one) is not None


def test_a_file_that_is_opened_is_a_difference(tmp_path: Path) -> None:
    """Whichever it is; nothing is noted after the recording."""
    for name in ("one", "two"):
        (tmp_path / name).write_text(name)
    one, two = (work_of(opening, str(tmp_path / name)) for name in ("one", "two"))
    (tmp_path / "one").read_text()
    assert one.opened == [str(tmp_path / "one")]
    assert "two" in (difference(one, two) or "")


def test_what_is_outside_takes_no_step() -> None:
    """The package, where another file is watched."""
    with recording(HERE) as work:
        normalize("Étoile")
    assert not any("plain" in told for told in work.in_words())


def test_nothing_is_remembered_of_an_earlier_call() -> None:
    """A sign that was met before is worked out again."""
    works = []
    for _ in range(2):
        with recording() as work:
            normalize("Étoile")
        works.append(work)
    assert difference(*works) is None
    assert _NORMAL


def test_other_watchers_come_back() -> None:
    """After an error, too."""

    def other(_frame: FrameType, _event: str, _about: object) -> None: ...

    before = sys.gettrace(), sys.getprofile()
    try:
        sys.settrace(other)
        sys.setprofile(other)
        with pytest.raises(ZeroDivisionError), recording(HERE):
            1 / 0  # noqa: B018 (that is the error)
        assert (sys.gettrace(), sys.getprofile()) == (other, other)
    finally:
        sys.settrace(before[0])
        sys.setprofile(before[1])
