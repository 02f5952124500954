"""The error of a file that was to be brought in."""

from pathlib import PurePath

from etoile_tui.errors import CallError
from etoile_tui.suggestions import printable


class SourceError(CallError):
    """A file cannot be brought in. The text names the file, and quotes nothing of it."""

    def __init__(self, name: str, what: str) -> None:
        """Take the file's name, and what is wrong with it as the end of a sentence."""
        super().__init__(f"{printable(PurePath(name).name or name)}: {what}")
        self.what = what
