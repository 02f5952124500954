"""The one writer of stdout and stderr: stdout is data, stderr is talk."""

import json
import shutil
import sys
import textwrap
from typing import TextIO

WIDEST = 100
"""Columns that a line of prose may have, however wide the terminal."""


def _writable(text: str, stream: TextIO) -> str:
    """Return text that can do nothing to a terminal and that the stream's encoding holds."""
    shown = "".join(sign for sign in text if sign.isprintable() or sign == "\n")
    encoding = stream.encoding or "utf-8"
    return shown.encode(encoding, "replace").decode(encoding)


class Output:
    """Where a command's words go."""

    def data(self, text: str = "") -> None:
        """Print a line of what was asked for."""
        sys.stdout.write(_writable(text, sys.stdout) + "\n")

    def json(self, value: object) -> None:
        """Print what was asked for as JSON."""
        sys.stdout.write(json.dumps(value, indent=2, ensure_ascii=not _is_utf8()) + "\n")

    def talk(self, text: str) -> None:
        """Say something about the call."""
        sys.stdout.flush()
        sys.stderr.write(_writable(text, sys.stderr) + "\n")
        sys.stderr.flush()

    def ask(self, question: str) -> bool | None:
        """Ask a yes-or-no question.

        Returns:
            The answer; None where there is nobody to ask.
        """
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            return None
        sys.stdout.flush()
        sys.stderr.write(f"{_writable(question, sys.stderr)} [y/N] ")
        sys.stderr.flush()
        return sys.stdin.readline().strip().lower() in ("y", "yes")

    def prose(self, text: str, *, first: str = "", rest: str = "") -> None:
        """Print text folded to the terminal's width.

        Args:
            text: The text.
            first: What stands before the first line.
            rest: What stands before the others.
        """
        width = min(WIDEST, shutil.get_terminal_size((80, 24)).columns - 1)
        self.data(
            textwrap.fill(
                text,
                width=max(30, width),
                initial_indent=first,
                subsequent_indent=rest,
                break_on_hyphens=False,
            )
        )


def _is_utf8() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
