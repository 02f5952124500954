"""What came of a key: the first change and the last one, as somebody would see them."""

from benchmarks.emulated_screen import EmulatedScreen
from benchmarks.keys import Answer, answer_of
from benchmarks.pseudo_terminal import Output, Size


def screen() -> EmulatedScreen:
    """Return a screen with something on it."""
    found = EmulatedScreen(Size(20, 3))
    found.feed(b"one")
    return found


def outputs(*written: bytes) -> list[Output]:
    """Return what a program writes, a piece a second from the tenth second on."""
    return [Output(10.0 + number, data) for number, data in enumerate(written)]


def test_the_first_and_the_last_change() -> None:
    """What is written once more changes nothing."""
    written = outputs(
        b"\x1b[?2026h", b"\x1b[1;1Htwo", b"\x1b[1;1Htwo", b"\x1b[2;1Hx", b"\x1b[2;1Hx"
    )
    assert answer_of(screen(), written, 9.5) == Answer(1.5, 3.5)


def test_a_colour_is_a_change() -> None:
    """A row that is chosen may have other colours and nothing else."""
    written = outputs(b"\x1b[1;1H\x1b[1;38;2;1;2;3mone")
    assert answer_of(screen(), written, 10.0) == Answer(0.0, 0.0)


def test_nothing_came_of_it() -> None:
    """Then there is no figure, and not a good one."""
    assert answer_of(screen(), outputs(b"\x1b[1;1Hone"), 10.0) == Answer(None, None)
    assert answer_of(screen(), [], 10.0) == Answer(None, None)
