"""The table of what was measured: what, the target, the figure, and whether the target is kept."""

import os
import platform
import re
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table."""

    what: str
    target: str
    figure: str
    kept: bool | None = None
    """Whether the figure keeps to the target; None where there is no target."""

    @property
    def verdict(self) -> str:
        """The verdict in words."""
        return {None: "", True: "kept", False: "NOT KEPT"}[self.kept]


def ratio_row(what: str, ours: Sequence[float], base: Sequence[float], most: float | None) -> Row:
    """Return the row of a ratio between two medians.

    Args:
        what: What was measured.
        ours: The seconds, or whatever it is, of the program.
        base: The same of what it is compared with.
        most: The highest ratio that is allowed; None where there is none.
    """
    ratio = statistics.median(ours) / statistics.median(base)
    return Row(
        what=what,
        target="" if most is None else f"{most:.2f} x",
        figure=f"{ratio:.2f} x ({_spread(ours)} to {_spread(base)})",
        kept=None if most is None else ratio <= most,
    )


def _spread(values: Sequence[float]) -> str:
    return f"{1000 * statistics.median(values):.0f} ms"


def percentile(values: Sequence[float], percent: int) -> float:
    """Return a percentile: the value that so many of the values do not pass."""
    in_order = sorted(values)
    return in_order[min(len(in_order) - 1, len(in_order) * percent // 100)]


def seconds_row(
    what: str, values: Sequence[float], *, p95: float | None = None, p50: float | None = None
) -> Row:
    """Return the row of how long something took, in milliseconds.

    Args:
        what: What was measured.
        values: The seconds.
        p95: The most milliseconds that 95 of 100 may take; None where there is no target.
        p50: The same for half of them.
    """
    targets = [f"p{n} {most:.0f} ms" for n, most in ((50, p50), (95, p95)) if most is not None]
    half, most_of_all = (1000 * percentile(values, each) for each in (50, 95))
    kept = [half <= p50] if p50 is not None else []
    kept += [most_of_all <= p95] if p95 is not None else []
    return Row(
        what=what,
        target=", ".join(targets),
        figure=f"p50 {half:.0f} ms, p95 {most_of_all:.0f} ms",
        kept=all(kept) if kept else None,
    )


def markdown(rows: Iterable[Row]) -> str:
    """Return the table in Markdown."""
    lines = ["| what | target | figure | |", "|---|---|---|---|"]
    lines += [f"| {row.what} | {row.target} | {row.figure} | {row.verdict} |" for row in rows]
    return "\n".join(lines) + "\n"


def machine() -> str:
    """Return what the figures were taken on: no name, no path."""
    return (
        f"{date.today():%d %B %Y}; {os.cpu_count()} processors ({_processor()}); "  # noqa: DTZ011
        f"Python {platform.python_version()}, Textual {version('textual')}, Rich {version('rich')}"
    )


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    found = re.search(r"model name\s*:\s*(.+)", text)
    return found[1] if found else platform.machine()
