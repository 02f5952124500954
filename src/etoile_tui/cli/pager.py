"""Showing what is longer than the screen in the user's pager.

What the pager gets it gets through a pipe: no file holds it.
"""

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from subprocess import Popen

_NO_PAGERS = ("", "cat")
"""Values of the variables that ask for no pager."""
_LESS = "less -FIRX"
"""The pager where the user names none. It ends by itself where everything fits."""


def pager_command(environment: Mapping[str, str]) -> list[str]:
    """Return the user's pager and its arguments; nothing where they want none.

    Args:
        environment: The variables, of which `ETOILE_PAGER` and `PAGER` name it.
    """
    if environment.get("TERM", "dumb") == "dumb":
        return []  # a pager would only be in the way there
    named = environment.get("ETOILE_PAGER", environment.get("PAGER", _LESS)).strip()
    if named in _NO_PAGERS:
        return []
    import shlex  # 1 ms, only at a terminal

    try:
        return shlex.split(named)
    except ValueError:
        return []  # a quotation mark is missing


def is_longer_than_screen(text: str) -> bool:
    """Tell whether a text and the prompt after it need more lines than the terminal has."""
    import shutil  # loaded by then

    from .cells import cell_width

    columns, lines = shutil.get_terminal_size((80, 24))
    widths = (cell_width(line) for line in text.splitlines())
    rows = sum(1 + max(0, width - 1) // max(1, columns) for width in widths)
    return rows >= lines


def show_in_pager(command: list[str], text: str, stdout: TextIO) -> bool:
    """Show a text in a pager, and wait until the user has left it.

    Args:
        command: The pager and its arguments.
        text: The text.
        stdout: The terminal.

    Returns:
        Whether there is such a pager.
    """
    import subprocess  # 7 ms, only for a pager

    # Options for a less that the user names without any, as git has them.
    environment = {"LESS": "FIRX", **os.environ}
    try:
        pager = subprocess.Popen(  # noqa: S603 (the user's own program)
            command, stdin=subprocess.PIPE, stdout=stdout, env=environment
        )
    except (OSError, ValueError):
        return False
    _feed(pager, text.encode(stdout.encoding or "utf-8", "replace"))
    return True


def _feed(pager: "Popen[bytes]", content: bytes) -> None:
    """Give a pager what it is to show, and wait until it has been left."""
    import signal  # loaded by then

    ended_by: list[int] = []

    def end(number: int, _: object) -> None:
        ended_by.append(number)
        pager.send_signal(number)

    # Ctrl+C belongs to the pager. It is ignored after the pager has begun, which would inherit it.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Whoever ends the program ends its pager, which would share the terminal with the shell.
    usual = signal.getsignal(signal.SIGTERM)
    if usual is not signal.SIG_IGN:
        signal.signal(signal.SIGTERM, end)
    try:
        pager.communicate(content)
    finally:
        signal.signal(signal.SIGINT, before)
        signal.signal(signal.SIGTERM, usual)
    for number in ended_by:
        signal.raise_signal(number)


def paged_stdout() -> TextIO | None:
    """Return stdout where it is a terminal, with somebody at it who can leave a pager."""
    stream = sys.stdout
    try:
        real = stream is not None and os.isatty(stream.fileno())
    except (OSError, ValueError):
        return None  # it stands in for a stream
    return stream if real else None
