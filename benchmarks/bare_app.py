"""The bare app: the smallest Textual app with a header, a footer, a list and a static text."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, OptionList, Static

TITLE = "The bare app"
TEXT = "The text of the bare app"


class BareApp(App[None]):
    """What everything is compared with."""

    TITLE = TITLE

    def compose(self) -> ComposeResult:
        """Lay out the four."""
        yield Header()
        yield OptionList(*(f"row {number}" for number in range(8)))
        yield Static(TEXT)
        yield Footer()


if __name__ == "__main__":
    BareApp().run()
