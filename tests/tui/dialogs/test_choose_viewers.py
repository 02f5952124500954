"""The dialog that asks who is watching, at every size and with any names."""

from collections.abc import Callable, Sequence

import pytest
from rich.cells import cell_len

from etoile_tui.library import OpenShow
from etoile_tui.tui.dialogs.choose_viewers import ChooseViewers, meant
from tests.harness.stage import Stage, on_stage

KEYS = "Space ticks several · a adds somebody"
MANY = (
    "me",
    "ana",
    "x" * 40,
    "世界" * 20,
    "界ana世" * 8,
    *(f"name {number}" for number in range(12)),
)
"""Seventeen, with the longest and widest names there can be."""


async def ask(
    stage: Stage,
    names: Sequence[str],
    present: Sequence[str] = ("me",),
    chosen: str | None = None,
    place: Callable[[Sequence[str]], str] = lambda _: "",
) -> list[tuple[str, ...] | None]:
    """Open the dialog; return what comes to hold its answer."""
    answers: list[tuple[str, ...] | None] = []
    stage.app.push_screen(ChooseViewers(names, present, chosen, place), answers.append)
    await stage.settle()
    return answers


def box(stage: Stage) -> list[str]:
    """Return the lines of the dialog's box, its frame included."""
    where = stage.app.screen.query_one(".box").region
    strips = stage.app.screen._compositor.render_strips()[where.y : where.bottom]
    return [strip.crop(where.x, where.right).text for strip in strips]


def told(stage: Stage) -> str:
    """Return what Enter would do, as the screen says it."""
    (line,) = (line for line in box(stage) if "Enter:" in line)
    return line.strip(" │")


@pytest.mark.parametrize(
    ("keys", "does", "answer"),
    [
        ((), "Enter: you watch.", ("me",)),
        (("j",), "Enter: ana watches.", ("ana",)),
        (("j", "k"), "Enter: you watch.", ("me",)),
        (("space",), "Enter: you watch.", ("me",)),
        (("space", "j"), "Enter: ana watches.", ("ana",)),
        (("j", "space"), "Enter: together, as far as 2", ("me", "ana")),
        (("j", "space", "j"), "Enter: together, as far as 2", ("me", "ana")),
        (("space", "j", "space"), "Enter: ana watches.", ("ana",)),
        (("space", "j", "j", "x", "k", "x"), "Enter: together, as far as 2", ("ana", "ben")),
        (("j", "space", "j", "space"), "Enter: together, as far as 3", ("me", "ana", "ben")),
        (("space", "space", "j"), "Enter: you watch.", ("me",)),
    ],
)
async def test_enter_does_what_is_said(
    lighthouse: OpenShow, keys: tuple[str, ...], does: str, answer: tuple[str, ...]
) -> None:
    """Those who are ticked, or whoever is chosen where nobody is, or before any tick."""
    async with on_stage(lighthouse) as stage:
        answers = await ask(
            stage, ("me", "ana", "ben"), place=lambda names: f"as far as {len(names)}"
        )
        await stage.press(*keys)
        assert told(stage) == does
        await stage.press("enter")
    assert answers == [answer]


async def test_a_click_answers_as_well(lighthouse: OpenShow) -> None:
    """Whoever is clicked on."""
    async with on_stage(lighthouse) as stage:
        answers = await ask(stage, ("me", "ana", "ben"))
        row = next(at for at, line in enumerate(stage.lines) if "[ ] ben" in line)
        await stage.pilot.click(offset=(stage.lines[row].index("ben"), row))
        await stage.settle()
    assert answers == [("ben",)]


async def test_those_who_watch_are_told_and_ticked(lighthouse: OpenShow) -> None:
    """Enter leaves it so; whoever moves elsewhere before any tick means that one alone."""
    async with on_stage(lighthouse) as stage:
        answers = await ask(stage, ("me", "ana", "ben"), ("ben", "ana"))
        assert "  [ ] me  " in stage.text
        assert "▸ [x] ana  (watching)" in stage.text
        assert "  [x] ben  (watching)" in stage.text
        assert told(stage) == "Enter: ana and ben watch together."
        await stage.press("j", "enter")
        assert answers == [("ana", "ben")]
        answers = await ask(stage, ("me", "ana", "ben"), ("ben", "ana"))
        await stage.press("k")
        assert told(stage) == "Enter: you watch."
        await stage.press("enter")
    assert answers == [("me",)]


async def test_it_starts_at_a_name(lighthouse: OpenShow) -> None:
    """At the one just added, for example."""
    async with on_stage(lighthouse) as stage:
        await ask(stage, ("me", "ana", "ben"), chosen="ben")
        assert "  [x] me  (watching)" in stage.text
        assert "▸ [ ] ben" in stage.text
        assert told(stage) == "Enter: ben watches."


@pytest.mark.parametrize("start", [0, 2, 3, 16])
@pytest.mark.parametrize("size", [(40, 12), (40, 24), (57, 19), (60, 20), (80, 24), (120, 40)])
async def test_nothing_is_cut_off(lighthouse: OpenShow, size: tuple[int, int], start: int) -> None:
    """The list scrolls, each name is on a row of its own, and the lines below it are all there."""
    async with on_stage(lighthouse, size=size) as stage:
        await ask(stage, MANY, (MANY[3], MANY[4]), chosen=MANY[start])
        top, *inside, bottom = box(stage)
        assert (top[0], top[-1], bottom[0], bottom[-1]) == tuple("╭╮╰╯")
        words = " ".join(" ".join(inside).replace("│", " ").split())
        assert "Who is watching?" in words
        assert KEYS in words
        ending = {0: " you watch.", 3: " watch together."}.get(start, " watches.")
        assert told(stage).endswith(ending)
        first = next(at for at, line in enumerate(inside) if "] " in line)
        rows = inside[first : inside.index(f"│{' ' * (len(top) - 2)}│", first)]
        assert all("] " in row for row in rows)
        assert sum("▸ [" in row for row in rows) == 1
        assert [("世" in row) for row in rows] == ["(watching)" in row for row in rows]
        assert ["[x]" in row for row in rows] == ["(watching)" in row for row in rows]
        await stage.press("space", "up", "space")
        assert told(stage).endswith(" watch together.")


async def test_keys_in_a_burst_tick_where_they_have_moved_to(lighthouse: OpenShow) -> None:
    """However fast they come: the list tells of a move later than it moves."""
    async with on_stage(lighthouse) as stage:
        await ask(stage, ("me", "ana", "ben"))
        screen = stage.app.screen
        assert isinstance(screen, ChooseViewers)
        screen.action_move("down")
        screen.action_tick()
        screen.action_move("down")
        screen.action_tick()
        await stage.settle()
        assert told(stage) == "Enter: me, ana and ben watch together."


async def test_the_names_are_cut_anew_with_the_size(lighthouse: OpenShow) -> None:
    """To what the row then has."""
    async with on_stage(lighthouse, size=(120, 40)) as stage:
        await ask(stage, MANY)
        assert "x" * 40 in stage.text
        await stage.pilot.resize_terminal(40, 24)
        await stage.settle()
        assert "x" * 40 not in stage.text
        assert f"[ ] {'x' * 20}…" in stage.text


@pytest.mark.parametrize("room", range(25, 70))
def test_what_enter_does_is_one_line(room: int) -> None:
    """However long the names are and however many."""
    for count in range(1, len(MANY)):
        names = MANY[count - 1 : count + 2]
        for several in (names, names[:1], MANY):
            line = meant(several, room)
            assert cell_len(line) <= room
            assert line.startswith("Enter: ")
            assert line.endswith((" watches.", " watch.", " watch together."))
    assert meant(MANY, room) == "Enter: 17 watch together."
