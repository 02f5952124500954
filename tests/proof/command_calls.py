"""Every call that the command line knows of, found by asking its parser."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from etoile_tui.cli.main import parser

from .pack_pairs import PackPair
from .pair_home import OTHERS
from .random_walks import words_of

_ENDLESS = ("watch",)
"""Options of calls that do not end by themselves. They do again what is done without them."""

NOBODY = "S09E99"
"""An episode that no invented show has."""


@dataclass(frozen=True)
class Form:
    """A command as the parser knows it.

    Attributes:
        words: What it is called by: `again back`.
        actions: Its arguments and options.
    """

    words: tuple[str, ...]
    actions: tuple[argparse.Action, ...]


def forms(
    its_parser: argparse.ArgumentParser | None = None, words: tuple[str, ...] = ()
) -> Iterator[Form]:
    """Yield every command, and every command below one."""
    if its_parser is None:
        its_parser = parser()
    below = [a for a in its_parser._actions if isinstance(a, argparse._SubParsersAction)]
    actions = tuple(
        action
        for action in its_parser._actions
        if action not in below
        and action.dest not in _ENDLESS
        and not isinstance(action, argparse._HelpAction | argparse._VersionAction)
    )
    yield Form(words, actions)
    for choices in below:
        for name, parser_below in choices.choices.items():
            yield from forms(parser_below, (*words, name))


def calls(pair: PackPair) -> st.SearchStrategy[list[list[str]]]:
    """Draw a call of every command, with any arguments and options, about the packs of a pair."""
    return st.tuples(*(_call(form, pair) for form in forms())).map(list)


@st.composite
def _call(draw: st.DrawFn, form: Form, pair: PackPair) -> list[str]:
    yes = any(action.dest == "yes" for action in form.actions) and draw(st.booleans())
    # Saying yes to an episode ahead is to have reached it, so it is said to what is reached.
    values = _reached(pair) if yes else _values(pair)
    call = list(form.words)
    for action in form.actions:
        if action.dest == "yes":
            call += ["--yes"] if yes else []
        elif not action.option_strings:
            call += draw(_positional(action, values))
        elif draw(st.integers(0, 3)) == 0:
            call += draw(_option(action, values))
    return call


def _positional(action: argparse.Action, values: Sequence[str]) -> st.SearchStrategy[list[str]]:
    """Draw what stands for an argument; at times something it does not take."""
    if action.choices:
        values = [*map(str, action.choices), "other"]
    elif action.metavar == "FILE":
        values = ["told.md", "told.html", "told.json", "told.txt", "-"]
    elif action.type is not None:
        values = ["1", "2", "9", "-1", "some"]
    one = st.sampled_from(values)
    least = 0 if action.nargs in ("?", "*") else 1
    most = 3 if action.nargs in ("+", "*") else 1
    return st.lists(one, min_size=least, max_size=most)


def _option(action: argparse.Action, values: Sequence[str]) -> st.SearchStrategy[list[str]]:
    name = action.option_strings[0]
    if action.nargs == 0:
        return st.just([name])
    of = {"one": ["ana", "ME", "zoe"], "several": ["me,ana", "ana,ben", "me,zoe"], "show": None}
    pool = list(map(str, action.choices)) if action.choices else of.get(action.dest, values)
    if pool is None:
        return st.just([])  # the pack is the pair's
    return st.sampled_from(pool).map(lambda value: [name, value])


def _values(pair: PackPair) -> list[str]:
    """Return what may be asked about: positions reached, ahead and nowhere, and words."""
    positions = [*pair.ids, *_reached(pair), NOBODY, "1", "e2", "7", "S01"]
    marked = [f"{episode}@{mark}" for episode in pair.ids for mark in ("0:00", "12:30", "60:01")]
    return [*positions, *marked, *OTHERS, *words_of(pair)[:60]]


def _reached(pair: PackPair) -> list[str]:
    """Return positions that are reached, and the one that each pack has ahead."""
    return ["none", "next", str(pair.horizon)]
