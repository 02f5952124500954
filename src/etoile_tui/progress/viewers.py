"""The viewers' names: who there is, who may be added, and who goes."""

import re
import unicodedata
from dataclasses import replace

from etoile_tui.suggestions import nearest, repeated

from .errors import ViewerError
from .model import Progress, Viewer

LONGEST_NAME = 40
"""Characters that a viewer's name may have."""

_MARKS = frozenset(" -_.'’&")
"""What a name may have besides letters, their marks, and digits. No comma: `--with ana,ben`."""

_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Letters and marks that leave no trace of their own (Unicode's Default_Ignorable): two names that
differ in them alone would look the same."""


def find(progress: Progress, name: str) -> str:
    """Return a viewer's name as it is kept; capitals do not matter, nor do wide letters.

    Raises:
        ViewerError: There is no such viewer.
    """
    if name in progress.names:
        return name  # the file may hold two that are alike
    known = {_alike(each): each for each in reversed(progress.names)}
    if (asked := _alike(name)) in known:
        return known[asked]
    near = nearest(asked, known)
    hint = f" Did you mean {repeated(known[near])}?" if near else ""
    raise ViewerError(
        f"There is no viewer “{repeated(name)}”.{hint} etoile viewers lists them, and etoile "
        "viewers add NAME adds one."
    )


def add(progress: Progress, name: str) -> Progress:
    """Return the progress with one viewer more, who has watched nothing.

    Raises:
        ViewerError: No viewer can have that name, or one has it.
    """
    new = _fresh(progress, name)
    # From here on `me` is one of several, and so has to be written down.
    known = {each: progress.viewer(each) for each in progress.names}
    return replace(progress, viewers={**known, new: Viewer()}, using=progress.in_use)


def use(progress: Progress, name: str) -> Progress:
    """Return the progress with another viewer in use.

    Raises:
        ViewerError: There is no such viewer.
    """
    return replace(progress, using=find(progress, name))


def rename(progress: Progress, name: str, new: str) -> Progress:
    """Return the progress with a viewer called something else.

    Raises:
        ViewerError: There is no such viewer, no viewer can have that name, or another one has it.
    """
    old = find(progress, name)
    becomes = _fresh(progress, new, but=old)
    names = {each: becomes if each == old else each for each in progress.names}
    using = names[progress.in_use]
    viewers = {names[each]: progress.viewer(each) for each in progress.names}
    return replace(progress, viewers=viewers, using=using)


def remove(progress: Progress, name: str) -> Progress:
    """Return the progress without a viewer, and without all that was kept for them.

    Raises:
        ViewerError: There is no such viewer, or it is the one in use.
    """
    old = find(progress, name)
    if old == progress.in_use:
        raise ViewerError(
            f"{repeated(old)} is the viewer in use and stays. Choose another first, with etoile "
            "viewers use NAME."
        )
    viewers = {each: viewer for each, viewer in progress.viewers.items() if each != old}
    return replace(progress, viewers=viewers)


def _fresh(progress: Progress, name: str, *, but: str | None = None) -> str:
    """Return a name that nobody has, as it is to be kept.

    Raises:
        ViewerError: No viewer can have it, or another one than `but` has it.
    """
    new = unicodedata.normalize("NFC", _spaced(name))
    if not any(sign.isalnum() for sign in new):
        raise ViewerError("A viewer's name needs a letter or a digit.")
    if len(new) > LONGEST_NAME:
        raise ViewerError(f"A viewer's name has at most {LONGEST_NAME} characters.")
    if not all(_allowed(sign) for sign in new) or new.startswith("-"):
        raise ViewerError(
            "A viewer's name is made of letters, digits, spaces and - _ . ' &, and does not "
            "begin with a dash."
        )
    for known in progress.names:
        if known != but and _alike(known) == _alike(new):
            raise ViewerError(f"There is a viewer {repeated(known)} already.")
    return new


def _allowed(sign: str) -> bool:
    if _UNSEEN.match(sign):
        return False
    return sign.isalnum() or sign in _MARKS or unicodedata.category(sign).startswith("M")


def _alike(name: str) -> str:
    """Return what two spellings of one name have in common (Unicode's compatibility caseless)."""
    folded = unicodedata.normalize("NFD", _spaced(name)).casefold()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", folded).casefold())


def _spaced(name: str) -> str:
    """Return a name with nothing around it, and one space between its words."""
    return " ".join(filter(None, name.strip().split(" ")))
