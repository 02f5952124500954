"""The settings, by the library."""

from etoile_tui.library import Library, Places
from etoile_tui.library.settings import Settings


def test_nothing_set_and_nothing_chosen(library: Library, places: Places) -> None:
    """No file is made for it."""
    settings = library.settings()
    assert settings.config.path == places.config
    assert (settings.config.keys, settings.config.signs, settings.config.problems) == ({}, None, ())
    assert settings.choices.theme is None
    assert places.config is not None
    assert not places.config.parent.exists()


def test_what_is_set_and_what_is_chosen(library: Library, places: Places) -> None:
    """Each from its own file; choosing leaves the config file alone."""
    assert places.config is not None
    places.config.parent.mkdir()
    places.config.write_text('[keys]\nundo = "m"\n', encoding="utf-8")
    library.keep_theme("matinee")
    settings = library.settings()
    assert settings.config.keys == {"undo": ("m",)}
    assert settings.choices.theme == "matinee"
    assert places.config.read_text(encoding="utf-8") == '[keys]\nundo = "m"\n'


def test_places_without_settings(places: Places) -> None:
    """Everything has its default, and nothing is remembered."""
    library = Library(Places(progress=places.progress, shows=places.shows))
    library.keep_theme("matinee")
    assert library.settings() == Settings()
