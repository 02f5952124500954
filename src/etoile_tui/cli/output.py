"""The one writer of stdout and stderr: results go to stdout, messages to stderr."""

import codecs
import sys
from typing import TextIO

WIDEST = 100
"""The most columns of a line of prose, however wide the terminal is."""


_HARMLESS = "\n\u200c\u200d"
"""Unprintable characters that are written all the same: line ends, and the joiners that some
scripts and emoji need."""


def _write(stream: TextIO | None, text: str) -> None:
    """Write a text without control characters, as far as the stream's encoding allows."""
    if stream is None:
        return  # the calling program closed it
    shown = text if text.replace("\n", "").isprintable() else "".join(filter(_harmless, text))
    encoding = stream.encoding or "utf-8"
    stream.write(shown.encode(encoding, _NEAREST).decode(encoding))


def _harmless(character: str) -> bool:
    return character.isprintable() or character in _HARMLESS


_NEAREST = "etoile.nearest"
"""The name of the error handler below, for `str.encode`."""


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """Return similar ASCII characters for those that an encoding lacks, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from etoile_tui.guide.text.ascii import ascii_text  # 1 ms, and most encodings lack nothing

    return ascii_text(error.object[error.start : error.end]), error.end


codecs.register_error(_NEAREST, _nearest)


def _flush(stream: TextIO | None) -> None:
    if stream is not None:
        stream.flush()


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream is a terminal."""
    return stream is not None and stream.isatty()


class Output:
    """Writes a command's results and messages."""

    def data(self, text: str = "") -> None:
        """Print a line of the result."""
        _write(sys.stdout, text + "\n")

    def json(self, value: object) -> None:
        """Print the result as JSON."""
        import json  # 2 ms, only for commands that print it

        text = json.dumps(value, indent=2, ensure_ascii=not _is_utf8(sys.stdout))
        _write(sys.stdout, "".join(map(_escaped, text)) + "\n")

    def talk(self, text: str) -> None:
        """Print a message about the call."""
        _flush(sys.stdout)
        _write(sys.stderr, text + "\n")
        _flush(sys.stderr)

    def ask(self, question: str) -> bool | None:
        """Ask a yes-or-no question.

        Returns:
            The answer; None where stdin or stderr is no terminal, so that nobody can answer.
        """
        if not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
            return None
        _flush(sys.stdout)
        _write(sys.stderr, f"{question} [y/N] ")
        _flush(sys.stderr)
        return sys.stdin.readline().strip().lower() in ("y", "yes")

    def prose(self, text: str, *, first: str = "", rest: str = "") -> None:
        """Print a text, wrapped to the terminal's width.

        Args:
            text: The text.
            first: The indent of the first line.
            rest: The indent of the other lines.
        """
        import shutil  # this and the next: 5 ms, only for commands that print prose
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


def _escaped(character: str) -> str:
    """Return a character of a JSON text, escaped where it is not printable."""
    if character.isprintable() or character == "\n":
        return character
    import json

    return json.dumps(character)[1:-1]


def _is_utf8(stream: TextIO | None) -> bool:
    encoding = None if stream is None else stream.encoding
    return (encoding or "").lower().replace("-", "") == "utf8"
