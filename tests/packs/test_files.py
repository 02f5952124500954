"""Opening a pack's files: what is refused, and in which words."""

import os
from pathlib import Path

import pytest

from etoile_tui.packs import pack_files as files
from etoile_tui.packs.errors import PackError
from etoile_tui.packs.pack_files import read_toml

SECRET = "Mara_dies"  # noqa: S105 (no password)
"""A value in a file; no message may repeat it."""


def refused(folder: Path, name: str = "show.toml") -> str:
    """Return the message with which a file is refused."""
    with pytest.raises(PackError) as caught:
        read_toml(folder, name)
    message = str(caught.value)
    assert message.startswith(name)
    assert SECRET not in message
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return message


def test_a_file_is_read(folder: Path) -> None:
    """From the folder or from one inside it."""
    (folder / "show.toml").write_text("title = 'É'\n", encoding="utf-8")
    (folder / "episodes" / "S01E01.toml").write_text("synopsis = 'x'\n", encoding="utf-8")
    assert read_toml(folder, "show.toml") == {"title": "É"}
    assert read_toml(folder, "episodes/S01E01.toml") == {"synopsis": "x"}


def test_a_missing_file(folder: Path) -> None:
    """The message says so, also where the folder is missing."""
    assert "missing" in refused(folder)
    assert "missing" in refused(folder / "nowhere")
    assert "missing" in refused(folder, "episodes/S01E01.toml")


def test_a_folder_that_is_a_file(folder: Path) -> None:
    """No file can be read from it."""
    (folder / "plain").write_text(SECRET)
    refused(folder / "plain")


def test_what_is_not_utf_8(folder: Path) -> None:
    """The encoding is not guessed."""
    (folder / "show.toml").write_bytes(b"title = '" + SECRET.encode() + b" \xff\xfe'\n")
    assert "UTF-8" in refused(folder)


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (f"a = 1\nb = = '{SECRET}'\n", "line 2"),
        (f"a = '{SECRET}", "at its end"),
        (f"a = '{SECRET}'\n{SECRET} x\n", "line 2"),
        (f"a = 1\na = '{SECRET}'\n", "line 2"),
        (f"[{SECRET}]\n[{SECRET}]\n", "line 2"),
        (f"a = '''\n{SECRET}\n", "at its end"),
        (f'a = "{SECRET}\\q"\n', "line 1"),
    ],
)
def test_what_is_not_toml(folder: Path, content: str, where: str) -> None:
    """The message has the position, and never quotes the file."""
    (folder / "show.toml").write_text(content)
    message = refused(folder)
    assert where in message
    assert "not valid TOML" in message


@pytest.mark.parametrize("content", [f"a = 2024-99-99 # {SECRET}\n", "a = " + "9" * 5000 + "\n"])
def test_impossible_values(folder: Path, content: str) -> None:
    """They are refused like any other mistake."""
    (folder / "show.toml").write_text(content)
    refused(folder)


@pytest.mark.parametrize("depth", [1000, 100_000])
@pytest.mark.parametrize(
    "nested",
    ["a = {open}", "a = {braces}", "a{dots} = 1", "[a{dots}]", "[[a{dots}]]", "{quoted} = 1"],
)
def test_nesting_without_an_end(folder: Path, nested: str, depth: int) -> None:
    """A thousand deep, or a hundred thousand, is refused within bounded time and memory.

    For the longest keys the parser alone would need minutes.
    """
    content = nested.format(
        open="[" * depth, braces="{a=" * depth, dots=" . a" * depth, quoted='"\\""."' * depth + 'a"'
    )
    (folder / "show.toml").write_text(content)
    refused(folder)


def test_text_full_of_dots_is_but_text(folder: Path) -> None:
    """Only a key is refused for its dots."""
    text = "One. Two words. " * 500 + "…" + "." * 2000 + "www.a.b.c.example/" + "1.5 " * 500
    (folder / "show.toml").write_text(f"premise = '''{text}'''\n", encoding="utf-8")
    assert read_toml(folder, "show.toml") == {"premise": text}


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    """Wherever it leads, and by however many steps."""
    outside = tmp_path / "outside.toml"
    outside.write_text(f"title = '{SECRET}'\n")
    (folder / "show.toml").symlink_to(outside)
    assert "link out of" in refused(folder)
    (folder / "episodes" / "S01E01.toml").symlink_to("../show.toml")
    assert "link out of" in refused(folder, "episodes/S01E01.toml")
    (folder / "episodes" / "S01E02.toml").symlink_to("../../outside.toml")
    assert "link out of" in refused(folder, "episodes/S01E02.toml")


def test_an_episodes_folder_that_is_a_link_out(folder: Path, tmp_path: Path) -> None:
    """Links are checked in every part of the path."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "S01E01.toml").write_text(f"synopsis = '{SECRET}'\n")
    (folder / "episodes").rmdir()
    (folder / "episodes").symlink_to(elsewhere, target_is_directory=True)
    assert "link out of" in refused(folder, "episodes/S01E01.toml")


def test_a_folder_whose_name_begins_like_the_packs_is_outside(folder: Path) -> None:
    """Folders are compared by their names, not by their letters."""
    neighbour = folder.with_name(folder.name + "-neighbour")
    neighbour.mkdir()
    (neighbour / "show.toml").write_text(f"title = '{SECRET}'\n")
    (folder / "show.toml").symlink_to(neighbour / "show.toml")
    assert "link out of" in refused(folder)


def test_a_link_inside_the_folder_is_followed(folder: Path) -> None:
    """It stays in the pack; so does a folder that is reached by a link itself."""
    (folder / "real.toml").write_text("title = 'x'\n")
    (folder / "show.toml").symlink_to("real.toml")
    assert read_toml(folder, "show.toml") == {"title": "x"}
    linked = folder.with_name("linked")
    linked.symlink_to(folder, target_is_directory=True)
    assert read_toml(linked, "show.toml") == {"title": "x"}


def test_links_in_place_of_each_file(folder: Path, tmp_path: Path) -> None:
    """As stow makes them: to the file of the same name, in a folder of the pack's name."""
    kept = tmp_path / "dotfiles" / "shows" / folder.name
    (kept / "episodes").mkdir(parents=True)
    for name in ("show.toml", "episodes/S01E01.toml", "episodes/S01E02.toml"):
        (kept / name).write_text(f"title = '{name}'\n")
    for name in ("show.toml", "episodes/S01E01.toml"):
        (folder / name).symlink_to(kept / name)
        assert read_toml(folder, name) == {"title": name}
    (folder / "episodes" / "S01E03.toml").symlink_to(kept / "episodes" / "S01E02.toml")
    assert "link out of" in refused(folder, "episodes/S01E03.toml")
    (kept / "S01E04.toml").write_text("title = 'x'\n")
    (folder / "episodes" / "S01E04.toml").symlink_to(kept / "S01E04.toml")
    assert "link out of" in refused(folder, "episodes/S01E04.toml")


def test_links_that_lead_nowhere_or_in_circles(folder: Path) -> None:
    """They are refused like a missing file."""
    (folder / "show.toml").symlink_to("gone.toml")
    assert "missing" in refused(folder)
    (folder / "episodes" / "S01E01.toml").symlink_to("S01E02.toml")
    (folder / "episodes" / "S01E02.toml").symlink_to("S01E01.toml")
    refused(folder, "episodes/S01E01.toml")


def test_a_fifo_is_not_waited_for(folder: Path) -> None:
    """To open one would wait for somebody to write into it."""
    os.mkfifo(folder / "show.toml")
    assert "not a regular file" in refused(folder)


def test_a_directory_in_place_of_the_file(folder: Path) -> None:
    """It is refused."""
    (folder / "show.toml").mkdir()
    refused(folder)


def test_a_file_that_may_not_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message is the system's, and holds no path."""
    (folder / "show.toml").write_text(f"title = '{SECRET}'\n")

    def forbidden(path: object, *_: object) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", forbidden)
    message = refused(folder)
    assert "Permission denied" in message
    assert str(folder) not in message


def test_a_file_that_is_too_large(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused after its first bytes; a file of the largest size is read."""
    monkeypatch.setattr(files, "LARGEST_FILE", 2**20)
    comment = f"# {SECRET}".ljust(2**20, "x")
    (folder / "show.toml").write_text(comment)
    assert read_toml(folder, "show.toml") == {}
    (folder / "show.toml").write_text(comment + "x")
    assert "larger than 1 MiB" in refused(folder)


def test_an_endless_file_is_not_read_to_its_end(folder: Path) -> None:
    """A sparse file of a terabyte takes no more than the largest one that is allowed."""
    with (folder / "show.toml").open("wb") as file:
        file.truncate(2**40)
    assert "larger than 4 MiB" in refused(folder)


@pytest.mark.parametrize(
    "text",
    [
        'text = "{}"',
        "text = '{}'",
        'text = """\n{}"""',
        "text = '''\n{}'''",
        'text = ["He said: ", "{}"]',
        "# {}",
    ],
)
def test_a_text_of_many_sentences_is_no_key(folder: Path, text: str) -> None:
    """However many dots are in it, and wherever it stands."""
    (folder / "x.toml").write_text(text.format("Brava, bravo. " + "Brava. 0.1. " * 100))
    read_toml(folder, "x.toml")


@pytest.mark.parametrize("part", ["a", '"a"', "'a'", '"a.b"'])
@pytest.mark.parametrize("dot", [".", " . "])
@pytest.mark.parametrize("where", ["{} = 1", "[{}]", "x = {{{} = 1}}", 'x = "it. is."\n{} = 1'])
def test_a_key_of_many_parts_is_refused(folder: Path, part: str, dot: str, where: str) -> None:
    """The parser would take ages over a longer one."""
    (folder / "x.toml").write_text(where.format(dot.join([part] * 100)))
    with pytest.raises(PackError, match="too many parts"):
        read_toml(folder, "x.toml")
