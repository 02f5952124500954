"""The progress file: read on demand, and changed by one program at a time."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.ownership import refuse_as_root
from etoile_tui.toml_files import (
    TomlFileError,
    parse_toml,
    read_regular,
    read_text,
    size_text,
)

from .codec import FORMAT, decode, encode, format_of
from .errors import NewerFormatError, NothingToRestoreError, ProgressError
from .lock import locked
from .model import ME, Progress, Viewer

LARGEST_FILE = 64 * 1024 * 1024
"""How many bytes a progress file may have."""

PATIENCE = 3.0
"""How many seconds to wait for another program that is writing; it takes milliseconds."""

_UPDATE: Final = (
    "Update etoile, or go on with the one that wrote it. To start afresh instead, move it away, "
    "together with its copy."
)
_TAKE_BACK: Final = (
    "It is another user's, as after a run with sudo. Give it back to its owner, with all that "
    "lies beside it: sudo chown USER FILE."
)

Stamp: TypeAlias = tuple[int, int, int]
"""Identifies one state of a file, without reading it: its time of change, size and inode."""


class _Found(NamedTuple):
    """What is on disk. Without a file nobody has watched anything."""

    progress: Progress = Progress()
    text: str = ""
    """The file's text; empty where there is no file, for an empty file is not usable."""
    format: int = FORMAT


class Store:
    """The file that holds progress.

    Beside it are its last good copy, the lock that lets one program write at a time, and a copy of
    a file of an older format, made before this program rewrites it.

    Attributes:
        path: The file. It need not exist: then nobody has watched anything.
    """

    def __init__(self, path: Path) -> None:
        """Take the file's path; nothing is read or written."""
        self.path = path

    @property
    def copy(self) -> Path:
        """The last good copy: this program writes it after each change of the file."""
        return self._beside("last")

    def read(self) -> Progress:
        """Return what the file says.

        Raises:
            ProgressError: It cannot be read, is damaged, or has a newer format.
        """
        return self._read().progress

    def stamp(self) -> Stamp | None:
        """Return a value that changes whenever the file does; None where there is no file."""
        try:
            seen = self.path.stat()
        except OSError:
            return None
        return seen.st_mtime_ns, seen.st_size, seen.st_ino

    def change(self, change: Callable[[Progress], Progress]) -> Progress:
        """Change progress on disk, starting from what is there now.

        Args:
            change: Returns the new progress for the current progress.

        Returns:
            The new progress, safe on disk. Where nothing changed, nothing is written.

        Raises:
            ProgressError: The file cannot be read or written; it is then as it was.
        """
        with self._locked():
            found = self._read()
            after = change(found.progress)
            if after == found.progress:
                return after
            content = self._encoded(after)
            self._keep_older_format(found)
            if not found.text:
                self._keep_copy_of_missing()
            self._write(content)
        return after

    def restore(self, when: str) -> Path | None:
        """Restore the last good copy. A file that cannot be used is renamed, not deleted.

        Args:
            when: The time, for the new name of the unusable file.

        Returns:
            Where the unusable file is now; None where there was none.

        Raises:
            NothingToRestoreError: Progress is in order, or there has never been any.
            ProgressError: The file has a newer format, or there is no good copy.
        """
        with self._locked():
            if not (self._target().exists() or self.copy.exists()):
                raise NothingToRestoreError(
                    "There is no progress yet: there is nothing to restore."
                )
            if self._is_usable():
                before = self._beside("before")
                older = f" An older one stands beside it, in {before.name}."
                raise NothingToRestoreError(
                    "Your progress is in order: there is nothing to restore."
                    + (older if before.exists() else "")
                )
            content = self._good_copy()
            with self._reporting_write_errors():
                aside = self._set_aside(when)
            self._write(content)
        return aside

    @property
    def gone(self) -> bool:
        """Whether the file is missing while a copy of it exists."""
        try:
            return not self._target().exists() and self._has_copy()
        except OSError:
            return False

    def _keep_copy_of_missing(self) -> None:
        """Keep the copy of a missing file, before the copy of a new file replaces it."""
        if self._has_copy():
            with self._reporting_write_errors():
                kept = read_regular(self.copy, LARGEST_FILE)
                _write_file(self._free_path("before"), kept)

    def _is_usable(self) -> bool:
        try:
            return bool(self._read().text)
        except NewerFormatError:
            raise
        except ProgressError:
            return False

    def _good_copy(self) -> bytes:
        try:
            text = _read_file(self.copy).text
        except (TomlFileError, ProgressError):
            raise ProgressError(
                f"There is no good copy of your progress in {self.copy.parent}. Move the file "
                f"{self.path.name} away to start afresh, and mark how far you have watched."
            ) from None
        return text.encode()

    def _set_aside(self, when: str) -> Path | None:
        target = self._target()
        if not (target.exists() or target.is_symlink()):
            return None
        return target.rename(self._free_path(f"damaged-{when}"))

    def _read(self) -> _Found:
        try:
            return _read_file(self.path)
        except TomlFileError as error:
            if error.reason == "missing":
                return _Found(self._without_file())
            advice = _TAKE_BACK if error.reason == "unreadable" and self._is_foreign() else None
            raise self._unusable(_why(error), advice) from None
        except NewerFormatError as error:
            raise NewerFormatError(str(self._unusable(str(error), _UPDATE))) from None
        except ProgressError as error:
            raise self._unusable(str(error)) from None

    def _without_file(self) -> Progress:
        """Return the progress where there is no file: the viewers and curtains of the copy.

        A viewer who chose to be told little must not be told more because the file is missing.
        """
        if not self._has_copy():
            return Progress()
        try:
            kept = _read_file(self.copy).progress
        except (TomlFileError, ProgressError):
            return Progress(viewers={ME: Viewer(curtain=Curtain.SEALED)})
        chosen = {name: Viewer(curtain=kept.viewer(name).curtain) for name in kept.names}
        return Progress(viewers=chosen, using=kept.using)

    def _write(self, content: bytes) -> None:
        from etoile_tui.atomic_write import sweep

        with self._reporting_write_errors():
            _write_file(self.path, content)
        # Progress is safe now. Without a new copy, the copy before is still a good one.
        with suppress(OSError):
            _write_file(self.copy, content)
        for path in (self.path, self.copy):
            sweep(path)

    def _encoded(self, progress: Progress) -> bytes:
        # 6 ms with the lock, and most commands only read.
        import tomli_w

        try:
            content = tomli_w.dumps(encode(progress)).encode()
        except (ValueError, RecursionError):
            # An unknown key may hold a number of ten thousand digits.
            raise self._unusable("it holds what can be read, but not be written again") from None
        if len(content) > LARGEST_FILE:
            raise ProgressError(
                f"Your progress in {self.path} has grown past {size_text(LARGEST_FILE)}, so "
                "nothing more can be kept in it. Nothing has changed."
            )
        return content

    def _keep_older_format(self, found: _Found) -> None:
        """Copy a file of an older format, before it is rewritten in the current one."""
        if not found.text or found.format == FORMAT:
            return
        with self._reporting_write_errors():
            _write_file(self._beside(f"format-{found.format}"), found.text.encode())

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep other programs from writing."""
        with self._reporting_write_errors():
            refuse_as_root(self._target())
            self._target().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = self._beside("lock", suffix="")
        with locked(lock, self.path, PATIENCE):
            yield

    @contextmanager
    def _reporting_write_errors(self) -> Iterator[None]:
        """Turn the system's errors into a sentence that says why nothing was written."""
        try:
            yield
        except OSError as error:
            raise ProgressError(
                f"Your progress could not be written to {self.path}: "
                f"{error.strerror or 'the system refused'}. Nothing has changed."
            ) from None

    def _beside(self, what: str, suffix: str = ".toml") -> Path:
        path = self._target()
        return path.with_name(f"{path.stem}.{what}{suffix}")

    def _free_path(self, what: str) -> Path:
        """Return a path beside the file that does not exist yet."""
        path, number = self._beside(what), 1
        while path.exists():
            number += 1
            path = self._beside(f"{what}-{number}")
        return path

    def _target(self) -> Path:
        """Return the file that links lead to; the link itself where they lead in a circle."""
        try:
            return self.path.resolve()
        except RuntimeError:
            return self.path

    def _has_copy(self) -> bool:
        try:
            return self.copy.is_file()
        except OSError:
            return False

    def _is_foreign(self) -> bool:
        """Whether the file is another user's, and so is its copy, most likely."""
        try:
            return hasattr(os, "geteuid") and self.path.stat().st_uid != os.geteuid()
        except OSError:
            return False

    def _unusable(self, problem: str, advice: str | None = None) -> ProgressError:
        if advice is None:
            advice = (
                "etoile restore brings back the last good copy."
                if self._has_copy()
                else "Mend the file, or move it away to start afresh."
            )
        return ProgressError(
            f"Your progress in {self.path} cannot be used: {problem}. The file is left as it is, "
            f"and nothing is shown past the beginning. {advice}"
        )


def _read_file(path: Path) -> _Found:
    """Return what a file says.

    Raises:
        TomlFileError: There is no such file, or it cannot be used.
        ProgressError: Its tables do not have the form they should have.
    """
    text = read_text(path, LARGEST_FILE)
    document = parse_toml(text)
    return _Found(decode(document), text, format_of(document))


def _why(error: TomlFileError) -> str:
    if error.reason == "unreadable":
        return error.system_message or "it cannot be read"
    return "it is damaged: not valid TOML"


def _write_file(path: Path, content: bytes) -> None:
    from etoile_tui.atomic_write import write_atomically  # most commands only read

    write_atomically(path, content)
