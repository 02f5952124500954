"""The manual page and the completions that installers put beside the program."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from scripts.reference import pages
from scripts.share import DOCS, FOLDER, files

from etoile_tui.cli.main import COMMANDS

MANUAL = FOLDER / "man" / "man1" / "etoile.1"


def test_they_are_current() -> None:
    """Each is what `make share` writes, and there is no other."""
    kept = {
        path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8")
        for path in FOLDER.rglob("*")
        if path.is_file()
    }
    assert kept == files()


def test_the_pages_are_current() -> None:
    """Those of docs/ that are made from the program."""
    for name, text in pages().items():
        assert (DOCS / name).read_text(encoding="utf-8") == text, f"{name}: run make share"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_manual_has_every_command(command: str) -> None:
    """Below a heading of its own."""
    assert re.search(rf"^\.SS etoile {command}\b", MANUAL.read_text(encoding="utf-8"), re.MULTILINE)


def test_man_finds_no_mistake(tmp_path: Path) -> None:
    """Where there is groff, it has nothing to warn of."""
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("groff is not here")
    call = [groff, "-man", "-Tutf8", "-Kutf8", "-ww", "-z", str(MANUAL)]
    said = subprocess.run(call, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (said.returncode, said.stderr) == (0, "")
