"""The pack that ships is found however the program was installed."""

import json
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import platformdirs
import pytest
from scripts.share import files

from .harness.programs import ROOT, python

SITE = Path(platformdirs.__file__).resolve().parents[1]
"""Where the libraries are that the program needs."""
SHIPPED = "etoile"


def found(pythonpath: list[Path] | None, cwd: Path) -> tuple[Path, dict[str, str]]:
    """Return which package runs, and the titles by id of the shows that it finds.

    Args:
        pythonpath: Where the package and its libraries are; the editable install is then out of
            reach, because without `site` nobody reads its .pth file. None for what is installed.
        cwd: The folder to run in.
    """
    options = [] if pythonpath is None else ["-S"]
    separator = ";" if sys.platform == "win32" else ":"
    env = {"PYTHONPATH": separator.join(map(str, pythonpath or []))}
    which = python(
        *options, "-c", "import etoile_tui; print(etoile_tui.__file__)", env=env, cwd=cwd
    )
    shows = python(*options, "-m", "etoile_tui", "shows", "--json", env=env, cwd=cwd)
    assert (which.returncode, which.stderr) == (0, "")
    assert (shows.returncode, shows.stderr) == (0, "")
    titles = {show["id"]: show["title"] for show in json.loads(shows.stdout)["shows"]}
    opened = python(*options, "-m", "etoile_tui", "episodes", env=env, cwd=cwd)
    assert opened.returncode == 0
    assert opened.stdout.startswith("☆ S01E01  ")
    return Path(which.stdout.strip()).resolve(), titles


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    flags = ["--no-build-isolation", "--no-deps", "--no-index", "--no-cache-dir"]
    built = python("-m", "pip", "wheel", *flags, "--wheel-dir", folder, ROOT)
    assert built.returncode == 0, built.stderr
    (path,) = folder.glob("*.whl")
    return path


def test_a_clone(tmp_path: Path) -> None:
    """Run from its sources with no install, it finds the pack at its root."""
    for name in ("src", "data"):
        shutil.copytree(
            ROOT / name, tmp_path / "clone" / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    package, titles = found([tmp_path / "clone" / "src", SITE], cwd=tmp_path)
    assert package.is_relative_to(tmp_path.resolve())
    assert titles.keys() == {SHIPPED, "les-vampires"}


def test_this_install(tmp_path: Path) -> None:
    """The editable install that the tests run with finds the pack from any folder."""
    package, titles = found(None, cwd=tmp_path)
    assert package.is_relative_to(ROOT / "src")
    assert titles.keys() == {SHIPPED, "les-vampires"}


def test_a_wheel(tmp_path: Path, wheel: Path) -> None:
    """An installed wheel brings the pack along."""
    target = tmp_path / "target"
    flags = ["--no-deps", "--no-index", "--no-compile"]
    installed = python("-m", "pip", "install", *flags, "--target", target, wheel)
    assert installed.returncode == 0, installed.stderr
    package, titles = found([target, SITE], cwd=tmp_path)
    assert package.is_relative_to(target.resolve())
    assert titles.keys() == {SHIPPED, "les-vampires"}
    assert (target / "bin" / "etoile").exists() or (target / "Scripts").exists()


def test_a_wheel_holds_what_it_should(wheel: Path) -> None:
    """The package, the packs, py.typed, share/ and the licence; no tests, and nothing else."""
    with ZipFile(wheel) as archive:
        names = {Path(name) for name in archive.namelist()}
        (licence,) = (name for name in names if name.name == "LICENSE")
        assert archive.read(licence.as_posix()) == (ROOT / "LICENSE").read_bytes()
    package = {name for name in names if name.parts[0] == "etoile_tui"}
    rest = {name.parts[0] for name in names - package}
    data = {name for name in rest if name.endswith(".data")}
    assert [name.endswith(".dist-info") for name in rest - data] == [True]
    shared = {name.relative_to(*data, "data") for name in names if name.parts[0] in data}
    assert shared == {Path("share", name) for name in files()}
    sources = {path.relative_to(ROOT / "src") for path in (ROOT / "src").rglob("*.py")}
    packs = {
        Path("etoile_tui") / path.relative_to(ROOT)
        for path in (ROOT / "data").rglob("*")
        if path.is_file()
    }
    typed = Path("etoile_tui/py.typed")
    assert len(packs) > 1
    assert package >= sources | packs | {typed}
    assert {name.suffix for name in package - sources - packs - {typed}} <= {".tcss"}
    parts = {part for name in names for part in name.parts}
    assert not any(part.startswith(("test", "conftest")) for part in parts)


def test_the_source_package_holds_the_repository(tmp_path: Path) -> None:
    """All of it, so that `make test` can be run in what is unpacked; and nothing else."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("this is no clone")
    listed = subprocess.run(
        [git, "ls-files", "-z", "--cached"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    kept = {name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()}
    built = python("-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path, cwd=ROOT)
    assert built.returncode == 0, built.stderr
    (path,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {each.name.partition("/")[2] for each in archive if each.isfile()}
    assert kept <= names
    assert {name for name in names - kept if not (ROOT / name).exists()} == {"PKG-INFO"}
