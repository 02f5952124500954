"""The config file."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.settings.config import Config, read_config

PATH = Path("config.toml")


def config(folder: Path, text: str) -> Config:
    """Return what a config file of some text says."""
    path = folder / PATH
    path.write_text(text, encoding="utf-8")
    return read_config(path)


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_no_file_is_an_error(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Whatever is in it, there is a config, and what is wrong is said in printable words."""
    path = tmp_path_factory.mktemp("any") / PATH
    path.write_bytes(content)
    read = read_config(path)
    assert all(problem.startswith("config.toml") for problem in read.problems)
    assert all(problem.isprintable() for problem in read.problems)
    assert all(read.keys.values())


def test_no_file_is_the_defaults(tmp_path: Path) -> None:
    """No file is made, and there may be no path for one."""
    path = tmp_path / "none" / PATH
    assert read_config(path) == Config(path=path)
    assert not path.parent.exists()
    assert read_config(None) == Config()


def test_all_that_can_be_set(tmp_path: Path) -> None:
    """A key or several, in the file's order; and the signs."""
    read = config(tmp_path, 'signs = "ascii"\n[keys]\nundo = "m"\nlook-back = ["[", "comma"]\n')
    assert read == Config(
        path=tmp_path / PATH, keys={"undo": ("m",), "look-back": ("[", "comma")}, signs="ascii"
    )
    assert list(read.keys) == ["undo", "look-back"]
    assert config(tmp_path, 'signs = "unicode"').signs == "unicode"
    assert config(tmp_path, 'show = "lighthouse"').show == "lighthouse"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("sings = 'ascii'", "there is nothing called sings. Is signs meant?"),
        ("[kyes]", "there is nothing called kyes. Is keys meant?"),
        ("colour = 1", "there is nothing called colour. It takes show, signs, cursor and keys."),
        ("show = 3", "show has to be a show's id or its folder, in quotes."),
        ("show = ''", "show has to be a show's id or its folder, in quotes."),
        ("signs = 'latin'", 'signs has to be "ascii" or "unicode".'),
        ("signs = ['ascii']", 'signs has to be "ascii" or "unicode".'),
        ("keys = 'w'", "keys has to be a table: [keys], and then a command a line."),
        ("[keys]\nundo = 3", "keys.undo has to be a key in quotes, or a list of such keys."),
        ("[keys]\nundo = []", "keys.undo has to be a key in quotes, or a list of such keys."),
        ("[keys]\nundo = ''", "keys.undo has to be a key in quotes, or a list of such keys."),
        ("[keys]\nundo = ['u', 3]", "keys.undo has to be a key in quotes, or a list of such keys."),
        (
            '"\\u001b[31m" = 1',
            "there is nothing called [31m. It takes show, signs, cursor and keys.",
        ),
    ],
)
def test_a_slip_is_told_and_the_rest_holds(tmp_path: Path, text: str, problem: str) -> None:
    """The message names the key and what is expected."""
    read = config(tmp_path, f"{text}\n")
    assert read.problems == (f"config.toml: {problem}",)
    assert (read.keys, read.signs) == ({}, None)
    if text.startswith("[keys]"):
        assert config(tmp_path, f'{text}\nhelp = "x"\n').keys == {"help": ("x",)}


def problem_of(path: Path) -> str:
    """Return the one problem with a file."""
    (problem,) = read_config(path).problems
    return problem


def test_what_is_no_toml_file(tmp_path: Path) -> None:
    """The message says why, and everything has its default."""
    path = tmp_path / PATH
    path.write_text("[keys", encoding="utf-8")
    assert problem_of(path).startswith("config.toml cannot be used: it is not valid TOML: ")
    path.write_bytes(b"\xff\xfe")
    assert problem_of(path) == "config.toml cannot be used: it is not UTF-8 text."
    path.write_text("a = " + "[" * 5000, encoding="utf-8")
    assert "nested too deep" in problem_of(path)
    path.write_text("# more than anybody writes\n" * 1000, encoding="utf-8")
    assert problem_of(path) == "config.toml cannot be used: it is larger than 16 KiB."


def test_what_is_no_file_at_all(tmp_path: Path) -> None:
    """A folder, a link to nowhere, a FIFO: none of them is waited for."""
    folder, link, pipe = (tmp_path / name for name in ("folder", "link", "pipe"))
    folder.mkdir()
    link.symlink_to(link)
    os.mkfifo(pipe)
    assert problem_of(folder) == "folder cannot be used: it is not a regular file."
    assert problem_of(pipe) == "pipe cannot be used: it is not a regular file."
    assert problem_of(link) == "link cannot be used: Too many levels of symbolic links."
