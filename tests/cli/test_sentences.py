"""Sentences that several commands share."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from etoile_tui.cli.sentences import local_time, marker_line, whose_marker
from etoile_tui.library import Library
from tests.harness.invented import LIGHTHOUSE


@pytest.mark.usefixtures("an_hour_ahead")
@pytest.mark.parametrize(
    ("when", "said"),
    [
        (datetime(2026, 1, 31, 20, 15, 59, tzinfo=UTC), "2026-01-31 21:15"),
        (datetime(2026, 1, 31, 23, 0, tzinfo=UTC), "2026-02-01 00:00"),
        (datetime(2026, 1, 31, 20, 15, tzinfo=timezone(timedelta(hours=1))), "2026-01-31 20:15"),
        (datetime(2026, 1, 31, 20, 15), "2026-01-31 20:15"),  # noqa: DTZ001 (as TOML may have it)
        (datetime.max.replace(tzinfo=UTC), "9999-12-31 23:59"),
    ],
)
def test_a_time_by_the_clock_here(when: datetime, said: str) -> None:
    """One without a zone is meant to be here; one past all calendars is printed as it is."""
    assert local_time(when) == said


def test_whose_marker_it_is(library: Library) -> None:
    """The user's own, the user's among several, or somebody else's."""
    assert whose_marker(library.open(str(LIGHTHOUSE))) == "your marker"
    library.add_viewer("ana")
    library.watch_as(["me", "ana"])
    show = library.open(str(LIGHTHOUSE))
    assert whose_marker(show) == "my marker"
    assert marker_line(show) == "The Lighthouse (me and ana, by my marker): nothing watched yet"
    library.watch_as(["ana", "me"])
    show = library.open(str(LIGHTHOUSE))
    assert whose_marker(show) == "ana's marker"
    assert marker_line(show) == "The Lighthouse (ana and me, by ana's marker): nothing watched yet"
