"""The line on top: the show, a row of stars, and how far the viewer has watched."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from etoile_tui.guide.curtain import Listing
from etoile_tui.guide.guide import Guide
from etoile_tui.guide.position import Position
from etoile_tui.guide.signs import RUNNING, STARS
from etoile_tui.guide.wording import listed
from etoile_tui.library import ME
from etoile_tui.tui.blocks import FAINT, GOLD, QUIET, literal
from etoile_tui.tui.pages import named


def stars(listing: Listing, room: int) -> Content:
    """Return the row of stars; where it has no room, how many episodes are watched."""
    rows = listing.season
    space = " " if len(rows) * 2 - 1 <= room else ""
    if len(rows) > room:
        return literal(f"{STARS['reached']} {listing.watched}", GOLD)
    style = {"reached": "$accent", "under_way": "$accent", "next": "$accent", "ahead": FAINT}
    return Content(space).join(literal(STARS[row.state], style[row.state]) for row in rows)


_ROOMY = 68
"""Cells from which on there is room to say how a look back ends."""


class Marquee(Widget):
    """The line on top of every screen."""

    DEFAULT_CSS = """
    Marquee {
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

    def render(self) -> Content:
        """Draw the line."""
        if self.guide is None:
            return Content("")
        width = self.content_size.width
        where = self._where(self.guide, width)
        title = literal(self.guide.poster.title, "bold").truncate(max(8, width // 3), ellipsis=True)
        room = width - title.cell_length - where.cell_length - 4
        row = stars(self.guide.listing, room) if room > 3 else Content("")
        gap = width - title.cell_length - row.cell_length - where.cell_length
        left = max(1, gap // 2)
        return Content.assemble(title, " " * left, row, " " * max(1, gap - left), where)

    def _where(self, guide: Guide, width: int) -> Content:
        place = named(guide, guide.horizon)
        if self.looking_back:
            back = f"looking back: {place}"
            return literal(f"{back} · Esc returns" if width >= _ROOMY else back, GOLD)
        if self.clock:
            episode = named(guide, Position(guide.horizon.episode))
            where, style = f"{episode} {RUNNING} {self.clock}", GOLD
        elif guide.horizon.episode is None:
            where, style = "nothing watched yet", QUIET
        elif guide.listing.ended:
            where, style = "all watched", QUIET
        else:
            through = "at" if guide.horizon.at is not None else "through"
            you = "" if self.present else "you: "
            where, style = f"{you}{through} {place}", QUIET
        return literal(with_names(where, self.present, width // 2), style)


def with_names(where: str, present: Sequence[str], room: int) -> str:
    """Return where somebody is, and who that is.

    Args:
        where: Where they are: `through E3`.
        present: The names of those who watch, the one first whose marker decides; none where
            there is nobody but the user.
        room: Cells that there are; who decides is told whatever there is.
    """
    if not present:
        return where
    decides = present[0]
    if len(present) == 1:
        name = Content(decides).truncate(max(8, room - cell_len(where) - 2), ellipsis=True)
        return f"{name}: {where}"
    whose = "my place" if decides == ME else f"{decides}'s place"
    told = f"{listed(present)}: {where} ({whose})"
    return told if cell_len(told) <= room else f"{len(present)} together: {where} ({whose})"
