"""Breaks the program on purpose, one place at a time, and sees that the tests catch it.

Each break is one that a leak, or hiding too much, could come from in earnest. A copy of the
repository is broken, and the tests that `docs/safety.md` names for it are run there: one of them
has to fail, and all of them pass where nothing is broken.

Run `make mutants`, or `python -m scripts.mutants --help` in the root of the repository.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_COPIED = ("src", "tests", "data", "scripts", "docs", "benchmarks", "screenshots")
_FILES = ("pyproject.toml", "README.md", "CHANGELOG.md", "constraints.txt", "Makefile")
_ENDING = "show._pack.show.episodes[-1].title"
"""The title of a show's last episode, where a screen could get at it."""


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """A break.

    Attributes:
        name: What it is, as in `docs/safety.md`.
        file: The file that is broken, under `src/etoile_tui`.
        old: What stands there, once.
        new: What stands there instead.
        tests: The tests that have to catch it, as pytest names them, under `tests`.
    """

    name: str
    file: str
    old: str
    new: str
    tests: str


MUTANTS = (
    Mutant(
        name="a title from the wrong list",
        file="guide/schedule/curtain.py",
        old='[Row("ahead", episode.id, span=episode.span) for episode in rest]',
        new='[full_row("ahead", episode) for episode in rest]',
        tests="proof/test_commands.py",
    ),
    Mutant(
        name="the second number of a hidden episode",
        file="library/open_show.py",
        old="        return listing.named(parse_position(",
        new=(
            "        from etoile_tui.guide.schedule.listing import Listing\n\n"
            "        return Listing(self._pack.show.episodes, ()).named(parse_position("
        ),
        tests="cli/test_curtain_bytes.py",
    ),
    Mutant(
        name="a count of all people",
        file="cli/commands/people.py",
        old="        status = tell_problems(context.out, guide)\n",
        new=(
            "        status = tell_problems(context.out, guide)\n"
            "        chapters = show._pack.chapters((len(show._pack.order) - 1, float('inf')))\n"
            "        everybody = sum(len(chapter.people) for chapter in chapters.values())\n"
            "        context.out.talk(f'{len(guide.people)} of {everybody} people.')\n"
        ),
        tests="proof/test_commands.py",
    ),
    Mutant(
        name="what is next in a show, whatever the curtain",
        file="library/library.py",
        old="list_episodes(show.episodes, order.reach(found.marker), found.curtain)",
        new="list_episodes(show.episodes, order.reach(found.marker), Curtain.OPEN)",
        tests="proof/test_commands.py",
    ),
    Mutant(
        name="a tooltip",
        file="tui/guide_screen/screen.py",
        old="        self._header.looking_back = self.at is not None\n",
        new=(
            "        self._header.looking_back = self.at is not None\n"
            f"        self._header.tooltip = self.{_ENDING}\n"
        ),
        tests="proof/test_screens.py",
    ),
    Mutant(
        name="an error that quotes a value",
        file="packs/table.py",
        old="found {_FORMS.get(type(value), 'something else')}",
        new="found {value!r}",
        tests="hostile/test_structure.py",
    ),
    Mutant(
        name="people sorted by their ids",
        file="guide/story/appearances.py",
        old="key=lambda person: (normalize(person.name), person.since)",
        new="key=lambda person: person.id",
        tests="proof/test_commands.py",
    ),
    Mutant(
        name="a second too early at a minute mark",
        file="guide/schedule/order.py",
        old="return fact_reach(self.index(position.episode), position.at)",
        new="return fact_reach(self.index(position.episode), position.at and position.at + 1)",
        tests="guide/story/test_boundary.py",
    ),
    Mutant(
        name="a cache that keeps what is ahead again",
        file="packs/pack.py",
        old="        if after >= self._begun:\n            return\n",
        new="        if after != self._begun:\n            return\n",
        tests="proof/test_memory.py",
    ),
    Mutant(
        name="a marker in a list that is another by now",
        file="library/together.py",
        old="    same = order.unchanged(known)\n",
        new="    same = known.length\n",
        tests="library/test_changed_pack.py",
    ),
    Mutant(
        name="two packs of one id with one marker",
        file="library/show_key.py",
        old="        keys = [key for key in progress.shows if self._is_of_id(key)]\n",
        new="        return self.show\n        keys = list[str]()\n",
        tests="library/test_shared_id.py",
    ),
    Mutant(
        name="a change before the marker that is not noticed",
        file="library/together.py",
        old="    same = order.unchanged(known)\n",
        new="    same = known.length\n",
        tests="proof/test_changing.py",
    ),
    Mutant(
        name="reading on in a pack that was changed",
        file="packs/pack.py",
        old="        if self.changed is None:\n            chapter",
        new="        if self.folder:\n            chapter",
        tests="packs/test_pack.py",
    ),
    Mutant(
        name="an open guide that takes no notice of a changed pack",
        file="tui/guide_screen/pack_watcher.py",
        old="        return self._screen.show.pack_changed not in (None, self._refused)\n",
        new="        return False\n",
        tests="tui/guide_screen/test_changed_pack.py",
    ),
    Mutant(
        name="an index that is shared with a later horizon",
        file="guide/story/guide.py",
        old="near=near.facts, until=(common, inf))",
        new="near=near.facts, until=(common + 1, inf))",
        tests="guide/story/test_laws.py",
    ),
    Mutant(
        name="a glimpse further into the episode under way",
        file="guide/story/glimpse.py",
        old="told = chapter_between(chapter, self.index(episode), NOTHING, self._reach)",
        new="told = chapter_between(chapter, self.index(episode), NOTHING, (1 << 20, 0))",
        tests="guide/story/test_glimpse.py",
    ),
    Mutant(
        name="reading on after the marker has fallen",
        file="packs/pack.py",
        old="                if self._begun < until:\n                    return\n",
        new="",
        tests="packs/test_pack.py",
    ),
    Mutant(
        name="an export that counts the episodes",
        file="cli/commands/export.py",
        old="write_export(path, write(guide), replace",
        new="write_export(path, f'{write(guide)}{len(show._pack.order)}', replace",
        tests="proof/test_commands.py",
    ),
    Mutant(
        name="an import that looks past what was agreed to",
        file="library/bringing/proposal.py",
        old="menu = _up_to(order.menu, ceiling)",
        new="menu = order.menu",
        tests="proof/test_importing.py",
    ),
    Mutant(
        name="an import that compares what is not reached",
        file="authoring/importing/compare.py",
        old='row.state == "reached"',
        new='row.state != "reached"',
        tests="proof/test_importing.py",
    ),
    Mutant(
        name="an entry of the palette",
        file="tui/app.py",
        old="says(command.title()).capitalize() +",
        new=f"says(command.title()).capitalize() + self._{_ENDING}[:1] +",
        tests="proof/test_screens.py",
    ),
    Mutant(
        name="a line in the log",
        file="tui/app.py",
        old="        self._fit(self.size)\n",
        new=f"        self._fit(self.size)\n        self.log(self._{_ENDING})\n",
        tests="proof/test_logs.py",
    ),
    Mutant(
        name="a report that quotes its error",
        file="crash.py",
        old='kind = f" ({type(error).__name__})"',
        new='kind = f" ({error!r})"',
        tests="proof/test_faults_commands.py",
    ),
    Mutant(
        name="a page that stays where nobody sees it",
        file="tui/guide_screen/view_switcher.py",
        old="                del self._views[name]\n                _throw_away(view)\n",
        new="                del self._views[name]\n",
        tests="proof/test_frames.py",
    ),
    Mutant(
        name="a look back that keeps what was chosen",
        file="tui/guide_screen/screen.py",
        old="if fallen or (before is not None and self.guide.tells_less_than(before)):",
        new="if fallen:",
        tests="proof/test_as_opened.py",
    ),
    Mutant(
        name="a search that comes back further down",
        file="tui/guide_screen/screen.py",
        old="            self.views.renew()\n            self.searching.forget()\n",
        new="            self.views.renew()\n",
        tests="tui/guide_screen/test_what_was_found.py",
    ),
    Mutant(
        name="a search that comes back to somebody else",
        file="tui/guide_screen/screen.py",
        old="        self.views.renew(forget_options=True)\n        self.searching.forget()\n",
        new="        self.views.renew(forget_options=True)\n",
        tests="tui/guide_screen/test_what_was_found.py",
    ),
    Mutant(
        name="how far others have come",
        file="library/open_show.py",
        old="return None if self.lies_ahead(place) else place",
        new="return place",
        tests="tui/guide_screen/test_viewers.py",
    ),
    Mutant(
        name="a curtain that closes before the same rows",
        file="guide/story/guide.py",
        old="return self.reach < other.reach or stricter",
        new="return self.reach < other.reach or (stricter and False)",
        tests="proof/test_as_opened.py",
    ),
    Mutant(
        name="the view that a link led to",
        file="tui/guide_screen/view_switcher.py",
        old="        self._trail.append((self.view, self.view.bookmark()))\n",
        new=(
            "        self._trail.append((self.view, self.view.bookmark()))\n"
            "        self._entered = _LEADS[type(link)]\n"
        ),
        tests="proof/test_as_opened.py",
    ),
    Mutant(
        name="a map that is drawn to its end",
        file="tui/guide_screen/map_drawer.py",
        old="            raise _UnwantedError\n",
        new="            return\n",
        tests="proof/test_reachable.py",
    ),
    Mutant(
        name="keys that overtake each other",
        file="tui/ordered_input.py",
        old="isinstance(event, _IN_TURN) and not self._has_settled(inside=True)",
        new="isinstance(event, _IN_TURN) and not self._screen_stack",
        tests="tui/test_ordered_input.py",
    ),
    Mutant(
        name="a place that is lost with its window",
        file="tui/driver.py",
        old="loop.add_signal_handler(number, self._guest.leave_by, number)",
        new="pass",
        tests="tui/test_signals.py",
    ),
    Mutant(
        name="a page copied before the disk was looked at",
        file="tui/app.py",
        old="if not any(each.changed_meanwhile() for each in guides):",
        new="if guides:",
        tests="tui/guide_screen/test_copying.py",
    ),
    Mutant(
        name="the last reached episode hidden",
        file="guide/schedule/order.py",
        old="return self.ids[: reach[0] + 1]",
        new="return self.ids[: reach[0]]",
        tests="proof/test_over_hiding.py",
    ),
)


def broken(folder: Path, mutant: Mutant) -> None:
    """Break a copy of the repository.

    Raises:
        ValueError: What is to be broken is not there, or more than once.
    """
    path = folder / "src" / "etoile_tui" / mutant.file
    text = path.read_text(encoding="utf-8")
    if text.count(mutant.old) != 1:
        raise ValueError(f"{mutant.name}: {mutant.file} has changed")
    path.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")


def copied(folder: Path) -> None:
    """Copy the repository into a folder."""
    ignored = shutil.ignore_patterns("__pycache__", ".hypothesis")
    for name in _COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in _FILES:
        shutil.copy(ROOT / name, folder / name)


def failed(folder: Path, tests: str) -> str | None:
    """Run tests in a copy, and return the first that fails; None where all pass.

    Raises:
        RuntimeError: They could not be run.
    """
    quickly = ("-x", "-q", "-p", "no:cacheprovider", "-p", "scripts.unshrunk")
    done = subprocess.run(  # noqa: S603 (this very interpreter)
        [sys.executable, "-m", "pytest", *quickly, f"tests/{tests}"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "CI": "true"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode == 0:
        return None
    found = re.search(r"^FAILED tests/([^\s\[]+)", done.stdout, re.MULTILINE)
    if done.returncode != 1 or found is None:
        raise RuntimeError(done.stdout[-2000:] + done.stderr[-2000:])
    return found[1]


def caught(mutant: Mutant | None, tests: str) -> str | None:
    """Run tests against a break, or against none, and return the first that fails."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copied(folder)
        if mutant is not None:
            broken(folder, mutant)
        return failed(folder, tests)


def main() -> int:
    """Break the program in every place, and return the exit status."""
    parser = argparse.ArgumentParser(description="Break the program, and see that it is caught.")
    parser.add_argument("--only", help="those whose name has this in it")
    parser.add_argument("--quickly", action="store_true", help="do not run the tests unbroken")
    options = parser.parse_args()
    chosen = [mutant for mutant in MUTANTS if (options.only or "") in mutant.name]
    wrong = 0
    for tests in () if options.quickly else dict.fromkeys(each.tests for each in chosen):
        found = caught(None, tests)
        wrong += found is not None
        sys.stdout.write(f"unbroken, {tests}: {found or 'passes'}\n")
        sys.stdout.flush()
    for mutant in chosen:
        found = caught(mutant, mutant.tests)
        wrong += found is None
        sys.stdout.write(f"{mutant.name}: {found or 'NOT CAUGHT'}\n")
        sys.stdout.flush()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
