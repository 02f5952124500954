"""The settings, by the library."""

from etoile_tui.library import Library, Paths
from etoile_tui.library.settings import Settings


def test_nothing_set_and_nothing_chosen(library: Library, paths: Paths) -> None:
    """No file is made."""
    settings = library.settings()
    assert settings.config.path == paths.config
    assert (settings.config.keys, settings.config.signs, settings.config.problems) == ({}, None, ())
    assert settings.remembered.theme is None
    assert paths.config is not None
    assert not paths.config.parent.exists()


def test_what_is_set_and_what_is_chosen(library: Library, paths: Paths) -> None:
    """Each comes from its own file; choosing a theme leaves the config file alone."""
    assert paths.config is not None
    paths.config.parent.mkdir()
    paths.config.write_text('[keys]\nundo = "m"\n', encoding="utf-8")
    library.keep_theme("matinee")
    settings = library.settings()
    assert settings.config.keys == {"undo": ("m",)}
    assert settings.remembered.theme == "matinee"
    assert paths.config.read_text(encoding="utf-8") == '[keys]\nundo = "m"\n'


def test_paths_without_settings(paths: Paths) -> None:
    """Everything has its default, and nothing is remembered."""
    library = Library(Paths(progress=paths.progress, shows=paths.shows))
    library.keep_theme("matinee")
    assert library.settings() == Settings()
