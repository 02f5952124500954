"""Exit statuses. Scripts rely on them, so they never change."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    NOTHING = 1
    """There is nothing to show: no match, or nothing reached."""
    CALL = 2
    """The call is wrong."""
    PACK = 3
    """A pack cannot be used."""
    PROGRESS = 4
    """Progress cannot be read or written."""
