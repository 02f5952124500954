"""The guide, opened on a show: rings as soon as everything is painted, and leaves."""

import gc
import sys
from pathlib import Path


def main(progress: Path, show: str) -> None:
    """Open the guide as `etoile` does, the collector held off before Textual is imported."""
    gc.disable()
    from etoile_tui.library import Library, Paths
    from etoile_tui.tui.app import EtoileApp

    class PaintedOnce(EtoileApp):
        def on_ready(self) -> None:
            self.call_after_refresh(self.ring)

        def ring(self) -> None:
            self.bell()
            self.exit()

    library = Library(Paths(progress=progress, shows=progress.parent / "shows"))
    PaintedOnce(library, library.open(show)).run()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
