"""The one rule while something is brought in: what lies ahead is not looked at unasked.

Up to where somebody agrees to go, two packs that agree are told alike: the question before, and
the answer to it. And a pack that is there is compared no further than its viewer has come.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from tests.cli.calls import SAMPLES
from tests.cli.conftest import answering, status_of
from tests.harness.futures import lighthouse_tables
from tests.harness.home import Home
from tests.harness.invented import LIGHTHOUSE

from .answers import Call
from .comparing import compare_answers
from .opened_files import allowed, watching_opens
from .pack_pairs import another_past, futures_of
from .test_screens import HORIZONS

EPISODES = (
    *("S01E01", "S01E02", "S01E03", "S01E04", "S00E01", "S01E06", "S02E01", "S02E02", "S03E01"),
    *("S01E05", "S05E01"),
)
"""Episodes of the lighthouse show, and some that it does not have."""


PACK = str(Path("..") / "data" / "etoile" / "shows" / "pack")
"""The installed pack, from where the program is called."""


TITLE = {"title": "The Lighthouse"}


def export(folder: Path, watched: list[str], *, ids: bool, titles: bool, whole: bool) -> Path:
    """Write an export that says these were watched: of SeriesGuide, with all, or of Trakt."""
    names = {each["id"]: each["title"] for each in lighthouse_tables().show["episode"]}
    rows: list[dict[str, Any]] = [
        {
            "season": int(each[1:3]),
            "number": int(each[4:]),
            "title": names.get(each, "Another") if titles else None,
            "watched": each in watched,
            "tvdb_id": int(each[4:]) + 77 if ids else None,
            "ids": {"tvdb": int(each[4:]) + 77} if ids else {},
        }
        for each in sorted({*watched, *(names if whole else ())})
    ]
    seasons = {row["season"] for row in rows}
    of_season = [
        {"season": season, "episodes": [row for row in rows if row["season"] == season]}
        for season in sorted(seasons)
    ]
    plays = [{"watched_at": None, "episode": row, "show": TITLE} for row in rows]
    file = folder / "export.json"
    file.write_text(json.dumps([TITLE | {"seasons": of_season}] if whole else plays))
    return file


@given(
    horizon=st.sampled_from(HORIZONS),
    curtain=st.sampled_from(Curtain),
    watched=st.lists(st.sampled_from(EPISODES), unique=True, min_size=1),
    data=st.data(),
)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_two_futures_are_asked_about_alike(
    tmp_path: Path,
    horizon: str,
    curtain: Curtain,
    watched: list[str],
    data: st.DataObject,
) -> None:
    """Whatever the file says, and whether somebody says no or nobody is there."""
    pair = data.draw(futures_of(lighthouse_tables(), parse_position(horizon), curtain))
    ids, titles, whole = data.draw(st.tuples(st.booleans(), st.booleans(), st.booleans()))
    file = export(tmp_path, watched, ids=ids, titles=titles, whole=whole)
    samples = [SAMPLES / name for name in ("trakt", "netflix", "kodi", "nfo")]
    calls = [Call(["import", "progress", str(each)]) for each in (file, *samples)]
    assert compare_answers(pair, calls).difference == ""


@given(ahead=st.integers(1, 3), curtain=st.sampled_from(Curtain), data=st.data())
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_behind_what_is_agreed_to_any_two_futures_are_told_alike(
    tmp_path: Path, ahead: int, curtain: Curtain, data: st.DataObject
) -> None:
    """Who agrees to go as far as the packs agree learns nothing of where they do not."""
    ids = [each["id"] for each in lighthouse_tables().show["episode"]]
    drawn = data.draw(futures_of(lighthouse_tables(), parse_position(ids[ahead]), curtain))
    pair = replace(drawn, marker=ids[0], before=(), party=(), together=False)
    whole, titles = data.draw(st.booleans()), data.draw(st.booleans())
    file = export(tmp_path, ids[: ahead + 1], ids=False, titles=titles, whole=whole)
    calls = [Call(["import", "progress", str(file), "--yes"])]
    assert compare_answers(pair, calls).difference == ""


def test_another_list_is_noticed(tmp_path: Path) -> None:
    """The comparison can fail: an episode that is agreed to has another title."""
    pair = replace(another_past("S01E02"), marker="S01E01")
    poster = pair.one["show.toml"]
    assert isinstance(poster, bytes)
    two = {**pair.one, "show.toml": poster.replace(b'"The Lamp"', b'"A Lamp"')}
    file = export(tmp_path, ["S01E01", "S01E02"], ids=False, titles=True, whole=False)
    calls = [Call(["import", "progress", str(file), "--yes"])]
    assert compare_answers(replace(pair, two=pair.one), calls).difference == ""
    assert compare_answers(replace(pair, two=two), calls).difference


@given(horizon=st.sampled_from(HORIZONS), curtain=st.sampled_from(Curtain), data=st.data())
@settings(max_examples=15)
def test_what_would_change_is_told_alike(
    horizon: str, curtain: Curtain, data: st.DataObject
) -> None:
    """Of a pack that is there, whatever it has ahead."""
    pair = data.draw(futures_of(lighthouse_tables(), parse_position(horizon), curtain))
    nfo = str(SAMPLES / "nfo")
    assert compare_answers(pair, [Call(["import", "show", nfo, "--to", PACK])]).difference == ""


@pytest.mark.parametrize("answer", ["y\ny\n", "n\n"])
def test_no_episode_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    """Neither for the question nor for its answer."""
    home = Home(tmp_path)
    answering(monkeypatch, answer)
    file = export(tmp_path, ["S01E01", "S01E02"], ids=False, titles=True, whole=True)
    with watching_opens(LIGHTHOUSE) as names:
        call = ["--show", str(LIGHTHOUSE), "import", "progress", str(file)]
        assert status_of(call, home.library()) == (0 if "y" in answer else 1)
    assert set(names) == allowed(())
