"""A check's report: as lines for people, and as SARIF for editors and CI."""

from collections.abc import Iterator, Sequence
from typing import Any

from .check import Report
from .finding import Finding
from .rules import RULES

_LEVELS = {"error": "error", "warning": "warning", "hint": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def lines(folder: str, report: Report, *, quote: bool, hints: bool) -> Iterator[str]:
    """Yield a report's lines: `file:line: rule: message`.

    Args:
        folder: The pack's folder as it was named.
        report: The report.
        quote: Whether to show the words of the story that a finding is about.
        hints: Whether to show hints.
    """
    for finding in report.findings:
        if hints or RULES[finding.rule].severity != "hint":
            yield _line(folder, finding, quote=quote)


def _line(folder: str, finding: Finding, *, quote: bool) -> str:
    where = f"{folder.rstrip('/')}/{finding.file}:{finding.line}"
    key = f"{finding.key}: " if finding.key else ""
    words = f" “{finding.quote}”" if quote and finding.quote else ""
    return f"{where}: {finding.rule}: {key}{finding.message}{words}"


def summary(folder: str, report: Report) -> str:
    """Return how much of each severity was found."""
    parts = [
        f"{count} {word}{'' if count == 1 else 's'}"
        for word in ("error", "warning", "hint")
        if (count := sum(RULES[each.rule].severity == word for each in report.findings))
    ]
    allowed = f" ({report.allowed} allowed)" if report.allowed else ""
    return f"{folder}: {', '.join(parts) or 'clean'}{allowed}"


def record(finding: Finding, *, quote: bool) -> dict[str, Any]:
    """Return a finding as `--json` prints it."""
    found: dict[str, Any] = {
        "file": finding.file,
        "line": finding.line,
        "rule": finding.rule,
        "severity": RULES[finding.rule].severity,
        "message": finding.message,
    }
    if finding.key:
        found["key"] = finding.key
    if quote and finding.quote:
        found["quote"] = finding.quote
    return found


def sarif(reports: Sequence[tuple[str, Report]], version: str) -> dict[str, Any]:
    """Return reports in the Static Analysis Results Interchange Format, 2.1.0.

    Args:
        reports: The folders as they were named, each with its report.
        version: The program's version.
    """
    rules = [{"id": name, "shortDescription": {"text": rule.about}} for name, rule in RULES.items()]
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "etoile check", "version": version, "rules": rules}},
                "results": [
                    _result(folder, finding)
                    for folder, report in reports
                    for finding in report.findings
                ],
            }
        ],
    }


def _result(folder: str, finding: Finding) -> dict[str, Any]:
    key = f"{finding.key}: " if finding.key else ""
    place = {
        "artifactLocation": {"uri": f"{folder.rstrip('/')}/{finding.file}"},
        "region": {"startLine": finding.line},
    }
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[RULES[finding.rule].severity],
        "message": {"text": f"{key}{finding.message}"},
        "locations": [{"physicalLocation": place}],
    }
