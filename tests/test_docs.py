"""The documents tell of everything there is, and the page on safety of what proves it."""

import re
import tomllib
from pathlib import Path

import pytest
from scripts.mutants import MUTANTS, Mutant

from etoile_tui.cli.main import COMMANDS as CALLS
from etoile_tui.tui.command import Command, shown
from etoile_tui.tui.commands import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id())
def test_every_key_has_its_row(command: type[Command]) -> None:
    """In one row: the key, and what the config file calls it."""
    rows = [row for row in read("docs/keys.md").splitlines() if f"`{command.id()}`" in row]
    assert any(f"`{shown(command.keys)}`" in row for row in rows)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id())
def test_every_key_has_its_help(command: type[Command]) -> None:
    """A sentence, that is its own."""
    assert command.help().endswith(".")
    assert sum(command.help() == other.help() for other in COMMANDS) == 1


@pytest.mark.parametrize("call", CALLS)
def test_every_call_is_told_of(call: str) -> None:
    """In the table of the command line, and with all about it."""
    assert f"| `etoile {call}" in read("docs/command-line.md")
    assert f"\n### etoile {call}\n" in read("docs/commands.md")


def test_the_pictures_of_the_readme_are_there() -> None:
    """Every one that it shows is a file."""
    shown_there = [part.split(")")[0] for part in README.split("](")[1:] if part.startswith("scr")]
    assert shown_there
    for picture in shown_there:
        assert (ROOT / picture).is_file()


SAFETY = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_break_is_told_of_and_fits(mutant: Mutant) -> None:
    """Its row names the file and the tests that catch it; what it breaks is there, once."""
    rows = [row for row in SAFETY.splitlines() if row.startswith(f"| {mutant.name} |")]
    assert [mutant.file in row and mutant.tests in row for row in rows] == [True]
    source = ROOT / "src" / "etoile_tui" / mutant.file
    assert source.read_text(encoding="utf-8").count(mutant.old) == 1
    assert (ROOT / "tests" / mutant.tests).is_file()


def test_every_test_that_the_proof_names_is_there() -> None:
    """By its place under tests/, or in tests/proof/."""
    named = set(re.findall(r"`([a-z_/*]*test_[a-z_*]+\.py)`", SAFETY))
    assert len(named) > 20
    for name in named:
        places = [*(ROOT / "tests").glob(name), *(ROOT / "tests" / "proof").glob(name)]
        assert places or list(ROOT.glob(name)), name


def test_every_channel_has_its_row() -> None:
    """All twenty-one, in order."""
    rows = re.findall(r"^\| (\d+) ", SAFETY, re.MULTILINE)
    assert rows == [str(number) for number in range(1, 22)]


FOR_BUILDERS = ("CONTRIBUTING.md", "docs/architecture.md")
"""The documents for those who change the program: they name its files."""
ROOTS = (ROOT, ROOT / "src" / "etoile_tui")
"""From where their paths are given."""


def read(document: str) -> str:
    """Return a document's text."""
    return (ROOT / document).read_text(encoding="utf-8")


FENCED = re.compile(r"^```[a-z]*$.*?^```$", re.DOTALL | re.MULTILINE)
"""A block that is not text: a picture, or an example."""


def paths(text: str) -> set[str]:
    """Return the paths that a text names: in backticks, with a folder or a module's ending."""
    spans = re.findall(r"`([^`\s]+)`", FENCED.sub("", text))
    return {span for span in spans if re.fullmatch(r"[\w./-]+(/|\.py|\.md|/[\w.-]+)", span)}


@pytest.mark.parametrize("document", FOR_BUILDERS)
def test_every_path_that_the_builders_are_sent_to_exists(document: str) -> None:
    """Files and folders, from the root or from the package; and what is linked."""
    named = paths(read(document))
    assert len(named) > 40
    for name in named:
        assert any((root / name).exists() for root in ROOTS), name
    for link in re.findall(r"\]\(([^):]+)\)", read(document)):
        assert (ROOT / document).parent.joinpath(link).is_file(), link


def test_the_picture_of_the_house_has_every_folder() -> None:
    """Each folder of the package is named, and each that is drawn is there."""
    text = read("docs/architecture.md")
    package = ROOT / "src" / "etoile_tui"
    folders = {path.parent for path in package.rglob("__init__.py")} - {package}
    for folder in folders:
        assert any(
            f"{name}/" in text for name in (folder.relative_to(package).as_posix(), folder.name)
        ), folder
    drawn = set(re.findall(r"\b([a-z_]+)/ ", "".join(FENCED.findall(text))))
    assert len(drawn) >= 10
    assert drawn <= {folder.name for folder in folders}


def test_every_wall_is_explained() -> None:
    """Each contract of import-linter has its row."""
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    text = read("docs/architecture.md")
    for contract in contracts:
        assert f"| {contract['name']} |" in text


def test_each_question_is_answered_by_a_file() -> None:
    """Each row of "Where is ...?" names at least one."""
    table = read("docs/architecture.md").split("## Where is ...?")[1]
    rows = re.findall(r"^\| ([^|]+\?) \| (.+) \|$", table, re.MULTILINE)
    assert len(rows) >= 20
    assert all(paths(answer) for _, answer in rows)


DOCUMENTS = sorted(
    path.relative_to(ROOT) for path in (*ROOT.glob("*.md"), *ROOT.joinpath("docs").rglob("*.md"))
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_every_link_leads_to_a_file_that_is_there(document: Path) -> None:
    """Of those that stay in the repository."""
    text = (ROOT / document).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]*)(?:#[^)]*)?\)", text):
        if target:
            assert (ROOT / document).parent.joinpath(target).exists(), target
