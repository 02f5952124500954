"""The errors that a user may see: what happened, where, and what to do."""


class EtoileError(Exception):
    """Something to tell the user, in one or two plain sentences.

    The text names files, keys, types and commands. It never quotes a value of a story, so it may
    be shown at any horizon.
    """


class CallError(EtoileError):
    """The user asks for something impossible."""


class PositionError(CallError):
    """A position or an episode cannot be understood, or does not exist for this viewer."""
