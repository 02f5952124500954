"""The same work: what lies ahead and what exists nowhere take the same steps.

A clock tells little in a test, and much to whoever is patient: so it is the work that is compared,
instruction by instruction, with how much each built-in call is about and which files are opened.
"""

import difflib
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import pytest
from hypothesis import given, settings

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.guide.search.search import Search
from etoile_tui.library import OpenShow
from tests.cli.calls import calls
from tests.cli.conftest import status_of
from tests.harness.futures import lighthouse_tables, other_future
from tests.harness.home import Home
from tests.harness.stage import on_stage

from .operations import PACKAGE, Work, difference, recording
from .word_pairs import WordPair, word_pairs

Works: TypeAlias = dict[str, Work]
"""What was done, by what for."""

_READER = ("packs", "toml_files.py")
BEHIND_THE_READER = tuple(path for path in PACKAGE.iterdir() if path.name not in _READER)
"""All but what reads a pack: a file that may be opened has to be read to its end."""
COMPARING = Path(difflib.__file__)
"""Where names are looked for that come near to a typed one."""
SEARCHING = (
    PACKAGE / "tui" / "dialogs" / "search.py",
    PACKAGE / "guide" / "search",
    PACKAGE / "guide" / "text" / "normalize.py",
)
"""What works at a search on the screen; how often the rest looks and draws is up to the clock."""


def work_of_call(at: Home, *argv: str) -> Work:
    """Return the work of a call of the command line about the installed pack."""

    def run() -> None:
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            status_of(["--show", str(at.pack), *argv], at.library())

    work = work_of(run, PACKAGE, COMPARING)
    # A file is written under a name of chance before it gets its own.
    work.opened = [re.sub(r"etoile-\w+$", "etoile-", path) for path in work.opened]
    return work


def work_of(run: Callable[[], object], *inside: Path) -> Work:
    """Return the work of a call, once all that it needs has been imported."""
    run()
    with recording(*inside) as work:
        run()
    return work


def hold(one: Works, two: Works) -> None:
    """Hold what was done against what was done for the other pack."""
    assert one.keys() == two.keys()
    for name in one:
        assert difference(one[name], two[name]) is None, name
        assert one[name].instructions, name


def of_each(drawn: WordPair, work: Callable[[Home], Works]) -> tuple[Works, Works]:
    """Return what is done for either pack, by somebody who has watched up to the horizon."""
    with TemporaryDirectory() as folder:
        at, found = Home(Path(folder)), []
        for pack in (drawn.one, drawn.two):
            at.install(pack)
            at.show().markers.mark(drawn.horizon)
            found.append(work(at))
    return found[0], found[1]


def searched(show: Callable[[], OpenShow], typed: Sequence[str], *inside: Path) -> Works:
    """Return the work of making ready to search in a show, and of each search."""
    works = {"to make ready": work_of(lambda: list(Search(show().guide()).prepare()), *inside)}
    search = Search(show().guide())
    list(search.prepare())
    for words in typed:
        with recording(*inside) as works[words]:
            search.look_up(words)
    return works


def kept(search: Search) -> list[object]:
    """Return all that a search keeps to look through."""
    list(search.prepare())
    indexes = [index for rank in search._ranks for index in (rank._texts, rank._notes)]
    blocks = [block for index in (search._names, *indexes) for block in index.blocks]
    texts = [(block._text, list(block._starts), block._words) for block in blocks]
    return [texts, search._vocabulary._text, search._vocabulary._words, list(search._words)]


@given(word_pairs())
@settings(max_examples=6)
def test_a_word_ahead_and_one_that_is_nowhere_take_the_same_steps(drawn: WordPair) -> None:
    """Letter by letter, and with slips, from the opening of the show on, in the same texts."""
    texts: list[list[object]] = []

    def work(at: Home) -> Works:
        texts.append(kept(Search(at.show().guide())))
        return searched(at.show, drawn.typed)

    hold(*of_each(drawn, work))
    assert texts[0] == texts[1]


@given(word_pairs(half=True))
@settings(max_examples=4)
def test_so_do_a_word_later_in_the_episode_and_one_that_is_nowhere(drawn: WordPair) -> None:
    """Once the file has been read, which ends where it ends."""
    hold(*of_each(drawn, lambda at: searched(at.show, drawn.typed, *BEHIND_THE_READER)))


@given(word_pairs())
@settings(max_examples=4)
def test_commands_take_the_same_steps_for_a_word_ahead_and_one_that_is_nowhere(
    drawn: WordPair,
) -> None:
    """A word, or the name of somebody who comes later; the same files are opened."""
    slip, other, several = drawn.typed[-6], drawn.typed[-7], drawn.typed[-4]
    asked = [
        *(["search", words] for words in (slip, several)),
        *(["person", name] for name in (drawn.word, other)),
        ["relationships", drawn.word],
    ]
    hold(*of_each(drawn, lambda at: {str(argv): work_of_call(at, *argv) for argv in asked}))


LATER = {
    "a word": ("wreck", "feryr", "signaller jon"),
    "a title": ("signal", "fog", "the other island"),
    "a name": ("signaller", "the second hand", "ferryman"),
}
"""What the invented show tells after its second episode, and tells not before."""


@pytest.mark.parametrize("words", LATER.values(), ids=LATER)
def test_another_future_is_searched_with_the_same_steps(
    words: Sequence[str], tmp_path: Path
) -> None:
    """Whatever differs past the horizon, titles and the number of episodes included."""
    works = []
    for show in futures(Curtain.SEALED, tmp_path):
        guide = show.guide()
        works.append(Works())
        with recording() as works[-1]["to make ready"]:
            search = Search(guide)
            list(search.prepare())
        for typed in words:
            with recording() as works[-1][typed]:
                search.find(typed)
    hold(*works)


async def test_the_search_screen_takes_the_same_steps(tmp_path: Path) -> None:
    """From the key that opens it to the last letter, and no file is opened."""
    works = []
    for show in futures(Curtain.DRAWN, tmp_path):
        works.append(Works())
        async with on_stage(show, size=(60, 20)) as stage:
            with recording(*SEARCHING) as work:
                await stage.press("slash", *"jon", "space", *"wre")
        # Whether a marker was moved elsewhere is looked up by the clock, too.
        work.opened = [path for path in work.opened if "pack" in path]
        works[-1]["letters"] = work
    hold(*works)
    assert works[0]["letters"].opened == []


def futures(curtain: Curtain, folder: Path) -> Iterator[OpenShow]:
    """Open the invented show and one with another future, two episodes watched of either."""
    horizon = Position("S01E02")
    one, two = Home(folder / "one"), Home(folder / "two")
    one.install(lighthouse_tables())
    other_future(curtain, horizon, two.pack)
    for home in (one, two):
        show = home.show()
        show.markers.mark(horizon)
        show.markers.choose_curtain(curtain)
        yield show


ASKING = {"status", "mark", "episode", "people", "recap"}
"""Commands that are enough where all are tried elsewhere."""


@pytest.mark.parametrize(
    ("marker", "curtain", "names"),
    [
        ("S01E02", Curtain.SEALED, ("S01E03", "S01E05")),
        ("S01E02", Curtain.SEALED, ("S02E01@12:30", "S03E01@12:30")),
        ("S01E04@12:30", Curtain.DRAWN, ("S02E02", "S04E02")),
        ("none", Curtain.SEALED, ("S01E01", "S01E09")),
    ],
)
def test_an_episode_ahead_and_one_that_does_not_exist_take_the_same_steps(
    marker: str,
    curtain: Curtain,
    names: tuple[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever is asked about them, where the curtain names neither."""
    ahead, missing = names
    monkeypatch.chdir(tmp_path)
    at = Home(tmp_path)
    at.install(lighthouse_tables())
    at.show().markers.mark(parse_position(marker))
    at.show().markers.choose_curtain(curtain)
    about = [call for call in calls([ahead]) if ahead in call and "--json" not in call]
    if ahead != "S01E03":
        about = [call for call in about if call[0] in ASKING]
    assert {call[0] for call in about} >= ASKING
    for call in about:
        other = [missing if word == ahead else word for word in call]
        assert difference(work_of_call(at, *call), work_of_call(at, *other)) is None, call


def test_letters_that_nobody_has_told_take_the_same_steps_in_one_pack(tmp_path: Path) -> None:
    """Two words of one length: one lies ahead as a name and in a sentence, one is nowhere."""
    pack = lighthouse_tables()
    pack.episodes["S01E03"]["event"].append({"text": "щука", "people": ["mara"]})
    pack.episodes["S01E03"]["person"] = [{"id": "pike", "name": "щука"}]
    at = Home(tmp_path)
    at.install(pack)
    at.show().markers.mark(Position("S01E02"))
    for command in ("search", "person", "relationships"):
        ahead, nowhere = work_of_call(at, command, "щука"), work_of_call(at, command, "рыба")
        assert difference(ahead, nowhere) is None, command
    at.show().markers.mark(Position("S01E03"))
    ahead, nowhere = (work_of_call(at, "search", word) for word in ("щука", "рыба"))
    assert difference(ahead, nowhere) is not None


def test_a_word_that_is_reached_takes_other_steps() -> None:
    """The comparison can fail: where only the one pack has told the word."""
    horizon = Position("S01E02")
    changed = lighthouse_tables()
    changed.episodes["S01E02"]["event"][0]["text"] = "The storm takes the xylophone."
    works = WordPair(changed, lighthouse_tables(), horizon, "xylophone", ["xylophone"])
    one, two = of_each(works, lambda at: searched(at.show, works.typed))
    assert difference(one["xylophone"], two["xylophone"]) is not None


def test_an_episode_that_is_looked_for_in_another_way_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as by an error for the one that the show does not have."""

    def lies_ahead(show: OpenShow, position: Position) -> bool:
        try:
            return show._pack.order.reach(position) > show.markers.reach
        except PositionError:
            return True

    monkeypatch.setattr(OpenShow, "lies_ahead", lies_ahead)
    at = Home(tmp_path)
    at.install(lighthouse_tables())
    ahead, missing = (work_of_call(at, "mark", name) for name in ("S01E01", "S01E09"))
    assert difference(ahead, missing) is not None
