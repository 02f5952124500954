"""The documents as a site."""

from pathlib import Path

from .harness.programs import ROOT, python


def test_it_is_built_without_a_warning(tmp_path: Path) -> None:
    """Every link leads to a page that is there, and every page is in the list."""
    options = ("--strict", "--quiet", "--site-dir", tmp_path / "site")
    built = python("-m", "mkdocs", "build", *options, "-f", ROOT / "mkdocs.yml")
    assert (built.returncode, built.stdout) == (0, ""), built.stderr
    assert (tmp_path / "site" / "keys" / "index.html").is_file()
