"""`etoile check`."""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.errors import CallError
from etoile_tui.suggestions import nearest, quotable

if TYPE_CHECKING:
    from collections.abc import Callable

    from etoile_tui.authoring.checking.check import Report

_PAUSE = 0.5
"""Seconds between two looks at the files while `--watch` waits."""

_LONG = 100
"""How many episodes a pack has whose reading is shown as it goes on."""
_STEP = 10
"""After so many episodes more it is shown anew."""


class Check(Command):
    """For authors: everything that is wrong with a pack, or may give something away.

    It opens all files of the pack, and moves no marker. What it says names files, lines, keys
    and rules; words of the story come with --quote alone. Errors end it with status 3, with
    --strict warnings end it with 1. A single case is allowed in check.toml, with its reason.
    """

    name = "check"
    group = "for authors"
    examples = (("etoile check --explain name-before", "what a rule is about"),)
    looks_back = False
    hint = "Say which pack: etoile check FOLDER."

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the folders and the options."""
        parser.add_argument("folders", metavar="FOLDER", nargs="*", help="a pack's folder")
        parser.add_argument("--strict", action="store_true", help="warnings count as errors do")
        parser.add_argument("--hints", action="store_true", help="show hints as well")
        parser.add_argument("--quote", action="store_true", help="show the words it is about")
        parser.add_argument("--sarif", action="store_true", help="print SARIF, for editors and CI")
        parser.add_argument("--watch", action="store_true", help="check again on every save")
        parser.add_argument("--explain", metavar="RULE", help="say what a rule is about")

    def run(self, context: Context) -> Exit:
        """Check the packs."""
        options = context.options
        if options.explain is not None:
            return _explain(context, options.explain)
        if not options.folders:
            raise CallError(self.hint)
        status = _check(context)
        while options.watch:
            before = _stamps(options.folders)
            try:
                while _stamps(options.folders) == before:
                    time.sleep(_PAUSE)
            except KeyboardInterrupt:
                break
            context.out.data("")
            status = _check(context)
        return status


def _check(context: Context) -> Exit:
    from etoile_tui.authoring.checking import reports as written
    from etoile_tui.authoring.checking.check import check_pack

    options = context.options
    progress = _progress(context)
    reports = [(folder, check_pack(Path(folder), progress)) for folder in options.folders]
    context.out.passing("")
    if options.sarif:
        from importlib.metadata import version

        context.out.json(written.sarif(reports, version("etoile-tui")))
    elif options.json:
        packs = [
            {
                "folder": folder,
                "findings": [written.record(each, quote=options.quote) for each in report.findings],
                "allowed": report.allowed,
            }
            for folder, report in reports
        ]
        context.json({"packs": packs})
    else:
        for folder, report in reports:
            told = written.lines(folder, report, quote=options.quote, hints=options.hints)
            for line in (*told, written.summary(folder, report)):
                context.out.data(line)
    return _status([report for _, report in reports], strict=options.strict)


def _progress(context: Context) -> "Callable[[int, int], None]":
    """Return what shows how far the reading of a long pack has come."""

    def told(done: int, whole: int) -> None:
        if whole < _LONG:
            return
        if done == whole:
            context.out.passing(f"{whole} episodes read; comparing them ...")
        elif done % _STEP == 0:
            context.out.passing(f"Reading: {done} of {whole} episodes ...")

    return told


def _status(reports: "list[Report]", *, strict: bool) -> Exit:
    if any(report.count("error") for report in reports):
        return Exit.PACK
    warned = any(report.count("warning") for report in reports)
    return Exit.NOTHING if strict and warned else Exit.DONE


def _explain(context: Context, name: str) -> Exit:
    from etoile_tui.authoring.checking.rules import RULES

    rule = RULES.get(name)
    if rule is None:
        near = nearest(name, RULES)
        hint = f" Is {near} meant?" if near else f" There are: {', '.join(RULES)}."
        raise CallError(f"There is no rule {quotable(name)}.{hint}")
    if context.options.json:
        told = {"rule": name, "group": rule.group, "severity": rule.severity, "about": rule.about}
        context.json(told)
        return Exit.DONE
    context.out.data(f"{name} ({rule.group}, {rule.severity}): {rule.about}")
    return Exit.DONE


def _stamps(folders: list[str]) -> list[tuple[str, int]]:
    """Return the packs' files with the times at which they were written last."""
    paths = (path for folder in folders for path in sorted(Path(folder).rglob("*.toml")))
    return [(str(path), path.stat().st_mtime_ns) for path in paths if path.is_file()]
