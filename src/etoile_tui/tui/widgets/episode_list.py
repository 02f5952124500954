"""The list of episodes, as the curtain allows; of several seasons the chosen one is unfolded."""

from bisect import bisect_right
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from etoile_tui.guide.items.signs import FOLDED, STARS, UNFOLDED
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.listing import Listing, SeasonRun
from etoile_tui.guide.schedule.medium_words import in_words

from .row_list import BAR, RowList

_CURTAINS = ("┄ the curtain ┄", "┄┄┄")
"""What stands below the list while anything lies ahead, for as much room as there is."""

_STAR = 4
"""Cells of the star and the room around it."""


class EpisodeList(RowList):
    """The episodes; one is chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--reached",
        "list--coming",
        "list--ahead",
        "list--curtain",
    }

    DEFAULT_CSS = """
    EpisodeList {
        & > .list--reached { color: $foreground; }
        & > .list--coming { color: $accent; text-style: bold; }
        & > .list--ahead { color: $faint; }
        & > .list--curtain { color: $faint; text-style: italic; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left_curly_bracket", "season(-1)", "season before", show=False),
        Binding("right_curly_bracket", "season(1)", "next season", show=False),
    ]

    listing: reactive[Listing] = reactive(Listing((), ()), layout=True)
    """The rows."""
    _unfolded: int = 0
    """The number of the season whose rows are shown, among those of the list."""

    def watch_listing(self) -> None:
        """Make room for the rows."""
        self._unfold(self.chosen)
        self.rows_changed()

    def watch_chosen(self, before: int, now: int) -> None:
        """Unfold the season of the choice, show it and tell of it."""
        if self._unfold(now):
            self.virtual_size = Size(0, self.extent)
            self.refresh()
        super().watch_chosen(before, now)

    def _unfold(self, index: int) -> bool:
        """Unfold the season of a row; tell whether it was folded."""
        before, self._unfolded = self._unfolded, self._run_of(index)
        return self._unfolded != before

    def _run_of(self, index: int) -> int:
        """Return the number of the season that a row is in."""
        starts = [run.start for run in self.listing.runs]
        return max(0, bisect_right(starts, index) - 1)

    @property
    def _open(self) -> SeasonRun | None:
        """The season whose rows are shown; None where all are."""
        runs = self.listing.runs
        return runs[min(self._unfolded, len(runs) - 1)] if runs else None

    def line_of(self, index: int) -> int:
        """Return the line of an episode, or that of its season while that is folded."""
        if (shown := self._open) is None:
            return index
        run = self._run_of(index)
        if shown.start <= index < shown.end:
            return run + 1 + index - shown.start
        return run if run <= self._unfolded else run + shown.end - shown.start

    def index_at(self, line: int) -> int | None:
        """Return the index of the episode on a line."""
        if (shown := self._open) is None:
            return super().index_at(line)
        index = shown.start + line - self._unfolded - 1
        return index if shown.start <= index < shown.end else None

    def _run_at(self, line: int) -> SeasonRun | None:
        """Return the season whose heading stands on a line."""
        if (shown := self._open) is None:
            return None
        runs, rows = self.listing.runs, shown.end - shown.start
        number = line if line <= self._unfolded else line - rows
        heading = number <= self._unfolded if line <= self._unfolded else number > self._unfolded
        return runs[number] if heading and number < len(runs) else None

    def clicked(self, line: int) -> int | None:
        """Return the episode on a line; on that of a season its first."""
        run = self._run_at(line)
        return self.index_at(line) if run is None else run.start

    def action_season(self, way: int) -> None:
        """Choose the first episode of the next season, or of the one before."""
        runs = self.listing.runs
        if not runs:
            self.chosen = 0 if way < 0 else self.count - 1
            return
        self.chosen = runs[max(0, min(len(runs) - 1, self._run_of(self.chosen) + way))].start

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.listing)

    @property
    def extent(self) -> int:
        """The lines that are shown, and two for the curtain while anything lies ahead."""
        return self._lines + (0 if self.listing.ended else 2)

    @property
    def _lines(self) -> int:
        """How many lines episodes and seasons take."""
        shown = self._open
        return self.count if shown is None else len(self.listing.runs) + shown.end - shown.start

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the cells that the longest label needs, where there is no room for titles."""
        longest = max((cell_len(self._label(row)) for row in self.listing), default=0)
        return BAR + _STAR + longest + self.styles.scrollbar_size_vertical

    def line(self, y: int, width: int) -> Strip:
        """Return a season's line, or one below the last row: empty, or the curtain."""
        if (run := self._run_at(y)) is not None:
            return self._season(run, width)
        hangs = y == self._lines + 1 and not self.listing.ended
        sign = next((sign for sign in _CURTAINS if len(sign) <= width), "")
        text = sign.center(width) if hangs else ""
        style = self._ground + self.get_component_rich_style("list--curtain", partial=True)
        return Strip([Segment(set_cell_size(text, width), style)], width)

    def _season(self, run: SeasonRun, width: int) -> Strip:
        """Return a season's line: its number, and how many episodes of it are watched."""
        whole = run.watched == run.end - run.start
        coming = run.start <= self.listing.watched < run.end
        part = "reached" if whole else "coming" if coming else "ahead"
        style = self._ground + self.get_component_rich_style(f"list--{part}", partial=True)
        gold = self._ground + self.get_component_rich_style("list--bar", partial=True)
        sign = UNFOLDED if run == self._open else FOLDED
        name = in_words(self.listing.medium, "Season")
        text = set_cell_size(f"  {sign} {name} {run.season}", max(0, width - 6))
        stars = f"{STARS['reached']} {run.watched}" if run.watched else ""
        stars = stars or (STARS["next"] if coming else "")
        told = set_cell_size(stars, min(6, width))
        return Strip([Segment(text, style), Segment(told, gold)], width)

    def row(self, index: int, width: int, base: Style) -> list[Segment]:
        """Return an episode's star, number and title."""
        row = self.listing[index]
        part = {"reached": "reached", "ahead": "ahead"}.get(row.state, "coming")
        style = base + self.get_component_rich_style(f"list--{part}", partial=True)
        gold = base + self.get_component_rich_style("list--bar", partial=True)
        room = max(0, width - _STAR)
        text = set_cell_size(self._words(row, room), room)
        star = style if row.state == "ahead" else gold
        return [Segment(f" {STARS[row.state]}  ", star), Segment(text, style)]

    def _words(self, row: Row, room: int) -> str:
        """A row's label and title, fitted into the room there is."""
        name = self._label(row)
        space = room - cell_len(name) - 2
        if row.title is None or space < 6:
            return name
        return f"{name}  {Content(row.title).truncate(space, ellipsis=True).plain}"

    def _label(self, row: Row) -> str:
        if row.id is None:
            return "next"
        label, width = self.listing.numbers.label(row.id), self.listing.number_width
        return label.rjust(width) if label[:1].isdigit() else label.ljust(width)
