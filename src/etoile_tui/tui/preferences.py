"""What the user has set and chosen, as the app takes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from etoile_tui.library import Library
from etoile_tui.library.settings import Config, Settings

from .ascii_filter import ascii_alone

_MOST = 4
"""How many problems are told of at once: more would not fit on the screen."""


def _keep_nothing(_name: str) -> None:
    """Remember no theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comfort:
    """What makes the guide comfortable. Nothing in it changes what is told."""

    theme: str | None = None
    """The name of the theme that was chosen; there need not be such a theme any more."""
    keymap: Mapping[str, str] = field(default_factory=dict)
    """Keys other than the commands' own, by the commands' ids."""
    ascii_alone: bool = False
    """Whether to draw with ASCII alone."""
    problems: str = ""
    """What of the config file does not hold, in words for people."""
    keep_theme: Callable[[str], None] = _keep_nothing
    """Remembers a theme; raises an EtoileError where that cannot be done."""


def comfort_of(library: Library) -> Comfort:
    """Return what the user has set and chosen, for the terminal that there is."""
    settings = library.settings()
    keymap, problems = _keymap(settings.config)
    return Comfort(
        theme=settings.choices.theme,
        keymap=keymap,
        ascii_alone=_ascii_alone(settings),
        problems=_told(problems, settings.config.path),
        keep_theme=library.keep_theme,
    )


def _keymap(config: Config) -> tuple[Mapping[str, str], tuple[str, ...]]:
    if not config.keys or config.path is None:
        return {}, config.problems
    from .keymap import make_keymap  # for those who have keys of their own

    keymap = make_keymap(config.keys)
    wrong = (f"{config.path.name}: {problem}" for problem in keymap.problems)
    return keymap.keys, (*config.problems, *wrong)


def _ascii_alone(settings: Settings) -> bool:
    if settings.config.signs is not None:
        return settings.config.signs == "ascii"
    return ascii_alone()


def _told(problems: tuple[str, ...], path: Path | None) -> str:
    if not problems:
        return ""
    more = len(problems) - _MOST
    lines = [*problems[:_MOST], *([f"And {more} more."] if more > 0 else [])]
    return "\n".join([*lines, f"The rest of {path} holds."])
