"""What the screens that come over the guide have in common: a box in the middle."""

from typing import ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

from .too_small import TooSmall

Answer = TypeVar("Answer")

KEYS = "Enter choose · Esc back"
"""What the last line of a dialog says where there is something to choose."""


class Dialog(ModalScreen[Answer]):
    """A box over the guide; what is in it stands in one widget of the class `box`."""

    STAYS: ClassVar[bool] = False
    """Whether it is about nothing that a marker which went forward elsewhere would change."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 60%;
        & > .box {
            max-width: 94%;
            height: auto;
            max-height: 100%;
            padding: 1 3;
            background: $panel;
            border: round $accent;
        }
    }
    """

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Answer, once: what comes after the answer, or while something covers the question, goes.

        Args:
            result: The answer.
        """
        # Textual would take away whatever is on top, down to the guide itself.
        if self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)


def close_dialogs(screen: Screen[None]) -> bool:
    """Close whatever stands over a screen; tell whether anything did.

    Args:
        screen: The screen that is to be on top. The cover of a terminal that is too small stays.
    """
    app = screen.app
    covered = isinstance(app.screen, TooSmall)
    closed = app.screen is not screen
    while app.screen is not screen:
        app.screen.dismiss(None)
    if covered:
        app.push_screen(TooSmall())
    return closed and not covered


def close_outdated(screen: Screen[None], *, onward: bool) -> bool:
    """Close the dialogs that may tell too much, or ask of what has changed; tell if any was.

    Args:
        screen: The screen that they stand over.
        onward: Whether the marker has only gone forward. Some dialogs can stay then.
    """
    dialogs = (each for each in screen.app.screen_stack if isinstance(each, Dialog))
    if onward and all(each.STAYS for each in dialogs):
        return False
    return close_dialogs(screen)
