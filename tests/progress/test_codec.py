"""Progress to and from the tables of its file."""

import tomllib
from datetime import UTC, date, datetime
from typing import Any

import pytest
import tomli_w
from hypothesis import given

from etoile_tui.guide.curtain import Curtain
from etoile_tui.progress.codec import decode, encode
from etoile_tui.progress.errors import ProgressError
from etoile_tui.progress.model import Progress, Step, Track, Viewer

from .drawing import progresses

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
STEP = {"marker": "S01E01", "when": NOON}


@given(progresses)
def test_what_was_written_is_read(progress: Progress) -> None:
    """The law: through TOML and back, nothing is lost, whatever the names."""
    assert decode(tomllib.loads(tomli_w.dumps(encode(progress)))) == progress


def test_the_file_in_full() -> None:
    """As its description has it."""
    document = tomllib.loads(
        """
        format = 1
        [viewers.me]
        curtain = "sealed"
        [viewers.me.shows.moor]
        current = 1
        steps = [
            { marker = "S01E01", when = 2026-01-31T12:00:00Z },
            { marker = "S01E02@12:30", when = 2026-01-31T12:00:00Z },
        ]
        """
    )
    steps = (Step(marker="S01E01", when=NOON), Step(marker="S01E02@12:30", when=NOON))
    track = Track(steps=steps, current=1)
    viewer = Viewer(curtain=Curtain.SEALED, shows={"moor": track})
    assert decode(document) == Progress(viewers={"me": viewer})
    assert encode(decode(document)) == document


def test_what_may_be_left_out() -> None:
    """No viewers, no curtain, no shows, no steps; all steps hold unless it says otherwise."""
    assert decode({"format": 1}) == Progress()
    assert decode({"format": 1, "viewers": {"me": {}}}).viewer("me") == Viewer()
    document: dict[str, Any] = {"format": 1, "viewers": {"me": {"shows": {"moor": {}}}}}
    assert decode(document).viewer("me").track("moor") == Track()
    document["viewers"]["me"]["shows"]["moor"] = {"steps": [STEP]}
    assert decode(document).viewer("me").track("moor").marker == "S01E01"


@pytest.mark.parametrize("written", [2, 99])
def test_a_newer_format_is_refused(written: int) -> None:
    """Before anything else is looked at."""
    with pytest.raises(ProgressError, match="newer"):
        decode({"format": written, "viewers": 3})


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"format": "1"},
        {"format": True},
        {"format": 0},
        {"format": 1, "viewers": 3},
        {"format": 1, "viewers": {"me": 3}},
        {"format": 1, "viewers": {"me": {"curtain": 3}}},
        {"format": 1, "viewers": {"me": {"curtain": "lace"}}},
        {"format": 1, "viewers": {"me": {"curtain": "Drawn"}}},
        {"format": 1, "viewers": {"me": {"shows": []}}},
        {"format": 1, "viewers": {"me": {"shows": {"moor": 3}}}},
    ],
)
def test_a_wrong_shape_is_refused(document: dict[str, Any]) -> None:
    """Rather than guessed at: a guess could show what was not watched."""
    with pytest.raises(ProgressError):
        decode(document)


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
    ],
)
def test_a_wrong_track_is_refused(track: dict[str, Any]) -> None:
    """Any of its keys."""
    with pytest.raises(ProgressError):
        decode({"format": 1, "viewers": {"me": {"shows": {"moor": track}}}})
