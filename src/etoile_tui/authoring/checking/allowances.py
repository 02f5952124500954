"""Single cases that a pack's author allows, each with its reason, in `check.toml`."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from etoile_tui.packs.errors import PackError
from etoile_tui.packs.pack_files import LARGEST_FILE, read_toml
from etoile_tui.suggestions import nearest, quotable
from etoile_tui.toml_files import read_text

from .finding import Finding
from .lines import value_lines
from .rules import RULES

NAME = "check.toml"


class Allowance(NamedTuple):
    """A case that is allowed."""

    rule: str
    file: str
    key: str
    """Where in the file, as a finding says it; empty for anywhere."""
    line: int

    def allows(self, finding: Finding) -> bool:
        """Tell whether a finding is the case."""
        inside = finding.key == self.key or finding.key.startswith(f"{self.key}, ")
        return (self.rule, self.file) == (finding.rule, finding.file) and (not self.key or inside)


def apply_allowances(folder: Path, findings: Iterable[Finding]) -> tuple[list[Finding], int]:
    """Return the findings that are not allowed, and how many are.

    An entry that cannot be used, or allows nothing, is a finding itself.

    Args:
        folder: The pack's folder.
        findings: All findings.
    """
    found = list(findings)
    if not (folder / NAME).is_file():
        return found, 0
    allowances, wrong = _read(folder)
    used: set[Allowance] = set()
    left: list[Finding] = []
    for finding in found:
        allowing = [each for each in allowances if each.allows(finding)]
        used.update(allowing)
        if not allowing:
            left.append(finding)
    for each in allowances:
        if each not in used:
            wrong.append(Finding(NAME, each.line, "allowance", "allows nothing any more."))
    return [*left, *wrong], len(found) - len(left)


def _read(folder: Path) -> tuple[list[Allowance], list[Finding]]:
    try:
        tables = read_toml(folder, NAME)
        lines = value_lines(read_text(folder / NAME, LARGEST_FILE))
    except PackError as error:
        return [], [Finding(NAME, 1, "allowance", str(error))]
    allowances: list[Allowance] = []
    wrong: list[Finding] = []
    listed = tables.get("allow")
    for number, entry in enumerate(listed if isinstance(listed, list) else ()):
        line = lines.get(("allow", number), 1)
        texts = [entry.get(key) for key in ("rule", "file", "reason")]
        if not all(isinstance(text, str) and text.strip() for text in texts):
            told = "an [[allow]] needs rule, file and reason."
            wrong.append(Finding(NAME, line, "allowance", told))
        elif entry["rule"] not in RULES:
            near = nearest(entry["rule"], RULES)
            hint = f" Did you mean {near}?" if near else ""
            told = f"there is no rule {quotable(entry['rule'])}.{hint}"
            wrong.append(Finding(NAME, line, "allowance", told))
        else:
            key = entry.get("key")
            key = key if isinstance(key, str) else ""
            allowances.append(Allowance(entry["rule"], entry["file"], key, line))
    return allowances, wrong
