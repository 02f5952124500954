"""Checking a pack: all rules, in order."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from . import leaks, tells
from .allowances import apply_allowances
from .care import check_care
from .finding import Finding, Severity
from .form import check_episode_form, check_show_form
from .loaded import LoadedPack, Told, load
from .rules import RULES
from .story import PackStory
from .whole import check_files, check_ids, check_menu


class Report(NamedTuple):
    """What a check has found."""

    findings: tuple[Finding, ...]
    """By file, line and rule."""
    allowed: int = 0
    """How many more the author allows."""

    def count(self, severity: Severity) -> int:
        """Return how many findings are of a severity."""
        return sum(RULES[finding.rule].severity == severity for finding in self.findings)


def check_pack(folder: Path, told: Told | None = None) -> Report:
    """Return everything that is wrong with a pack, or may be.

    Args:
        folder: The pack's folder. All its files are opened.
        told: Is told how far the reading has come.
    """
    pack, findings = load(folder, told)
    findings += _form(pack)
    if pack.show is not None:
        findings += _story(PackStory(pack))
    left, allowed = apply_allowances(folder, dict.fromkeys(findings))
    return Report(tuple(sorted(left)), allowed)


def _form(pack: LoadedPack) -> Iterator[Finding]:
    if pack.show is not None:
        yield from check_show_form(pack.show)
    yield from check_menu(pack)
    yield from check_files(pack)
    minutes = {str(entry.get("id")): entry.get("minutes") for entry in pack.menu}
    for episode, file in pack.episodes.items():
        yield from check_episode_form(file, minutes.get(episode))
    yield from check_ids(pack)


def _story(story: PackStory) -> Iterator[Finding]:
    yield from leaks.check_names(story)
    yield from leaks.check_people(story)
    yield from leaks.check_introductions(story)
    yield from leaks.check_answers(story)
    yield from leaks.check_presupposed(story)
    yield from leaks.check_teasers(story)
    yield from leaks.check_words(story)
    yield from leaks.check_crowded(story)
    yield from tells.check_questions(story)
    yield from tells.check_synopses(story)
    yield from tells.check_restated(story)
    yield from tells.check_unchanged(story)
    yield from tells.check_overtaken(story)
    yield from check_care(story)
