"""What can be wrong with a pack."""

from etoile_tui.errors import EtoileError


class PackError(EtoileError):
    """A pack, or one of its files, that cannot be used.

    Names the file, the key and the form that was expected, never a value.
    """


class UnknownShowError(PackError):
    """A show that is neither installed nor a folder with a pack in it."""
