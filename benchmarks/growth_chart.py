"""Draws how things grow: a picture in SVG, with powers of ten on both sides."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

_LEFT, _TOP, _WIDTH, _HEIGHT = 70, 60, 520, 330
_COLOURS = ("#e6b450", "#8fb8de", "#c792ea", "#7fc8a9", "#e58f8f", "#cccccc")
_GROUND, _TEXT, _RULE = "#17110f", "#e8ddd0", "#4a3c34"


class Line(NamedTuple):
    """How one thing grows.

    Attributes:
        name: What it is.
        told: How it grows, in a sentence.
        times: How many times as much as with the smallest, for each size.
    """

    name: str
    told: str
    times: Sequence[float]


def chart(sizes: Sequence[int], lines: Sequence[Line]) -> str:
    """Return the picture.

    Args:
        sizes: How many episodes there are, from the smallest on.
        lines: What grows.
    """
    highest = max(10.0, *(max(line.times) for line in lines))
    powers = math.ceil(math.log10(highest))
    height = _TOP + _HEIGHT + 60 + 20 * len(lines)
    parts = [*_grid(sizes, powers)]
    for number, line in enumerate(lines):
        parts += _drawn(sizes, powers, line, number)
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="800" height="{height}" '
        f'font-family="sans-serif" font-size="13">\n'
        f'<rect width="100%" height="100%" fill="{_GROUND}"/>\n'
        f"{_words(_LEFT, 30, 'How many times as much as with eight episodes', _TEXT, 16)}\n"
        f"{body}\n</svg>\n"
    )


def _x(sizes: Sequence[int], size: int) -> float:
    share = math.log(size / sizes[0]) / math.log(sizes[-1] / sizes[0])
    return _LEFT + share * _WIDTH


def _y(powers: int, times: float) -> float:
    return _TOP + _HEIGHT * (1 - math.log10(max(times, 1.0)) / powers)


def _grid(sizes: Sequence[int], powers: int) -> Iterator[str]:
    for power in range(powers + 1):
        y = _y(powers, 10**power)
        yield f'<path d="M{_LEFT} {y:.1f}h{_WIDTH}" stroke="{_RULE}"/>'
        yield _words(16, y + 4, f"{10**power:,} ×", _TEXT)
    for size in sizes:
        x = _x(sizes, size)
        yield f'<path d="M{x:.1f} {_TOP}v{_HEIGHT}" stroke="{_RULE}"/>'
        yield _words(x - 12, _TOP + _HEIGHT + 20, f"{size:,}", _TEXT)


def _drawn(sizes: Sequence[int], powers: int, line: Line, number: int) -> Iterator[str]:
    colour = _COLOURS[number % len(_COLOURS)]
    points = " ".join(
        f"{_x(sizes, size):.1f},{_y(powers, times):.1f}"
        for size, times in zip(sizes, line.times, strict=True)
    )
    yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
    end = _y(powers, line.times[-1])
    yield _words(_LEFT + _WIDTH + 8, end + 4 - 14 * (number % 2), line.name, colour)
    yield _words(16, _TOP + _HEIGHT + 54 + 20 * number, line.told, colour)


def _words(x: float, y: float, text: str, colour: str, size: int = 13) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" font-size="{size}">{escape(text)}</text>'
