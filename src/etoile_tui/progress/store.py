"""The progress file: read on demand, written only when something changes."""

import tomllib
from collections.abc import Callable
from pathlib import Path

from .codec import decode, encode
from .errors import ProgressError
from .model import Progress, Viewer

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes that a progress file may have."""


class Store:
    """Where progress is kept.

    Attributes:
        path: The file. It need not exist: then nobody has watched anything.
    """

    def __init__(self, path: Path) -> None:
        """Take the file's path; nothing is read or made."""
        self.path = path

    def read(self) -> Progress:
        """Return what the file says.

        Raises:
            ProgressError: It cannot be read, is damaged, or is of a newer format.
        """
        try:
            if self.path.exists() and not self.path.is_file():
                # A FIFO, say: opening it would wait for somebody to write into it.
                raise self._unreadable("it is not a regular file")
            with self.path.open("rb") as file:
                content = file.read(LARGEST_FILE + 1)
        except FileNotFoundError:
            return Progress()
        except OSError as error:
            raise self._unreadable(error.strerror or "it cannot be read") from None
        if len(content) > LARGEST_FILE:
            raise self._unreadable(f"it is larger than {LARGEST_FILE // 2**20} MiB")
        try:
            return decode(tomllib.loads(content.decode()))
        except (ValueError, RecursionError):
            raise self._unreadable("it is damaged: not valid TOML") from None
        except ProgressError as error:
            raise self._unreadable(str(error)) from None

    def change_viewer(self, name: str, change: Callable[[Viewer], Viewer]) -> Viewer:
        """Change a viewer's state on disk, from what stands there now.

        Args:
            name: The viewer's name.
            change: Returns the viewer's new state for the present one.

        Returns:
            The viewer's new state, safe on disk. Where nothing changed, nothing is written.

        Raises:
            ProgressError: The file cannot be read or written; it is then as it was.
        """
        # 6 ms between them, and most commands only read.
        import tomli_w

        from etoile_tui.files import write_atomically

        progress = self.read()
        viewer = change(progress.viewer(name))
        if viewer == progress.viewer(name):
            return viewer
        content = tomli_w.dumps(encode(progress.with_viewer(name, viewer)))
        try:
            write_atomically(self.path, content.encode())
        except OSError as error:
            raise ProgressError(
                f"Your progress could not be written to {self.path}: "
                f"{error.strerror or 'the system refused'}. Nothing has changed."
            ) from None
        return viewer

    def _unreadable(self, problem: str) -> ProgressError:
        return ProgressError(
            f"Your progress in {self.path} cannot be used: {problem}. The file is left as it is, "
            "and nothing is shown past the beginning. Mend the file, or move it away to start "
            "afresh."
        )
