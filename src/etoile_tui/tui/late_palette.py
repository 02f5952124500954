"""Textual's command palette, imported once it is opened instead of with the app.

Textual imports it together with its app (8.2), and with it a dozen widgets that nothing else here
needs: a twelfth of the time to the first paint. There is no switch for it. So placeholders stand
for its names while Textual is imported, and give way when the palette opens. The same is done for
TLS, which asyncio does without where a Python has none.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Final

_PALETTE: Final = "textual.command"
PALETTE_WORK: Final = "--textual-command-palette-gather-commands"
"""The group of the worker that looks for commands by what is typed, as the palette names it."""
_UNUSED: Final = ("ssl",)
"""Modules that asyncio imports where they exist, for connections that nobody makes here."""


class _Placeholders(ModuleType):
    """Stands for the palette's module: whatever name is taken from it, it has an empty class.

    Attributes:
        made: Those classes, by their names.
    """

    def __init__(self) -> None:
        super().__init__(_PALETTE)
        self.made: dict[str, type] = {}

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.made.setdefault(name, type(name, (), {}))


_placeholders = _Placeholders()


def import_textual() -> None:
    """Import Textual without its palette, unless it was imported before."""
    if "textual.app" in sys.modules or _PALETTE in sys.modules:
        return
    stand_ins: dict[str, ModuleType | None] = {_PALETTE: _placeholders}
    if "asyncio" not in sys.modules:
        stand_ins |= {name: None for name in _UNUSED if name not in sys.modules}
    with _standing_in(stand_ins):
        import_module("textual.app")


@contextmanager
def _standing_in(stand_ins: dict[str, ModuleType | None]) -> Iterator[None]:
    """Have modules be found instead of the real ones; None for a module that is not there."""
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]
    modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del modules[name]


_DRESS: Final = """
CommandPalette {
    & > Vertical { margin-top: 2; width: 84; max-width: 94%; background: transparent; }
    &:dark > Vertical { background: transparent; }
    & #--input { background: $panel; border: round $accent; }
    & #--input.--list-visible { border: round $accent; }
    & #--input Label, & SearchIcon { margin-top: 0; }
    & SearchIcon { color: $accent; }
    & CommandInput, & CommandInput:focus { height: 1; border: none; padding: 0 1; }
    & CommandList { background: $panel; border: round $rule; max-height: 60vh; }
    & CommandList:focus, & CommandList.--populating { border: round $rule; }
    & CommandList > .option-list--option-highlighted {
        background: $chosen;
        color: $foreground;
        text-style: none;
    }
    & CommandList:nocolor > .option-list--option-highlighted { text-style: reverse; }
    & > .command-palette--help-text { color: $quiet; text-style: none; }
    & > .command-palette--highlight { color: $accent; text-style: bold; }
}
"""
"""How the palette looks: as the dialogs of the guide."""


def import_palette() -> None:
    """Import the palette, dress it, and put it where its placeholders are."""
    palette = import_module(_PALETTE)
    palette.CommandPalette.CSS = _DRESS
    users = [module for name, module in sys.modules.items() if name.startswith("textual.")]
    for user in users:
        for name, value in list(vars(user).items()):
            if name in _placeholders.made and value is _placeholders.made[name]:
                setattr(user, name, getattr(palette, name))
    _placeholders.made.clear()
