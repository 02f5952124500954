"""Mistakes of form: each slip is found, on its line, with what to write instead."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.authoring.checking.check import Report, check_pack
from tests.harness.invented import InventedPack

from .corpus import base

SHOW = """format = 1
id = "rock"
title = "The Rock"
[[episode]]
id = "S01E01"
title = "One"
minutes = 10
"""
EPISODE = """synopsis = "It begins."
source = "log"
[[person]]
id = "mara"
name = "Mara"
[[event]]
text = "A boat."
people = ["mara"]
at = "05:00"
source = "log"
[sources]
log = { title = "L" }
"""

MARA = '[[person]]\nid = "mara"\nname = "Mara"\n'
EARLIER = '[[event]]\ntext = "B."\nat = "01:00"\n'


@pytest.fixture
def check(tmp_path: Path) -> Callable[..., Report]:
    """Write a small pack with some words replaced, and check it."""

    def checked(old: str = "", new: str = "", *, show: bool = False) -> Report:
        (tmp_path / "episodes").mkdir(exist_ok=True)
        assert old in (SHOW if show else EPISODE)
        texts = (
            (SHOW.replace(old, new, 1) if show else SHOW),
            (EPISODE if show else EPISODE.replace(old, new, 1)),
        )
        (tmp_path / "show.toml").write_text(texts[0], encoding="utf-8")
        (tmp_path / "episodes" / "S01E01.toml").write_text(texts[1], encoding="utf-8")
        return check_pack(tmp_path)

    return checked


def found(report: Report) -> list[tuple[str, int, str]]:
    """Return what was found, without hints."""
    return [
        (finding.rule, finding.line, finding.message)
        for finding in report.findings
        if finding.rule not in ("no-source", "never-again")
    ]


def test_a_good_pack_is_clean(check: Callable[..., Report]) -> None:
    """Nothing is found in it."""
    assert found(check()) == []


@pytest.mark.parametrize(
    ("change", "rule", "line", "hint"),
    [
        (("people", "poeple"), "unknown-key", 8, "Did you mean people?"),
        (('["mara"]', '["mra"]'), "unknown-id", 8, "Did you mean mara?"),
        (('["mara"]', '"mara"'), "wrong-type", 8, "a list of ids"),
        (('"05:00"', "300"), "wrong-type", 9, "a minute mark"),
        (('"05:00"', '"15:00"'), "minute-mark", 9, "past the end"),
        (('text = "A boat."\n', ""), "missing-key", 6, "text is missing"),
        (('"A boat."', '" "'), "empty-text", 7, "no words"),
        (('"A boat."', '"' + "x" * 20_001 + '"'), "text-cut", 7, "20001 characters"),
        (('at = "05:00"\nsource = "log"', 'source = "lgo"'), "unknown-source", 9, "mean log?"),
        (("log = {", "log = {title = 3}\nother = {"), "unused-source", 13, "nothing cites it"),
        (('at = "05:00"', 'synopsis = "Late."'), "swallowed", 9, "head of the file"),
        (('"A boat."', "“A boat.”"), "not-toml", 7, "straight"),
        (
            ("[[event]]", '[[person]]\nid = "mara"\nname = "Mara"\n[[event]]'),
            "person-twice",
            6,
            "word for word",
        ),
        (
            ("[sources]", '[[event]]\ntext = "B."\nat = "01:00"\n[sources]'),
            "minute-order",
            13,
            "earlier",
        ),
    ],
)
def test_a_slip_in_an_episode(
    check: Callable[..., Report], change: tuple[str, str], rule: str, line: int, hint: str
) -> None:
    """On its line, and no word of the story in the message."""
    told = [entry for entry in found(check(*change)) if entry[0] == rule]
    assert [entry[:2] for entry in told] == [(rule, line)]
    assert hint in told[0][2]
    assert "boat" not in told[0][2]


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("title = ", "titel = ", "unknown-key", 3),
        ("minutes = 10", "minutes = 'ten'", "wrong-type", 7),
        ("minutes = 10", 'aired = "2024"', "date", 7),
        ("minutes = 10", '[[episode]]\nid = "S01E01"', "episode-twice", 7),
        ("minutes = 10", '[[episode]]\nid = "S01E02"', "no-file", 7),
        ('id = "S01E01"', 'id = "first"', "wrong-type", 5),
        ('"rock"', '"rock', "no-pack", 2),
    ],
)
def test_a_slip_in_the_menu(
    check: Callable[..., Report], old: str, new: str, rule: str, line: int
) -> None:
    """On its line."""
    assert (rule, line) in [entry[:2] for entry in found(check(old, new, show=True))]


def test_a_file_that_belongs_to_nothing(check: Callable[..., Report], tmp_path: Path) -> None:
    """With the name that may be meant."""
    check()
    (tmp_path / "episodes" / "s1e1.toml").write_text("")
    (stray,) = [entry for entry in found(check_pack(tmp_path)) if entry[0] == "stray-file"]
    assert "Is it S01E01.toml?" in stray[2]


def test_a_byte_order_mark(check: Callable[..., Report], tmp_path: Path) -> None:
    """It is a warning: the guide can live with it."""
    check()
    path = tmp_path / "episodes" / "S01E01.toml"
    path.write_text(f"\ufeff{EPISODE}", encoding="utf-8")
    assert [entry[0] for entry in found(check_pack(tmp_path))] == ["byte-order-mark"]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=2), inner),
    max_leaves=5,
)
KEYS = st.sampled_from(
    ("id", "text", "people", "between", "at", "source", "is", "question", "as", "name", "also")
)


@given(st.data())
def test_whatever_stands_in_a_pack_is_checked(data: st.DataObject) -> None:
    """Nothing that TOML can hold stops a check."""
    from tempfile import TemporaryDirectory

    show, files = base()
    tables = data.draw(st.sampled_from([*files.values(), show]))
    kind = data.draw(st.sampled_from(("event", "person", "relationship", "identity", "answer")))
    wrong = data.draw(st.dictionaries(KEYS, VALUES.filter(lambda value: value is not None)))
    tables[kind] = data.draw(st.sampled_from(([_whole(wrong)], _whole(wrong), 3)))
    with TemporaryDirectory() as folder:
        report = check_pack(InventedPack(show, files).write(Path(folder)))
    assert all(finding.line > 0 for finding in report.findings)


def _whole(value: object) -> object:
    """Return a value without the nothing that TOML cannot write."""
    if isinstance(value, dict):
        return {key: _whole(each) for key, each in value.items() if each is not None}
    if isinstance(value, list):
        return [_whole(each) for each in value if each is not None]
    return value


def test_no_id_leads_out_of_the_folder(check: Callable[..., Report], tmp_path: Path) -> None:
    """What lies beside the pack is not opened."""
    (tmp_path.parent / "secret.toml").write_text("hidden_key = 1")
    report = check('"S01E01"', '"../../secret"', show=True)
    assert "hidden_key" not in str(report.findings)


def test_what_is_no_regular_file_is_no_clean_episode(
    check: Callable[..., Report], tmp_path: Path
) -> None:
    """A FIFO is refused, as the guide refuses it, and nobody waits for it."""
    check()
    (tmp_path / "episodes" / "S01E01.toml").unlink()
    os.mkfifo(tmp_path / "episodes" / "S01E01.toml")
    assert check_pack(tmp_path).count("error") == 1
