"""The errors of packs."""

from collections.abc import Sequence
from pathlib import Path

from etoile_tui.errors import EtoileError

from .text import line


class PackError(EtoileError):
    """A pack, or one of its files, cannot be used.

    The message names the file, the key and the expected form, and never quotes a value.
    """


class MissingFileError(PackError):
    """A file of a pack is not there."""


class UnknownShowError(PackError):
    """There is no installed show of that id, and no folder with a pack."""


class SharedIdError(UnknownShowError):
    """Several installed packs have one id, so that it does not say which is meant.

    Attributes:
        packs: Their folders, and the titles of their shows.
    """

    def __init__(self, packs: Sequence[tuple[Path, str]]) -> None:
        """Take the packs."""
        self.packs = tuple(packs)
        folders = "".join(f"\n  {line(str(folder))}" for folder, _ in self.packs)
        super().__init__(
            f"{len(self.packs)} shows here are called this, each with a marker of its own. Name "
            f"the one that you mean by its folder:{folders}"
        )
