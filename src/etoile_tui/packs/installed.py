"""Finding packs: all that are installed, or one by its id or its folder."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from etoile_tui.guide.text.normalize import normalize
from etoile_tui.toml_files import read_regular

from .errors import PackError, SharedIdError, UnknownShowError
from .pack import Pack
from .pack_files import LARGEST_FILE
from .show_file import NAME
from .text import line

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

    Args:
        show: A show's id or its title, or a folder's path.
        own: The folder of the user's own packs.

    Raises:
        UnknownShowError: No installed pack has that id, and there is no such folder.
        SharedIdError: Several installed packs have that id.
        PackError: The pack cannot be used.
    """
    if "/" in show or "\\" in show or show.startswith((".", "~")):
        return pack_in(_with_home(Path(show)))
    packs, broken = _packs_with_id(show, own)
    if len(packs) > 1:
        raise SharedIdError([(pack.folder, pack.show.poster.title) for pack in packs])
    if packs:
        return packs[0]
    if broken is not None:
        raise broken
    if _is_folder(Path(show)):
        return pack_in(Path(show))
    if (named := _titled(show, own)) is not None:
        return named
    raise UnknownShowError(
        "There is no show of that name here. `etoile shows` lists the installed ones; "
        "a pack elsewhere is opened by its folder, like ./my-show."
    )


def shipped_pack(show: str) -> Pack:
    """Return a pack that comes with the program.

    Raises:
        PackError: It cannot be used.
    """
    return Pack(shipped_folder() / show)


def folders_with_id(show: str, own: Path) -> Iterator[Path]:
    """Yield the folders of the installed packs that have an id, the user's own first."""
    for pack in _packs_with_id(show, own)[0]:
        yield pack.folder


def _packs_with_id(show: str, own: Path) -> tuple[list[Pack], PackError | None]:
    """Return the installed packs that have an id, and why another cannot be used that may be it."""
    packs: list[Pack] = []
    broken: PackError | None = None
    perhaps: PackError | None = None
    for folder in pack_folders(own):
        if not _may_have_id(folder, show):
            continue
        try:
            pack = Pack(folder)
        except PackError as error:
            if folder.name == show:
                broken = error
            elif perhaps is None:  # its file has the id in it, perhaps as its own
                perhaps = PackError(f"In {line(str(folder))}, which may be it: {error}")
            continue
        if pack.show.poster.id == show:
            packs.append(pack)
    return packs, broken or perhaps


def _titled(title: str, own: Path) -> Pack | None:
    """Return the installed pack of a title, whatever its case and accents; None without one.

    Raises:
        SharedIdError: Several have it.
    """
    wanted, found = normalize(title).split(), list[Pack]()
    for folder in pack_folders(own):
        with suppress(PackError):
            pack = Pack(folder)
            if wanted and normalize(pack.show.poster.title).split() == wanted:
                found.append(pack)
    if len(found) > 1:
        raise SharedIdError([(pack.folder, pack.show.poster.title) for pack in found])
    return found[0] if found else None


def _may_have_id(folder: Path, show: str) -> bool:
    """Tell whether a pack may have an id, without parsing its file."""
    if folder.name == show:
        return True
    try:
        written = read_regular(folder / NAME, LARGEST_FILE)
    except OSError:
        return False
    # An id can be written with escapes.
    return show.encode(errors="replace") in written or b"\\" in written


def pack_in(folder: Path) -> Pack:
    """Return the pack of a folder.

    Raises:
        UnknownShowError: There is no such folder.
        PackError: There is no pack in it, or it cannot be used.
    """
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
