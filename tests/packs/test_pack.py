"""A pack is read up to a reach, each file once, and nothing past it is opened."""

import shutil
from math import inf
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.order import NOTHING, Reach
from etoile_tui.packs.errors import PackError
from etoile_tui.packs.pack import Pack
from tests.harness.invented import LIGHTHOUSE

from .conftest import Opened

IDS = ("S01E01", "S01E02", "S01E03", "S01E04", "S00E01", "S01E06", "S02E01", "S02E02")


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """A copy of the invented show, of which nothing has been read but its poster."""
    return Pack(Path(shutil.copytree(LIGHTHOUSE, tmp_path / "lighthouse")))


def files(*episodes: str) -> list[str]:
    """Return the names of episodes' files."""
    return [f"{episode}.toml" for episode in episodes]


def test_opening_a_pack_opens_its_poster_alone(opened: Opened) -> None:
    """No episode is needed for the menu."""
    pack = Pack(LIGHTHOUSE)
    assert opened.look() == ["show.toml"]
    assert pack.show.poster.title == "The Lighthouse"
    assert pack.chapters(NOTHING) == {}
    assert opened.look() == []


@pytest.mark.parametrize(
    "reach", [(0, 0), (0, inf), (2, inf), (3, 750), (4, inf), (6, 5), (7, inf)]
)
def test_nothing_past_the_reach_is_opened(pack: Pack, opened: Opened, reach: Reach) -> None:
    """Specials in the order of the pack; the episode under way is the last."""
    chapters = pack.chapters(reach)
    assert opened.look() == files(*IDS[: reach[0] + 1])
    assert tuple(chapters) == IDS[: reach[0] + 1]


def test_every_file_is_read_once(pack: Pack, opened: Opened) -> None:
    """Looking back and forward again reads nothing anew."""
    pack.chapters((2, inf))
    opened.look()
    for reach in ((2, inf), (0, inf), (1, 30), (2, 0), NOTHING, (2, inf)):
        assert tuple(pack.chapters(reach)) == IDS[: reach[0] + 1]
    assert opened.look() == []
    pack.chapters((4, inf))
    assert opened.look() == files(*IDS[3:5])


def test_an_episode_that_goes_on_is_read_again(pack: Pack, opened: Opened) -> None:
    """It is read further each time, and no other episode is read."""
    early = pack.chapters((3, 749))["S01E04"]
    opened.look()
    marked = pack.chapters((3, 750))["S01E04"]
    whole = pack.chapters((3, inf))["S01E04"]
    assert opened.look() == files("S01E04", "S01E04")
    assert (len(early.events), len(marked.events), len(whole.events)) == (0, 1, 2)
    assert (marked.synopsis, whole.synopsis is None) == (None, False)


def test_an_episode_that_was_under_way_is_read_again_when_it_is_long_past(
    pack: Pack, opened: Opened
) -> None:
    """The marker may have jumped over its end."""
    pack.chapters((0, 60))
    opened.look()
    assert len(pack.chapters((2, 0))["S01E01"].events) == 2
    assert opened.look() == files(*IDS[:3])


def test_what_is_forgotten_is_gone(pack: Pack, opened: Opened) -> None:
    """Nothing of it stays in memory, and it is read anew when it is reached again."""
    pack.chapters((4, inf))
    opened.look()
    pack.forget((1, inf))
    assert tuple(pack._chapters) == IDS[:2]
    assert opened.look() == []
    pack.chapters((2, inf))
    assert opened.look() == files("S01E03")


def test_forgetting_into_the_middle_of_an_episode(pack: Pack, opened: Opened) -> None:
    """The whole episode is dropped, because more of it was read than is reached."""
    pack.chapters((4, inf))
    pack.forget((3, 750))
    assert tuple(pack._chapters) == IDS[:3]
    opened.look()
    assert len(pack.chapters((3, 750))["S01E04"].events) == 1
    assert opened.look() == files("S01E04")


def test_forgetting_from_one_minute_to_an_earlier_one(pack: Pack) -> None:
    """What lies between is dropped."""
    pack.chapters((0, 3000))
    pack.forget((0, 250))
    assert pack._chapters == {}
    assert len(pack.chapters((0, 250))["S01E01"].events) == 1


def test_forgetting_everything(pack: Pack) -> None:
    """The marker goes back to none."""
    pack.chapters((7, inf))
    pack.forget(NOTHING)
    assert pack._chapters == {}
    assert pack.chapters(NOTHING) == {}


def test_forgetting_what_was_never_read(pack: Pack, opened: Opened) -> None:
    """Nothing changes."""
    pack.chapters((1, inf))
    opened.look()
    for reach in ((1, inf), (2, 0), (7, inf)):
        pack.forget(reach)
    assert tuple(pack.chapters((1, inf))) == IDS[:2]
    assert opened.look() == []


def test_files_past_the_reach_may_be_missing_or_broken(pack: Pack) -> None:
    """No result depends on them."""
    before = dict(pack.chapters((3, 750)))
    again = Pack(pack.folder)
    (pack.folder / "episodes" / "S00E01.toml").write_text("= = =")
    for episode in IDS[5:]:
        (pack.folder / "episodes" / f"{episode}.toml").unlink()
    assert again.chapters((3, 750)) == before


def test_one_broken_episode_loses_that_episode(pack: Pack) -> None:
    """The others are read."""
    (pack.folder / "episodes" / "S01E02.toml").write_text("= = =")
    chapters = pack.chapters((3, inf))
    broken = {key: value.problem is not None for key, value in chapters.items()}
    assert broken == {"S01E01": False, "S01E02": True, "S01E03": False, "S01E04": False}


def test_what_is_wrong_further_on_is_not_known_in_a_look_back(pack: Pack) -> None:
    """A look back shows what is known to a viewer who has come no further."""
    path = pack.folder / "episodes" / "S01E04.toml"
    path.write_text(path.read_text() + '[[event]]\nat = "40:00"\ntext = 3\n')
    assert pack.chapters((3, inf))["S01E04"].problem is not None
    back = pack.chapters((3, 750))["S01E04"]
    assert back == Pack(pack.folder).chapters((3, 750))["S01E04"]
    assert len(back.events) == 1
    assert pack.chapters((3, inf))["S01E04"].problem is not None


def test_a_folder_without_a_poster_is_no_pack(tmp_path: Path) -> None:
    """It may hold anything else."""
    with pytest.raises(PackError, match=r"show\.toml: the file is missing"):
        Pack(tmp_path)


def test_reading_on_opens_a_file_a_step(pack: Pack, opened: Opened) -> None:
    """What was read before is not read again, and then the chapters are there."""
    pack.chapters((0, inf))
    assert pack.unread((3, inf)) == 3
    opened.look()
    for number, _ in enumerate(pack.read_on((3, inf)), start=1):
        assert opened.look() == files(IDS[number])
        assert pack.unread((3, inf)) == 3 - number
    assert pack.chapters((3, inf)) == Pack(pack.folder).chapters((3, inf))
    assert list(pack.read_on((2, inf))) == []


@pytest.mark.parametrize("fallen", [NOTHING, (0, inf), (1, 30), (4, 10)])
def test_reading_on_ends_where_the_marker_falls(pack: Pack, opened: Opened, fallen: Reach) -> None:
    """No further file is opened, and nothing past the marker is kept."""
    reading = pack.read_on((4, inf))
    for _ in range(3):
        next(reading)
    pack.forget(fallen)
    opened.look()
    assert list(reading) == []
    assert opened.look() == []
    pack.chapters(fallen)
    read_before = {f"{episode}.toml" for episode in IDS[: min(3, fallen[0] + (fallen[1] == inf))]}
    assert read_before.isdisjoint(opened.look())


def test_reading_on_bears_other_questions(pack: Pack) -> None:
    """A look back between two steps, into an episode that is to be read whole, too."""
    for at in range(6):
        one = Pack(pack.folder)
        for number, _ in enumerate(one.read_on((5, inf))):
            if number == 2:
                one.chapters((at, 60))
        assert one.chapters((5, inf)) == Pack(pack.folder).chapters((5, inf))


def test_a_chapter_on_demand(pack: Pack, opened: Opened) -> None:
    """Its file alone is opened, once; and none past the reach, nor after the marker fell."""
    chapters = pack.on_demand((3, 60))
    assert tuple(chapters) == IDS[:4]
    assert opened.look() == []
    assert chapters["S01E02"] == Pack(pack.folder).chapters((1, inf))["S01E02"]
    assert set(opened.look()) <= {"show.toml", *files(*IDS[:2])}
    assert chapters["S01E04"] == Pack(pack.folder).chapters((3, 60))["S01E04"]
    opened.look()
    assert chapters["S01E02"].episode == "S01E02"
    with pytest.raises(KeyError):
        chapters["S00E01"]
    pack.forget((0, inf))
    with pytest.raises(KeyError):
        chapters["S01E01"]
    assert opened.look() == []


def test_a_chapter_on_demand_tells_of_no_mistake_further_on(pack: Pack) -> None:
    """Not even where the whole of it was read before."""
    (pack.folder / "episodes" / "S01E03.toml").write_text('synopsis = 3\n[[event]]\nat = "9"\n')
    whole, middle = (2, inf), (2, 600.0)
    assert pack.on_demand(whole)["S01E03"].problem is not None
    fresh = Pack(pack.folder).on_demand(middle)["S01E03"]
    assert pack.on_demand(middle)["S01E03"] == fresh
    assert pack.chapters(middle)["S01E03"] == fresh


def test_what_is_cut_further_on_is_not_known_in_a_look_back(pack: Pack) -> None:
    """Nor on demand: a viewer who has come no further knows nothing of it."""
    ids = ", ".join(f"'p{number}'" for number in range(300))
    path = pack.folder / "episodes" / "S01E03.toml"
    path.write_text(f'[[event]]\ntext = "x"\nat = "20:00"\npeople = [{ids}]\n')
    assert "only the first 200" in pack.chapters((2, inf))["S01E03"].remarks[0]
    assert pack.chapters((2, 600))["S01E03"].remarks == ()
    assert pack.on_demand((2, 600))["S01E03"].remarks == ()


def test_a_chapter_on_demand_that_was_under_way_is_read_to_its_end(pack: Pack) -> None:
    """A glimpse of a marker further on has the whole of it."""
    pack.chapters((2, 600.0))
    later = pack.on_demand((3, inf))
    assert later["S01E03"] == Pack(pack.folder).chapters((3, inf))["S01E03"]


def test_a_pack_that_was_changed_is_not_read_any_further(pack: Pack, opened: Opened) -> None:
    """What was read stays, and no file is opened: it may be another episode's by now."""
    read = pack.chapters((1, inf))
    menu = pack.folder / "show.toml"
    menu.write_text(menu.read_text() + "\n")
    opened.look()
    assert pack.changed is not None
    assert pack.chapters((1, inf)) == read
    assert "changed" in (pack.chapters((3, inf))["S01E03"].problem or "")
    assert "changed" in (pack.on_demand((3, inf))["S01E04"].problem or "")
    assert pack.next_minute_mark((3, 0)) is None
    assert opened.look() == []
