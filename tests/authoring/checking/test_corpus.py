"""The checker on planted leaks and their innocent neighbours."""

from pathlib import Path

from scripts.check_corpus import table

from etoile_tui.authoring.checking.check import check_pack
from tests.harness.invented import InventedPack

from .corpus import base

ROOT = Path(__file__).parents[3]


def test_the_show_itself_is_innocent(tmp_path: Path) -> None:
    """Else every case would be found."""
    rules = {finding.rule for finding in check_pack(InventedPack(*base()).write(tmp_path)).findings}
    assert rules <= {"no-source", "never-again", "open-question"}


def test_the_table_in_the_documentation_is_current() -> None:
    """As the script prints it."""
    assert "\n".join(table()) in (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")


def test_shipped_packs_are_clean() -> None:
    """Under the strictest eye, with every allowance used and reasoned."""
    for folder in sorted((ROOT / "data").iterdir()):
        if (folder / "show.toml").is_file():
            report = check_pack(folder)
            assert report.count("error") == report.count("warning") == 0, folder.name
