"""Choosing who is watching: one viewer, or several together."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Label, OptionList

from etoile_tui.guide.items.signs import CHOSEN
from etoile_tui.guide.items.wording import ME, listed
from etoile_tui.tui.text.styles import GOLD, QUIET, literal, shorten

from .choice import ChoiceList
from .dialog import Dialog

SOMEBODY_NEW = ()
"""The answer where somebody is to be added."""

_ALONE = "Each has a place of their own in every show; nothing of one shows for another."
_KEYS = "Space ticks several · a adds somebody · Esc back"


class ChooseViewers(Dialog[tuple[str, ...] | None]):
    """Asks who is watching; answers their names, `SOMEBODY_NEW`, or None for no change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,v", "dismiss(None)", "leave", show=False),
        Binding("j", "move('down')", "down", show=False),
        Binding("k", "move('up')", "up", show=False),
        Binding("space,x", "tick", "tick", show=False),
        Binding("a", "add", "add", show=False),
    ]

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (58, "-normal")]  # noqa: RUF012 (declared so by Textual)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-normal"), (30, "-tall")]  # noqa: RUF012

    # The list leaves the lines below it their room, whatever the height.
    DEFAULT_CSS = """
    ChooseViewers {
        & > .box { width: 62; }
        & ChoiceList {
            max-height: 40vh;
            scrollbar-gutter: stable;
            scrollbar-size-horizontal: 0;
        }
        & Label { width: 1fr; }
        & .apart { margin: 1 0 0 0; }
        &.-narrow #alone, &.-short #alone { display: none; }
        &.-short > .box { padding: 0 3; }
        &.-short ChoiceList { max-height: 30vh; }
        &.-tall ChoiceList { max-height: 60vh; }
    }
    """

    _options = query_one(ChoiceList)
    _meant = query_one("#meant", Label)

    def __init__(
        self,
        names: Sequence[str],
        present: Sequence[str],
        chosen: str | None = None,
        place: Callable[[Sequence[str]], str] = lambda _: "",
        says: Callable[[str], str] = str,
    ) -> None:
        """Take who there is.

        Args:
            names: All viewers.
            present: Those who watch now.
            chosen: The name to start at; the first of those who watch where left out.
            place: Tells how far some have come together; empty where that is not to be told.
            says: Puts a sentence in the words of the show's medium.
        """
        super().__init__()
        self._names = tuple(names)
        self._present = frozenset(present)
        self._ticked = set(present)
        self._touched = False
        """Whether a tick was made or taken away."""
        self._place = place
        self._says = says
        start = present if chosen is None else (chosen,)
        self._chosen = next((at for at, name in enumerate(names) if name in start), 0)

    def compose(self) -> ComposeResult:
        """Lay out the choice."""
        with Vertical(classes="box"):
            yield Label(literal(self._says("Who is watching?")))
            # The names follow when it is known how much room they have: none may be folded.
            yield ChoiceList(*("" for _ in self._names), markup=False)
            yield Label(literal(_ALONE, QUIET), classes="apart", id="alone")
            yield Label(classes="apart", id="meant")
            yield Label(literal(_KEYS, QUIET))

    def on_mount(self) -> None:
        """Start at the one who is chosen."""
        self._options.highlighted = self._chosen
        self._options.focus()

    def on_resize(self) -> None:
        """Cut the lines anew, once it is known how much room they have."""
        self.call_after_refresh(self._draw_all)

    def _draw_all(self) -> None:
        for index in range(len(self._names)):
            self._draw(index)
        self._options.scroll_to_highlight()
        self._tell()

    def _draw(self, index: int) -> None:
        name = self._names[index]
        # Signs and not the ground alone: there may be no colours.
        sign = CHOSEN if index == self._chosen else " "
        signs = f"{sign} [{'x' if name in self._ticked else ' '}] "
        here = self._says("  (watching)") if name in self._present else ""
        room = self._options.scrollable_content_region.width - cell_len(signs + here)
        line = literal(f"{signs}{shorten(name, max(1, room))}", GOLD)
        self._options.replace_option_prompt_at_index(
            index, Content.assemble(line, literal(here, QUIET))
        )

    def _tell(self) -> None:
        """Say what Enter would do."""
        names = self._answer
        place = self._place(names) if len(names) > 1 else ""
        self._meant.update(literal(meant(names, self._meant.size.width, place, self._says)))

    @property
    def _answer(self) -> tuple[str, ...]:
        """Those who are ticked; the chosen one where nobody is.

        Whoever moves to somebody else, and ticks nobody, means that one alone.
        """
        chosen = self._names[self._chosen]
        ticked = tuple(name for name in self._names if name in self._ticked)
        return ticked if ticked and (self._touched or chosen in self._ticked) else (chosen,)

    @on(OptionList.OptionHighlighted)
    def _move_to(self, event: OptionList.OptionHighlighted) -> None:
        before, self._chosen = self._chosen, event.option_index
        self._draw(before)
        self._draw(self._chosen)
        self._tell()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self._chosen = event.option_index
        self.dismiss(self._answer)

    def action_tick(self) -> None:
        """Tick the chosen one, or take the tick away."""
        # The list's own word: of a key just before this one it is told later.
        index = self._options.highlighted or 0
        self._touched = True
        self._ticked ^= {self._names[index]}
        self._draw(index)
        self._tell()

    def action_add(self) -> None:
        """Ask for somebody new."""
        self.dismiss(SOMEBODY_NEW)

    def action_move(self, way: str) -> None:
        """Move the choice up or down."""
        options = self._options
        (options.action_cursor_down if way == "down" else options.action_cursor_up)()


def meant(
    names: Sequence[str], room: int, place: str = "", says: Callable[[str], str] = str
) -> str:
    """Return what Enter does, on one line.

    Args:
        names: Those who are to watch.
        room: Cells that there are.
        place: How far several have come together; empty where that is not to be told.
        says: Puts a sentence in the words of the show's medium.
    """
    together = says("watch together.")
    if len(names) > 1 and place:
        return f"Enter: together, {place}"
    if len(names) > 1:
        told = f"Enter: {listed(names)} {together}"
        return told if cell_len(told) <= room else f"Enter: {len(names)} {together}"
    if names[0] == ME:
        return says("Enter: you watch.")
    watches = says("watches.")
    return f"Enter: {shorten(names[0], max(1, room - len(f'Enter:  {watches}')))} {watches}"
