"""A bug anywhere below the screen: the report, a status that tells of it, and nothing of the story.

What fails quotes the story in every way an error can. `faults` does the same for all functions.
"""

import gc
import warnings
from collections.abc import Iterator

import pytest
from textual._compositor import Compositor
from textual.app import App
from textual.command import CommandPalette
from textual.css.stylesheet import Stylesheet
from textual.drivers.headless_driver import HeadlessDriver
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input

from . import faults
from .fault_injection import Injected, Target, fail_with_story
from .fault_walks import FEW_WALKS, RESIZE, Walk

LAYERS = ("library", "packs", "progress", "settings", "guide")


@pytest.fixture(autouse=True)
def unawaited() -> Iterator[None]:
    """Let nothing be said of what was never awaited because something before it had failed."""
    with warnings.catch_warnings(action="ignore"):
        yield
        gc.collect()


def selected() -> list[Target]:
    """Return one function of each module of the screen, and a few of each layer below it.

    Of each module it is the one that is called soonest.
    """
    steps = [faults.recorded(walk) for walk in FEW_WALKS]

    def soonest(target: Target) -> tuple[int, str]:
        return min(each.get(id(target.code), 99) for each in steps), target.name

    called = [target for target in faults.targets() if soonest(target)[0] < 99]
    screen = list[Target]()
    below = {layer: list[Target]() for layer in LAYERS}
    for module in dict.fromkeys(target.module for target in called):
        first = min((each for each in called if each.module == module), key=soonest)
        layer = module.split(".")[1]
        (screen if layer == "tui" else below.get(layer, [])).append(first)
    return [*screen, *(target for each in below.values() for target in each[::5])]


def test_a_walk_without_a_fault_has_no_report() -> None:
    """It ends as it should, and the screen was really there."""
    machine = faults.machine()
    guided = machine.guided(FEW_WALKS[0])
    outcome = machine.screen(guided)
    assert (outcome.status, outcome.out, outcome.err, outcome.drawn) == (0, "", "", 0)
    assert guided.step == len(FEW_WALKS[0].steps) + 1


def test_a_bug_in_any_module_below_the_screen() -> None:
    """Each fails on a walk that calls it, and all end in a report without any story."""
    some = selected()
    layers = {target.module.split(".")[1] for target in some}
    assert layers == {"tui", *LAYERS}
    assert len({target.module for target in some if target.module.split(".")[1] == "tui"}) > 45
    found = [wrong for target in some for wrong in faults.fail_on_walk(target, FEW_WALKS)]
    assert found == []


TEXTUALS: dict[str, tuple[type, str, Walk]] = {
    "the start": (App, "get_driver_class", Walk()),
    "the styles": (Stylesheet, "parse", Walk()),
    "the driver's start": (HeadlessDriver, "start_application_mode", Walk()),
    "the driver's stop": (HeadlessDriver, "stop_application_mode", Walk()),
    "the layout": (Screen, "_refresh_layout", Walk(("j",))),
    "the compositor": (Compositor, "render_update", Walk(("j",))),
    "a widget's lines": (Widget, "render_lines", Walk(("j",))),
    "a timer": (Timer, "_tick", Walk((f"{RESIZE}60x20",))),
    "the palette": (CommandPalette, "compose", Walk(("ctrl+p",))),
    "a field": (Input, "render_line", Walk(("slash",))),
    "a key": (App, "run_action", Walk(("2",))),
    "a dialog": (App, "push_screen", Walk(("question_mark",))),
    "a notification": (App, "notify", Walk(("y",))),
    "the clipboard": (App, "copy_to_clipboard", Walk(("k", "y"))),
    "the exit": (App, "_close_all", Walk(("q",))),
    "the last message": (App, "_on_exit_app", Walk(("q",))),
}
"""Where Textual fails: of what class which method, and on what walk."""


@pytest.mark.parametrize("where", TEXTUALS)
def test_a_bug_in_textual(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its crash screen, which shows local variables, is never drawn."""
    owner, name, walk = TEXTUALS[where]
    machine = faults.machine()

    def failing(*_: object, **__: object) -> None:
        fail_with_story()

    monkeypatch.setattr(owner, name, failing)
    outcome = machine.screen(machine.guided(walk))
    assert Injected.count
    assert faults.wrong(outcome, where) == []


def test_a_report_that_quotes_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checks above can fail: with Textual's own crash screen a traceback is drawn."""
    machine = faults.machine()
    target = next(each for each in faults.targets() if each.name.startswith("GuideScreen.compose@"))
    monkeypatch.setattr(
        "etoile_tui.tui.crash_guard.CrashGuard._handle_exception", App._handle_exception
    )
    monkeypatch.setattr("etoile_tui.tui.crash_guard.CrashGuard._fatal_error", App._fatal_error)
    with target.failing():
        outcome = machine.screen(machine.guided(Walk()))
    assert outcome.drawn
    assert len(faults.wrong(outcome, "")) > 1
