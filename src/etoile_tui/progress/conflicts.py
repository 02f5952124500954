"""The files in which programs that sync folders keep a second progress, beside the first."""

import re
from pathlib import Path
from typing import Final

_MARK: Final = re.compile(
    r"\.sync-conflict-|_conflict-| ?\(.*(conflict|konflikt|conflit)", re.IGNORECASE
)
"""What stands behind the file's own name: Syncthing's, ownCloud's, Dropbox's and Nextcloud's."""


def conflict_files(path: Path) -> list[Path]:
    """Return the files beside a file that hold what another machine wrote at the same time.

    Args:
        path: The file, which need not exist.
    """
    try:
        beside = [each for each in path.parent.iterdir() if each.suffix == path.suffix]
    except OSError:
        return []
    length = len(path.stem)
    return sorted(
        each
        for each in beside
        if each.name.startswith(path.stem) and _MARK.match(each.name[length:])
    )


def conflict_note(path: Path) -> str:
    """Return what to say of those files, and how to go on; nothing where there are none.

    Args:
        path: The file.
    """
    found = conflict_files(path)
    if not found:
        return ""
    name = ascii(found[0].name)
    more = f" and {len(found) - 1} more like it" if len(found) > 1 else ""
    return (
        f"Your progress was changed on two machines at once: {name}{more} lies beside {path}, "
        f"which holds. Move it over {path.name} to go by it, or delete it."
    )
