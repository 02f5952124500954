"""The Relationships screen: choosing people and lines, corners, the list, and panning."""

from collections.abc import Callable

from etoile_tui.guide.items.link import ToPerson, ToRelationship
from etoile_tui.library import OpenShow
from etoile_tui.tui.guide_screen.relationships_view import RelationshipsView
from etoile_tui.tui.relationship_map.map_widget import RelationshipMap
from etoile_tui.tui.widgets.reading_pane import ReadingPane
from tests.harness.stage import Stage, on_stage

Marked = Callable[[str], OpenShow]


def drawn(stage: Stage) -> RelationshipMap:
    """Return the map."""
    return stage.app.screen.query_one(RelationshipMap)


async def test_the_map_shows_people_and_words(marked: Marked) -> None:
    """And what the lines mean; nothing that is told later."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        text = await stage.press("3")
        assert "Mara" in text
        assert "Ilse" in text
        assert "friends" in text
        assert "Jon" not in text
        assert "watches her" not in text


async def test_arrows_choose_people_and_n_walks_their_lines(marked: Marked) -> None:
    """What is chosen is told below; Esc lets go of it."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("3", "right")
        assert isinstance(drawn(stage).chosen, ToPerson)
        drawn(stage).chosen = ToPerson("mara")
        seen = set()
        for _ in range(3):
            await stage.press("n")
            line = drawn(stage).chosen
            assert isinstance(line, ToRelationship)
            seen.add(frozenset(line.between))
        assert seen == {frozenset(("mara", other)) for other in ("ilse", "man-on-the-ferry")}
        assert "Known since" in stage.text
        await stage.press("escape")
        assert drawn(stage).chosen is None
        assert "Known since" not in stage.text


async def test_every_person_can_be_reached_by_arrows(marked: Marked) -> None:
    """From any box some way of arrows leads to any other."""
    async with on_stage(marked("S01E06"), size=(120, 40)) as stage:
        await stage.press("3", "right")
        boxes = set(drawn(stage).drawing.boxes)  # type: ignore[union-attr]
        found, ways = set(), [drawn(stage).chosen]
        while ways:
            link = ways.pop()
            assert isinstance(link, ToPerson)
            found.add(link.person)
            for key in ("left", "right", "up", "down"):
                drawn(stage).chosen = link
                await stage.press(key)
                now = drawn(stage).chosen
                assert isinstance(now, ToPerson)
                if now.person not in found:
                    ways.append(now)
        assert found == boxes


async def test_a_corner_has_only_whom_one_is_related_to(marked: Marked) -> None:
    """Enter shows it, Esc comes back to the whole map with the person chosen."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("3")
        everybody = set(drawn(stage).drawing.boxes)  # type: ignore[union-attr]
        drawn(stage).chosen = ToPerson("ilse")
        await stage.press("enter")
        corner = set(drawn(stage).drawing.boxes)  # type: ignore[union-attr]
        assert corner == {"ilse", "mara"}
        await stage.press("escape")
        assert set(drawn(stage).drawing.boxes) == everybody  # type: ignore[union-attr]
        assert drawn(stage).chosen == ToPerson("ilse")


async def test_the_list_says_the_same(marked: Marked) -> None:
    """M changes between the two; in a narrow terminal it is the list from the start."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        text = await stage.press("3", "m")
        assert "Who is what to whom" in text
        assert "watches her" in text
        assert "Mara – Ilse" in text
        assert "Who is what to whom" not in await stage.press("m")
    async with on_stage(marked("S01E03"), size=(60, 20)) as stage:
        assert "Who is what to whom" in await stage.press("3")


async def test_a_line_is_chosen_by_a_link_and_followed_back(marked: Marked) -> None:
    """From a card to the line on the map, and back to the card."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("2", "o", "home", "tab")
        pane = stage.app.focused
        assert isinstance(pane, ReadingPane)
        links = [lead.link for lead in pane._page.links]
        pane.chosen = next(n for n, link in enumerate(links) if isinstance(link, ToRelationship))
        await stage.press("enter")
        assert isinstance(drawn(stage).chosen, ToRelationship)
        assert "Known since" in stage.text
        await stage.press("escape")
        assert "counts birds" in stage.words


async def test_the_mouse_chooses_and_opens(marked: Marked) -> None:
    """A click on a box chooses, one more shows the corner; one on the ground lets go."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("3")
        chart = drawn(stage)
        assert chart.drawing is not None
        left, top, width, height = chart.drawing.boxes["mara"]
        margin = chart._drawing_offset - chart.scroll_offset
        spot = (left + width // 2 + margin.x, top + height // 2 + margin.y)
        await stage.pilot.click(RelationshipMap, offset=spot)
        await stage.settle()
        assert chart.chosen == ToPerson("mara")
        before = chart.drawing
        await stage.press("enter")
        assert chart.drawing is not before


async def test_another_episode_does_not_move_the_map(marked: Marked) -> None:
    """Whoever is on it stands where they stood on the screen, in a look back and forward again."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("3")

        def spot(name: str) -> tuple[int, int]:
            row = next(y for y, line in enumerate(stage.lines) if name in line)
            return stage.lines[row].index(name), row

        before = {name: spot(name) for name in ("Mara", "Ilse")}
        await stage.press("[")
        assert {name: spot(name) for name in before} == before
        await stage.press("]")
        assert {name: spot(name) for name in before} == before


async def test_nothing_watched_has_no_map(lighthouse: OpenShow) -> None:
    """And every key is harmless."""
    async with on_stage(lighthouse, size=(80, 24)) as stage:
        keys = ("3", "right", "n", "p", "enter", "shift+left", "m", "m", "escape")
        text = await stage.press(*keys)
        assert "Nothing has been told yet of who is what to whom." in text


async def test_undo_lets_go_of_the_maps_of_later(marked: Marked) -> None:
    """A map that was drawn past the marker is kept nowhere."""
    show = marked("S01E02")
    show.markers.mark(show.parse("S01E03"))
    async with on_stage(show, size=(120, 40)) as stage:
        assert "watches her" in await stage.press("3")
        view = stage.app.screen.query_one(RelationshipsView)
        assert {str(request.horizon) for request in view._drawn} == {"S01E03"}
        assert "watches her" not in await stage.press("u")
        assert not view.is_attached
        view = stage.app.screen.query_one(RelationshipsView)
        assert {str(request.horizon) for request in view._drawn} == {"S01E02"}
