"""Words on a page that lead somewhere: they are seen, chosen and clicked."""

from textual.app import App, ComposeResult
from textual.content import Content

from etoile_tui.guide.items.link import Link, ToPerson
from etoile_tui.guide.items.page import Item, Mention
from etoile_tui.tui.text.layout import Block
from etoile_tui.tui.text.page_blocks import item_block
from etoile_tui.tui.themes import HOUSE
from etoile_tui.tui.widgets.reading_pane import ReadingPane

TEXT = "Ada sees Bea, and Cy comes."
NAMES = ("Ada", "Bea", "Cy")


class PaneApp(App[None]):
    """An app with a page, which keeps where its links have led."""

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(HOUSE)
        self.theme = HOUSE.name
        self.led: list[Link] = []

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield ReadingPane()

    def on_reading_pane_followed(self, event: ReadingPane.Followed) -> None:
        """Keep where a link leads."""
        self.led.append(event.link)


def blocks() -> tuple[Block, ...]:
    """Return a heading, a line with three names, and one with another."""
    mentions = tuple(
        Mention(TEXT.index(name), TEXT.index(name) + len(name), ToPerson(name)) for name in NAMES
    )
    three = Item(text=TEXT, link=ToPerson("Ada"), mentions=mentions)
    other = Item(lead="Dee", link=ToPerson("Dee"))
    return Block(text=Content("Names")), item_block(three), item_block(other)


async def test_the_first_is_chosen_at_once_and_arrows_go_along() -> None:
    """Left and right inside a line, up and down from line to line; Enter goes to the chosen one."""
    app = PaneApp()
    async with app.run_test(size=(50, 10)) as pilot:
        pane = app.query_one(ReadingPane)
        app.set_focus(None)
        pane.blocks = blocks()
        await pilot.pause()
        assert pane.chosen is None
        pane.focus()
        await pilot.pause()
        assert pane.chosen == 0
        for key in ("enter", "right", "enter", "right", "right", "enter", "left", "enter"):
            await pilot.press(key)
        await pilot.press("down", "enter", "up", "enter")
        assert app.led == [ToPerson(name) for name in ("Ada", "Bea", "Cy", "Bea", "Dee", "Ada")]


async def test_a_name_is_underlined_and_can_be_clicked() -> None:
    """The pointer on a name leads to that one, and beside the names to the first."""
    app = PaneApp()
    async with app.run_test(size=(50, 10)) as pilot:
        pane = app.query_one(ReadingPane)
        pane.blocks = blocks()
        await pilot.pause()
        strip = pane.render_line(1)
        lines = [part.text for part in strip if part.style and part.style.underline]
        assert lines == list(NAMES)
        left = 3 + 3
        for name in NAMES:
            await pilot.click(ReadingPane, offset=(left + TEXT.index(name), 1))
        await pilot.click(ReadingPane, offset=(left + TEXT.index("sees"), 1))
        assert app.led == [ToPerson(name) for name in (*NAMES, "Ada")]
