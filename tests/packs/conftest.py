"""Watching which files are opened, and packs written from a few lines."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


class _Watch:
    """Records which files are opened. An audit hook cannot be removed, so all tests share one."""

    def __init__(self) -> None:
        self.opened: list[str] | None = None
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.opened is not None and event == "open":
            self.opened.append(str(arguments[0]))


_WATCH = _Watch()


class Opened:
    """Which files of a pack have been opened since the last look, in order."""

    def __init__(self, paths: list[str]) -> None:
        """Take the list that the watch fills."""
        self._paths = paths

    def look(self) -> list[str]:
        """Return the names of the TOML files opened since the last look."""
        names = [Path(path).name for path in self._paths if path.endswith(".toml")]
        self._paths.clear()
        return names


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Watch every file that Python opens."""
    paths: list[str] = []
    _WATCH.opened = paths
    yield Opened(paths)
    _WATCH.opened = None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty pack folder."""
    (tmp_path / "pack" / "episodes").mkdir(parents=True)
    return tmp_path / "pack"
