"""Search: words are typed, and what has been told with them comes up."""

from collections.abc import Awaitable, Callable, Iterable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Input, Static

from etoile_tui.guide.items.signs import SIGNS, STARS
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.search.hits import Found, Hit
from etoile_tui.guide.search.search import Search
from etoile_tui.guide.story.guide import Guide
from etoile_tui.tui.guide_search import LastSearch
from etoile_tui.tui.text.layout import Block
from etoile_tui.tui.text.spot import Spot
from etoile_tui.tui.text.styles import FAINT, QUIET, literal
from etoile_tui.tui.widgets.field import Field
from etoile_tui.tui.widgets.reading_pane import ReadingPane

from .dialog import Dialog

PREPARING = "preparing"
"""The group of the worker that makes ready to search."""
_HINT = (
    "Everything you have reached: who, what happened, what is open. ↑ ↓ choose, Enter goes there."
)
_WANTED = "a name, a word, a place, an episode"
_NOTHING = "Nothing told so far has that."
_LOOSELY = "Nothing told so far has just that; this comes near it."
_MORE = "More than {number} found: another word narrows it down."
_KEYS = "Enter goes there · Esc back"
_READING = "Looking through what has been told ..."

_SIGNS = {
    "episode": STARS["reached"],
    "twist": SIGNS["twist"],
    "question": SIGNS["open"],
    "answer": SIGNS["answer"],
}


class SearchDialog(Dialog[Spot | None]):
    """Search in what is reached; answers where to go and what to look for there, or None."""

    STAYS = True

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "leave", show=False),
        Binding("down", "move(1)", "next", show=False, priority=True),
        Binding("up", "move(-1)", "before", show=False, priority=True),
        Binding("pagedown", "page(1)", "page down", show=False, priority=True),
        Binding("pageup", "page(-1)", "page up", show=False, priority=True),
    ]

    # Not DEFAULT_CSS: it has to outdo that of the widgets in it.
    CSS = """
    SearchDialog {
        align: center top;
        & > .box { width: 84; height: 90%; margin: 1 0 0 0; padding: 1 2 0 2; }
        & Input {
            height: 1;
            border: none;
            padding: 0 1;
            background: $row;
        }
        & Static.said { height: auto; padding: 0 1; margin: 1 0 0 0; color: $quiet; }
        & ReadingPane { height: 1fr; padding: 0; margin: 1 0 0 0; }
    }
    """

    _input = query_one(Input)
    _said = query_one(".said", Static)
    _hits = query_one(ReadingPane)

    def __init__(
        self,
        guide: Guide,
        search: Callable[[], Awaitable[Search]],
        last: LastSearch | None = None,
    ) -> None:
        """Take what to search in.

        Args:
            guide: The guide.
            search: Waits for the search in it.
            last: What was searched for last; it comes back, and takes what is searched for now.
        """
        super().__init__()
        self._guide = guide
        self._last = last or LastSearch()
        self._found = Found()
        self._search_in_guide = search
        self._search: Search | None = None
        self._goes = False
        """Whether to go to what is found first, once there is something to search in."""

    def compose(self) -> ComposeResult:
        """Lay out the search."""
        with Vertical(classes="box"):
            yield Field(self._last.words, placeholder=self._guide.poster.says(_WANTED))
            yield Static(_HINT, classes="said", markup=False)
            hits = ReadingPane()
            hits.can_focus = False
            yield hits

    def on_mount(self) -> None:
        """Make ready, and give the keys to the field, whose cursor rests."""
        self._input.cursor_blink = False
        self._input.focus()
        self._prepare()

    @work(exclusive=True, group=PREPARING)
    async def _prepare(self) -> None:
        """Look through everything once, a stretch at a time: keys are answered meanwhile."""
        from asyncio import sleep

        search = await self._search_in_guide()
        for _ in search.prepare():
            await sleep(0)
        self._search, goes = search, self._goes
        self._look()
        if goes:
            self._go()

    @on(Input.Changed)
    def _look(self) -> None:
        """Show what has the words that stand in the field."""
        words, self._goes = self._input.value, False
        chosen = self._last.chosen if words == self._last.words else 0
        self._last.words, self._last.chosen = words, chosen
        if not words.strip():
            self._show(_HINT, Found())
        elif self._search is None:
            self._show(_READING, Found())
        else:
            found = self._search.look_up(words)
            self._show(_verdict(found), found)
            if chosen:
                self.call_after_refresh(self._hits.choose, chosen)

    def _show(self, said: str, found: Found) -> None:
        self._found = found
        self._said.update(literal(said, QUIET))
        self._hits.blocks = tuple(self._block(hit) for hit in found.hits)
        self._hits.chosen = 0 if found.hits else None

    def _block(self, hit: Hit) -> Block:
        parts = [
            literal(self._guide.names.short(Position(hit.episode)), QUIET),
            _lit(hit.lead, hit.lead_highlights, "bold"),
            _lit(hit.text, hit.text_highlights, ""),
            _lit(hit.note, hit.note_highlights, QUIET),
            literal(hit.hedge or "", QUIET),
            literal(hit.credit or "", FAINT),
        ]
        sign = literal(f" {_SIGNS.get(hit.kind, SIGNS['plain'])} ", FAINT)
        text = Content("  ").join(part for part in parts if part)
        return Block(text=text, first=sign, link=hit.link)

    @on(Input.Submitted)
    def _go(self) -> None:
        self._goes = self._search is None
        self._hits.action_follow()

    @on(ReadingPane.Followed)
    def _chosen(self, event: ReadingPane.Followed) -> None:
        event.stop()
        hits = self._found.hits
        index = next(at for at, hit in enumerate(hits) if hit.link is event.link)
        self._last.chosen = index
        self.dismiss(Spot(hits[index].whole, self._found.words, event.link))

    def action_move(self, way: int) -> None:
        """Choose the next of what was found, or the one before."""
        self._hits.action_move(way)

    def action_page(self, way: int) -> None:
        """Turn over what was found."""
        pane = self._hits
        (pane.action_page_down if way > 0 else pane.action_page_up)()


def _verdict(found: Found) -> str:
    if not found.hits:
        return _NOTHING
    number = len(found.hits)
    told = _LOOSELY if found.corrected else f"{number} found"
    return f"{_MORE.format(number=number) if found.more else told} · {_KEYS}"


def _lit(text: str, marks: Iterable[tuple[int, int]], style: str) -> Content:
    """Return text with what was searched for in the light."""
    content = literal(text, style)
    for start, end in marks:
        content = content.stylize("bold $accent", start, end)
    return content
