"""The line on top: the show, a row of stars, and how far the viewer has watched."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from etoile_tui.guide.items.signs import RUNNING, STARS
from etoile_tui.guide.items.wording import ME, listed, whose
from etoile_tui.guide.schedule.listing import Listing
from etoile_tui.guide.schedule.medium_words import in_words
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.tui.text.styles import FAINT, GOLD, QUIET, literal, shorten


def stars(listing: Listing, room: int) -> Content:
    """Return the row of stars; where it has no room, how many episodes are watched."""
    rows, before = listing.season, _seasons_before(listing)
    room -= cell_len(before)
    space = " " if len(rows) * 2 - 1 <= room else ""
    if len(rows) > room:
        return literal(f"{STARS['reached']} {listing.watched}", GOLD)
    style = {"reached": "$accent", "under_way": "$accent", "next": "$accent", "ahead": FAINT}
    row = Content(space).join(literal(STARS[row.state], style[row.state]) for row in rows)
    return Content("").join([literal(before, "$accent"), row])


def _seasons_before(listing: Listing) -> str:
    """Return the seasons that are watched, and the number of the present one: `S1–S8 ★  S9 `."""
    here = next((run for run in listing.runs if run.watched < run.end - run.start), None)
    if here is None or here is listing.runs[0]:
        return ""
    first, last = listing.runs[0].season, listing.runs[listing.runs.index(here) - 1].season
    sign = in_words(listing.medium, "Season")[0]
    whole = f"{sign}{first}" if first == last else f"{sign}{first}–{sign}{last}"
    return f"{whole} {STARS['reached']}  {sign}{here.season} "


_ROOMY = 68
"""Cells from which on there is room to say how a look back ends."""

_LEAST_TITLE = 6
"""Cells that the title has whatever else is to be said."""
_LEAST_NAME = 6
"""Cells that a name may be shortened to, with what stands after it: `ana…'s`."""


class GuideHeader(Widget):
    """The line on top of every screen."""

    DEFAULT_CSS = """
    GuideHeader {
        height: 2;
        padding: 0 2;
        border-bottom: solid $rule;
    }
    """

    guide: reactive[Guide | None] = reactive(None)
    """The guide on the screen."""
    looking_back: reactive[bool] = reactive(False)
    """Whether the guide is an earlier one than the marker's."""
    present: reactive[tuple[str, ...]] = reactive(())
    """The names of those who watch, the one first whose marker decides; none where there is
    nobody but the user."""
    clock: reactive[str] = reactive("")
    """How far into the episode the clock is that runs; empty where none does."""

    reading: reactive[int | None] = reactive(None)
    """Which part of the story has been read, in percent; None once all has."""

    def render(self) -> Content:
        """Draw the line."""
        if self.guide is None:
            return Content("")
        width = self.content_size.width
        title = shorten(self.guide.poster.title, max(_LEAST_TITLE, width // 3))
        where = self._where(self.guide, width, width - cell_len(title) - 2)
        left = max(_LEAST_TITLE, width - where.cell_length - 2)
        name = literal(shorten(title, left), "bold")
        between = self._between(width - name.cell_length - where.cell_length)
        return Content.assemble(name, between, where)

    def _between(self, gap: int) -> Content:
        """Return the stars in the middle of a gap, where it has room for them."""
        row = stars(self.guide.listing, gap - 4) if self.guide and gap > 7 else Content("")
        left = max(1, (gap - row.cell_length) // 2)
        return Content.assemble(" " * left, row, " " * max(1, gap - row.cell_length - left))

    def _where(self, guide: Guide, width: int, room: int) -> Content:
        if self.reading is not None:
            return literal(f"reading the story so far: {self.reading} %", QUIET)
        place = guide.names.short(guide.horizon)
        if self.looking_back:
            back = f"looking back: {place}"
            return literal(f"{back} · Esc returns" if width >= _ROOMY else back, GOLD)
        if self.clock:
            episode = guide.names.short(Position(guide.horizon.episode))
            where, style = f"{episode} {RUNNING} {self.clock}", GOLD
        elif guide.horizon.episode is None:
            where, style = guide.poster.says("nothing watched yet"), QUIET
        elif guide.listing.ended:
            where, style = guide.poster.says("all watched"), QUIET
        else:
            inside = guide.horizon.at is not None
            you = "" if self.present else "you: "
            where, style = f"{you}{place if inside else f'through {place}'}", QUIET
        return literal(with_names(where, self.present, room), style)


def with_names(where: str, present: Sequence[str], room: int) -> str:
    """Return where somebody is, and who that is.

    Args:
        where: Where they are: `through E3`.
        present: The names of those who watch, the one first whose marker decides; none where
            there is nobody but the user.
        room: Cells that there are; whose place it is is told whatever there is.
    """
    if not present:
        return where
    if len(present) == 1:
        name = shorten(present[0], max(_LEAST_NAME, room - cell_len(where) - 2))
        return f"{name}: {where}"
    told = f"{listed(present)}: {where} ({whose(present[0])} place)"
    return told if cell_len(told) <= room else _without_names(where, present, room)


def _without_names(where: str, present: Sequence[str], room: int) -> str:
    """Return where several are, and whose place it is, who is shortened at need."""
    decides = present[0]
    for told in (f"{len(present)} together: {where}", where):
        left = room - cell_len(f"{told} ( place)")
        if left >= min(_LEAST_NAME, cell_len(whose(decides))):
            return f"{told} ({_whose(decides, left)} place)"
    left = max(_LEAST_NAME, room - cell_len(f"{where} ()"))
    return f"{where} ({_whose(decides, left)})"


def _whose(name: str, room: int) -> str:
    """Return what stands before a viewer's things, the name shortened to the room."""
    return whose(name if name == ME else shorten(name, room - len("'s")))
