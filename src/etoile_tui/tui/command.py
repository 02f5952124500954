"""What a command of the guide is: a class, which feeds everything that tells of it.

Its key, the footer, the palette, the help, the keymap of the config file and the README's table
all come from it, or are tested against it.
"""

import re
from collections.abc import Mapping
from inspect import cleandoc
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from textual.binding import Binding

    from .guide_screen.screen import GuideScreen


class Command:
    """A command that a key calls. The class's docstring is its help: a sentence or two."""

    keys: ClassVar[str]
    """The keys, as Textual names them, with commas between; the config file can name others."""
    footer: ClassVar[int] = 0
    """How much it wants to stand in the footer: the highest first; 0 for not at all."""
    view: ClassVar[str | None] = None
    """The view that it belongs to; None where it is always there."""

    @classmethod
    def id(cls) -> str:
        """Return what the config file calls it: `look-back`."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", cls.__name__).lower()

    @classmethod
    def title(cls) -> str:
        """Return a word or two, for the footer and the palette."""
        return cls.id().replace("-", " ")

    @classmethod
    def help(cls) -> str:
        """Return what it does, for people."""
        return " ".join(cleandoc(cls.__doc__ or "").split())

    @classmethod
    def key(cls, keymap: Mapping[str, str]) -> str:
        """Return how its key looks: `w`.

        Args:
            keymap: Keys other than the commands' own, by the commands' ids.
        """
        return shown(keymap.get(cls.id(), cls.keys))

    @classmethod
    def binding(cls) -> "Binding":
        """Return the command as a binding of the guide's screen."""
        from textual.binding import Binding  # so that commands can be listed without the screen

        return Binding(
            cls.keys,
            f"run('{cls.id()}')",
            cls.title(),
            show=False,
            tooltip=cls.help(),
            id=cls.id(),
        )

    def run(self, screen: "GuideScreen") -> None:
        """Do what the command is for.

        Args:
            screen: The guide's screen.
        """
        raise NotImplementedError


_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "backspace": "Backspace",
    "tab": "Tab",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "comma": ",",
    "full_stop": ".",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "semicolon": ";",
    "colon": ":",
}


def shown(keys: str) -> str:
    """Return how the first of some keys looks in the footer and the help: `Ctrl+P` for `ctrl+p`."""
    key = keys.split(",", maxsplit=1)[0]
    *held, last = key.split("+")
    name = _SHOWN.get(last, last if len(last) == 1 and not held else last.capitalize())
    return "+".join([*(part.capitalize() for part in held), name])
