"""What a check finds: where, by which rule, and in words that tell nothing of the story."""

from typing import Literal, NamedTuple, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "hint"]
"""An error is a mistake of form; a warning is what a careful author looks at; a hint can wait."""


class Finding(NamedTuple):
    """One thing that a check has found."""

    file: str
    """The file's path inside the pack, with forward slashes."""
    line: int
    """The line, from 1."""
    rule: str
    """The name of the rule."""
    message: str
    """What is wrong and what to do; ids, keys and rules, never the story's own words."""
    key: str = ""
    """Where in the file: `event 3, people`."""
    quote: str = ""
    """The words that it is about; shown with `--quote` alone."""


def place(*path: str | int) -> str:
    """Return where in a file something is, as people count: `event 3, people 1`."""
    words: list[str] = []
    for part in path:
        if isinstance(part, int) and words:
            words[-1] += f" {part + 1}"
        else:
            words.append(str(part))
    return ", ".join(words)
