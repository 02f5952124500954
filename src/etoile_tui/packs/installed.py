"""Finding packs: all that are installed, or one by its id or its folder."""

from collections.abc import Iterator
from pathlib import Path

from .errors import PackError, UnknownShowError
from .pack import Pack
from .show_file import NAME

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder() -> Path:
    """Return the folder of the packs that come with the program.

    In a wheel it is inside the package. In a clone or an editable install it is in the
    repository's root, next to `src`.
    """
    inside = _PACKAGE / "data"
    return inside if inside.is_dir() else _PACKAGE.parent.parent / "data"


def pack_folders(own: Path) -> Iterator[Path]:
    """Yield the folders of all installed packs: the user's own, then those that ship, by name.

    Args:
        own: The folder of the user's own packs; it need not exist.
    """
    for root in (own, shipped_folder()):
        try:
            found = sorted(path for path in root.iterdir() if _is_pack(path))
        except OSError:
            continue
        yield from found


def find_pack(show: str, own: Path) -> Pack:
    """Return the pack of a show.

    Where several packs have one id, a pack in a folder of that name wins, then one of the user's
    own.

    Args:
        show: A show's id, or a folder's path.
        own: The folder of the user's own packs.

    Raises:
        UnknownShowError: No installed pack has that id, and there is no such folder.
        PackError: The pack cannot be used.
    """
    if "/" in show or "\\" in show or show.startswith((".", "~")):
        return _in_folder(_with_home(Path(show)))
    broken: PackError | None = None
    for folder in _likely_first(show, own):
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


def _likely_first(show: str, own: Path) -> Iterator[Path]:
    """Yield the installed folders, those named like the show first, so that few are opened."""
    named = [root / show for root in (own, shipped_folder()) if _is_pack(root / show)]
    yield from named
    yield from (folder for folder in pack_folders(own) if folder not in named)


def _in_folder(folder: Path) -> Pack:
    if not _is_folder(folder):
        raise UnknownShowError(
            "There is no such folder. A pack is a folder with a show.toml in it."
        )
    if not _is_pack(folder):
        raise PackError(f"{NAME} is missing: a pack is a folder with that file in it.")
    return Pack(folder)


def _with_home(path: Path) -> Path:
    """Return a path with its `~` expanded; as it is where there is no such home."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def _is_pack(folder: Path) -> bool:
    try:
        return (folder / NAME).is_file()
    except OSError:  # a folder that may not be read, or a name that is too long
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
