"""The corpus: each pack with what it tries, laid out on disk when a test asks for it.

They are made here and not kept as files: a FIFO, a device, a link that leads out or a name with
control codes in it survives no clone on every machine.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.harness.invented import InventedPack, Tables

from .laying import EPISODES, facts, show, told_in
from .nodes import NODES
from .raw import READ, REFUSED
from .structures import STRUCTURES
from .texts import BLANKS, TEXTS


@dataclass(frozen=True, slots=True)
class Hostile:
    """A pack that means harm.

    Attributes:
        tries: What it tries.
        lay: Lays it out in a folder that is empty, or not there yet.
        opens: Whether its `show.toml` can be used, so that there is a guide at all.
    """

    tries: str
    lay: Callable[[Path], object]
    opens: bool = True


def _sound() -> InventedPack:
    """Return a pack that means no harm."""
    return InventedPack(show(), {episode: facts("Told.", 0) for episode in EPISODES})


def _blank() -> InventedPack:
    """Return a pack with an episode for each text that is nothing to read."""
    names = [f"S01E{number:02}" for number in range(1, len(BLANKS) + 1)]
    told = {
        name: facts(text, number)
        for number, (name, text) in enumerate(zip(names, BLANKS, strict=True))
    }
    for tables in told.values():
        # What has to be there; without it nothing of the file could be used.
        for kind, key in (
            ("event", "text"),
            ("relationship", "is"),
            ("question", "asks"),
            ("answer", "text"),
        ):
            for fact in tables[kind]:
                fact[key] = "Told."
    menu: list[Tables] = [
        {"id": name, "title": "Told.", "teaser": text}
        for name, text in zip(names, BLANKS, strict=True)
    ]
    poster = show(
        episode=menu,
        premise=BLANKS[-1],
        network=BLANKS[2],
        starring=list(BLANKS),
        created_by=list(BLANKS),
    )
    return InventedPack(poster, told)


def _many(files: Mapping[str, Callable[[Path], object]], folder: Path) -> None:
    """Lay out a pack with an episode for each of some files, and a sound one at its end."""
    names = [f"S01E{number:02}" for number in range(1, len(files) + 2)]
    menu: list[Tables] = [{"id": name, "title": name} for name in names]
    InventedPack(show(episode=menu), {names[-1]: facts("Told.", 0)}).write(folder)
    for name, put in zip(names, files.values(), strict=False):
        put(folder / "episodes" / f"{name}.toml")


def _putting(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def _menu_of(put: Callable[[Path], object], folder: Path) -> None:
    """Lay out a sound pack of which `show.toml` is something else."""
    _sound().write(folder)
    (folder / "show.toml").unlink()
    put(folder / "show.toml")


def _corpus() -> dict[str, Hostile]:
    found: dict[str, Hostile] = {}
    for name, told in TEXTS.items():
        found[name] = Hostile(f"{name} in every text", told_in(told).write)
    found["blanks"] = Hostile("texts that are nothing to read", _blank().write)
    for name, make in STRUCTURES.items():
        found[name] = Hostile((make.__doc__ or "").split("\n")[0], make().write)
    for name, files in (("read", READ), ("refused", REFUSED)):
        put = {key: _putting(content) for key, content in files.items()}
        found[f"bytes {name}"] = Hostile("an episode of each", partial(_many, put))
    found["nodes"] = Hostile("an episode of each", partial(_many, NODES))
    for name, content in REFUSED.items():
        put_it = partial(_menu_of, _putting(content))
        found[f"menu: {name}"] = Hostile(f"{name} for show.toml", put_it, opens=False)
    for name, node in NODES.items():
        found[f"menu: {name}"] = Hostile(
            f"{name} for show.toml", partial(_menu_of, node), opens=False
        )
    return found


CORPUS: Mapping[str, Hostile] = _corpus()
OPENING = tuple(name for name, pack in CORPUS.items() if pack.opens)
"""The packs that have a guide."""
SHUT = tuple(name for name in CORPUS if name not in OPENING)
"""The packs whose `show.toml` cannot be used."""
HALFWAY = ("escapes", "shapes", "selves", "late", "nodes")
"""Those that are gone through with part of an episode watched as well."""
CASES = [(name, False) for name in OPENING] + [(name, True) for name in HALFWAY]
