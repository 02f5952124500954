"""The errors of packs."""

from etoile_tui.errors import EtoileError


class PackError(EtoileError):
    """A pack, or one of its files, cannot be used.

    The message names the file, the key and the expected form, and never quotes a value.
    """


class UnknownShowError(PackError):
    """There is no installed show of that id, and no folder with a pack."""
