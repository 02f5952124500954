"""Under which key progress keeps a pack's markers: two packs with one id are two shows.

The key is the show's id. A second pack of that id gets `id 2`, a third one `id 3`. Progress keeps
which pack has which key, by where the pack is.
"""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from etoile_tui.guide.schedule.show import Poster
from etoile_tui.packs.errors import PackError
from etoile_tui.packs.installed import folders_with_id, shipped_folder
from etoile_tui.packs.show_file import read_show
from etoile_tui.progress.model import PackRecord, Progress

_SHIPPED, _OWN = "shipped:", "shows:"


class ShowKey:
    """Finds the key of one pack.

    Attributes:
        show: The show's id.
        poster: The pack's poster.
        record: Which pack it is: its folder with the program, in the folder of the user's own
            packs (both hold wherever those are) or anywhere else, and its poster's checksum.
    """

    def __init__(self, poster: Poster, folder: Path, own: Path) -> None:
        """Take a pack.

        Args:
            poster: Its poster.
            folder: The pack's folder.
            own: The folder of the user's own packs.
        """
        self.show = poster.id
        self.poster = poster
        self.record = PackRecord(_address(folder, own), _checksum(poster))
        self._own = own

    def of(self, progress: Progress) -> str:
        """Return the key under which progress keeps the pack's markers, or would keep them.

        A pack that has been moved keeps its key, and so does one that had its markers before
        packs were told apart, as long as no other pack can be meant.
        """
        keys = [key for key in progress.shows if self._is_of_id(key)]
        for key in keys:
            if (known := progress.packs.get(key)) and known.folder == self.record.folder:
                return key
        left = [key for key in keys if not self._is_anothers(progress.packs.get(key))]
        if len(left) == 1 and not self._has_rival(progress):
            return left[0]
        number = 1
        while (key := self._numbered(number)) in keys:
            number += 1
        return key

    def others(self) -> Iterator[Path]:
        """Yield the installed packs that have the same id."""
        for folder in folders_with_id(self.show, self._own):
            if _address(folder, self._own) != self.record.folder:
                yield folder

    def _is_of_id(self, key: str) -> bool:
        show, _, number = key.partition(" ")
        return show == self.show and (not number or number.isdecimal())

    def _is_anothers(self, known: PackRecord | None) -> bool:
        """Tell whether a key is another pack's: of another poster, or still where it was."""
        if known is None:
            return False
        if known.poster != self.record.poster:
            return True
        try:
            return read_show(_folder(known.folder, self._own)).poster.id == self.show
        except PackError:
            return False

    def _has_rival(self, progress: Progress) -> bool:
        """Tell whether another pack of the id has no key of its own yet."""
        known = {pack.folder for pack in progress.packs.values()}
        return any(_address(folder, self._own) not in known for folder in self.others())

    def _numbered(self, number: int) -> str:
        return self.show if number == 1 else f"{self.show} {number}"


def _checksum(poster: Poster) -> str:
    """Return the checksum of what does not change about a show."""
    lasting = (poster.title.casefold(), poster.first_aired, poster.created_by)
    return f"{crc32(repr(lasting).encode()):08x}"


def _address(folder: Path, own: Path) -> str:
    """Return where a pack is; also where a link among the installed packs leads to it."""
    path = folder.absolute()
    real = _resolved(path)
    for root, prefix in ((shipped_folder(), _SHIPPED), (own.absolute(), _OWN)):
        if path.parent == root:
            return _written(f"{prefix}{path.name}")
        for installed in _children(root):
            if _resolved(installed) == real:
                return _written(f"{prefix}{installed.name}")
    return _written(str(real))


def _written(address: str) -> str:
    """Return an address as it can be written: a folder's name need not be text."""
    return address.encode(errors="backslashreplace").decode()


def _children(root: Path) -> list[Path]:
    try:
        return sorted(root.iterdir())
    except OSError:
        return []


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path


def _folder(address: str, own: Path) -> Path:
    for root, prefix in ((shipped_folder(), _SHIPPED), (own, _OWN)):
        if address.startswith(prefix):
            return root / address.removeprefix(prefix)
    return Path(address)
