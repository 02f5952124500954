"""What is left of notifications when they are gone."""

from collections.abc import Callable

from textual.widgets._toast import ToastHolder, ToastRack

from etoile_tui.library import OpenShow
from tests.harness.stage import on_stage


async def test_a_notice_leaves_nothing_behind(marked: Callable[[str], OpenShow]) -> None:
    """However often something is said, one notice is laid out: the one that is shown."""
    async with on_stage(marked("S01E01")) as stage:
        await stage.press(*(["u"] * 5))
        rack = stage.app.screen.query_one(ToastRack)
        assert len(rack.query(ToastHolder)) == 1
        stage.app.clear_notifications()
        await stage.settle()
        assert len(rack.children) == 0
