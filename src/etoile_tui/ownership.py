"""Whose a file is: the administrator leaves nothing in a home that its user cannot write."""

import os
from errno import EPERM
from pathlib import Path


def refuse_as_root(path: Path) -> None:
    """Refuse to write a file as root where another user's is, or would be made.

    A run with `sudo` and the user's HOME would leave a file that the user can neither read nor
    write.

    Args:
        path: The file, which need not exist.

    Raises:
        PermissionError: It is another user's; `strerror` says so, and what to do.
    """
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return
    nearest = next((each for each in (path, *path.parents) if each.exists()), None)
    if nearest is not None and nearest.stat().st_uid != 0:
        raise PermissionError(
            EPERM,
            f"{nearest} is another user's, who could not use what root writes there; "
            "run etoile without sudo, or with sudo -H for root's own progress",
        )
