"""Reading a TOML file that may be anything."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.toml_files import TomlFileError, parse_toml, read_regular, read_text, size_text


def test_a_regular_file_is_read_whole(tmp_path: Path) -> None:
    """To the last byte that it may have, and through a link."""
    path, link = tmp_path / "progress.toml", tmp_path / "link.toml"
    link.symlink_to(path)
    for content in (b"", b"x" * 9, b"x" * 10):
        path.write_bytes(content)
        assert read_regular(path, 10) == read_regular(link, 10) == content
    path.write_bytes(b"x" * 11)
    with pytest.raises(OSError, match="larger than 10 bytes"):
        read_regular(path, 10)
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "nowhere.toml", 10)


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir])
def test_what_is_no_regular_file_is_not_read(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    """Nor waited for; no handle of it is left open."""
    make(tmp_path / "it")
    handles = Path("/dev/fd")
    before = len(list(handles.iterdir()))
    with pytest.raises(OSError, match="it is not a regular file"):
        read_regular(tmp_path / "it", 10)
    assert len(list(handles.iterdir())) == before


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1000, "1000 bytes"),
        (1024, "1 KiB"),
        (16 * 2**20, "16 MiB"),
        (2**30, "1 GiB"),
    ],
)
def test_a_size_in_words(count: int, words: str) -> None:
    """In the largest unit of which it is a whole number."""
    assert size_text(count) == words


def error_of(path: Path, largest: int = 100) -> TomlFileError:
    """Return the error with which a file is refused."""
    with pytest.raises(TomlFileError) as caught:
        parse_toml(read_text(path, largest))
    assert caught.value.__suppress_context__
    return caught.value


def test_a_file_is_read(tmp_path: Path) -> None:
    """As UTF-8, line ends and all."""
    path = tmp_path / "a.toml"
    path.write_bytes("title = 'É'\r\n".encode())
    assert read_text(path, 100) == "title = 'É'\r\n"
    assert parse_toml(read_text(path, 100)) == {"title": "É"}


def test_what_is_no_file_that_can_be_read(tmp_path: Path) -> None:
    """It is missing, or the message says what it is."""
    assert error_of(tmp_path / "a.toml").reason == "missing"
    folder, link, large = (tmp_path / name for name in ("folder", "link", "large"))
    folder.mkdir()
    link.symlink_to(link)
    large.write_bytes(b"#" * 101)
    for path, message in {
        folder: "it is not a regular file",
        link: "Too many levels of symbolic links",
        large: "it is larger than 100 bytes",
    }.items():
        error = error_of(path)
        assert (error.reason, error.system_message) == ("unreadable", message)


def test_what_is_not_text(tmp_path: Path) -> None:
    """It is not guessed at."""
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xff")
    assert error_of(path).reason == "not text"


@pytest.mark.parametrize(
    ("text", "position"),
    [("a = 1\nb = = 2\n", (2, 5)), ("a = 'x", None), ("a = 1\na = 2\n", (2, 6))],
)
def test_what_is_not_toml(text: str, position: tuple[int, int] | None) -> None:
    """The error has the place, and the parser's message apart from its own text."""
    with pytest.raises(TomlFileError) as caught:
        parse_toml(text)
    error = caught.value
    assert (error.reason, error.position) == ("not TOML", position)
    assert error.parser_message
    assert str(error) == "not TOML"


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a = " + "9" * 5000])
def test_what_is_impossible(text: str) -> None:
    """Nesting without an end, and a number that Python does not read."""
    with pytest.raises(TomlFileError, match="impossible"):
        parse_toml(text)


@given(st.text())
def test_no_text_is_another_error(text: str) -> None:
    """Whatever it is."""
    with suppress(TomlFileError):
        parse_toml(text)
