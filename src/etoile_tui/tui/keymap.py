"""The keymap: the keys of all commands, after the config file's [keys]."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character

from etoile_tui.suggestions import nearest, quotable

from .command import Command, shown
from .commands import COMMANDS

FIXED: Final = frozenset(
    (
        *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "shift+tab"),
        *("shift+up", "shift+down", "shift+left", "shift+right", "J", "K", "H", "L"),
        *("left_curly_bracket", "right_curly_bracket"),
        *("j", "k", "g", "G", "h", "l", "n", "p", "space", "enter", "escape", "backspace"),
        *("ctrl+p", "ctrl+c", "ctrl+q"),
    )
)
"""Keys with one meaning on every screen. Only a command whose default key it is can have one."""

_OTHER_NAMES: Final = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "pgup": "pageup",
    "pgdn": "pagedown",
    # Terminals send the same for these as for the keys on the right.
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+left_square_bracket": "escape",
}

_MODIFIERS: Final = frozenset(("alt", "ctrl", "shift"))
_NAMES: Final = frozenset(key.value for key in Keys if key.value.replace("+", "").isalnum())
_BY_ID: Final = {command.id(): command for command in COMMANDS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Keymap:
    """The keys of all commands, where the config file changes any."""

    keys: Mapping[str, str] = field(default_factory=dict)
    """The keys of every command, by its id, as Textual names them; empty where none changes."""
    problems: tuple[str, ...] = ()
    """What is wrong with the config file's keys, one sentence each."""


def make_keymap(wanted: Mapping[str, Sequence[str]]) -> Keymap:
    """Return the keymap for the keys that the user wants.

    An entry that is not possible is left out, and its command keeps its default keys. Where two
    entries want the same key, the first in the file gets it. No entry gets the default key of a
    command that keeps it.

    Args:
        wanted: Keys by the commands' ids, as they are written, in the file's order.
    """
    taken: dict[str, tuple[str, ...]] = {}
    problems: list[str] = []
    for name, keys in wanted.items():
        problem = _problem(name, keys)
        if problem is None:
            taken[name] = tuple(dict.fromkeys(filter(None, map(key_named, keys))))
        else:
            problems.append(problem)
    while (clash := _clash(taken)) is not None:
        last, other, key = clash
        del taken[last]
        problems.append(
            f"keys.{last}: {shown(key)} is the key of {other} already, "
            f"so {last} keeps {shown(_BY_ID[last].keys)}."
        )
    # All commands are listed, because Textual takes a key away from the command that had it.
    all_keys = {name: ",".join(_keys(command, taken)) for name, command in _BY_ID.items()}
    return Keymap(keys=all_keys if taken else {}, problems=tuple(problems))


def key_named(written: str) -> str | None:
    """Return what Textual calls a key, for its name or character; None for no such key."""
    *parts, last = _parts(written.strip() or written)
    modifiers = [part.lower() for part in parts]
    if "shift" in modifiers and len(last) == 1 and last.isalpha():
        # A terminal sends the capital letter.
        modifiers.remove("shift")
        last = last.upper()
    elif modifiers or len(last) > 1:
        last = last.lower()
    if not set(modifiers) <= _MODIFIERS or len(set(modifiers)) < len(modifiers):
        return None
    last = _character(last) if len(last) == 1 else _name(last)
    name = "+".join((*sorted(modifiers), last))
    return _OTHER_NAMES.get(name, name) if last else None


def _parts(written: str) -> list[str]:
    """Split `ctrl+k` at the plus; a plus at the end is a key itself."""
    if written.endswith("+"):
        return [*filter(None, written[:-1].removesuffix("+").split("+")), "+"]
    return written.split("+")


def _character(sign: str) -> str:
    """Return Textual's name for the key of a character: `left_square_bracket` for `[`."""
    if sign.isalnum() or not sign.isprintable():
        return sign if sign.isalnum() else ""
    name = unicodedata.name(sign, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def _name(word: str) -> str:
    """Return Textual's name for a key that is written as a word; empty where there is none."""
    if word in _NAMES or word in KEY_NAME_REPLACEMENTS.values():
        return word
    if word in _OTHER_NAMES:
        return _OTHER_NAMES[word]
    sign = key_to_character(word) if " " not in word else None
    return _character(sign) if sign else ""


def _problem(name: str, keys: Iterable[str]) -> str | None:
    """Return what is wrong with one entry; None where nothing is."""
    command = _BY_ID.get(name)
    if command is None:
        near = nearest(name, _BY_ID)
        hint = f"Is {near} meant?" if near else "docs/keys.md names them all."
        return f"keys.{quotable(name)}: there is no such command. {hint}"
    own = command.keys.split(",")
    for written in keys:
        key = key_named(written)
        if key is None:
            near = nearest(written, _NAMES)
            hint = f"Is {near} meant?" if near else "A sign is its own name; or f5, ctrl+k, slash."
            return f"keys.{name}: there is no key called {quotable(written)}. {hint}"
        if key in FIXED and key not in own:
            return f"keys.{name}: {shown(key)} means the same everywhere, so it cannot be had."
    return None


def _clash(taken: Mapping[str, Sequence[str]]) -> tuple[str, str, str] | None:
    """Return the last entry that wants a key of another command, that command, and the key."""
    for last in reversed(list(taken)):
        for other, key in _shared(last, taken):
            return last, other, key
    return None


def _shared(name: str, taken: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield the commands that share a key with a command on some screen, each with the key."""
    command = _BY_ID[name]
    for other_name, other in _BY_ID.items():
        together = None in (command.view, other.view) or command.view == other.view
        if other is not command and together:
            theirs = _keys(other, taken)
            yield from ((other_name, key) for key in taken[name] if key in theirs)


def _keys(command: type[Command], taken: Mapping[str, Sequence[str]]) -> Sequence[str]:
    return taken.get(command.id()) or command.keys.split(",")
