"""Reading `show.toml`: every key, and what is wrong with it."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from etoile_tui.guide.schedule.show import Episode, Poster, Show, Source
from etoile_tui.packs.errors import PackError
from etoile_tui.packs.show_file import read_show
from tests.harness.invented import LIGHTHOUSE

MOOR = "Mara_dies"
"""A value that no message may repeat."""

SMALLEST: dict[str, Any] = {
    "format": 1,
    "id": "moor",
    "title": "The Moor",
    "episode": [{"id": "S01E01", "title": "Peat"}],
}


def show_of(folder: Path, **keys: object) -> Show:
    """Read the smallest show there is, with other or fewer keys; None leaves a key out."""
    tables = {key: value for key, value in (SMALLEST | keys).items() if value is not None}
    (folder / "show.toml").write_text(tomli_w.dumps(tables), encoding="utf-8")
    return read_show(folder)


def refusal(folder: Path, **keys: object) -> str:
    """Return the message with which a show is refused."""
    with pytest.raises(PackError) as caught:
        show_of(folder, **keys)
    message = str(caught.value)
    assert message.startswith("show.toml")
    assert MOOR not in message
    return message


def with_entry(**keys: object) -> list[dict[str, Any]]:
    """Return a menu whose second entry has these keys; None leaves one out."""
    entry = {"id": "S01E02", "title": "Bog"} | keys
    return [
        SMALLEST["episode"][0],
        {key: value for key, value in entry.items() if value is not None},
    ]


def test_the_smallest_show(folder: Path) -> None:
    """A format, an id, a title and an episode."""
    assert show_of(folder) == Show(
        poster=Poster(id="moor", title="The Moor"), episodes=(Episode("S01E01", "Peat"),)
    )


def test_every_key(folder: Path) -> None:
    """Is read, with its text cleaned and folded."""
    show = show_of(
        folder,
        language="en",
        network="Moor\x1b[31m TV",
        first_aired=date(2024, 3, 9),
        created_by=["Ann Other", "Bo Th"],
        starring=["C. Actor"],
        premise="One\nline.\n\nTwo.",
        medium="podcast",
        ids={"tvmaze": 900},
        episode=[
            {
                "id": "S01E01",
                "title": " Peat ",
                "aired": date(2024, 3, 9),
                "minutes": 57,
                "teaser": "Wet\nfeet.",
                "key": "peat",
                "span": 2,
                "ids": {"tvmaze": 9, "trakt": "peat"},
            },
            {"id": "S00E01", "title": "Special"},
        ],
        sources={"a": {"title": "T", "publisher": "P", "url": "https://p.example"}, "b": {}},
    )
    assert show.poster == Poster(
        id="moor",
        title="The Moor",
        language="en",
        network="Moor TV",
        first_aired=date(2024, 3, 9),
        created_by=("Ann Other", "Bo Th"),
        starring=("C. Actor",),
        premise="One line.\n\nTwo.",
        medium="podcast",
        ids=(("tvmaze", "900"),),
    )
    assert show.episodes == (
        Episode(
            "S01E01",
            *("Peat", date(2024, 3, 9), 57, "Wet feet.", "peat", 2),
            ids=(("tvmaze", "9"), ("trakt", "peat")),
        ),
        Episode("S00E01", "Special"),
    )
    assert show.sources == (Source(title="T", publisher="P", url="https://p.example"), Source())


def test_the_order_is_that_of_the_file() -> None:
    """Specials stand where the author put them."""
    ids = [episode.id for episode in read_show(LIGHTHOUSE).episodes]
    assert ids[3:6] == ["S01E04", "S00E01", "S01E06"]


def test_unknown_keys_are_ignored(folder: Path) -> None:
    """An older program can read a newer pack of the same format."""
    episode = [{"id": "S01E01", "title": "Peat", "director": "D"}]
    sources = {"a": {"isbn": 3}}
    assert show_of(folder, mood=[1, {"a": 2}], episode=episode, sources=sources).episodes == (
        Episode("S01E01", "Peat"),
    )


@pytest.mark.parametrize("written", [2, 99, 1_000_000])
def test_a_newer_format_is_refused(folder: Path, written: int) -> None:
    """The message has both numbers and what to do; nothing else is read before."""
    message = refusal(folder, format=written, title=3, episode=None)
    assert re.search(rf"format {written}\b.* up to 1\b", message)
    assert "newer" in message


@pytest.mark.parametrize("written", [None, "1", 1.0, True, -1, [1]])
def test_what_is_no_format(folder: Path, written: object) -> None:
    """A pack has to name its format."""
    assert "key format" in refusal(folder, format=written)


def test_a_format_too_long_to_be_written_out(folder: Path) -> None:
    """Python refuses to print it, so the message leaves it out."""
    (folder / "show.toml").write_text("format = 0x1" + "0" * 6000)
    with pytest.raises(PackError, match="key format"):
        read_show(folder)


TEXTS: tuple[object, ...] = (3, True, 1.5, date(2024, 3, 9), [MOOR], {"a": MOOR})
DAYS: tuple[object, ...] = (1.5, True, [MOOR], {"a": MOOR})
LISTS: tuple[object, ...] = (3, True, MOOR, [3], [MOOR, 3], {"a": MOOR})
TABLES: tuple[object, ...] = (3, True, MOOR, [MOOR], {"a": MOOR}, {"a": {"url": 3}})


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        (key, wrong)
        for keys, values in (
            (("title", "language", "network", "premise"), TEXTS),
            (("first_aired",), DAYS),
            (("created_by", "starring", "episode"), LISTS),
            (("sources",), TABLES),
            (("medium",), (*TEXTS, "film")),
        )
        for key in keys
        for wrong in values
    ],
)
def test_a_wrong_type_is_refused(folder: Path, key: str, wrong: object) -> None:
    """Whatever it is instead; the message has the key."""
    assert key in refusal(folder, **{key: wrong})


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("id", None),
        ("id", 3),
        ("title", 3),
        ("aired", [2024]),
        ("aired", True),
        ("minutes", "57"),
        ("minutes", 57.5),
        ("minutes", True),
        ("minutes", -1),
        ("minutes", 10**9),
        ("span", 0),
        ("span", 100),
        ("span", "2"),
        ("ids", "9"),
        ("teaser", 3),
        ("teaser", [MOOR]),
    ],
)
def test_a_wrong_entry_of_the_menu_is_refused(folder: Path, key: str, wrong: object) -> None:
    """The message names the entry, or counts it as people do where it has no name."""
    message = refusal(folder, episode=with_entry(**{key: wrong}))
    entry = "2" if key == "id" else "S01E02"
    assert message.startswith(f"show.toml, episode {entry}, key {key}: expected ")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-03-09", date(2024, 3, 9)),
        (datetime(2024, 3, 9, 20, tzinfo=UTC), date(2024, 3, 9)),
        *((each, None) for each in ("", "2024", "2024-03", 2024, "9 March", MOOR, 10**30)),
    ],
)
def test_a_date_as_people_write_it(folder: Path, written: object, day: date | None) -> None:
    """One that names no day is left out, and the show opens."""
    show = show_of(folder, first_aired=written, episode=with_entry(aired=written))
    assert (show.poster.first_aired, show.episodes[1].aired) == (day, day)


@pytest.mark.parametrize("written", [None, "", " \u200b", "\x1b[31m"])
def test_an_episode_without_a_title(folder: Path, written: str | None) -> None:
    """It is called by its number."""
    assert show_of(folder, episode=with_entry(title=written)).episodes[1].title == "Episode 2"
    special = [{"id": "S00E03"} | ({} if written is None else {"title": written})]
    assert show_of(folder, episode=special).episodes[0].title == "Special 3"


def test_a_byte_order_mark(folder: Path) -> None:
    """Some editors put one at the head of each file."""
    path = folder / "show.toml"
    show_of(folder)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_show(folder).poster.title == "The Moor"


@pytest.mark.parametrize(
    ("written", "column", "hint"),
    [
        ("title = \u201cThe Moor\u201d", 9, "straight ones"),
        ("title = \u2018The Moor\u2019", 9, "straight ones"),
        ("title: 'The Moor'", 6, "="),
        ("title\u00a0= 'The Moor'", 6, "ordinary one"),
        ("title = \u00a0'The Moor'", 9, "ordinary one"),
    ],
)
def test_slips_of_the_pen(folder: Path, written: str, column: int, hint: str) -> None:
    """What to write instead is said, and nothing of the file."""
    (folder / "show.toml").write_text(f"format = 1\n{written}\n", encoding="utf-8")
    with pytest.raises(PackError, match=f"line 2, column {column}: .*{hint}") as caught:
        read_show(folder)
    assert "Moor" not in str(caught.value)


@pytest.mark.parametrize(
    "written",
    ["", "3", "E3", "S1E3", "s01e03", " S01E03", "S01E3", "S01E03@12:30", "none", MOOR, "S01E٠٣"],
)
def test_an_episode_id_has_one_spelling(folder: Path, written: str) -> None:
    """The episode's file is named by it."""
    assert "episode 2, key id" in refusal(folder, episode=with_entry(id=written))


@pytest.mark.parametrize(
    "written", ["../S01E01", "S01E01/../../x", "/etc/passwd", "S01E01\x00", "S01E01.toml"]
)
def test_an_episode_id_is_no_path(folder: Path, written: str) -> None:
    """It cannot lead out of the folder."""
    assert "episode 2, key id" in refusal(folder, episode=with_entry(id=written))


def test_an_episode_that_stands_there_twice(folder: Path) -> None:
    """It is refused, because it has two places in the order."""
    assert "episode S01E01: this" in refusal(folder, episode=with_entry(id="S01E01"))


def test_a_show_without_episodes(folder: Path) -> None:
    """It is refused."""
    assert "key episode" in refusal(folder, episode=None)
    assert "key episode" in refusal(folder, episode=[])


@pytest.mark.parametrize(
    "written",
    [None, "", 3, "Moor", "a b", "a/b", "..", "-a", "_a", "é", "a\n", "a" * 65, "\x1b[0m"],
)
def test_a_bad_show_id(folder: Path, written: object) -> None:
    """It names files and is typed in commands."""
    assert "key id" in refusal(folder, id=written)


@pytest.mark.parametrize("written", ["a", "9-lives", "the_moor-2", "a" * 64])
def test_a_good_show_id(folder: Path, written: str) -> None:
    """Small letters, digits, - and _."""
    assert show_of(folder, id=written).poster.id == written


def test_the_poster_needs_a_title(folder: Path) -> None:
    """The title has to have visible characters."""
    for title in (None, "", " \u200b"):
        assert "key title" in refusal(folder, title=title)


def test_the_numbers_of_an_episode_belong_to_no_other(folder: Path) -> None:
    """A showing of two takes the number of the second."""
    first = {"id": "S01E01", "title": "Peat", "span": 2}
    message = refusal(folder, episode=[first, {"id": "S01E02", "title": "Bog"}])
    assert message == "show.toml, episode S01E02: this episode stands here twice."
    assert show_of(folder, episode=[first, {"id": "S01E03", "title": "Bog"}])


@pytest.mark.parametrize("wrong", [[9], "", 2**63, True, {}])
def test_the_ids_of_other_programs_are_texts_or_numbers(folder: Path, wrong: object) -> None:
    """The message has the program's name as it is written."""
    expected = "ids, key tvmaze: expected an id or a whole number."
    assert refusal(folder, ids={"tvmaze": wrong}) == f"show.toml, {expected}"
    episode = with_entry(ids={"tvmaze": wrong})
    assert refusal(folder, episode=episode) == f"show.toml, episode S01E02, {expected}"


@pytest.mark.parametrize("wrong", ["tvmaze", 3, [9]])
def test_ids_are_a_table(folder: Path, wrong: object) -> None:
    """Of the show and of an episode."""
    assert "key ids: expected a table" in refusal(folder, ids=wrong)
