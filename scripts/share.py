"""Makes the files that installers put beside the program: its manual page and its completions.

They lie in share/ as they do in the folder of that name where they are installed. The pages of
docs/ that are made from the program are written with them. Run `make share` after a change to
the commands, or to a key; a test tells when one is not current.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from etoile_tui.cli.commands.completion import SCRIPTS

from .manual import manual_page
from .reference import pages

FOLDER: Final = Path(__file__).resolve().parent.parent / "share"
DOCS: Final = FOLDER.parent / "docs"

_COMPLETIONS: Final = {
    "bash": "bash-completion/completions/etoile",
    "zsh": "zsh/site-functions/_etoile",
    "fish": "fish/vendor_completions.d/etoile.fish",
}
"""Where shells look for what others install; PowerShell has no such folder."""


def files() -> Mapping[str, str]:
    """Return what is in each file, by its path in share/."""
    completions = {path: SCRIPTS[shell] for shell, path in _COMPLETIONS.items()}
    return {"man/man1/etoile.1": manual_page()} | completions


def main() -> None:
    """Write the files."""
    for name, text in files().items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
