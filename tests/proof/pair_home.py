"""A user's files while one pack of a pair is installed, and markers that stay where they agree."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.library import OpenShow, ProgressError
from etoile_tui.progress.model import ME, Progress, Viewer
from etoile_tui.progress.store import Store
from tests.harness.home import Home

from .pack_pairs import PackPair
from .strange_files import Files, lay

OTHERS = ("ana", "ben")
"""Who watches besides."""


class PairHome(Home):
    """What a user has on disk while one of the packs of a pair is installed.

    The same paths and the same progress serve both packs, one after the other.

    Attributes:
        pair: The pair.
    """

    def __init__(self, folder: Path, pair: PackPair) -> None:
        """Prepare progress as the pair has it."""
        super().__init__(folder)
        self.pair = pair
        if pair.twin is not None:
            self._watch_all(lay(pair.twin, self.paths.shows / "twin"))
        self.lay(pair.was or pair.one)
        self._prepare()
        if pair.together:
            self.present = (ME, *OTHERS[: len(pair.party)])
        self.save()

    def lay(self, files: Files) -> None:
        """Install a pack in the place of the one before, whatever its files are."""
        lay(files, self.pack)

    def _watch_all(self, pack: Path) -> None:
        show = self.library().open(str(pack))
        show.markers.mark(Position(show._pack.order.ids[-1]))

    def _prepare(self) -> None:
        pair = self.pair
        for name, marker in zip(OTHERS, pair.party, strict=False):
            self.library().add_viewer(name)
            self.library(name).choose_curtain(pair.curtain)
            self.mark(marker, viewer=name)
        self.library().choose_curtain(pair.curtain)
        self.mark(*pair.before, pair.marker or str(pair.horizon))


class _TooFarError(ProgressError):
    """A change after which the packs may differ."""

    def __init__(self) -> None:
        super().__init__("Not now.")


@contextmanager
def nobody_goes_on(show: OpenShow, pair: PackPair) -> Iterator[None]:
    """Refuse every marker past the pair's horizon and every laxer curtain, whatever is asked."""
    order, strictness = show._pack.order, list(Curtain)
    change = Store.change

    def agreed(viewer: Viewer) -> bool:
        try:
            marker = parse_position(viewer.track(show.poster.id).marker)
            reached = order.reach(marker) <= order.reach(pair.horizon)
        except PositionError:
            return False
        return reached and strictness.index(viewer.curtain) >= strictness.index(pair.curtain)

    def guarded(store: Store, wanted: Callable[[Progress], Progress]) -> Progress:
        def checked(progress: Progress) -> Progress:
            changed = wanted(progress)
            viewers = [changed.viewer(name) for name in changed.names]
            before = [progress.viewer(name) for name in progress.names]
            if not all(agreed(viewer) for viewer in viewers if viewer not in before):
                raise _TooFarError
            return changed

        return change(store, checked)

    with patch.object(Store, "change", guarded):
        yield
