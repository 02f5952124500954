"""Progress of all sorts, for the laws."""

from datetime import UTC, date, timedelta, timezone
from typing import Any, TypeAlias

from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.list_record import ListRecord
from etoile_tui.progress.model import ME, PackRecord, Progress, Viewer
from etoile_tui.progress.track import Step, Track

_ZONES = st.sampled_from((UTC, timezone(timedelta(hours=5, minutes=30)), None))
_TIMES = st.datetimes(timezones=_ZONES.filter(bool)) | st.datetimes()

names = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
"""Keys and texts of any signs that TOML can hold."""

_Rest: TypeAlias = dict[str, object]
_VALUES: st.SearchStrategy[object] = st.recursive(
    names | st.integers(-(2**63), 2**63) | st.booleans() | st.just(date(2026, 1, 31)) | _TIMES,
    lambda values: st.lists(values, max_size=2) | st.dictionaries(names, values, max_size=2),
    max_leaves=3,
)


def _unknown_keys(*known: str) -> st.SearchStrategy[_Rest]:
    """Draw what a newer program may have written, beside the keys that are known."""
    return st.dictionaries(names.filter(lambda key: key not in known), _VALUES, max_size=2)


_STEP_REST = _unknown_keys(
    *(
        "marker",
        "when",
        "time",
        "after",
        "undone",
        "running",
        "together",
        "watched",
        "list",
        "begun",
    )
)

_CHECKSUMS = st.integers(1, 2**32 - 1).map("{:08x}".format)


@st.composite
def list_records(draw: st.DrawFn) -> ListRecord:
    """Draw the record of a list of a few episodes, with keys or without."""
    episodes = draw(st.lists(_CHECKSUMS, min_size=1, max_size=3))
    keys = draw(st.lists(_CHECKSUMS, min_size=len(episodes), max_size=len(episodes)) | st.none())
    return ListRecord("".join(episodes), "".join(keys or ()))


@st.composite
def tracks(draw: st.DrawFn) -> Track:
    """Draw a track: any steps, each after any one above it or at the beginning."""
    lists = tuple(draw(st.lists(list_records(), max_size=2)))
    steps = tuple(
        Step(
            marker=draw(names),
            when=draw(_TIMES),
            pass_number=draw(st.integers(1, 3)),
            after=draw(st.integers(0, number)),
            undone=draw(st.none() | _TIMES),
            running=draw(st.booleans()),
            together=draw(st.booleans()),
            unknown_keys=draw(_STEP_REST),
            **draw(_places(lists)),
        )
        for number in range(draw(st.integers(0, 4)))
    )
    current = draw(st.integers(0, len(steps)))
    return Track(
        steps=steps,
        current=current,
        lists=lists,
        unknown_keys=draw(_unknown_keys("current", "lists", "steps")),
    )


def _places(lists: tuple[ListRecord, ...]) -> st.SearchStrategy[dict[str, Any]]:
    """Draw where a step stands in which list."""
    found: list[dict[str, Any]] = [{}, {"watched": 0}, {"watched": 0, "begun": "01234567"}]
    for number, known in enumerate(lists, start=1):
        found += [{"watched": at + 1, "list_number": number} for at in range(known.length)]
    return st.sampled_from(found)


viewer_names = names.filter(str.isprintable)
"""Names that can be shown."""

viewers = st.builds(
    Viewer,
    curtain=st.sampled_from(Curtain),
    shows=st.dictionaries(names, tracks(), max_size=2),
    unknown_keys=_unknown_keys("curtain", "id", "shows"),
)
"""A viewer of any shows."""

progresses = st.builds(
    Progress,
    viewers=st.dictionaries(viewer_names, viewers, max_size=3),
    using=names | st.just(ME),
    packs=st.dictionaries(names, st.builds(PackRecord, names, names), max_size=2),
    unknown_keys=_unknown_keys("format", "packs", "viewers", "using"),
)
"""Any number of viewers, shows and steps, with any names."""
