"""`etoile mark` by more than one episode: a season, so many more, a number."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.position import episode_id
from tests.harness.invented import InventedPack

from .conftest import Etoile, Said


@pytest.fixture
def long(etoile: Etoile, tmp_path: Path) -> Callable[..., Said]:
    """Call the program about a show of some seasons, with three episodes each."""

    def call(*argv: str, seasons: int = 3, curtain: str = "drawn") -> Said:
        menu = [
            {"id": episode_id(season, number), "title": f"T{season}.{number}"}
            for season in range(1, seasons + 1)
            for number in (1, 2, 3)
        ]
        show = {"format": 1, "id": "long", "title": "Long", "episode": menu}
        folder = InventedPack(show, {}).write(tmp_path / f"long{seasons}")
        etoile("viewers", "curtain", curtain)
        return etoile("--show", str(folder), "mark", *argv)

    return call


@pytest.mark.parametrize(
    ("typed", "end"),
    [("S01", "S01E03"), ("S02", "S02E03"), ("2x02", "S02E02"), ("+4", "S02E01"), ("8", "S03E02")],
)
def test_several_are_marked_in_one_step(long: Callable[..., Said], typed: str, end: str) -> None:
    """And told where they end."""
    assert long(typed, "--yes").out == f"Long: through {end}\n"


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("S01", "S01E03"),
        ("+2", "S01E02"),
        ("S02", "The end of season 2"),
        ("S09", "The end of season 9"),
        ("+5", "The end of the next 5 episodes"),
        ("+50", "The end of the next 50 episodes"),
        ("8", "Episode 8"),
        ("80", "Episode 80"),
    ],
)
def test_the_question_names_where_it_ends(
    long: Callable[..., Said], typed: str, named: str
) -> None:
    """As far as the curtain names it, and no further; the same whether there is such an end."""
    said = long(typed)
    ahead = "lies ahead of you. With nobody here to ask, add --yes to mark it watched."
    assert said == (2, "", f"{named} {ahead}\n")
    assert long(typed, seasons=4) == said


@pytest.mark.parametrize("typed", ["S01", "S02", "S09", "+2", "+9", "3", "12"])
def test_behind_a_sealed_curtain_all_ends_are_alike(long: Callable[..., Said], typed: str) -> None:
    """Shows of one, two and five seasons are answered the same."""
    said = {long(typed, seasons=seasons, curtain="sealed") for seasons in (1, 2, 5)}
    assert len(said) == 1


@pytest.mark.parametrize("typed", ["S09", "+50", "80"])
def test_where_there_is_no_such_end_nothing_changes(long: Callable[..., Said], typed: str) -> None:
    """It is said once somebody claims to have watched it."""
    said = long(typed, "--yes")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("There is no ")


def test_a_season_that_is_watched_is_gone_back_to(long: Callable[..., Said]) -> None:
    """Without a question, as anything that is earlier."""
    assert long("3x01", "--yes").status == 0
    assert long("S01").out == "Long: through S01E03\n"
