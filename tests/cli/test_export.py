"""`etoile export`."""

import json
import os
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.library import Library, Paths
from tests.harness.futures import MENUS, lighthouse_tables, other_future
from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile, status_of
from .test_output import harmless, hostile_pack
from .test_records import TELLING, telling_pack

At = Callable[..., Etoile]
FILES = ("told.md", "told.html", "told.json")


def names() -> list[str]:
    """Return what is in the folder one stands in, hidden files included."""
    return sorted(path.name for path in Path.cwd().iterdir())


@pytest.mark.parametrize(
    ("file", "begins"),
    [
        ("told.md", "# The Lighthouse\n"),
        ("told.markdown", "# The Lighthouse\n"),
        ("told.html", "<!doctype html>\n"),
        ("TOLD.HTM", "<!doctype html>\n"),
        ("told.so.far.json", '{\n  "format": 1,\n'),
    ],
)
def test_the_ending_says_what_is_written(at: At, file: str, begins: str) -> None:
    """One file, a sentence on stderr, and nothing on stdout."""
    said = at("S01E04")("export", file)
    assert said == (
        0,
        "",
        f"Written: {file}. It is safe to read once you have watched through S01E04.\n",
    )
    text = Path(file).read_text(encoding="utf-8")
    assert text.startswith(begins)
    assert "Mara put out the lamp herself." in text
    assert "Low Water" in text
    assert "A Winter Night" not in text
    assert names() == [file]


@pytest.mark.parametrize("file", ["told", "told.txt", "told.", ".md", "", "./-", "told.md/x", "md"])
def test_another_ending_is_refused(at: At, file: str) -> None:
    """The three are named, and nothing is written."""
    said = at("S01E04")("export", file)
    assert (said.status, said.out) == (2, "")
    assert all(ending in said.err for ending in (".md", ".html", ".json"))
    assert names() == []


@pytest.mark.parametrize("file", FILES)
def test_to_stdout(at: At, library: Library, monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    """The same bytes as in a file, whatever the encoding of stdout, and no file."""
    at("S01E04")("export", file)
    call = ["--show", str(LIGHTHOUSE), "export", "-", "--format", file.rpartition(".")[2]]
    written = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(written, encoding="latin-1"))
    assert status_of(call, library) == 0
    assert written.getvalue() == Path(file).read_bytes()
    assert names() == [file]


def test_to_stdout_in_no_format(at: At) -> None:
    """It is said how to name one."""
    said = at("S01E04")("export", "-")
    assert (said.status, said.out) == (2, "")
    assert "--format" in said.err
    assert names() == []


@pytest.mark.parametrize("file", ["told", "told.txt", "told.html", "./-"])
def test_the_format_goes_before_the_ending(at: At, file: str) -> None:
    """Any name will do then."""
    assert at("S01E04")("export", file, "--format", "md").status == 0
    assert Path(file).read_text(encoding="utf-8").startswith("# The Lighthouse\n")
    assert names() == [Path(file).name]


@pytest.mark.parametrize("file", FILES)
def test_nothing_watched(at: At, file: str) -> None:
    """There is nothing to show, and no file of nothing."""
    said = at("none")("export", file)
    assert (said.status, said.out) == (1, "")
    assert said.err == "Nothing has been watched yet, so there is nothing to export.\n"
    assert names() == []


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_there_is_left_alone(at: At, file: str) -> None:
    """Until it is said that it may be replaced."""
    here = at("S01E04")
    Path(file).write_text("mine")
    said = here("export", file)
    assert (said.status, said.out) == (2, "")
    assert said.err == f"{file} is there already. Add --force to replace it.\n"
    assert Path(file).read_text() == "mine"
    assert here("export", file, "--force").status == 0
    assert "Mara" in Path(file).read_text(encoding="utf-8")
    assert names() == [file]


@pytest.mark.parametrize("file", ["nowhere/told.md", "folder.md"])
def test_a_path_that_cannot_be_written(at: At, file: str) -> None:
    """The call is wrong; it says what stands in the way, on one line."""
    here = at("S01E04")
    Path("folder.md").mkdir()
    said = here("export", file, "--force")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"{file} cannot be written: ")
    assert said.err.endswith(". Nothing has changed.\n")
    assert names() == ["folder.md"]


def test_looking_back(at: At) -> None:
    """An earlier export is what it was then, and a later one stops at the marker."""
    at("S01E02")("export", "then.md")
    here = at("S01E04")
    said = here("export", "back.md", "--at", "S01E02")
    assert said.err.endswith("It is safe to read once you have watched through S01E02.\n")
    assert Path("back.md").read_bytes() == Path("then.md").read_bytes()
    assert "lies past your marker" in here("export", "ahead.md", "--at", "S02E02").err
    here("export", "now.md")
    assert Path("ahead.md").read_bytes() == Path("now.md").read_bytes()


def test_inside_an_episode(at: At) -> None:
    """The minute is part of what is told, on stderr as in the file."""
    said = at("S01E04@12:30")("export", "told.md")
    assert said.err.endswith("It is safe to read once you have watched S01E04 up to 12:30.\n")
    text = Path("told.md").read_text(encoding="utf-8")
    assert "A wreck lies where the chart shows nothing." in text
    assert "Mara put out the lamp herself." not in text


@pytest.mark.parametrize("file", FILES)
def test_the_curtain_makes_no_difference(at: At, file: str) -> None:
    """Whoever is given the file may have chosen another one."""
    written = set()
    for curtain in Curtain:
        at("S01E06", curtain.value)("export", file, "--force")
        written.add(Path(file).read_bytes())
    assert len(written) == 1
    assert b"Fog Signal" not in written.pop()


@pytest.mark.parametrize("curtain", MENUS)
@pytest.mark.parametrize("marker", ["S01E03", "S01E04@12:30", "S01E06"])
def test_another_future_is_written_alike(marker: str, curtain: Curtain, tmp_path: Path) -> None:
    """The same bytes in every file, whatever lies past the marker."""
    horizon = parse_position(marker)
    one = lighthouse_tables().write(tmp_path / "one" / "pack")
    two = other_future(curtain, horizon, tmp_path / "two" / "pack")
    written = []
    for folder in (one, two):
        paths = Paths(progress=folder.parent / "progress.toml", shows=tmp_path / "none")
        library = Library(paths)
        library.choose_curtain(curtain)
        library.open(str(folder)).markers.mark(horizon)
        for file in FILES:
            assert status_of(["--show", str(folder), "export", file, "--force"], library) == 0
        written.append([Path(file).read_bytes() for file in FILES])
    assert written[0] == written[1]


def test_no_id_of_a_pack_is_ever_written(etoile: Etoile, paths: Paths) -> None:
    """People, questions and sources have ids for authors alone."""
    show = ("--show", str(telling_pack(paths.shows / "weather")))
    etoile(*show, "mark", "S01E03", "--yes")
    for file in FILES:
        assert etoile(*show, "export", file).status == 0
        told = Path(file).read_text(encoding="utf-8")
        for written in (*TELLING, "nobody-introduced", "never-asked", "missing-source"):
            assert written not in told
        assert "Gil" in told
        assert "The Weather" in told


def test_no_control_characters_are_written(etoile: Etoile, paths: Paths) -> None:
    """A file may be shown in a terminal as well."""
    show = ("--show", str(hostile_pack(paths.shows / "hostile")))
    etoile(*show, "mark", "S01E02", "--yes")
    for file in FILES:
        assert etoile(*show, "export", file).status == 0
        told = Path(file).read_text(encoding="utf-8")
        assert harmless(told)
        assert "abcdefg" in told


def test_sources_are_named_and_not_linked(at: At) -> None:
    """A publication and its date, each once, as on every page of the guide."""
    here = at("S01E04")
    for file in FILES:
        here("export", file)
        told = Path(file).read_text(encoding="utf-8")
        assert "tide.example" not in told
        assert "Landfall, told again" not in told
    sources = json.loads(Path("told.json").read_text(encoding="utf-8"))["sources"]
    assert sources == [
        {"publisher": "The Tide Table", "date": "2024-02-25"},
        {"publisher": "Gull & Co"},
        {"publisher": "The Tide Table", "date": "2024-03-03"},
        {"publisher": "The Tide Table", "date": "2024-03-10"},
    ]
    text = Path("told.md").read_text(encoding="utf-8")
    assert "- The Tide Table (25 Feb 2024)\n" in text
    assert '<li class="plain"><span class="sign">•</span> Gull &amp; Co</li>' in Path(
        "told.html"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES)
def test_one_broken_episode(etoile: Etoile, own_pack: Path, file: str) -> None:
    """The rest is written; the file, stderr and the status say what is missing."""
    show = ("--show", str(own_pack))
    etoile(*show, "mark", "S01E03", "--yes")
    (own_pack / "episodes" / "S01E02.toml").write_text("synopsis = 1962")
    said = etoile(*show, "export", file)
    assert (said.status, said.out) == (3, "")
    assert "episodes/S01E02.toml" in said.err
    assert f"Written: {file}." in said.err
    told = Path(file).read_text(encoding="utf-8")
    assert "episodes/S01E02.toml" in told
    assert "1962" not in told
    assert "Three weeks are missing from the log." in told


def test_a_full_disk(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old file stays, whole, and nothing else is left there."""
    here = at("S01E04")
    Path("told.md").write_text("mine")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    said = here("export", "told.md", "--force")
    assert (said.status, said.out) == (2, "")
    assert said.err == (
        "told.md cannot be written: No space left on device. Nothing has changed.\n"
    )
    assert Path("told.md").read_text() == "mine"
    assert names() == ["told.md"]


def test_a_name_with_control_codes(at: At) -> None:
    """It is written under its name, and said without what a terminal would act on."""
    said = at("S01E04")("export", "a\x1b[31mb.md")
    assert said.status == 0
    assert said.err.startswith("Written: a[31mb.md.")
    assert names() == ["a\x1b[31mb.md"]
