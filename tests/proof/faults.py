"""Faults: any one function of the program fails, in a command or on the screen. What gets out?

Nothing is listed for it: the functions are found in the program's modules, the calls come from the
command line's own tests, and which run calls which function is recorded. Each function fails in
the run that gets to it soonest.

    for target in faults.targets():
        wrong = faults.fail_in_command(target) + await faults.fail_on_screen(target)
"""

import asyncio
from collections.abc import Iterable, Sequence
from functools import cache

from tests.cli.calls import calls

from .canaries import HALF_WAY, seen
from .fault_injection import TOLD, Target, discovered
from .fault_machine import Machine, Outcome, Recorder
from .fault_walks import WALKS, Walk

REPORT = "please pass this report on"
"""What a report says is to be done."""

_BUG = 70
"""The exit status of a bug."""

HANDLED = {
    "etoile_tui.tui.app:EtoileApp.get_system_commands": (
        "Textual's palette takes it for a list that is empty; what fails inside it does end the app"
    ),
}
"""Functions whose failing need not end the program, each with the reason."""


@cache
def machine() -> Machine:
    """Return the machine that all runs are on."""
    return Machine()


def all_calls() -> tuple[tuple[str, ...], ...]:
    """Return calls of every command, each in all its forms."""
    named = dict(zip(("Mara", "Jon", "the second hand"), machine().people, strict=False))
    found = [tuple(named.get(word, word) for word in call) for call in calls([HALF_WAY])]
    return (
        *found,
        ("--help",),
        ("viewers", "add", "--help"),
        ("nonsense",),
        ("status", "--at", "nowhere"),
        ("episodes", "--with", "me,ana"),
        ("mark", "next", "--yes"),
        ("mark", "S02E02"),
        *(("viewers", *rest) for rest in (("add", "ben"), ("use", "ana"), ("remove", "ana"))),
        ("viewers", "rename", "ana", "anna"),
        ("viewers", "curtain", "sealed"),
    )


def targets() -> tuple[Target, ...]:
    """Return all functions that can be made to fail; some of them no run may call."""
    return discovered()


@cache
def _commands() -> dict[int, tuple[str, ...]]:
    """Return, by the identity of code, the call that gets to it with the least work."""
    best: dict[int, tuple[int, tuple[str, ...]]] = {}
    for call in all_calls():
        recorder = Recorder()
        _expect_no_bug(call, machine().command(call, recorder))
        for code in recorder.steps:
            best[code] = min(best.get(code, (recorder.calls, call)), (recorder.calls, call))
    return {code: call for code, (_, call) in best.items()}


@cache
def recorded(walk: Walk) -> dict[int, int]:
    """Return, by the identity of code, the step of a walk that gets to it first."""
    guided = machine().guided(walk)
    recorder = Recorder(guided)
    _expect_no_bug(walk.steps, machine().screen(guided, recorder))
    return recorder.steps


def _expect_no_bug(run: Sequence[str], outcome: Outcome) -> None:
    if outcome.status == _BUG or REPORT in outcome.err:
        raise RuntimeError(f"{run} fails by itself: {outcome.err}")


def called_by_command(target: Target) -> tuple[str, ...] | None:
    """Return the call in which a function is made to fail; None where no call gets to it."""
    return _commands().get(id(target.code))


def called_on_screen(target: Target, walks: Sequence[Walk] = WALKS) -> Walk | None:
    """Return the walk on which a function is made to fail; None where no walk gets to it."""
    found = [
        (steps[id(target.code)], walk)
        for walk in walks
        if id(target.code) in (steps := recorded(walk))
    ]
    return min(found, key=lambda each: each[0])[1] if found else None


def a_few(found: Iterable[Target], most: int) -> list[Target]:
    """Return some functions, of every module among them so many at most, spread over it."""
    modules: dict[str, list[Target]] = {}
    for target in found:
        modules.setdefault(target.module, []).append(target)
    return [target for each in modules.values() for target in each[:: -(-len(each) // most)]]


def fail_in_command(target: Target) -> list[str]:
    """Make a function fail in a command, and return what is wrong with what comes of it."""
    call = called_by_command(target)
    if call is None:
        return []
    with target.failing():
        outcome = machine().command(call)
    return [f"{target} in {' '.join(call)}: {each}" for each in wrong(outcome, str(target))]


async def fail_on_screen(target: Target, walks: Sequence[Walk] = WALKS) -> list[str]:
    """Make a function fail on the screen, and return what is wrong with what comes of it."""
    return await asyncio.to_thread(fail_on_walk, target, walks)


def fail_on_walk(target: Target, walks: Sequence[Walk] = WALKS) -> list[str]:
    """Make a function fail on the screen, where no event loop runs; else see `fail_on_screen`."""
    walk = called_on_screen(target, walks)
    if walk is None:
        return []
    with target.failing():
        outcome = machine().screen(machine().guided(walk))
    where = f"{target} on {' '.join(walk.steps)}"
    return [f"{where}: {each}" for each in wrong(outcome, str(target))]


def wrong(outcome: Outcome, name: str) -> list[str]:
    """Return what is wrong with a run in which a function was to fail."""
    found = [f"stdout has {word}" for word in seen(machine().ahead & machine().words, outcome.out)]
    found += [f"stderr has {word}" for word in seen(machine().words, outcome.err)]
    if outcome.drawn:
        found.append("a traceback is drawn")
    for words in (TOLD.split()[0], "qxlocal", "Traceback", "line "):
        if words in outcome.out + outcome.err:
            found.append(f"it says {words!r}")
    if outcome.injected and name.partition("@")[0] not in HANDLED:
        if outcome.status != _BUG:
            found.append(f"its exit status is {outcome.status}")
        if outcome.err.count(REPORT) != 1:
            found.append(f"it says nothing of what to do: {outcome.err!r}")
    return found if outcome.injected else [*found, "the function was not called"]
