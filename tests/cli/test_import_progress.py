"""`etoile import progress`: proposed, asked, and never further than is sure."""

import json
import sys
from collections.abc import Callable, Iterable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from etoile_tui.library import Library, Paths
from tests.harness.invented import InventedPack

from .calls import SAMPLES
from .conftest import Etoile, Said, kept

At = Callable[..., Etoile]
CANARY = "Wrackwort"
"""A word of a title, which must never be said."""


def pack(folder: Path, *ids: str, title: str = "Lamps", **poster: object) -> Path:
    """Write a show of these episodes, in this order, each with a title of its own."""
    menu = [{"id": each, "title": f"The {CANARY} {each}"} for each in ids]
    show = {"format": 1, "id": "lamps", "title": title, "episode": menu} | poster
    return InventedPack(show, {each: {} for each in ids}).write(folder)


def seen(
    file: Path,
    *ids: str,
    title: str = "Lamps",
    year: int | None = None,
    titles: str = "",
    **show: object,
) -> Path:
    """Write an export of Trakt that says that these episodes were watched."""
    entries = [
        {
            "watched_at": "2024-12-05T20:58:44.000Z",
            "type": "episode",
            "episode": {"season": int(each[1:3]), "number": int(each[4:]), "title": titles},
            "show": {"title": title, "year": year, "ids": show},
        }
        for each in ids
    ]
    file.write_text(json.dumps(entries))
    return file


ONE_SEASON = ("S01E01", "S01E02", "S01E03", "S01E04", "S01E05", "S01E06")
WITH_SPECIAL = ("S01E01", "S01E02", "S00E01", "S01E03", "S01E04")


@pytest.fixture
def bring(etoile: Etoile, tmp_path: Path) -> Callable[..., Said]:
    """Bring in that some episodes were watched of a show, whatever is asked answered with yes."""

    def brought(ids: Iterable[str], watched: Iterable[str], curtain: str) -> Said:
        folder = pack(tmp_path / "lamps", *ids)
        etoile("viewers", "curtain", curtain)
        file = seen(tmp_path / "trakt.json", *watched)
        return etoile("--show", str(folder), "import", "progress", str(file), "--yes")

    return brought


@pytest.mark.parametrize("curtain", ["open", "drawn", "sealed"])
@pytest.mark.parametrize(
    ("ids", "watched", "through"),
    [
        (ONE_SEASON, ("S01E01", "S01E02", "S01E06"), "through S01E02"),
        (ONE_SEASON, ("S01E01", "S01E03"), "through S01E01"),
        (ONE_SEASON, ("S01E06",), None),
        (ONE_SEASON, ONE_SEASON, "through S01E06"),
        (WITH_SPECIAL, ("S01E01", "S01E02", "S00E01", "S01E03"), "through S01E03"),
        (WITH_SPECIAL, ("S01E01", "S01E02", "S01E03"), "through S01E02"),
        (("S01E01", "S01E02", "S02E01"), ("S01E01", "S01E02", "S02E01"), "through S02E01"),
        (("S2018E01", "S2019E01"), ("S01E01",), None),
    ],
)
def test_the_longest_run_without_a_gap(
    bring: Callable[..., Said],
    curtain: str,
    ids: tuple[str, ...],
    watched: tuple[str, ...],
    through: str | None,
) -> None:
    """And nothing behind a gap, be it an episode or a special."""
    said = bring(ids, watched, curtain)
    assert (said.status, said.out) == (
        (1, "") if through is None else (0, f"Lamps: {through}\n")
    ), said.err


@pytest.mark.parametrize(
    ("curtain", "through"), [("open", None), ("drawn", None), ("sealed", "through S01E01")]
)
def test_a_season_is_compared_as_far_as_it_is_seen(
    bring: Callable[..., Said], curtain: str, through: str | None
) -> None:
    """A sealed curtain hides how long it is, so nothing may depend on that."""
    said = bring(("S01E01", "S01E02", "S02E01"), ("S01E01", "S01E03", "S02E01"), curtain)
    assert said.out == (f"Lamps: {through}\n" if through else "")


def answers(monkeypatch: pytest.MonkeyPatch, *given: str) -> None:
    """Sit somebody down who answers one question after the other."""
    stdin = StringIO("".join(f"{answer}\n" for answer in given))
    monkeypatch.setattr(stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)


@pytest.mark.parametrize(
    "way",
    [
        *(("drawn", "yy", "S01E03"), ("drawn", "yn", "S01E02"), ("drawn", "n", "")),
        *(("sealed", "yy", "S01E03"), ("sealed", "yn", "S01E02"), ("sealed", "n", "")),
    ],
)
def test_a_special_that_is_not_marked_can_be_passed(
    etoile: Etoile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: tuple[str, str, str]
) -> None:
    """By who says so: then it is one step, and one undo takes it back."""
    curtain, given, through = way
    show = ("--show", str(pack(tmp_path / "lamps", *WITH_SPECIAL)))
    etoile("viewers", "curtain", curtain)
    file = seen(tmp_path / "trakt.json", "S01E01", "S01E02", "S01E03")
    answers(monkeypatch, *given)
    said = etoile(*show, "import", "progress", str(file))
    assert said.out == (f"Lamps: through {through}\n" if through else "")
    assert ("S00E01" in said.err) == (given != "n" or (curtain == "drawn" and given != "n"))
    if through:
        assert etoile(*show, "undo").out == "Lamps: nothing watched yet\n"


def test_nobody_to_ask(etoile: Etoile, tmp_path: Path, paths: Paths) -> None:
    """Nothing is done without `--yes`."""
    folder = pack(tmp_path / "lamps", *ONE_SEASON)
    file = seen(tmp_path / "trakt.json", "S01E01")
    before = kept(paths)
    said = etoile("--show", str(folder), "import", "progress", str(file))
    assert (said.status, said.out) == (2, "")
    assert "Watched through S01E01?" in said.err
    assert "--yes" in said.err
    assert kept(paths) == before


@pytest.mark.parametrize(("count", "said"), [(3, False), (4, True)])
def test_marks_in_bulk_are_said_to_be(
    etoile: Etoile, tmp_path: Path, count: int, said: bool
) -> None:
    """Nobody watches four episodes in one second."""
    folder = pack(tmp_path / "lamps", *ONE_SEASON)
    file = seen(tmp_path / "trakt.json", *ONE_SEASON[:count])
    asked = etoile("--show", str(folder), "import", "progress", str(file)).err
    assert ("in bulk" in asked) is said


def test_a_marker_is_never_lowered(etoile: Etoile, tmp_path: Path) -> None:
    """Who is further on stays there."""
    show = ("--show", str(pack(tmp_path / "lamps", *ONE_SEASON)))
    etoile(*show, "mark", "S01E05", "--yes")
    file = seen(tmp_path / "trakt.json", "S01E01", "S01E02")
    assert etoile(*show, "import", "progress", str(file), "--yes").status == 1
    assert "S01E05" in etoile(*show, "status").out


def test_what_is_watched_here_needs_no_mark_there(etoile: Etoile, tmp_path: Path) -> None:
    """A run goes on from the marker."""
    show = ("--show", str(pack(tmp_path / "lamps", *ONE_SEASON)))
    etoile(*show, "mark", "S01E03", "--yes")
    file = seen(tmp_path / "trakt.json", "S01E04")
    assert etoile(*show, "import", "progress", str(file), "--yes").out == "Lamps: through S01E04\n"


# Whether it is the same show.


@pytest.mark.parametrize(
    ("poster", "export", "brought"),
    [
        ({}, {"title": "The Lamps"}, False),
        ({}, {"title": "lamps (2024)"}, True),
        ({"first_aired": "2024-02-24"}, {"year": 2024}, True),
        ({"first_aired": "2024-02-24"}, {"year": 2025}, True),
        ({"first_aired": "2024-02-24"}, {"year": 1999}, False),
        ({"ids": {"tvdb": "900001"}}, {"tvdb": 900001, "title": "Quite another"}, True),
        ({"ids": {"tvdb": "900001"}}, {"tvdb": 800001}, False),
        ({"ids": {"tvdb": "900001"}}, {"imdb": "tt9000001"}, True),
    ],
)
def test_which_show_is_meant(
    etoile: Etoile, tmp_path: Path, poster: dict[str, Any], export: dict[str, Any], brought: bool
) -> None:
    """By an id, or else by the whole title and the year; never by a title that is near."""
    folder = pack(tmp_path / "lamps", *ONE_SEASON, **poster)
    file = seen(tmp_path / "trakt.json", "S01E01", **export)
    said = etoile("--show", str(folder), "import", "progress", str(file), "--yes")
    assert (said.status == 0) is brought, said.err


@pytest.mark.parametrize(("given", "through"), [("yy", "S01E04"), ("nyy", "S01E01"), ("nn", None)])
def test_two_shows_of_one_name_are_asked_about(
    etoile: Etoile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, through: str | None
) -> None:
    """Where the pack has no year; and never answered by `--yes`."""
    folder = pack(tmp_path / "lamps", *ONE_SEASON)
    one = json.loads(seen(tmp_path / "a", *ONE_SEASON[:4], year=1999, tvdb=1).read_text())
    two = json.loads(seen(tmp_path / "b", "S01E01", year=2024, tvdb=2).read_text())
    file = tmp_path / "trakt.json"
    file.write_text(json.dumps(one + two))
    call = ("--show", str(folder), "import", "progress", str(file))
    assert etoile(*call, "--yes").status == 1
    answers(monkeypatch, *given)
    assert etoile(*call).out == ("" if through is None else f"Lamps: through {through}\n")


# Whether the numbers mean the same.


def listed(file: Path, *seasons: tuple[int, int], watched: int, **more: object) -> Path:
    """Write an export of SeriesGuide that lists seasons of so many episodes."""
    left = watched
    shows: list[Any] = [{"title": "Lamps", "seasons": []}]
    for season, count in seasons:
        episodes = []
        for number in range(1, count + 1):
            episodes.append({"episode": number, "watched": left > 0} | more)
            left -= 1
        shows[0]["seasons"].append({"season": season, "episodes": episodes})
    file.write_text(json.dumps(shows))
    return file


@pytest.mark.parametrize(("count", "brought"), [(22, True), (24, False), (21, False)])
def test_a_season_of_another_length_is_not_used(
    etoile: Etoile, tmp_path: Path, count: int, brought: bool
) -> None:
    """Nor the season behind it."""
    ids = [f"S01E{number:02d}" for number in range(1, 23)] + ["S02E01", "S02E02"]
    folder = pack(tmp_path / "lamps", *ids)
    file = listed(tmp_path / "sg.json", (1, count), (2, 2), watched=count + 1)
    said = etoile("--show", str(folder), "import", "progress", str(file), "--yes")
    assert said.out == ("Lamps: through S02E01\n" if brought else "")
    assert brought or "season 1" in said.err


@pytest.mark.parametrize(
    ("titles", "ids", "brought"),
    [
        (f"the {CANARY.lower()}, S01E01!", {}, True),
        ("Episode 1", {}, True),
        ("Le Phare", {}, False),
        ("Le Phare", {"tvdb": 77}, True),
        (f"The {CANARY} S01E01", {"tvdb": 78}, False),
    ],
)
def test_titles_have_to_agree_unless_ids_do(
    etoile: Etoile, tmp_path: Path, titles: str, ids: dict[str, int], brought: bool
) -> None:
    """One that does not is enough, and it is never said which."""
    menu = [{"id": "S01E01", "title": f"The {CANARY} S01E01", "ids": {"tvdb": "77"}}]
    folder = pack(tmp_path / "lamps", "S01E01", episode=menu)
    file = seen(tmp_path / "trakt.json", "S01E01", titles=titles)
    entries = json.loads(file.read_text())
    entries[0]["episode"]["ids"] = ids
    file.write_text(json.dumps(entries))
    said = etoile("--show", str(folder), "import", "progress", str(file), "--yes")
    assert (said.status == 0) is brought, said.err
    assert CANARY not in said.out + said.err
    assert "Phare" not in said.out + said.err


def test_titles_that_are_shifted_by_one(etoile: Etoile, tmp_path: Path) -> None:
    """As many episodes, and each of them another one: nothing is taken."""
    ids = ONE_SEASON[:4]
    folder = pack(tmp_path / "lamps", *ids)
    file = seen(tmp_path / "trakt.json", *ids)
    entries = json.loads(file.read_text())
    for entry, title in zip(entries, (*ids[1:], ids[0]), strict=True):
        entry["episode"]["title"] = f"The {CANARY} {title}"
    file.write_text(json.dumps(entries))
    said = etoile("--show", str(folder), "import", "progress", str(file), "--yes")
    assert (said.status, said.out) == (1, "")
    assert "other titles" in said.err


SAMPLE_FILES = [
    ("trakt/export-flat.zip", "through S01E02"),
    ("trakt/watched-history-2.json", "through S01E01"),
    ("trakt", None),
    ("tvtime/seen_episode.csv", "through S01E02"),
    ("tvtime/tracking-prod-records-v2.csv", "through S01E03"),
    ("tvtime/tvtime-series-episodes.csv", None),
    ("tvtime/tvtime-series.csv", None),
    ("seriesguide", None),
    ("yamtrack/yamtrack.csv", "through S01E02"),
    ("betaseries/episodes.csv", "through S01E02"),
    ("netflix/NetflixViewingHistory.csv", "through S01E01"),
    ("netflix/ViewingActivity.csv", None),
    ("prime/Viewing History.csv", None),
    ("mal/animelist.xml", None),
    ("jellyfin/items.json", "through S01E01"),
    ("plex/allLeaves.json", "at S01E02@12:34"),
    ("kodi/getepisodes.json", "at S01E02@12:34"),
    ("nfo", None),
    ("tvmaze/singlesearch-embed.json", None),
]


@pytest.mark.parametrize(("name", "through"), SAMPLE_FILES, ids=str)
def test_every_sample(at: At, name: str, through: str | None) -> None:
    """It leads to the marker that is stated, or nowhere; and no title of it is ever said."""
    said = at("none")("import", "progress", str(SAMPLES / name), "--yes")
    assert said.out == ("" if through is None else f"The Lighthouse: {through}\n"), said.err
    assert (said.status == 0) is (through is not None)
    told = said.out + said.err
    for title in ("Landfall", "Midwinter", "Old Four", "Low Water", "Ferry", "Traceback"):
        assert title not in told


def test_all_installed_shows_are_looked_through(etoile: Etoile, library: Library) -> None:
    """Where the call names none, each that a file tells of; three exports in one call."""
    pack(library.own_shows / "lamps", *ONE_SEASON)
    one = seen(library.own_shows.parent / "one.json", *ONE_SEASON[:2])
    other = str(SAMPLES / "yamtrack" / "yamtrack.csv")
    said = etoile("import", "progress", str(one), other, "--yes")
    assert said.out == "Lamps: through S01E02\n"


@pytest.mark.parametrize(("count", "why"), [(2, "not marked"), (3, "")])
def test_a_history_of_titles(etoile: Etoile, tmp_path: Path, count: int, why: str) -> None:
    """It names no number, so it is asked by the season; of what was begun the last counts not."""
    folder = pack(tmp_path / "lamps", "S01E01", "S01E02", "S01E03")
    rows = [f'"Lamps: Season 1: The {CANARY} {each}",1/1/24' for each in ONE_SEASON[:count]]
    (tmp_path / "history.csv").write_text("\n".join(("Title,Date", *rows)))
    call = ("--show", str(folder), "import", "progress", str(tmp_path / "history.csv"))
    asked = etoile(*call).err
    assert "at most to the end of season 1?" in asked
    said = etoile(*call, "--yes")
    assert said.out == f"Lamps: through S01E0{count - 1}\n"
    assert why in said.err
    assert bool(said.err) is bool(why)
    assert CANARY not in asked + said.err


def test_a_count_is_taken_for_one_season(etoile: Etoile, tmp_path: Path) -> None:
    """Where it can mean one thing only."""
    file = tmp_path / "list.xml"
    anime = "<series_title>Lamps</series_title><my_watched_episodes>2</my_watched_episodes>"
    file.write_text(f"<myanimelist><anime>{anime}</anime></myanimelist>")
    for ids, through in ((ONE_SEASON, "S01E02"), (WITH_SPECIAL, ""), (("S01E01", "S02E01"), "")):
        folder = pack(tmp_path / str(len(ids)), *ids)
        show = folder / "show.toml"
        show.write_text(show.read_text().replace('id = "lamps"', f'id = "lamps{len(ids)}"'))
        said = etoile("--show", str(folder), "import", "progress", str(file), "--yes")
        assert said.out == (f"Lamps: through {through}\n" if through else ""), said.err


def test_a_rerun_of_two_passes_over_nothing(etoile: Etoile, tmp_path: Path) -> None:
    """Brought in twice, there is nothing new the second time."""
    show = ("--show", str(pack(tmp_path / "lamps", *ONE_SEASON)))
    file = seen(tmp_path / "trakt.json", "S01E01")
    assert etoile(*show, "import", "progress", str(file), "--yes").status == 0
    said = etoile(*show, "import", "progress", str(file), "--yes")
    assert (said.status, said.out) == (1, "")
    assert "as far already" in said.err
