"""The emulated screen: what somebody would have read on a terminal, and from when on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyte

from .pseudo_terminal import Output, Size


class _Screen(pyte.Screen):
    """A screen that bears what some programs ask of their keyboard in the form of a colour."""

    def select_graphic_rendition(self, *attrs: int, private: bool = False) -> None:
        """Set colours; what is private to some terminals is none."""
        if not private:
            super().select_graphic_rendition(*attrs)


class EmulatedScreen:
    """A screen that is fed with what a program writes to its terminal."""

    def __init__(self, size: Size) -> None:
        """Begin with a blank screen of that size."""
        self._screen = _Screen(size.columns, size.rows)
        self._stream = pyte.ByteStream(self._screen)

    def feed(self, data: bytes) -> None:
        """Show what a program writes next; it may end amid a character or a command."""
        self._stream.feed(data)

    @property
    def rows(self) -> tuple[str, ...]:
        """What can be read, row by row from the top."""
        return tuple(row.rstrip() for row in self._screen.display)

    @property
    def picture(self) -> tuple[tuple[object, ...], ...]:
        """Everything that is seen, colours included, to be compared with another picture."""
        columns = range(self._screen.columns)
        return tuple(
            tuple(self._screen.buffer[row][column] for column in columns)
            for row in range(self._screen.lines)
        )


@dataclass(frozen=True, slots=True)
class Landmark:
    """Words by which one knows that something is on the screen."""

    row: int
    """Where they stand, counted from the top."""
    words: str

    def on(self, rows: Sequence[str]) -> bool:
        """Return whether they stand there."""
        return self.row < len(rows) and self.words in rows[self.row]


def landmark(rows: Sequence[str], words: str) -> Landmark:
    """Return some words of a screen, with the row where they stand first.

    Raises:
        LookupError: They are not on the screen.
    """
    for number, row in enumerate(rows):
        if words in row:
            return Landmark(number, words)
    raise LookupError(f"{words!r} is not on the screen")


def screen_after(outputs: Iterable[Output], size: Size) -> tuple[str, ...]:
    """Return what can be read once all that a program wrote has been shown."""
    screen = EmulatedScreen(size)
    for output in outputs:
        screen.feed(output.data)
    return screen.rows


def seen_at(
    outputs: Iterable[Output], size: Size, landmarks: Sequence[Landmark]
) -> list[float | None]:
    """Return when each of some landmarks first stood on the screen; None for never.

    Args:
        outputs: What the program wrote, and when.
        size: The terminal's size.
        landmarks: What is looked for.
    """
    screen = EmulatedScreen(size)
    found: list[float | None] = [None] * len(landmarks)
    for output in outputs:
        screen.feed(output.data)
        rows = screen.rows
        for index, landmark in enumerate(landmarks):
            if found[index] is None and landmark.on(rows):
                found[index] = output.seconds
        if None not in found:
            break
    return found
