"""A second progress that syncing has left beside the first is seen, and nothing else is."""

from pathlib import Path

import pytest

from etoile_tui.progress.conflicts import conflict_files, conflict_note
from etoile_tui.progress.store import Store

from .storing import put

CONFLICTS = [
    "progress.sync-conflict-20260131-201500-ABCDEFG.toml",
    "progress (Ana's conflicted copy 2026-01-31).toml",
    "progress (conflicted copy 2026-01-31 201500).toml",
    "progress (Anas in Konflikt stehende Kopie).toml",
    "progress (Copie en conflit de Ana).toml",
    "progress_conflict-20260131-201500.toml",
]


@pytest.mark.parametrize("name", CONFLICTS)
def test_it_is_said(marked: Store, name: str) -> None:
    """By its name, with how to go on."""
    marked.path.with_name(name).write_bytes(marked.path.read_bytes())
    note = conflict_note(marked.path)
    assert ascii(name) in note
    assert "Move it over progress.toml" in note
    assert "or delete it" in note


def test_the_programs_own_files_are_none(marked: Store) -> None:
    """Copies of all kinds, set aside ones, another file's, and no folder at all."""
    for name in (
        "progress.before.toml",
        "progress.damaged-20260131-201500.toml",
        "progress.format-1.toml",
        "progress.last.sync-conflict-20260131-201500-ABCDEFG.toml",
        "choices.sync-conflict-20260131-201500-ABCDEFG.toml",
        "progress.sync-conflict-20260131-201500-ABCDEFG.lock",
    ):
        put(marked.path.with_name(name), b"")
    assert conflict_files(marked.path) == []
    assert conflict_note(Path("/nowhere/at/all/progress.toml")) == ""


def test_several(marked: Store) -> None:
    """One is named, the others counted; what a name holds is written harmlessly."""
    for name in (*CONFLICTS, "progress (\x1b conflicted copy).toml"):
        put(marked.path.with_name(name), b"")
    note = conflict_note(marked.path)
    assert "and 6 more like it" in note
    assert "\x1b" not in note
