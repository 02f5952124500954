"""The one writer of stdout and stderr: results go to stdout, messages to stderr."""

import codecs
import errno
import os
import sys
from typing import TextIO

JSON_FORMAT = 1
"""The version of what `--json` prints. It grows when a program for the old one would misread it."""

WIDEST = 100
"""The most columns of a line of prose, however wide the terminal is."""


_HARMLESS = "\n\u200c\u200d"
"""Unprintable characters that are written all the same: line ends, and the joiners that some
scripts and emoji need."""


def _shown(stream: TextIO, text: str, *, ascii_only: bool = False) -> str:
    """Return a text without control characters, as far as the stream's encoding allows."""
    if ascii_only and not text.isascii():
        from etoile_tui.guide.text.ascii import ascii_text  # 1 ms, and most terminals show all

        lines = text.split("\n")  # a line end has no width, and would be left out
        text = "\n".join(map(ascii_text, lines))
    shown = text if text.replace("\n", "").isprintable() else "".join(filter(_harmless, text))
    encoding = stream.encoding or "utf-8"
    return shown.encode(encoding, _NEAREST).decode(encoding)


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

    def __init__(self) -> None:
        """Write everything at once."""
        self.as_json = False
        """Whether stdout is to get JSON, whatever comes."""
        self.ascii_only = False
        """Whether to print text in ASCII; JSON is not text."""
        self._quiet = False
        self._held: list[str] | None = None
        """What is to be shown in a pager if it is long; None where all is written at once."""
        self._passing = 0
        """The length of the text that is shown until the next."""
        self._notes: list[str] = []
        """What is to be said behind it."""

    def set(self, *, quiet: bool, pager: bool) -> None:
        """Choose what is said, and where.

        Args:
            quiet: Whether to say nothing but what is wrong.
            pager: Whether what is longer than the screen may be shown in a pager.
        """
        self._quiet = quiet
        if pager and is_terminal(sys.stdout):
            self._held = []

    @property
    def folds(self) -> bool:
        """Whether text is wrapped to the width of a terminal."""
        return is_terminal(sys.stdout)

    def data(self, text: str = "") -> None:
        """Print a line of the result.

        Raises:
            OSError: There is no stdout.
        """
        self._put(text, ascii_only=self.ascii_only)

    def _put(self, text: str, *, ascii_only: bool) -> None:
        if sys.stdout is None:  # the calling program closed it
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        shown = _shown(sys.stdout, text + "\n", ascii_only=ascii_only)
        if self._held is None:
            sys.stdout.write(shown)
        else:
            self._held.append(shown)

    def json(self, value: object) -> None:
        """Print the result as JSON."""
        import json  # 2 ms, only for commands that print it

        text = json.dumps(value, indent=2, ensure_ascii=not _is_utf8(sys.stdout))
        self._put("".join(map(_escaped, text)), ascii_only=False)

    def whole(self, text: str) -> None:
        """Print a file's text: as it would be in the file, where stdout is no terminal.

        Raises:
            OSError: There is no stdout, or it takes no more.
        """
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None or is_terminal(sys.stdout):
            self.data(text.removesuffix("\n"))
            return
        _flush(sys.stdout)
        stream.write(text.encode())

    def talk(self, text: str) -> None:
        """Print a message about what is wrong."""
        if self._held:
            self._notes.append(text)
            return
        _flush(sys.stdout)
        if sys.stderr is not None:
            sys.stderr.write(_shown(sys.stderr, text + "\n", ascii_only=self.ascii_only))
        _flush(sys.stderr)

    def error(self, text: str, status: int) -> None:
        """Print what has ended the call; where JSON is asked for, as JSON too.

        Args:
            text: The message.
            status: The exit status.
        """
        self.talk(text)
        if self.as_json and sys.stdout is not None:
            error = {"status": status, "message": text}
            self.json({"format": JSON_FORMAT, "show": None, "error": error})

    def note(self, text: str) -> None:
        """Print a message beside a result, or in its place, unless the call wants none."""
        if not self._quiet:
            self.talk(text)

    def passing(self, text: str) -> None:
        """Show a short text in the place of the one before; without words, take that away.

        Only a terminal shows it: elsewhere each would be a line of its own.

        Args:
            text: The text, of one line.
        """
        if self._quiet or not is_terminal(sys.stderr) or not (text or self._passing):
            return
        padded = text.ljust(self._passing)
        sys.stderr.write(_shown(sys.stderr, padded, ascii_only=self.ascii_only).join("\r\r"))
        _flush(sys.stderr)
        self._passing = len(text)

    def ask(self, question: str) -> bool | None:
        """Ask a yes-or-no question.

        Returns:
            The answer; None where stdin or stderr is no terminal, so that nobody can answer.
        """
        if not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
            return None
        self.finish()
        _flush(sys.stdout)
        sys.stderr.write(_shown(sys.stderr, f"{question} [y/N] ", ascii_only=self.ascii_only))
        _flush(sys.stderr)
        answer = sys.stdin.readline().strip().lower()
        if answer not in ("", "y", "yes", "n", "no"):
            self.talk("That was taken as no: only y or yes is yes.")
        return answer in ("y", "yes")

    def finish(self) -> None:
        """Show what is held back: in a pager where it is long, then the messages."""
        held, self._held = self._held, None
        if held and sys.stdout is not None:
            text = "".join(held)
            if not _page(text):
                sys.stdout.write(text)
        notes, self._notes = self._notes, []
        for note in notes:
            self.talk(note)

    def prose(self, text: str, *, first: str = "", rest: str = "") -> None:
        """Print a text: wrapped to the terminal's width, elsewhere in one line.

        Args:
            text: The text.
            first: The indent of the first line.
            rest: The indent of the other lines.
        """
        if not self.folds:
            self.data(first + text.replace("\n", " "))
            return
        import shutil  # this and the next: 5 ms, only for commands that print prose

        from .cells import wrapped

        width = min(WIDEST, shutil.get_terminal_size((80, 24)).columns - 1)
        self.data(wrapped(text, max(30, width), first, rest))


def _page(text: str) -> bool:
    """Show a text in the user's pager; return whether it was."""
    from .pager import is_longer_than_screen, paged_stdout, pager_command, show_in_pager

    stdout = paged_stdout()
    if stdout is None or not is_longer_than_screen(text):
        return False
    command = pager_command(os.environ)
    return bool(command) and show_in_pager(command, text, stdout)


def _escaped(character: str) -> str:
    """Return a character of a JSON text, escaped where it is not printable."""
    if character.isprintable() or character == "\n":
        return character
    import json

    return json.dumps(character)[1:-1]


def _is_utf8(stream: TextIO | None) -> bool:
    encoding = None if stream is None else stream.encoding
    return (encoding or "").lower().replace("-", "") == "utf8"
