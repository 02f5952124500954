"""What each program writes, and what of it counts as watched."""

import json
from pathlib import Path

import pytest

from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.marks import Number, ShowMarks, TitleMark, ranges
from etoile_tui.importing.read_marks import read_marks

SAMPLES = Path(__file__).parent / "samples"


def read(path: Path, content: str) -> tuple[ShowMarks, ...]:
    """Return what a file says of each show."""
    path.write_text(content, encoding="utf-8")
    return read_marks([path])


def simkl(**entry: object) -> str:
    """Return a backup of Simkl of one show."""
    show = {"title": "Lamps", "year": 2024, "ids": {"simkl": 1, "tvdb": "77", "imdb": ""}}
    return json.dumps({"shows": [{"status": "watching", "show": show} | entry], "movies": []})


def test_simkl(tmp_path: Path) -> None:
    """An episode without a date was not watched; a show without episodes tells nothing."""
    episodes = [{"number": 1, "watched_at": "2024-12-03T21:00:00Z"}, {"number": 2}]
    text = simkl(seasons=[{"number": 1, "episodes": episodes}])
    (show,) = read(tmp_path / "SimklBackup.json", text)
    assert (show.origin, set(show.watched), show.ids) == ("Simkl", {(1, 1)}, (("tvdb", "77"),))
    done = simkl(status="completed", watched_episodes_count=9, total_episodes_count=9)
    assert read(tmp_path / "SimklBackup.json", done) == ()


def test_tv_time_as_json(tmp_path: Path) -> None:
    """All episodes, watched or not."""
    episodes = [
        {"id": {"tvdb": 1}, "number": 1, "is_watched": True, "watched_at": None},
        {"id": {"tvdb": 2}, "number": 2, "is_watched": False},
    ]
    seasons = [{"number": 1, "episodes": episodes}]
    text = json.dumps([{"id": {"tvdb": 7, "imdb": "-1"}, "title": "Lamps", "seasons": seasons}])
    (show,) = read(tmp_path / "tvtime-series.json", text)
    assert (show.origin, set(show.watched), show.listed) == ("TV Time", {(1, 1)}, {1: {1, 2}})


@pytest.mark.parametrize(
    ("heading", "rows", "watched"),
    [
        (
            "type-uuid-n,entity_type,type,series_name,season_number,episode_number,created_at",
            ["x,episode,watch,Lamps,1,1,2020", "x,episode,towatch,Lamps,1,2,", "x,movie,watch,F"],
            {(1, 1)},
        ),
        (
            "imdb_id,tvdb_id,type,title,season,episode,is_special,is_watched,watched_at,status",
            ["-1,7,episode,Lamps,1,1,false,true,,", "-1,7,episode,Lamps,1,2,false,false,,"],
            {(1, 1)},
        ),
        (
            "key,s_id,s_no,ep_no,series_name,bulk_type",
            ["watch-episode-a,7,1,1,Lamps,season", "user-series-a,7,1,2,Lamps,", "stats,,,,,"],
            {(1, 1)},
        ),
        ("show,season,episode", ["Lamps,1,1", "Lamps,-1,2", "Lamps,1,999999"], {(1, 1)}),
        ("show,episode", ["Lamps,S01E01", "Lamps,S01E02E03", "Lamps,12"], {(1, 1)}),
    ],
)  # fmt: skip
def test_tables(
    tmp_path: Path, heading: str, rows: list[str], watched: set[tuple[int, int]]
) -> None:
    """By the names of their columns; what is followed, planned or counted was not watched."""
    (show,) = read(tmp_path / "table.csv", "\n".join((heading, *rows)))
    assert (show.title, set(show.watched)) == ("Lamps", watched)


def test_bulk_marks_are_known(tmp_path: Path) -> None:
    """So that it can be said."""
    text = "key,s_id,s_no,ep_no,series_name,bulk_type\nwatch-episode-a,7,1,1,Lamps,season\n"
    (show,) = read(tmp_path / "table.csv", text)
    assert show.watched[1, 1].bulk


def test_a_list_of_followed_shows_tells_of_none() -> None:
    """Followed is not watched."""
    with pytest.raises(SourceError):
        read_marks([SAMPLES / "tvtime" / "tvtime-series.csv"])


def test_plays_before_somebody_began_anew_do_not_count() -> None:
    """Nor those of which nobody knows when they were."""
    shows = read_marks([SAMPLES / "trakt" / "watched-shows.json"])
    assert [set(show.watched) for show in shows] == [{(1, 2), (1, 6)}]


def test_two_shows_of_one_name_stay_two() -> None:
    """By their ids."""
    shows = read_marks([SAMPLES / "trakt" / "export-flat.zip"])
    assert [show.named for show in shows] == [("the lighthouse", 2024), ("the lighthouse", 1999)]


def test_netflix() -> None:
    """A trailer and what played by itself were not watched; a film is no show."""
    (show,) = read_marks([SAMPLES / "netflix" / "ViewingActivity.csv"])
    titles = [mark.title for mark in show.by_title]
    assert titles == ["The Lamp", "The Keeper's Log"]
    shows = read_marks([SAMPLES / "netflix" / "NetflixViewingHistory.csv"])
    assert [each.title for each in shows] == ["The Lighthouse", "Le Phare"]


def test_prime_video(tmp_path: Path) -> None:
    """Of several sittings the time counts together."""
    (show,) = read_marks([SAMPLES / "prime" / "Viewing History.csv"])
    assert show.by_title == [
        TitleMark("The Lamp", 1, through=True),
        TitleMark("The Keeper's Log", 1, through=False),
    ]
    text = (SAMPLES / "prime" / "Viewing History.csv").read_text()
    rest = text.replace('"754"', '"2400"').replace("Promo", "Full").replace("-Sea", ", Sea")
    (show,) = read(tmp_path / "history.csv", text + rest.split("\n", 1)[1])
    assert all(mark.through for mark in show.by_title)


def test_servers() -> None:
    """What was watched, and where something was left; a double episode is both or neither."""
    (jellyfin,) = read_marks([SAMPLES / "jellyfin" / "items.json"])
    assert (set(jellyfin.watched), jellyfin.inside) == ({(1, 1)}, {})
    for name in ("plex/allLeaves.json", "kodi/getepisodes.json"):
        (show,) = read_marks([SAMPLES / name])
        assert (set(show.watched), show.inside) == ({(1, 1)}, {(1, 2): 754})


def test_an_anime_list(tmp_path: Path) -> None:
    """A count, but not while somebody watches again."""
    (show,) = read_marks([SAMPLES / "mal" / "animelist.xml"])
    assert (show.title, show.count) == ("Lamp Keepers", 12)
    text = (
        (SAMPLES / "mal" / "animelist.xml")
        .read_text()
        .replace("<my_rewatching>1<", "<my_rewatching>0<")
    )
    assert len(read(tmp_path / "list.xml", text)) == 2


def test_nfo_files_are_only_ever_an_offer() -> None:
    """They are of whoever wrote them."""
    (show,) = read_marks([SAMPLES / "nfo"])
    assert show.weak
    assert set(show.watched) == {(1, 1), (1, 5)}


@pytest.mark.parametrize(
    ("numbers", "runs"),
    [
        ([], []),
        ([(1, 2), (1, 1), (1, 4)], [((1, 1), (1, 2)), ((1, 4), (1, 4))]),
        ([(1, 1), (1, 2), (2, 1), (2, 2), (3, 2)], [((1, 1), (2, 2)), ((3, 2), (3, 2))]),
        ([(0, 1), (1, 1), (3, 1)], [((0, 1), (0, 1)), ((1, 1), (1, 1)), ((3, 1), (3, 1))]),
    ],
)
def test_runs(numbers: list[Number], runs: list[tuple[Number, Number]]) -> None:
    """Seasons follow each other; specials follow nothing."""
    assert ranges(numbers) == runs
