"""Which shows are installed, and finding one by its id or its folder."""

from collections.abc import Iterator
from pathlib import Path

from .errors import PackError, UnknownShowError
from .pack import Pack
from .show_file import NAME

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder() -> Path:
    """Return the folder of the packs that ship.

    A wheel carries it inside the package; a clone and an editable install have it at the
    repository's root, next to `src`.
    """
    inside = _PACKAGE / "data"
    return inside if inside.is_dir() else _PACKAGE.parent.parent / "data"


def folders(own: Path) -> Iterator[Path]:
    """Yield the folders of all installed packs, the viewer's own first, by name.

    Args:
        own: The folder of the viewer's own packs; it need not exist.
    """
    for root in (own, shipped_folder()):
        try:
            found = sorted(path for path in root.iterdir() if _is_pack(path))
        except OSError:
            continue
        yield from found


def find(show: str, own: Path) -> Pack:
    """Return the pack of a show.

    Of several packs with one id a folder of that name comes first, then the viewer's own.

    Args:
        show: A show's id, or a folder's path.
        own: The folder of the viewer's own packs.

    Raises:
        UnknownShowError: No pack is installed under that id, and no folder is there.
        PackError: The pack cannot be used.
    """
    if "/" in show or "\\" in show or show.startswith((".", "~")):
        return _in_folder(_at_home(Path(show)))
    broken: PackError | None = None
    for folder in _likeliest_first(show, own):
        try:
            pack = Pack(folder)
        except PackError as error:
            if folder.name == show:
                broken = error
            continue
        if pack.show.poster.id == show:
            return pack
    if broken is not None:
        raise broken
    if _is_folder(Path(show)):
        return _in_folder(Path(show))
    raise UnknownShowError(
        "There is no show of that name here. `etoile shows` lists the installed ones; "
        "a pack elsewhere is opened by its folder, like ./my-show."
    )


def _likeliest_first(show: str, own: Path) -> Iterator[Path]:
    """Yield the installed folders, those named like the show first: mostly one is opened."""
    named = [root / show for root in (own, shipped_folder()) if _is_pack(root / show)]
    yield from named
    yield from (folder for folder in folders(own) if folder not in named)


def _in_folder(folder: Path) -> Pack:
    if not _is_folder(folder):
        raise UnknownShowError(
            "There is no such folder. A pack is a folder with a show.toml in it."
        )
    if not _is_pack(folder):
        raise PackError(f"{NAME} is missing: a pack is a folder with that file in it.")
    return Pack(folder)


def _at_home(path: Path) -> Path:
    """Return a path with its `~` resolved, where that names anybody's home."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def _is_pack(folder: Path) -> bool:
    try:
        return (folder / NAME).is_file()
    except OSError:  # a locked folder, or a name too long to be one
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
