"""A store of the test's own."""

from pathlib import Path

import pytest

from etoile_tui.progress.store import Store

from .storing import mark


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store whose file is not there yet."""
    return Store(tmp_path / "state" / "progress.toml")


@pytest.fixture
def marked(store: Store) -> Store:
    """A store in which something has been marked twice."""
    store.change(mark("moor", "S01E01"))
    store.change(mark("moor", "S01E02"))
    return store
