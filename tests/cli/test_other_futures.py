"""Every command says the same of another future, also half-way through an episode."""

from pathlib import Path

import pytest

from etoile_tui.guide.curtain import Curtain
from etoile_tui.guide.position import parse_position
from etoile_tui.library import Library, Places
from tests.cli.calls import calls
from tests.cli.conftest import status_of
from tests.futures import MENUS, lighthouse_tables, other_future

ASKED = calls(["S01E03", "S01E04", "S01E04@12:31", "S01E06", "S02E02"])


def everything_said(
    folder: Path,
    places: Places,
    marker: str,
    curtain: Curtain,
    capsys: pytest.CaptureFixture[str],
) -> list[object]:
    """Return what every call comes to, each made from the same marker."""
    said: list[object] = []
    for call in ASKED:
        library = Library(places)
        library.choose_curtain(curtain)
        library.open(str(folder)).mark(parse_position(marker))
        capsys.readouterr()
        status = status_of(["--show", str(folder), *call], library)
        said.append((call, status, *capsys.readouterr()))
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
