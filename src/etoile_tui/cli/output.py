"""The one writer of stdout and stderr: stdout is data, stderr is talk."""

import codecs
import sys
from typing import TextIO

WIDEST = 100
"""Columns that a line of prose may have, however wide the terminal."""


_HARMLESS = "\n\u200c\u200d"
"""What is written besides printable signs: the joiners are part of some scripts and of emoji."""


def _write(stream: TextIO | None, text: str) -> None:
    """Write text that can do nothing to a terminal and that the stream's encoding holds."""
    if stream is None:
        return  # closed by whoever called
    shown = "".join(sign for sign in text if sign.isprintable() or sign in _HARMLESS)
    encoding = stream.encoding or "utf-8"
    stream.write(shown.encode(encoding, _NEAREST).decode(encoding))


_NEAREST = "etoile.nearest"
"""The name by which codecs know what to do with signs that an encoding cannot hold."""


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """Return the nearest signs of ASCII for those that could not be encoded, and where they end."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from etoile_tui.guide.text.ascii import ascii_text  # most terminals hold everything

    return ascii_text(error.object[error.start : error.end]), error.end


codecs.register_error(_NEAREST, _nearest)


def _flush(stream: TextIO | None) -> None:
    if stream is not None:
        stream.flush()


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether somebody sits at the other end of a stream."""
    return stream is not None and stream.isatty()


class Output:
    """Where a command's words go."""

    def data(self, text: str = "") -> None:
        """Print a line of what was asked for."""
        _write(sys.stdout, text + "\n")

    def json(self, value: object) -> None:
        """Print what was asked for as JSON."""
        import json  # 2 ms, as below: each command pays for what it prints

        text = json.dumps(value, indent=2, ensure_ascii=not _is_utf8(sys.stdout))
        _write(sys.stdout, "".join(map(_escaped, text)) + "\n")

    def talk(self, text: str) -> None:
        """Say something about the call."""
        _flush(sys.stdout)
        _write(sys.stderr, text + "\n")
        _flush(sys.stderr)

    def ask(self, question: str) -> bool | None:
        """Ask a yes-or-no question.

        Returns:
            The answer; None where there is nobody to ask.
        """
        if not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
            return None
        _flush(sys.stdout)
        _write(sys.stderr, f"{question} [y/N] ")
        _flush(sys.stderr)
        return sys.stdin.readline().strip().lower() in ("y", "yes")

    def prose(self, text: str, *, first: str = "", rest: str = "") -> None:
        """Print text folded to the terminal's width.

        Args:
            text: The text.
            first: What stands before the first line.
            rest: What stands before the others.
        """
        import shutil
        import textwrap

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


def _escaped(sign: str) -> str:
    """Return a sign of a JSON text: escaped where it is not to be written as it is."""
    if sign.isprintable() or sign == "\n":
        return sign
    import json

    return json.dumps(sign)[1:-1]


def _is_utf8(stream: TextIO | None) -> bool:
    encoding = None if stream is None else stream.encoding
    return (encoding or "").lower().replace("-", "") == "utf8"
