"""What may lie in a pack's folder in the place of a regular file."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from etoile_tui.packs.pack_files import LARGEST_FILE

SECRET = "Mara_dies"  # noqa: S105 (no password)
"""What stands in files outside of the pack; none of it may be read."""


def _outside(path: Path) -> Path:
    """Return a file that lies outside of the pack and would do as an episode's."""
    pack = path.parents[path.parent.name == "episodes"]
    outside = pack.with_name("outside.toml")
    outside.write_text(f"synopsis = '{SECRET}'\n")
    return outside


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2**40)  # a hole: it takes no room on the disk


def _too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)


def _unreadable(path: Path) -> None:
    path.write_text(f"synopsis = {SECRET}\n")  # no TOML, where the reader may read everything
    path.chmod(0)


def _circle(path: Path) -> None:
    other = path.with_name(f"{path.name}.other")
    other.symlink_to(path.name)
    path.symlink_to(other.name)


def _chain(path: Path) -> None:
    """Link on and on, further than any system follows, to something that can be read."""
    last = path.with_name(f"{path.name}.0")
    last.write_text(f"synopsis = '{SECRET}'\n")
    for number in range(1, 60):
        after = path.with_name(f"{path.name}.{number}")
        after.symlink_to(last.name)
        last = after
    path.symlink_to(last.name)


def _linked_fifo(path: Path) -> None:
    os.mkfifo(path.with_suffix(".fifo"))
    path.symlink_to(path.with_suffix(".fifo").name)


def _up_and_down(path: Path) -> None:
    path.symlink_to(f"../episodes/../../{_outside(path).name}")


NODES: Mapping[str, Callable[[Path], object]] = {
    "nothing": lambda path: path.unlink(missing_ok=True),
    "a fifo": os.mkfifo,
    "a folder": Path.mkdir,
    "a link to a fifo": _linked_fifo,
    "a link to the folder itself": lambda path: path.symlink_to("."),
    "a link to nothing": lambda path: path.symlink_to("gone"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "links in a circle": _circle,
    "a link out": lambda path: path.symlink_to(_outside(path)),
    "a link up and out": _up_and_down,
    "a link to zeros": lambda path: path.symlink_to("/dev/zero"),
    "a link to what is full": lambda path: path.symlink_to("/dev/full"),
    "a link to the terminal": lambda path: path.symlink_to("/dev/tty"),
    "a link to the reader": lambda path: path.symlink_to("/proc/self/environ"),
    "a terabyte": _huge,
    "too large": _too_large,
    "unreadable": _unreadable,
}
"""Puts something in a file's place; none of it is read."""
