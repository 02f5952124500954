"""The guide, opened on a show and left as soon as everything is painted."""

import gc
import sys
from pathlib import Path


def main(progress: Path, show: str) -> None:
    """Open the guide as `etoile` does, the collector held off before Textual is imported."""
    gc.disable()
    from etoile_tui.library import Library, Places
    from etoile_tui.tui.app import EtoileApp

    class PaintedOnce(EtoileApp):
        def on_ready(self) -> None:
            self.call_after_refresh(self.exit)

    library = Library(Places(progress=progress, shows=progress.parent / "shows"))
    PaintedOnce(library.open(show)).run()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
