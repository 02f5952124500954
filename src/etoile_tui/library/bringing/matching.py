"""Which show of a source is a show here: by ids, or else by title and year. Never a near one."""

from collections.abc import Iterable

from etoile_tui.guide.schedule.show import Poster
from etoile_tui.importing.folding import fold_show
from etoile_tui.importing.marks import ShowMarks, ids_agree

_MOST_APART = 1
"""How many years may lie between what two sources call the year of a show."""


def candidates(poster: Poster, shows: Iterable[ShowMarks]) -> list[ShowMarks]:
    """Return the shows of one source that may be a show here.

    Those of its ids are, if there are any. Else each of its title, unless an id or the year says
    that it is another.
    """
    shows = tuple(shows)
    sure = [show for show in shows if ids_agree(poster.ids, show.ids)]
    return sure or [show for show in shows if _may_be(poster, show)]


def _may_be(poster: Poster, show: ShowMarks) -> bool:
    if ids_agree(poster.ids, show.ids) is False:
        return False
    here, there = fold_show(poster.title), show.named
    year = poster.first_aired.year if poster.first_aired else here.year
    if year and there.year and abs(year - there.year) > _MOST_APART:
        return False
    return bool(there.title) and here.title == there.title
