"""`etoile import show`: a pack, and nothing said of what lies ahead."""

import shutil
import tomllib
from pathlib import Path

import pytest

from etoile_tui.library import Library

from .calls import SAMPLES
from .conftest import Etoile

NFO = SAMPLES / "nfo"
CANARIES = (
    "Landfall",
    "Midwinter",
    "Salt",
    "Ferry",
    "storm",
    "Letters",
    "Keeper",
    "second",
    "Last",
)
"""Words of titles and texts in the samples."""


def menu(folder: Path) -> list[str]:
    """Return the ids of a pack's episodes, in their order."""
    return [each["id"] for each in tomllib.loads((folder / "show.toml").read_text())["episode"]]


def test_a_folder_of_nfo_files(etoile: Etoile, library: Library) -> None:
    """To a guide in one command: specials where they belong, texts in their files alone."""
    said = etoile("import", "show", str(NFO))
    folder = library.own_shows / "the-lighthouse"
    assert (said.status, said.out) == (0, f"The Lighthouse is brought in: {folder}\n")
    assert menu(folder) == [
        *("S01E01", "S01E02", "S00E03", "S01E03", "S01E04", "S01E05", "S00E01", "S00E02"),
    ]
    poster = (folder / "show.toml").read_text()
    for never in ("storm", "Mara", "Player", "Ended", "premise", "teaser", "goes out for good"):
        assert never not in poster
    assert "hostile" in (folder / "not-brought-in.txt").read_text()
    assert etoile("--show", "the-lighthouse", "status").status == 0
    etoile("--show", "the-lighthouse", "mark", "S01E01", "--yes")
    assert "Mara comes ashore" in etoile("--show", "the-lighthouse", "episode", "S01E01").out


@pytest.mark.parametrize("source", ["nfo", "tvmaze/singlesearch-embed.json", "seriesguide"])
def test_nothing_ahead_is_said(etoile: Etoile, source: str) -> None:
    """No title, no text and no count, not even of what could not be read."""
    path = SAMPLES / source
    one = path if path.suffix or source == "nfo" else next(path.iterdir())
    said = etoile("import", "show", str(one))
    assert said.status == 0
    for canary in (*CANARIES, "S01", "S00", "hostile"):
        assert canary not in (said.out + said.err).replace("The Lighthouse", "")


EACH = {
    **dict.fromkeys(("S01E01-kodi", "S01E02-sonarr-like"), "1"),
    **dict.fromkeys(("S00E01-special-kodi", "S00E02-special-after-season"), "1"),
    "S00E03-special-jellyfin": "1",
    "S01E03E04-two-roots": "2",
    "S01E05-jellyfin": "1",
    **dict.fromkeys(("bom-utf8", "broken-ampersand-nbsp", "broken-blank-line-first"), "1"),
    "control-chars": "1",
    "hostile-doctype": "it defines entities",
    **dict.fromkeys(("season", "tvshow-kodi-export", "tvshow-then-url"), "it tells of no episode"),
    "tvshow-url-only": "none of the files",
}


def test_every_nfo_sample_is_stated() -> None:
    """None is forgotten."""
    assert {path.stem for path in NFO.iterdir()} == EACH.keys()


@pytest.mark.parametrize("name", EACH)
def test_each_nfo_alone(etoile: Etoile, tmp_path: Path, name: str) -> None:
    """So many episodes, or a refusal that names the file; never an empty pack."""
    to = tmp_path / "to"
    said = etoile("import", "show", str(NFO / f"{name}.nfo"), "--to", str(to))
    if EACH[name].isdecimal():
        assert said.status == 0, said.err
        assert len(menu(to)) == int(EACH[name])
        return
    assert said.status == 2
    assert said.err.startswith(f"{name}.nfo: ")
    assert EACH[name] in said.err
    assert not to.exists()


def test_a_pack_that_is_there_is_left_as_it_is(etoile: Etoile, library: Library) -> None:
    """What would change is said as far as one has come, and no further."""
    etoile("import", "show", str(NFO))
    folder = library.own_shows / "the-lighthouse"
    for name, old, new in (
        ("show.toml", '"Landfall"', '"Ashore"'),
        ("show.toml", '"The Keeper\'s Log"', '"Canary"'),
        ("episodes/S01E01.toml", "Mara", "Nora"),
        ("episodes/S01E03.toml", "hands", "canaries"),
    ):
        text = (folder / name).read_text()
        assert old in text
        (folder / name).write_text(text.replace(old, new))
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    said = etoile("import", "show", str(NFO))
    assert (said.status, said.out) == (0, "S01E01: another title\n")
    etoile("--show", "the-lighthouse", "mark", "S01E01", "--yes")
    said = etoile("import", "show", str(NFO))
    assert (said.status, said.out) == (0, "S01E01: another title and another synopsis\n")
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_that_is_no_pack_is_left_alone(etoile: Etoile, tmp_path: Path) -> None:
    """It may hold anything."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "diary.txt").write_text("dear diary")
    said = etoile("import", "show", str(NFO), "--to", str(tmp_path / "mine"))
    assert (said.status, said.out) == (2, "")
    assert [each.name for each in (tmp_path / "mine").iterdir()] == ["diary.txt"]


def test_an_empty_folder_will_do(etoile: Etoile) -> None:
    """Here too; a name that no file can have will not."""
    Path("empty").mkdir()
    assert etoile("import", "show", str(NFO), "--to", "empty").status == 0
    assert len(menu(Path("empty"))) == 8
    for name in ("a\0b", "x" * 300):
        said = etoile("import", "show", str(NFO), "--to", name)
        assert (said.status, said.out) == (2, "")
        assert "Nothing has changed" in said.err
    assert [path.name for path in Path().iterdir()] == ["empty"]


def test_ids_are_kept(etoile: Etoile, tmp_path: Path) -> None:
    """From wherever they stand, to match progress by; an address is never followed."""
    (tmp_path / "tvshow.nfo").write_text((NFO / "tvshow-then-url.nfo").read_text())
    (tmp_path / "S01E01.nfo").write_text((NFO / "S01E01-kodi.nfo").read_text())
    assert etoile("import", "show", str(tmp_path), "--to", "ids").status == 0
    table = tomllib.loads(Path("ids/show.toml").read_text())
    assert table["ids"] == {"tvdb": "900001", "tmdb": "90001"}
    assert table["episode"][0]["ids"] == {"tvdb": "9100001"}


def test_another_show_of_the_name_has_the_year_in_its_id(etoile: Etoile, library: Library) -> None:
    """So that neither is taken for the other."""
    etoile("import", "show", str(NFO))
    poster = library.own_shows / "the-lighthouse" / "show.toml"
    poster.write_text(poster.read_text().replace("2024-02-24\n\n", "1999-01-01\n\n"))
    said = etoile("import", "show", str(NFO))
    assert said.out.endswith("the-lighthouse-2024\n")


def test_tvmaze(etoile: Etoile, tmp_path: Path) -> None:
    """Its order is that of watching, its texts are credited, its cast and its end are not taken."""
    etoile("import", "show", str(SAMPLES / "tvmaze" / "singlesearch-embed.json"), "--to", "one")
    told = Path("one/episodes/S01E01.toml").read_text()
    assert "TVmaze" in told
    assert "https://www.tvmaze.com/shows/99001/the-lighthouse" in told
    poster = Path("one/show.toml").read_text()
    for never in ("Ended", "2025-03-08", "Player", "keepers", "TBA", "9908"):
        assert never not in poster
    episodes = str(SAMPLES / "tvmaze" / "episodes-specials.json")
    assert "--title" in etoile("import", "show", episodes, "--to", "two").err
    etoile("import", "show", episodes, "--to", "two", "--title", "Light")
    assert menu(Path("two")) == ["S01E01", "S01E02", "S00E01", "S02E01"]
    etoile("import", "show", episodes, "--to", "three", "--title", "Light", "--extras")
    assert menu(Path("three")) == ["S01E01", "S00E01", "S01E02", "S00E02", "S02E01"]
    assert tmp_path.is_dir()


def test_a_list_of_ones_own(etoile: Etoile) -> None:
    """A table, in any order of columns and rows."""
    Path("list.csv").write_text(
        "title;season;episode;date;minutes;synopsis\r\n"
        'B;1;2;2024-03-02;57;"It ""ends""."\r\nA;1;1;2024-02-24;58;\r\nC;2024;1;2024-05;x;\r\n'
    )
    assert etoile("import", "show", "list.csv", "--to", "own", "--title", "Own").status == 0
    assert menu(Path("own")) == ["S01E01", "S01E02", "S2024E01"]
    table = tomllib.loads(Path("own/show.toml").read_text())["episode"]
    assert (table[0]["title"], table[0]["minutes"]) == ("A", 58)
    assert table[2].keys() == {"id", "title"}
    assert tomllib.loads(Path("own/episodes/S01E02.toml").read_text()) == {"synopsis": 'It "ends".'}


def test_the_premise_is_taken_where_it_is_asked_for(etoile: Etoile) -> None:
    """Nobody but its reader can tell whether it tells too much."""
    etoile("import", "show", str(NFO), "--to", "with", "--premise")
    assert "two hands in it" in Path("with/show.toml").read_text()


def test_several_shows_in_one_folder(etoile: Etoile, tmp_path: Path) -> None:
    """One of them has to be chosen."""
    shutil.copytree(NFO, tmp_path / "tv" / "one")
    (tmp_path / "tv" / "tvshow.nfo").write_text("<tvshow><title>The Ferry</title></tvshow>")
    assert "several shows" in etoile("import", "show", str(tmp_path / "tv")).err


def test_a_folder_that_cannot_be_written(etoile: Etoile, tmp_path: Path) -> None:
    """Nothing is left behind."""
    (tmp_path / "file").write_text("")
    said = etoile("import", "show", str(NFO), "--to", str(tmp_path / "file" / "pack"))
    assert said.status == 2
    assert "Nothing has changed" in said.err


def kodi(number: int) -> str:
    """Return an episode's file as Kodi exports it."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n<episodedetails>\n'
        f"<title>Night {number}</title><showtitle>Lamps</showtitle><season>1</season>"
        f"<episode>{number}</episode><displayseason>-1</displayseason><outline></outline>"
        f"<plot>Told {number}.[CR]And more &amp; more.</plot><runtime>58</runtime>"
        f"<playcount>1</playcount><aired>2024-01-{number:02d}</aired>"
        f'<uniqueid type="tvdb" default="true">{number}</uniqueid></episodedetails>\n'
    )


def jellyfin(number: int) -> str:
    """Return an episode's file as Jellyfin writes it; the title's & is often not escaped."""
    return (
        '\ufeff<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<episodedetails>\n'
        f"<plot>Told {number}.</plot><outline>Told {number}.</outline><lockdata>false</lockdata>"
        f"<title>Salt & Night {number}</title><runtime>57</runtime><season>2</season>"
        f"<episode>{number}</episode><aired>2025-01-{number:02d}</aired></episodedetails>"
    )


def sonarr(first: int) -> str:
    """Return the file of two episodes as Sonarr writes it: two roots, one declaration."""
    blocks = (
        f"<episodedetails>\n  <title>Night {number}</title>\n  <season>3</season>\n"
        f"  <episode>{number}</episode>\n  <aired>2026-01-{number:02d}</aired>\n  <plot />\n"
        "  <watched>false</watched>\n</episodedetails>\n"
        for number in (first, first + 1)
    )
    return '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n' + "".join(blocks)


def test_a_library_of_three_programs(etoile: Etoile, tmp_path: Path) -> None:
    """To a guide in one command, and with three exports to a place in it in one more."""
    folder = tmp_path / "Lamps"
    (folder / "Season 03").mkdir(parents=True)
    (folder / "tvshow.nfo").write_text(
        "<tvshow><title>Lamps</title><premiered>2024-01-01</premiered></tvshow>\nhttps://x.invalid/?a&b"
    )
    for number in range(1, 11):
        (folder / f"Lamps - S01E{number:02d}.nfo").write_text(kodi(number))
        (folder / f"Lamps - s02.e{number:02d}.nfo").write_text(jellyfin(number))
    for first in (1, 3, 5, 7):
        name = f"Lamps.S03E0{first}E0{first + 1}.1080p.nfo"
        (folder / "Season 03" / name).write_text(sonarr(first))
    assert len(list(folder.rglob("*.nfo"))) == 25
    assert etoile("import", "show", str(folder)).status == 0
    ids = [f"S0{season}E{number:02d}" for season in (1, 2, 3) for number in range(1, 11)]
    assert menu(tmp_path / "shows" / "lamps") == ids[:28]
    Path("one.csv").write_text("show,episode\n" + "".join(f"Lamps,{each}\n" for each in ids[:9]))
    Path("two.csv").write_text(
        "series_name,s_no,ep_no,key\n"
        + "".join(f"Lamps (2024),{each[1:3]},{each[4:]},watch-episode-x\n" for each in ids[:12])
    )
    said = etoile("import", "progress", "one.csv", "two.csv", str(SAMPLES / "trakt"), "--yes")
    assert said.out == "Lamps: through S01E09\nLamps: through S02E02\n"
    assert etoile("--show", "lamps", "recap").status == 0


@pytest.mark.parametrize(
    "name", ["x" * 300, "~nobody-of-that-name/x", "/dev/null/x", "a\0b", "", "."]
)
def test_a_path_that_cannot_be_one(etoile: Etoile, name: str) -> None:
    """Or that holds nothing: it is said, for either command."""
    for call in (("import", "show", name), ("import", "progress", name)):
        said = etoile(*call)
        assert (said.status, said.out) == (2, "")
        assert len(said.err.splitlines()) == 1


def test_the_folder_one_is_in(
    etoile: Etoile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its name is the show's, where no file has it."""
    folder = tmp_path / "The Ferry" / "Season 1"
    folder.mkdir(parents=True)
    shutil.copy(NFO / "S01E02-sonarr-like.nfo", folder)
    monkeypatch.chdir(folder)
    assert etoile("import", "show", ".").out.startswith("The Ferry is brought in: ")


def test_what_may_not_be_read(etoile: Etoile, tmp_path: Path) -> None:
    """It is said whose file it is."""
    locked = tmp_path / "locked.nfo"
    locked.write_text("x")
    locked.chmod(0)
    said = etoile("import", "show", str(locked))
    assert said.status == 2
    assert said.err.startswith("locked.nfo: ")
