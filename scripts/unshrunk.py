"""A plugin of pytest: failing examples stay as they are, where it only matters that one fails."""

from hypothesis import Phase, settings


def pytest_configure() -> None:
    """Go on as the tests do, but for that."""
    import tests.conftest  # noqa: F401 (whose profile this one stands on)

    settings.register_profile(
        "unshrunk",
        parent=settings.get_profile("etoile"),
        phases=(Phase.explicit, Phase.generate),
    )
    settings.load_profile("unshrunk")
