"""Finding, adding, renaming and removing viewers, and which names are allowed."""

import os
import re
import unicodedata
from dataclasses import replace

from etoile_tui.suggestions import nearest, quotable

from .errors import ViewerError
from .model import Progress, Viewer

LONGEST_NAME = 40
"""How many characters a viewer's name may have."""

_PUNCTUATION = frozenset(" -_.'’&")
"""What a name may have besides letters, combining marks and digits. `--with ana,ben` rules out the
comma."""

_INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Letters and marks that are not drawn (Unicode's Default_Ignorable). Two names that differ only in
them would look the same."""


def find(progress: Progress, name: str) -> str:
    """Return a viewer's name as it is in the file. Case and letter width do not matter.

    Raises:
        ViewerError: There is no such viewer.
    """
    if name in progress.names:
        return name  # the file may hold two names that are equal but for case
    known = {_folded(each): each for each in reversed(progress.names)}
    if (folded := _folded(name)) in known:
        return known[folded]
    near = nearest(folded, known)
    hint = f" Did you mean {quotable(known[near])}?" if near else ""
    raise ViewerError(
        f"There is no viewer “{quotable(name)}”.{hint} etoile viewers lists them, and etoile "
        "viewers add NAME adds one."
    )


def add(progress: Progress, name: str) -> Progress:
    """Return the progress with one more viewer, who has watched nothing.

    Raises:
        ViewerError: The name is not allowed, or a viewer has it.
    """
    new = _new_name(progress, name)
    # `me` is now one of several viewers, so it has to be in the file as well.
    known = {each: progress.viewer(each) for each in progress.names}
    return replace(progress, viewers={**known, new: Viewer(id=_new_id())}, using=progress.in_use)


def use(progress: Progress, name: str) -> Progress:
    """Return the progress with another viewer in use.

    Raises:
        ViewerError: There is no such viewer.
    """
    return replace(progress, using=find(progress, name))


def rename(progress: Progress, name: str, new: str) -> Progress:
    """Return the progress with a viewer renamed.

    Raises:
        ViewerError: There is no such viewer, the new name is not allowed, or another viewer has it.
    """
    old = find(progress, name)
    new_name = _new_name(progress, new, except_for=old)
    names = {each: new_name if each == old else each for each in progress.names}
    using = names[progress.in_use]
    known = {each: progress.viewer(each) for each in progress.names}
    identity = progress.seat(old).id
    known[old] = replace(known[old], id="" if identity == new_name else identity)
    viewers = {names[each]: viewer for each, viewer in known.items()}
    return replace(progress, viewers=viewers, using=using)


def remove(progress: Progress, name: str) -> Progress:
    """Return the progress without a viewer and everything that was kept for them.

    Raises:
        ViewerError: There is no such viewer, or it is the one in use.
    """
    old = find(progress, name)
    if old == progress.in_use:
        raise ViewerError(
            f"{quotable(old)} is the viewer in use and stays. Choose another first, with etoile "
            "viewers use NAME."
        )
    viewers = {each: viewer for each, viewer in progress.viewers.items() if each != old}
    return replace(progress, viewers=viewers)


def _new_id() -> str:
    """Return an identity that nobody has or has ever had, on any machine."""
    return os.urandom(8).hex()


def _new_name(progress: Progress, name: str, *, except_for: str | None = None) -> str:
    """Return a new name in the form in which it is kept.

    Raises:
        ViewerError: The name is not allowed, or a viewer other than `except_for` has it.
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
        if known != except_for and _folded(known) == _folded(new):
            raise ViewerError(f"There is a viewer {quotable(known)} already.")
    return new


def _allowed(sign: str) -> bool:
    if _INVISIBLE.match(sign):
        return False
    return sign.isalnum() or sign in _PUNCTUATION or unicodedata.category(sign).startswith("M")


def _folded(name: str) -> str:
    """Return a name for comparing, by Unicode's compatibility caseless matching."""
    folded = unicodedata.normalize("NFD", _spaced(name)).casefold()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", folded).casefold())


def _spaced(name: str) -> str:
    """Return a name without spaces around it, and with one space between its words."""
    return " ".join(filter(None, name.strip().split(" ")))
