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
_USERS: Final = ("textual.app", "textual.theme")
"""The modules that take names from the palette while they are imported."""
_NAMES: Final = (
    "CommandListItem",
    "CommandPalette",
    "DiscoveryHit",
    "Hit",
    "Hits",
    "Provider",
    "SimpleProvider",
)
"""Those names."""
_UNUSED: Final = ("ssl",)
"""Modules that asyncio imports where they exist, for connections that nobody makes here."""


def import_textual() -> None:
    """Import Textual without its palette, unless it was imported before."""
    if _USERS[0] in sys.modules or _PALETTE in sys.modules:
        return
    placeholders = ModuleType(_PALETTE)
    for name in _NAMES:
        setattr(placeholders, name, type(name, (), {}))
    stand_ins: dict[str, ModuleType | None] = {_PALETTE: placeholders}
    if "asyncio" not in sys.modules:
        stand_ins |= {name: None for name in _UNUSED if name not in sys.modules}
    with _standing_in(stand_ins):
        for name in _USERS:
            import_module(name)


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


def import_palette() -> None:
    """Import the palette, and put it where its placeholders are."""
    palette = import_module(_PALETTE)
    for user in map(import_module, _USERS):
        for name in _NAMES:
            if hasattr(user, name):
                setattr(user, name, getattr(palette, name))
