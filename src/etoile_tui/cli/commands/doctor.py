"""`etoile doctor`."""

import locale
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from typing import Any

from etoile_tui import __version__
from etoile_tui.ascii_terminal import output_is_ascii
from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.output import is_terminal
from etoile_tui.errors import EtoileError

_PARTS = ("textual", "rich", "tomli", "tomli-w", "platformdirs", "filelock", "wcwidth")
_VARIABLES = ("TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG", "COLUMNS")
_OURS = ("ETOILE_SHOW", "ETOILE_AS", "ETOILE_PAGER", "PAGER")

Section = dict[str, str]


class Doctor(Command):
    """What is there and whether it works: versions, folders, terminal, packs and settings.

    Nothing of any story is in it, so that it can be passed on with a report of what went wrong.
    """

    name = "doctor"
    group = "files and shows"
    examples = (("etoile doctor", "to be passed on with a report"),)
    looks_back = False

    def run(self, context: Context) -> Exit:
        """Look at everything."""
        sections = {
            "versions": _versions(),
            "folders": dict(_folders(context)),
            "terminal": dict(_terminal(context)),
            "settings": dict(_settings(context)),
            "shows": dict(_shows(context)),
        }
        if context.options.json:
            record: dict[str, Any] = {
                heading: [{"name": name, "value": value} for name, value in told.items()]
                for heading, told in sections.items()
            }
            context.json(record)
            return Exit.DONE
        for number, (heading, told) in enumerate(sections.items()):
            if number:
                context.out.data("")
            context.out.data(heading.capitalize())
            width = max(map(len, told), default=0)
            for name, value in told.items():
                context.out.data(f"  {name.ljust(width)}  {value}")
        return Exit.DONE


def _versions() -> Section:
    from importlib.metadata import PackageNotFoundError, version

    found = {"etoile": __version__, "python": platform.python_version()}
    for part in _PARTS:
        try:
            found[part] = version(part)
        except PackageNotFoundError:
            found[part] = "not found"
    return found | {"system": f"{platform.system()} {platform.release()} {platform.machine()}"}


def _folders(context: Context) -> Iterator[tuple[str, str]]:
    for each in context.library.folders():
        if not each.exists:
            state = "not there yet" if each.writable else "not there, and cannot be made"
        elif not each.readable:
            state = "cannot be read"
        else:
            state = "in order" if each.writable else "cannot be written to"
        yield each.use, f"{each.path}: {state}"
    works = context.library.locks_work()
    yield "locks", {True: "work", False: "do not work here", None: "not tried"}[works]
    try:
        context.library.viewers  # noqa: B018 (reading it is the trial)
        yield "progress file", "in order"
    except EtoileError as error:
        yield "progress file", str(error)


def _terminal(context: Context) -> Iterator[tuple[str, str]]:
    size = shutil.get_terminal_size((80, 24))
    yield "stdout", "a terminal" if is_terminal(sys.stdout) else "not a terminal"
    yield "size", f"{size.columns}x{size.lines}"
    yield "signs", "ASCII" if context.out.ascii_only else "Unicode"
    ascii_here = output_is_ascii(terminal=is_terminal(sys.stdout))
    yield "can show", "ASCII" if ascii_here else "Unicode"
    yield "encoding", getattr(sys.stdout, "encoding", None) or "unknown"
    yield "locale", locale.setlocale(locale.LC_CTYPE)
    for name in _VARIABLES:
        if name in os.environ:
            yield name, os.environ[name] or "(empty)"


def _settings(context: Context) -> Iterator[tuple[str, str]]:
    config = context.library.config()
    if config is None or config.path is None:
        yield "config", "no file"
    else:
        yield "config", str(config.path)
        for number, problem in enumerate(config.problems, start=1):
            yield f"problem {number}", problem
        if config.show is not None:
            yield "show", f"{config.show} (from {config.path.name})"
        if config.signs is not None:
            yield "signs", f"{config.signs} (from {config.path.name})"
        for command, keys in config.keys.items():
            yield f"key {command}", f"{', '.join(keys)} (from {config.path.name})"
    for name in _OURS:
        if name in os.environ:
            yield name, f"{os.environ[name] or '(empty)'} (from the environment)"


def _shows(context: Context) -> Iterator[tuple[str, str]]:
    try:
        shows = context.library.shows()
    except EtoileError as error:
        yield "shows", str(error)
        return
    for show in shows:
        if show.problem is not None:
            yield show.id, show.problem
        else:
            shared = ", shares its id" if show.shared else ""
            yield f"{show.id}{f' ({show.folder})' if show.shared else ''}", f"in order{shared}"
