"""Measures the checker on planted leaks and their innocent neighbours, rule by rule.

Run `python -m scripts.check_corpus`: it prints the table that docs/checking.md shows.
"""

import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.authoring.checking.corpus import Case, cases
from tests.authoring.checking.more_cases import more_cases
from tests.harness.invented import InventedPack

from etoile_tui.authoring.checking.check import check_pack


def found_by(case: Case) -> bool:
    """Tell whether a case is found by its rule."""
    with TemporaryDirectory() as folder:
        pack = InventedPack(*case.pack()).write(Path(folder))
        return any(finding.rule == case.rule for finding in check_pack(pack).findings)


def table() -> list[str]:
    """Return the table: found, missed, false alarms, precision and recall."""
    counts: Counter[tuple[str, bool, bool]] = Counter()
    for case in (*cases(), *more_cases()):
        counts[case.rule, case.planted, found_by(case)] += 1
    lines = ["| rule | found | missed | false alarms |", "|---|---|---|---|"]
    for rule in dict.fromkeys(rule for rule, _, _ in counts):
        found, missed = counts[rule, True, True], counts[rule, True, False]
        lines.append(f"| `{rule}` | {found} | {missed} | {counts[rule, False, True]} |")
    found, missed, alarms = (
        sum(count for key, count in counts.items() if key[1:] == wanted)
        for wanted in ((True, True), (True, False), (False, True))
    )
    precision, recall = found / max(1, found + alarms), found / max(1, found + missed)
    lines += ["", f"Precision {precision:.2f}, recall {recall:.2f}, of {counts.total()} cases."]
    return lines


if __name__ == "__main__":
    sys.stdout.write("\n".join(table()) + "\n")
