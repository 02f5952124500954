"""Files that are broken, or made to do harm: a clear message that names the file, and no more."""

import gzip
import json
import os
import random
import struct
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.read_marks import read_marks

SAMPLES = Path(__file__).parent / "samples"
HISTORY = (SAMPLES / "trakt" / "watched-history-1.json").read_bytes()


def refusal(path: Path) -> str:
    """Return why a file is refused, which names it."""
    with pytest.raises(SourceError) as caught:
        read_marks([path])
    assert str(caught.value).startswith(f"{path.name}: ")
    assert "Landfall" not in str(caught.value)
    return caught.value.what


def archive(path: Path, *members: tuple[str, bytes]) -> Path:
    """Write a ZIP archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members:
            file.writestr(name, content)
    return path


BROKEN = {
    "deep.json": b"[" * 100_000,
    "half.json": HISTORY[:200],
    "nothing.json": b"",
    "number.json": b"[" + b"9" * 5000 + b"]",
    "text.txt": b"Landfall",
    "wide.csv": b"show,season,episode\nLandfall,1," + b"9" * 2**20 + b"\n",
    "no-heading.csv": b"Landfall,1,1\nLandfall,1,2\n",
    "bombs.xml": b'<!DOCTYPE e [<!ENTITY a "aa">]><myanimelist><anime>&a;</anime></myanimelist>',
    "other.xml": b"<nothing/>",
    "half.zip": b"PK\x03\x04" + b"\0" * 100,
    "half.gz": b"\x1f\x8b\x08" + b"\0" * 20,
    "nul.csv": b"a\0b,c\n\0",
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_refused(tmp_path: Path, name: str) -> None:
    """Each by its name."""
    path = tmp_path / name
    path.write_bytes(BROKEN[name])
    assert refusal(path)


def test_what_is_no_file(tmp_path: Path) -> None:
    """Nothing, a pipe that nobody writes to, a name that no file can have."""
    assert "no such file" in refusal(tmp_path / "nowhere.json")
    os.mkfifo(tmp_path / "pipe")
    assert "not a regular file" in refusal(tmp_path / "pipe")
    with pytest.raises(SourceError):
        read_marks([tmp_path / "a\0b"])


def test_an_archive_that_lies_about_its_size(tmp_path: Path) -> None:
    """What is read counts, and not what it says."""
    path = archive(tmp_path / "lie.zip", ("watched-history-1.json", b" " * 2**16 + HISTORY))
    content = bytearray(path.read_bytes())
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<L", 10)
    path.write_bytes(content)
    assert "damaged" in refusal(path)


def test_an_archive_that_is_locked(tmp_path: Path) -> None:
    """It has to be unpacked first."""
    path = archive(tmp_path / "locked.zip", ("watched-history-1.json", HISTORY))
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert "password" in refusal(path)


def test_an_archive_of_very_many_files(tmp_path: Path) -> None:
    """Their list alone would take the memory."""
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as file:
        for number in range(20_000):
            file.writestr(f"{number}.json", b"")
    assert "too many" in refusal(path)


def test_an_archive_that_unpacks_to_very_much(tmp_path: Path) -> None:
    """No more of it is read than is allowed, and none of that is kept."""
    path = tmp_path / "bomb.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file,
        file.open("watched-history-1.json", "w", force_zip64=False) as member,
    ):
        for _ in range(70):
            member.write(b" " * 2**20)
    tracemalloc.start()
    assert "larger than" in refusal(path)
    assert tracemalloc.get_traced_memory()[1] < 200 * 2**20
    tracemalloc.stop()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lists.json", b"[" + b"[]," * 4_000_000 + b"[]]"),
        ("objects.json", b"[" + b'{"a":1},' * 2_000_000 + b"{}]"),
        ("fields.csv", b"show,season,episode\n" + b"," * 9_000_000),
        ("rows.csv", b"show,season,episode\n" + b"\n" * 3_000_000),
        ("tags.xml", b"<myanimelist><anime>" + b"<b/>" * 3_000_000 + b"</anime></myanimelist>"),
    ],
    ids=["lists", "objects", "fields", "rows", "tags"],
)
def test_small_things_in_great_number(tmp_path: Path, name: str, content: bytes) -> None:
    """Each would take many times the memory that it takes in the file."""
    path = tmp_path / name
    path.write_bytes(content)
    tracemalloc.start()
    assert "more than any such file" in refusal(path)
    assert tracemalloc.get_traced_memory()[1] < 100 * 2**20
    tracemalloc.stop()


def test_names_in_an_archive_are_only_names(tmp_path: Path) -> None:
    """One that leads out of it is read like any other; of two of one name the last counts."""
    folder = tmp_path / "inner"
    folder.mkdir()
    with pytest.warns(UserWarning, match="Duplicate"):
        path = archive(
            folder / "odd.zip",
            ("../../watched/history-1.json", b"[]"),
            ("../../watched/history-1.json", HISTORY),
        )
    (show,) = read_marks([path])
    assert set(show.watched) == {(0, 1), (1, 2), (1, 6)}
    assert [each.name for each in folder.rglob("*")] == ["odd.zip"]


def test_only_what_an_export_is_made_of_is_opened(tmp_path: Path) -> None:
    """The rest of an archive may be broken, or private."""
    path = archive(
        tmp_path / "gdpr.zip",
        ("access_token.csv", b"\xff" * 10),
        ("watched-history-1.json", HISTORY),
    )
    assert len(read_marks([path])) == 1


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffshow;season;episode\r\nLamps;1;1\r\n",
        'show\tseason\tepisode\tnote\r\nLamps\t1\t1\t"a\r\nb"\r\n',
        "Show,Code,Episode\nLamps,x,S01E01\n",
        "title,season_number,episode_number,watched\nLamps,01,1.0,TRUE\nLamps,1,2,false\n",
        "show,season,episode,status\nLamps,1,1,watched\nLamps,1,2,dropped\nLamps,x,3\nLamps\n",
    ],
)
def test_tables_as_they_come(tmp_path: Path, text: str) -> None:
    """Marks, line ends, separators and rows that are short or odd."""
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode())
    if "1.0" in text:
        path.write_bytes(text.replace("1.0", "1").encode())
    (show,) = read_marks([path])
    assert set(show.watched) == {(1, 1)}


def test_dates_that_are_none_are_no_dates() -> None:
    """A mark without a date is a mark."""
    (show, _) = read_marks([SAMPLES / "trakt" / "export-flat.zip"])
    assert show.watched[0, 1].when is None


def mutilated(content: bytes, seed: int) -> bytes:
    """Return a file with some of it gone, doubled or another."""
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    found = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(found) + 1)
        to = min(len(found), at + chance.randint(1, 40))
        odd = [
            b"",
            found[at:to] * 2,
            bytes([chance.randrange(256)]),
            b"null",
            b"[",
            b'"',
            b"-1",
            b"<",
        ]
        found[at:to] = chance.choice(odd)
    return bytes(found)


FILES = sorted(path for path in SAMPLES.rglob("*") if path.is_file())


@given(st.sampled_from(FILES), st.integers(0, 2**32))
@settings(max_examples=150)
def test_no_file_does_harm(tmp_path_factory: pytest.TempPathFactory, path: Path, seed: int) -> None:
    """Whatever has become of it: marks, or a refusal that names it."""
    broken = tmp_path_factory.getbasetemp() / f"broken{path.suffix}"
    broken.write_bytes(mutilated(path.read_bytes(), seed))
    try:
        found = read_marks([broken])
    except SourceError as error:
        assert str(error).startswith("broken")  # noqa: PT017 (either is right)
        return
    for show in found:
        assert all(season >= 0 and number >= 0 for season, number in show.watched)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["show", "episode", "season", "seasons", "episodes", "number", "title", "ids", "watched_at",
         "tvdb", "year", "Items", "UserData", "Played", "MediaContainer", "Metadata", "result",
         "resume", "position", "shows", "status", "type", "watched", "is_watched", "id"]), inner,
        max_size=6),
    max_leaves=12,
)  # fmt: skip


@given(VALUES)
@settings(max_examples=80)
def test_no_value_does_harm(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    """Whatever stands where something else should."""
    path = tmp_path_factory.getbasetemp() / "value.json"
    path.write_text(json.dumps(value))
    try:
        read_marks([path])
    except SourceError as error:
        assert str(error).startswith("value.json")  # noqa: PT017 (either is right)


def test_a_file_may_be_packed(tmp_path: Path) -> None:
    """As MyAnimeList does."""
    path = tmp_path / "animelist.xml.gz"
    path.write_bytes(gzip.compress((SAMPLES / "mal" / "animelist.xml").read_bytes()))
    (show,) = read_marks([path])
    assert (show.title, show.count) == ("Lamp Keepers", 12)
