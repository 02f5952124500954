"""What the screens that come over the guide have in common: a box in the middle."""

from typing import TypeVar

from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer]):
    """A box over the guide; what is in it stands in one widget of the class `box`."""

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
