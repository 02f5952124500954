"""What a terminal shows that is too small for the guide: that it is, and by how much."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

LEAST: Final = Size(40, 12)
"""The cells that the guide needs: at 40 a page's lines still have five words."""


def too_small(size: Size) -> bool:
    """Tell whether a terminal is too small for the guide; one that does not tell its size is not.

    Args:
        size: The terminal's size in cells.
    """
    return bool(size) and (size.width < LEAST.width or size.height < LEAST.height)


class TooSmall(ModalScreen[None]):
    """Covers whatever is there, and takes no key but those that leave.

    It is a screen and not a widget, so that no key reaches what cannot be seen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "app.quit", "quit", show=False, id="quit"),
        Binding("ctrl+q,ctrl+c", "app.quit", "quit", show=False),
    ]

    DEFAULT_CSS = """
    TooSmall {
        align: center middle;
        background: $background;
        color: $foreground;
        & > ToastRack { max-height: 0; margin: 0; }
        & > Static { width: 100%; height: auto; text-align: center; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the sentence."""
        yield Static(markup=False)

    def on_resize(self) -> None:
        """Say how small it is now."""
        here = self.app.size
        self.query_one(Static).update(
            f"This is too small a stage: {LEAST.width} × {LEAST.height} at least, "
            f"{here.width} × {here.height} here."
        )

    def on_screen_resume(self) -> None:
        """Go, where there is room again by the time that this is on top."""
        if not too_small(self.app.size):
            self.dismiss()
