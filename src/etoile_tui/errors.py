"""The errors that people may meet: what happened, where, and what to do."""


class EtoileError(Exception):
    """Something a person should be told, in one or two plain sentences.

    Its text names files, keys, types and commands. It never carries a value from a story, so it
    may be shown at any horizon.
    """


class CallError(EtoileError):
    """A call that asks for what cannot be."""


class PositionError(CallError):
    """A position or an episode that cannot be understood, or is not to be had."""
