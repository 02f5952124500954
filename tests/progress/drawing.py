"""Progress of all sorts, for the laws."""

from datetime import UTC, timedelta, timezone

from hypothesis import strategies as st

from etoile_tui.guide.curtain import Curtain
from etoile_tui.progress.model import Progress, Step, Track, Viewer

_NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_ZONES = st.sampled_from((None, UTC, timezone(timedelta(hours=5, minutes=30))))
_STEPS = st.builds(Step, marker=_NAMES, when=st.datetimes(timezones=_ZONES.filter(bool)))
_PLAIN_STEPS = st.builds(Step, marker=_NAMES, when=st.datetimes())


@st.composite
def _tracks(draw: st.DrawFn) -> Track:
    steps = tuple(draw(st.lists(_STEPS | _PLAIN_STEPS, max_size=4)))
    return Track(steps=steps, current=draw(st.integers(0, len(steps))))


_VIEWERS = st.builds(
    Viewer,
    curtain=st.sampled_from(Curtain),
    shows=st.dictionaries(_NAMES, _tracks(), max_size=3),
)

progresses = st.builds(Progress, viewers=st.dictionaries(_NAMES, _VIEWERS, max_size=3))
"""Any number of viewers, shows and steps, with any names."""
