"""What the curtain does not name might as well not exist, to the byte.

That two packs which agree up to the horizon are told alike is tested in `tests/proof`.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.harness.invented import InventedPack

from .calls import calls
from .conftest import Etoile, Said

At = Callable[..., Etoile]

NOBODY = "S09E99"
"""An episode that no invented show has."""


def unnamed(said: Said, name: str) -> Said:
    """Return what was said, without the name that was typed."""
    return Said(said.status, said.out.replace(name, "NAME"), said.err.replace(name, "NAME"))


@pytest.mark.parametrize("curtain", ["open", "drawn"])
@pytest.mark.parametrize("ahead", ["S01E03", "S01E04", "S00E01", "S01E06"])
def test_an_episode_that_the_curtain_names_lies_ahead(at: At, curtain: str, ahead: str) -> None:
    """It is said to lie ahead, and nothing from inside it is."""
    said = at("S01E02", curtain)("episode", ahead)
    assert said == (
        1,
        "",
        f"{ahead} lies ahead of you. Once you have watched it: etoile mark {ahead}\n",
    )


@pytest.mark.parametrize("suffix", ["", "@12:30"])
@pytest.mark.parametrize(
    ("curtain", "ahead"),
    [
        ("sealed", "S01E03"),
        ("sealed", "S01E04"),
        ("sealed", "S00E01"),
        ("sealed", "S02E02"),
        ("drawn", "S02E01"),
        ("drawn", "S02E02"),
    ],
)
def test_what_the_curtain_does_not_name_might_as_well_not_exist(
    at: At, curtain: str, ahead: str, suffix: str
) -> None:
    """Every command says of it what it says of an episode that does not exist."""
    nowhere = ("S03E01" if curtain == "drawn" else "S01E05", "S01E07", NOBODY)
    about = [call for call in calls([f"{ahead}{suffix}"]) if f"{ahead}{suffix}" in call]
    assert {call[0] for call in about} >= {"episode", "mark", "status", "episodes"}
    for call in about:
        here = at("S01E02", curtain)
        of_it = unnamed(here(*call), ahead)
        assert of_it.status in (0, 1, 2)
        for missing in nowhere:
            other = [word.replace(ahead, missing) for word in call]
            assert unnamed(here(*other), missing) == of_it, (call, missing)
            assert here("status").out.startswith("The Lighthouse: through S01E02\n")


def test_a_hidden_double_episode_might_as_well_have_one_number(
    etoile: Etoile, tmp_path: Path
) -> None:
    """Its second number is answered as that of no episode; once it is watched, as its first."""
    menu = [{"id": "S01E01", "title": "One"}, {"id": "S01E02", "title": "Two", "span": 2}]
    show = {"format": 1, "id": "told", "title": "Told", "episode": menu}
    folder = InventedPack(show, {}).write(tmp_path / "told")
    etoile("viewers", "curtain", "sealed")
    etoile("--show", str(folder), "mark", "S01E01", "--yes")
    for call in calls(["S01E03"]):
        if "S01E03" not in call:
            continue
        hidden = unnamed(etoile("--show", str(folder), *call), "S01E03")
        nowhere = [word.replace("S01E03", NOBODY) for word in call]
        assert unnamed(etoile("--show", str(folder), *nowhere), NOBODY) == hidden, call
    etoile("--show", str(folder), "mark", "S01E02", "--yes")
    answer = etoile("--show", str(folder), "episode", "S01E03")
    assert answer.out.startswith("S01E02–03 · Two\n")
