"""Every command says the same of another future, also half-way through an episode."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

import pytest

from etoile_tui.guide.curtain import Curtain
from etoile_tui.guide.position import parse_position
from etoile_tui.library import Library, Places
from tests.cli.calls import calls
from tests.cli.conftest import status_of
from tests.futures import MENUS, lighthouse_tables, other_future

Said: TypeAlias = tuple[list[str], int, str, str, dict[str, bytes]]
"""A call, its status, what it said on either stream, and the files it wrote."""

ASKED = calls(["S01E03", "S01E04", "S01E04@12:31", "S01E06", "S02E02"])


def written() -> dict[str, bytes]:
    """Take away the files that a call has written where it was made, and return them by name."""
    found = {path.name: path.read_bytes() for path in Path.cwd().iterdir()}
    for name in found:
        Path(name).unlink()
    return found


def everything_said(
    folder: Path,
    places: Places,
    marker: str,
    curtain: Curtain,
    capsys: pytest.CaptureFixture[str],
) -> list[Said]:
    """Return what every call comes to, files included, each made from the same marker."""
    said: list[Said] = []
    for call in ASKED:
        library = Library(places, clock=lambda: datetime(2026, 1, 31, tzinfo=UTC))
        library.choose_curtain(curtain)
        library.open(str(folder)).mark(parse_position(marker))
        capsys.readouterr()
        status = status_of(["--show", str(folder), *call], library)
        said.append((call, status, *capsys.readouterr(), written()))
    return said


@pytest.mark.parametrize("curtain", MENUS)
@pytest.mark.parametrize("marker", ["none", "S01E03", "S01E04@12:30", "S01E06"])
def test_another_future_is_told_alike(
    marker: str, curtain: Curtain, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same bytes and the same status, whatever is asked."""
    horizon = parse_position(marker)
    one = lighthouse_tables().write(tmp_path / "one" / "pack")
    two = other_future(curtain, horizon, tmp_path / "two" / "pack")
    said = [
        everything_said(
            folder,
            Places(progress=folder.parent / "progress.toml", shows=tmp_path / "none"),
            marker,
            curtain,
            capsys,
        )
        for folder in (one, two)
    ]
    assert said[0] == said[1]
    files = {name for *_, found in said[0] for name in found}
    assert files == (set() if marker == "none" else {"told.md", "told.html", "told.json"})
