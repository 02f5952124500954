"""The keymap that the config file's [keys] come to."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.binding import Binding
from textual.keys import Keys, _character_to_key
from textual.widget import Widget

import etoile_tui.tui.guide_screen
import etoile_tui.tui.relationship_map
import etoile_tui.tui.widgets
from etoile_tui.tui.command import Command
from etoile_tui.tui.commands import COMMANDS
from etoile_tui.tui.guide_screen.screen import GuideScreen
from etoile_tui.tui.keymap import FIXED, Keymap, key_named, make_keymap

IDS = [command.id() for command in COMMANDS]
OWN = {command.id(): command.keys.split(",") for command in COMMANDS}

keys = st.sampled_from(
    [*"abcdhjkmnpqtuwyzGX123 ?/[,é", "esc", "enter", "f1", "f5", "ctrl+k", "ctrl+p", "nonsense"]
)
wanted = st.dictionaries(
    st.sampled_from([*IDS, "watchd", "nothing"]), st.lists(keys, min_size=1, max_size=3)
)


def held(keymap: Keymap) -> dict[str, list[str]]:
    """Return every command's keys."""
    return {name: (keymap.keys.get(name) or ",".join(OWN[name])).split(",") for name in IDS}


def together(one: type[Command], other: type[Command]) -> bool:
    """Tell whether two commands can be used on one screen."""
    return one.view is None or other.view is None or one.view == other.view


@given(wanted)
def test_no_two_commands_of_a_view_have_one_key(wanted: dict[str, list[str]]) -> None:
    """Whatever the config file says; and every command has a key."""
    found = held(make_keymap(wanted))
    assert all(all(entry) for entry in found.values())
    for index, one in enumerate(COMMANDS):
        for other in COMMANDS[:index]:
            if together(one, other):
                assert not set(found[one.id()]) & set(found[other.id()])


@given(wanted)
def test_a_command_has_what_was_wanted_or_its_own(wanted: dict[str, list[str]]) -> None:
    """An entry holds as a whole, or not at all; then a problem names it."""
    keymap = make_keymap(wanted)
    found = held(keymap)
    for name in IDS:
        asked = [key_named(key) for key in wanted.get(name, [])]
        if found[name] != list(dict.fromkeys(asked)):
            assert found[name] == OWN[name]
            said = any(problem.startswith(f"keys.{name}: ") for problem in keymap.problems)
            assert said is (name in wanted)


@given(wanted)
def test_the_keys_that_move_go_on_moving(wanted: dict[str, list[str]]) -> None:
    """Only a command whose default key it is can have one."""
    for name, found in held(make_keymap(wanted)).items():
        assert not (set(found) - set(OWN[name])) & FIXED


@given(st.text(max_size=12))
def test_any_text_is_a_key_or_none(written: str) -> None:
    """A key has no comma, because Textual separates keys by commas."""
    name = key_named(written)
    assert name is None or (name.isprintable() and "," not in name and " " not in name)


@given(
    st.characters(min_codepoint=0x21, max_codepoint=0x7E), st.sampled_from(["", "ctrl+", "alt+"])
)
def test_a_key_is_known_by_its_name_as_well(sign: str, held: str) -> None:
    """Name and character give the same key."""
    name = key_named(held + sign)
    assert name is not None
    assert key_named(name) == name


@given(st.characters(categories=["L", "N", "P", "S"]))
def test_a_character_is_called_as_textual_calls_it(sign: str) -> None:
    """Otherwise the key would do nothing."""
    assert key_named(sign) in (_character_to_key(sign), None)
    assert not sign.isascii() or key_named(sign) is not None


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("[", "left_square_bracket"),
        ("comma", "comma"),
        (",", "comma"),
        ("+", "plus"),
        ("ctrl++", "ctrl+plus"),
        ("Ctrl+K", "ctrl+k"),
        ("shift+a", "A"),
        ("shift+ctrl+up", "ctrl+shift+up"),
        ("F5", "f5"),
        ("esc", "escape"),
        ("ctrl+i", "tab"),
        (" ", "space"),
        ("é", "é"),
        ("nonsense", None),
        ("ctrl", None),
        ("", None),
        ("up and down", None),
        ("ctrl+ctrl+a", None),
        ("fn+a", None),
        ("\x1b", None),
    ],
)
def test_how_keys_can_be_written(written: str, key: str | None) -> None:
    """By Textual's names, by the names on a keyboard, or as the character itself."""
    assert key_named(written) == key


def test_textuals_own_names_are_known() -> None:
    """Every key that a keyboard can send has a name."""
    names = [key.value for key in Keys if key.value.isalnum() and key.value != "return"]
    assert [key_named(name) for name in names] == names


def test_nothing_wanted_is_no_keymap() -> None:
    """Textual's bindings stay as they are."""
    assert make_keymap({}) == Keymap()


def test_two_commands_can_change_places() -> None:
    """Each has to give up its own key."""
    keymap = make_keymap({"watched": ["u"], "undo": ["w"]})
    assert (keymap.keys["watched"], keymap.keys["undo"]) == ("u", "w")
    assert keymap.problems == ()


def test_commands_of_different_views_can_share_a_key() -> None:
    """They are never on one screen."""
    keymap = make_keymap({"filter-people": ["x"], "map-or-list": ["x"]})
    assert (keymap.keys["filter-people"], keymap.keys["map-or-list"]) == ("x", "x")
    assert keymap.problems == ()


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ({"watchd": ["m"]}, "keys.watchd: there is no such command. Is watched meant?"),
        ({"undo": ["nonsense"]}, "keys.undo: there is no key called nonsense."),
        ({"undo": ["entre"]}, "keys.undo: there is no key called entre. Is enter meant?"),
        ({"undo": ["j"]}, "keys.undo: j means the same everywhere, so it cannot be had."),
        ({"undo": ["w"]}, "keys.undo: w is the key of watched already, so undo keeps u."),
        (
            {"undo": ["x"], "watched": ["x"]},
            "keys.watched: x is the key of undo already, so watched keeps w.",
        ),
        (
            {"filter-people": ["/"]},
            "keys.filter-people: / is the key of search already, so filter-people keeps f.",
        ),
    ],
)
def test_what_cannot_be_is_said(wanted: dict[str, list[str]], problem: str) -> None:
    """The message has the command, the key, and what holds instead."""
    (said,) = make_keymap(wanted).problems
    assert said.startswith(problem)


def test_the_rest_holds() -> None:
    """A mistake in one entry does not affect another."""
    keymap = make_keymap({"undo": ["j"], "nothing": ["x"], "help": ["x"]})
    assert keymap.keys["help"] == "x"
    assert keymap.keys["undo"] == "u"


def own_bindings() -> Iterator[str]:
    """Yield the keys that the guide's own views and widgets bind."""
    for package in (
        etoile_tui.tui.guide_screen,
        etoile_tui.tui.relationship_map,
        etoile_tui.tui.widgets,
    ):
        for found in pkgutil.iter_modules(package.__path__):
            module = importlib.import_module(f"{package.__name__}.{found.name}")
            for part in vars(module).values():
                own = isinstance(part, type) and part.__module__ == module.__name__
                if own and issubclass(part, Widget) and part is not GuideScreen:
                    bound = vars(part).get("BINDINGS", [])
                    for binding in Binding.make_bindings(bound):
                        yield binding.key


def test_all_keys_that_move_are_known() -> None:
    """A view's or widget's key would do nothing if a command had it, too."""
    moving = set(own_bindings())
    assert "j" in moving
    assert moving <= FIXED
