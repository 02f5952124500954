"""The bare app: the smallest Textual app with a header, a footer, a list and a static text."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, OptionList, Static


class BareApp(App[None]):
    """What everything is compared with."""

    def compose(self) -> ComposeResult:
        """Lay out the four."""
        yield Header()
        yield OptionList(*(f"row {number}" for number in range(8)))
        yield Static("text")
        yield Footer()

    def on_ready(self) -> None:
        """Ring as soon as everything is painted, and leave."""
        self.call_after_refresh(self.ring)

    def ring(self) -> None:
        """Tell that everything is painted."""
        self.bell()
        self.exit()


if __name__ == "__main__":
    BareApp().run()
