"""Which episodes a file is of, by its name: `S01E03`, `S01E03E04`, `s01.e03-e05`, `1x03`."""

import re
from typing import Final, NamedTuple

_LONG: Final = re.compile(
    r"(?<![a-z0-9])s(\d{1,4})[ ._-]?e(\d{1,5})"
    r"((?:[ ._]?-?[ ._]?e\d{1,5}|-\d{1,5}(?![\dp]))*)(?![a-z0-9])",
    re.IGNORECASE,
)
_SHORT: Final = re.compile(
    r"(?<![a-z0-9])(\d{1,3})x(\d{1,4})((?:x\d{1,4})*)(?![a-z0-9])", re.IGNORECASE
)
_FURTHER: Final = re.compile(r"(-?)[ ._]?[ex]?(\d{1,5})", re.IGNORECASE)
_LONGEST_RUN: Final = 99


class Named(NamedTuple):
    """The season and the numbers that a name tells; nothing where it tells none."""

    season: int | None
    numbers: tuple[int, ...]


def name_of(stem: str) -> Named:
    """Return the episodes that a file's name tells, without its folder and its ending."""
    match = _LONG.search(stem[:1000]) or _SHORT.search(stem[:1000])
    if match is None:
        return Named(None, ())
    numbers = [int(match[2])]
    for dash, number in _FURTHER.findall(match[3]):
        last, here = numbers[-1], int(number)
        if dash and last < here <= last + _LONGEST_RUN:
            numbers += range(last + 1, here + 1)
        elif here not in numbers:
            numbers.append(here)
    return Named(int(match[1]), tuple(numbers))
