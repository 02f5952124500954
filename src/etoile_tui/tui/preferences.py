"""The user's preferences, in the form that the app needs."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from etoile_tui.ascii_terminal import terminal_is_ascii
from etoile_tui.library import Library
from etoile_tui.library.settings import Config, Settings

from .cursor import is_wanted

_MOST = 4
"""How many problems are shown: more would not fit on the screen."""


def _forget_theme(_name: str) -> None:
    """Do not remember the theme."""


class Preferences(NamedTuple):
    """How the guide looks and which keys it has. They never change what a guide tells."""

    theme: str | None = None
    """The name of the chosen theme, which may not exist any more; None where none was chosen."""
    keymap: Mapping[str, str] = MappingProxyType({})
    """The keys of the commands, by the commands' ids; empty where all have their default keys."""
    ascii_only: bool = False
    """Whether to draw with ASCII only."""
    cursor: bool = False
    """Whether the terminal's own cursor is seen."""
    problems: str = ""
    """What is wrong with the user's files, as text for the user."""
    keep_theme: Callable[[str], None] = _forget_theme
    """Remembers a theme; raises an EtoileError where that is not possible."""


def load_preferences(library: Library) -> Preferences:
    """Return the user's preferences for the present terminal."""
    settings = library.settings()
    keymap, problems = _keymap(settings.config)
    said = (_problems_text(problems, settings.config), library.conflict_note())
    return Preferences(
        theme=settings.remembered.theme,
        keymap=keymap,
        ascii_only=_ascii_only(settings),
        cursor=settings.config.cursor or is_wanted(),
        problems="\n".join(filter(None, said)),
        keep_theme=library.keep_theme,
    )


def _keymap(config: Config) -> tuple[Mapping[str, str], tuple[str, ...]]:
    if not config.keys or config.path is None:
        return {}, config.problems
    from .keymap import make_keymap  # only for a user with keys of their own

    keymap = make_keymap(config.keys)
    wrong = (f"{config.path.name}: {problem}" for problem in keymap.problems)
    return keymap.keys, (*config.problems, *wrong)


def _ascii_only(settings: Settings) -> bool:
    if settings.config.signs is not None:
        return settings.config.signs == "ascii"
    return terminal_is_ascii()


def _problems_text(problems: tuple[str, ...], config: Config) -> str:
    if not problems:
        return ""
    more = len(problems) - _MOST
    lines = [*problems[:_MOST], *([f"And {more} more."] if more > 0 else [])]
    if not config.unusable:
        lines.append(f"The rest of {config.path} holds.")
    return "\n".join(lines)
