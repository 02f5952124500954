"""Progress to and from the tables of its file."""

import tomllib
from datetime import UTC, date, datetime
from typing import Any

import pytest
import tomli_w
from hypothesis import given

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.progress.codec import FORMAT, decode, encode, format_of
from etoile_tui.progress.errors import NewerFormatError, ProgressError
from etoile_tui.progress.model import ME, Progress, Viewer
from etoile_tui.progress.track import Step, Track

from .drawing import progresses

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
LATER = datetime(2026, 1, 31, 13, tzinfo=UTC)
STEP = {"marker": "S01E01", "when": NOON}


@given(progresses)
def test_what_was_written_is_read(progress: Progress) -> None:
    """The law: through TOML and back, nothing is lost, whatever the names."""
    assert decode(tomllib.loads(tomli_w.dumps(encode(progress)))) == progress


IN_FULL = """
    format = 3
    using = "ana"
    colour = "green"
    [viewers.ana]
    curtain = "sealed"
    seat = 3
    [viewers.ana.shows.moor]
    current = 2
    rated = true
    steps = [
        { marker = "S01E01", when = 2026-01-31T12:00:00Z },
        { marker = "none", when = 2026-01-31T12:00:00Z, time = 2, with = ["ben"] },
        { marker = "S01E02", when = 2026-01-31T12:00:00Z, undone = 2026-01-31T13:00:00Z },
        { marker = "S01E03@12:30", when = 2026-01-31T12:00:00Z, after = 1, time = 1 },
        { marker = "S01E04@12:30", when = 2026-01-31T12:00:00Z, running = true },
    ]
    """


def test_the_file_in_full() -> None:
    """The file is that of the module's docstring, with unknown keys at every level."""
    document = tomllib.loads(IN_FULL)
    steps = (
        Step(marker="S01E01", when=NOON, after=0),
        Step(marker="none", when=NOON, after=1, pass_number=2, unknown_keys={"with": ["ben"]}),
        Step(marker="S01E02", when=NOON, after=2, pass_number=2, undone=LATER),
        Step(marker="S01E03@12:30", when=NOON, after=1),
        Step(marker="S01E04@12:30", when=NOON, after=4, running=True),
    )
    track = Track(steps=steps, current=2, unknown_keys={"rated": True})
    viewer = Viewer(curtain=Curtain.SEALED, shows={"moor": track}, unknown_keys={"seat": 3})
    progress = Progress(viewers={"ana": viewer}, using="ana", unknown_keys={"colour": "green"})
    assert decode(document) == progress
    assert encode(progress) == document


def test_the_first_format() -> None:
    """It has neither branches nor passes: each step follows the one above it."""
    document = tomllib.loads(
        """
        format = 1
        [viewers.me]
        curtain = "open"
        [viewers.me.shows.moor]
        current = 1
        steps = [
            { marker = "S01E01", when = 2026-01-31T12:00:00Z },
            { marker = "S01E02", when = 2026-01-31T12:00:00Z },
        ]
        """
    )
    progress = decode(document)
    track = progress.viewer(ME).track("moor")
    assert (progress.in_use, progress.viewer(ME).curtain) == (ME, Curtain.OPEN)
    assert [(step.after, step.pass_number, step.undone) for step in track.steps] == [
        (0, 1, None),
        (1, 1, None),
    ]
    assert (track.marker, track.redo().marker) == ("S01E01", "S01E02")
    assert encode(progress) == {**document, "format": FORMAT}


def test_what_may_be_left_out() -> None:
    """Viewers, curtain, shows and steps have defaults; without `current` the last step holds."""
    assert decode({"format": 3}) == Progress()
    assert decode({"format": 3, "viewers": {"me": {}}}).viewer("me") == Viewer()
    document: dict[str, Any] = {"format": 3, "viewers": {"me": {"shows": {"moor": {}}}}}
    assert decode(document).viewer("me").track("moor") == Track()
    document["viewers"]["me"]["shows"]["moor"] = {"steps": [STEP]}
    assert decode(document).viewer("me").track("moor").marker == "S01E01"


def test_a_pass_goes_on_until_another_begins() -> None:
    """Only the first step of a pass has its number."""
    steps = [{**STEP, "time": 2}, STEP, {**STEP, "time": 1}, STEP]
    document: dict[str, Any] = {"format": 3, "viewers": {"me": {"shows": {"moor": {}}}}}
    document["viewers"]["me"]["shows"]["moor"] = {"steps": steps, "current": 4}
    progress = decode(document)
    assert [step.pass_number for step in progress.viewer("me").track("moor").steps] == [2, 2, 1, 1]
    assert encode(progress)["viewers"]["me"]["shows"]["moor"]["steps"] == steps


@pytest.mark.parametrize("written", [4, 99, 1_000_000])
def test_a_newer_format_is_refused(written: int) -> None:
    """Nothing else in the file is read before."""
    with pytest.raises(NewerFormatError, match=f"format {written}"):
        decode({"format": written, "viewers": 3})


@pytest.mark.parametrize("document", [{}, {"format": "1"}, {"format": True}, {"format": 0}])
def test_a_file_without_a_format(document: dict[str, Any]) -> None:
    """It is not a progress file."""
    for read in (format_of, decode):
        with pytest.raises(ProgressError, match="format"):
            read(document)


@pytest.mark.parametrize(
    "document",
    [
        {"viewers": 3},
        {"viewers": {"me": 3}},
        {"viewers": {"me": {"curtain": 3}}},
        {"viewers": {"me": {"curtain": "lace"}}},
        {"viewers": {"me": {"curtain": "Drawn"}}},
        {"viewers": {"me": {"shows": []}}},
        {"viewers": {"me": {"shows": {"moor": 3}}}},
        {"using": 3},
        {"format": -1},
        {"format": 10**5000},
    ],
)
def test_a_wrong_shape_is_refused(document: dict[str, Any]) -> None:
    """A guess could show something that was not watched."""
    with pytest.raises(ProgressError):
        decode({"format": 3, **document})


@pytest.mark.parametrize(
    "track",
    [
        {"current": 2, "steps": [STEP]},
        {"current": -1, "steps": [STEP]},
        {"current": 1},
        {"current": "1", "steps": [STEP]},
        {"current": True, "steps": [STEP]},
        {"steps": STEP},
        {"steps": ["S01E01"]},
        {"steps": [{"marker": "S01E01"}]},
        {"steps": [{"when": NOON}]},
        {"steps": [{"marker": 3, "when": NOON}]},
        {"steps": [{"marker": "S01E01", "when": date(2026, 1, 31)}]},
        {"steps": [{"marker": "S01E01", "when": "noon"}]},
        {"steps": [{**STEP, "after": 1}]},
        {"steps": [STEP, {**STEP, "after": 2}]},
        {"steps": [{**STEP, "after": -1}]},
        {"steps": [{**STEP, "after": "0"}]},
        {"steps": [{**STEP, "time": 0}]},
        {"steps": [{**STEP, "time": True}]},
        {"steps": [{**STEP, "undone": "noon"}]},
        {"steps": [{**STEP, "undone": False}]},
        {"steps": [{**STEP, "running": 1}]},
    ],
)
def test_a_wrong_track_is_refused(track: dict[str, Any]) -> None:
    """Any of its keys may be wrong."""
    with pytest.raises(ProgressError):
        decode({"format": 3, "viewers": {"me": {"shows": {"moor": track}}}})


def test_two_viewers_are_never_one() -> None:
    """Whoever copies a table by hand makes another viewer, the same one at each reading."""
    document = {
        "format": 3,
        "viewers": {"ana": {}, "ben": {"id": "ana"}, "cyd": {"id": "x"}, "dee": {"id": "x"}},
    }
    read, again = decode(document), decode(document)
    assert len({read.seat(name).id for name in read.names}) == len(read.names) == 4
    assert read == again
    assert read.seat("ben").id == "ana"
    assert decode(encode(read)) == read
