"""Measures the checker on the packs that ship: what it notices of a fact or a name told early.

Run `python -m scripts.check_moved`: it moves one fact two episodes early in each of 60 random
places of both packs, then writes one name into a text two episodes before it is told, and prints
the table that docs/checking.md shows. No word of a story is in it.
"""

import copy
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import tomli_w

from etoile_tui.authoring.checking.check import check_pack
from etoile_tui.authoring.checking.keys import FACTS
from etoile_tui.authoring.checking.rules import RULES

Tables: TypeAlias = dict[str, Any]
Files: TypeAlias = dict[str, Tables]
Change: TypeAlias = Callable[[Files], None]

ROOT = Path(__file__).parents[1]
PLACES = 60
EARLY = 2
"""How many episodes early something is told."""


def read(folder: Path) -> Files:
    """Return a pack's files by their paths in it."""
    return {
        path.relative_to(folder).as_posix(): tomllib.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.toml"))
    }


def found(files: Files) -> Counter[tuple[str, str]]:
    """Return how often each rule about leaks finds something in each file."""
    with TemporaryDirectory() as folder:
        for name, tables in files.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(tomli_w.dumps(tables), encoding="utf-8")
        findings = check_pack(Path(folder)).findings
    return Counter(
        (finding.rule, finding.file) for finding in findings if RULES[finding.rule].group == "leak"
    )


def _chapters(files: Files) -> list[str]:
    names = (f"episodes/{entry['id']}.toml" for entry in files["show.toml"]["episode"])
    return [name for name in names if name in files]


def moved_facts(files: Files) -> Iterator[tuple[str, str, Change]]:
    """Yield each fact that can be told early: its kind, the file it goes to, and the change."""
    chapters = _chapters(files)
    for early, late in zip(chapters, chapters[EARLY:], strict=False):
        for kind in FACTS:
            for number in range(len(files[late].get(kind, ()))):
                yield kind, early, _moving(kind, number, late, early)


def _moving(kind: str, number: int, late: str, early: str) -> Change:
    def change(files: Files) -> None:
        files[early].setdefault(kind, []).append(files[late][kind].pop(number))
        # With its sources: a source that is missing would tell on it.
        files[early]["sources"] = files[late].get("sources", {}) | files[early].get("sources", {})

    return change


def early_names(files: Files) -> Iterator[tuple[str, str, Change]]:
    """Yield each place that can tell a name early: what, its file, and the change."""
    chapters = _chapters(files)
    seen: set[tuple[str, str]] = set()
    for late, chapter in enumerate(chapters):
        for person in files[chapter].get("person", ()):
            named = (person["id"], person.get("name", ""))
            if all(named) and named not in seen and late >= EARLY:
                early = chapters[late - EARLY]
                for number in range(len(files[early].get("event", ()))):
                    yield "name", early, _naming(named[1], early, number)
            seen.add(named)


def _naming(name: str, chapter: str, number: int) -> Change:
    def change(files: Files) -> None:
        files[chapter]["event"][number]["text"] += f" {name} is there."

    return change


def table(seed: int = 1, places: int = PLACES) -> list[str]:
    """Return the table: by kind, how many were told early, and how many were noticed."""
    lines = ["| pack | told early | places | warned of | with hints |", "|---|---|---|---|---|"]
    for folder in sorted(ROOT.glob("data/*/")):
        files = read(folder)
        before = found(files)
        for what in (moved_facts, early_names):
            draw = random.Random(seed)  # noqa: S311 - to be the same each time, not secret
            all_places = list(what(files))
            counts: Counter[tuple[str, str]] = Counter()
            for kind, early, change in draw.sample(all_places, min(places, len(all_places))):
                changed = copy.deepcopy(files)
                change(changed)
                # Where it was told before, something else may be found for want of it.
                rules = {rule for rule, file in found(changed) - before if file == early}
                counts[kind, "places"] += 1
                counts[kind, "warned"] += any(RULES[rule].severity != "hint" for rule in rules)
                counts[kind, "noticed"] += bool(rules)
            for kind in dict.fromkeys(kind for kind, _ in counts):
                told = " | ".join(str(counts[kind, key]) for key in ("places", "warned", "noticed"))
                lines.append(f"| {folder.name} | {kind} | {told} |")
    return lines


if __name__ == "__main__":
    sys.stdout.write("\n".join(table()) + "\n")
