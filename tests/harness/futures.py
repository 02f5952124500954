"""Another future: a pack that agrees with the invented show up to a horizon, and no further.

It differs past the horizon in every way the curtain hides: facts, titles, lengths, numbers,
seasons, and files that are broken, missing or hostile.
"""

import copy
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position

from .invented import LIGHTHOUSE, InventedPack, Tables


def lighthouse_tables() -> InventedPack:
    """Return the invented show as tables."""
    show = tomllib.loads((LIGHTHOUSE / "show.toml").read_text(encoding="utf-8"))
    episodes = {
        entry["id"]: tomllib.loads(
            (LIGHTHOUSE / "episodes" / f"{entry['id']}.toml").read_text(encoding="utf-8")
        )
        for entry in show["episode"]
    }
    return InventedPack(show, episodes)


def open_menu(menu: list[Tables], watched: int, *, begun: bool) -> list[Tables]:
    """Return the menu as it is, of which an open curtain shows all but the later teasers."""
    del begun
    untold = [
        {key: entry[key] for key in entry if key != "teaser"} for entry in menu[watched + 1 :]
    ]
    return [*menu[: watched + 1], *untold]


def drawn_menu(menu: list[Tables], watched: int, *, begun: bool) -> list[Tables]:
    """Return another menu of which a drawn curtain shows the same."""
    del begun
    kept, now = menu[: watched + 1], menu[watched]["id"][:3]
    season = [entry for entry in menu[watched + 1 :] if entry["id"][:3] in (now, "S00")]
    renamed: list[dict[str, Any]] = [
        {"id": entry["id"], "title": "[/b]\x1b[2J"} for entry in season
    ]
    return [*kept, *renamed, {"id": "S05E01", "title": "Years later", "minutes": 400}]


def sealed_menu(menu: list[Tables], watched: int, *, begun: bool) -> list[Tables]:
    """Return another menu of which a sealed curtain shows the same: that there is a next one.

    The marker itself names an episode that has been begun.
    """
    name = menu[watched]["id"] if begun else "S07E31"
    ahead = {"id": name, "title": "The very last one", "minutes": 300, "teaser": "It ends."}
    return [*menu[:watched], ahead]


MENUS: dict[Curtain, Callable[..., list[Tables]]] = {
    Curtain.OPEN: open_menu,
    Curtain.DRAWN: drawn_menu,
    Curtain.SEALED: sealed_menu,
}


def other_future(curtain: Curtain, horizon: Position, folder: Path) -> Path:
    """Write a pack that agrees with the invented show up to a horizon, and return its folder."""
    pack = lighthouse_tables()
    reach = pack.order.reach(horizon)
    kept = pack.cut(horizon)
    show = copy.deepcopy(pack.show)
    begun = horizon.at is not None
    show["episode"] = MENUS[curtain](show["episode"], pack.order.watched_count(reach), begun=begun)
    if begun:
        # Further on in the episode under way something is wrong, and more is told.
        ahead = [{"at": "12:31", "text": 3}, {"text": "Further on."}]
        kept.episodes[str(horizon.episode)]["event"] += ahead
        kept.episodes[str(horizon.episode)]["synopsis"] = "Another ending."
        kept.episodes[str(horizon.episode)]["source"] = "elsewhere"
    written = InventedPack(show, kept.episodes).write(folder)
    for number, entry in enumerate(show["episode"][pack.order.watched_count(reach) :]):
        path = written / "episodes" / f"{entry['id']}.toml"
        if number % 2 and not path.exists():
            path.write_bytes(b"\xff\xfe\x00 broken")
    return written
