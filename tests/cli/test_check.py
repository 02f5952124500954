"""`etoile check` and `etoile new`."""

import json
from io import StringIO
from pathlib import Path

import pytest

from etoile_tui.authoring.checking.rules import RULES
from tests.authoring.checking.corpus import base
from tests.harness.invented import InventedPack

from .conftest import Etoile
from .conftest import answering as answering_with


def leaky(folder: Path) -> str:
    """Write a pack with one leak and one mistake, and return its folder."""
    show, files = base()
    files["S01E02"]["event"].append({"text": "Jonas Wieck sleeps.", "people": ["mara"]})
    files["S01E04"]["event"][0]["poeple"] = []
    return str(InventedPack(show, files).write(folder / "rock"))


def test_everything_is_told_at_once_by_file_line_and_rule(etoile: Etoile, tmp_path: Path) -> None:
    """And no word of the story, unless it is wanted."""
    folder = leaky(tmp_path)
    said = etoile("check", folder)
    assert said.status == 3
    lines = said.out.splitlines()
    assert lines[0].startswith(f"{folder}/episodes/S01E02.toml:")
    assert ": name-before: event 3, text: has a name of man, which S01E03 tells" in lines[0]
    assert "unknown-key: event 1, poeple: poeple is no key of this table. Did you mean" in said.out
    assert lines[-1].startswith(f"{folder}: 1 error, ")
    assert "Wieck" not in said.out.replace(folder, "")
    assert "“Jonas Wieck”" in etoile("check", folder, "--quote").out


def test_the_statuses(etoile: Etoile, tmp_path: Path) -> None:
    """0 for a clean pack and for warnings; 1 for those with --strict; 3 for errors; 2 without."""
    show, files = base()
    folder = str(InventedPack(show, files).write(tmp_path / "clean"))
    assert etoile("check", folder, "--strict").status == 0
    files["S01E02"]["event"][0]["text"] = "Jonas Wieck sleeps."
    folder = str(InventedPack(show, files).write(tmp_path / "warned"))
    assert (etoile("check", folder).status, etoile("check", folder, "--strict").status) == (0, 1)
    assert etoile("check").status == 2
    assert etoile("check", str(tmp_path / "nowhere")).status == 3


def test_an_allowance_with_its_reason(etoile: Etoile, tmp_path: Path) -> None:
    """It takes away one case; one without a reason, or that allows nothing, is an error."""
    show, files = base()
    files["S01E02"]["event"][0]["text"] = "Jonas Wieck sleeps."
    folder = InventedPack(show, files).write(tmp_path / "rock")
    allow = '[[allow]]\nrule = "name-before"\nfile = "episodes/S01E02.toml"\nkey = "event 1"\n'
    (folder / "check.toml").write_text(f'{allow}reason = "Another man of that name."\n')
    said = etoile("check", str(folder), "--strict")
    assert (said.status, "allowed)" in said.out.splitlines()[-1]) == (0, True)
    (folder / "check.toml").write_text(allow)
    assert "needs rule, file and reason" in etoile("check", str(folder)).out
    unused = allow.replace("event 1", "event 9")
    (folder / "check.toml").write_text(f'{unused}reason = "None."\n')
    assert "allowance: allows nothing any more" in etoile("check", str(folder)).out


def test_json_and_sarif(etoile: Etoile, tmp_path: Path) -> None:
    """The same findings."""
    folder = leaky(tmp_path)
    (pack,) = json.loads(etoile("check", folder, "--json").out)["packs"]
    (run,) = json.loads(etoile("check", folder, "--sarif").out)["runs"]
    assert [found["rule"] for found in pack["findings"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == set(RULES)


def test_rules_are_explained(etoile: Etoile) -> None:
    """Each; a slip is answered."""
    for name, rule in RULES.items():
        assert rule.about.split()[0] in etoile("check", "--explain", name).out
    assert "Is name-before meant?" in etoile("check", "--explain", "name-befor").err


def test_no_marker_is_touched(etoile: Etoile, tmp_path: Path) -> None:
    """Nothing is written at all."""
    folder = leaky(tmp_path)
    before = sorted(path.name for path in tmp_path.rglob("*"))
    etoile("check", folder)
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_a_new_pack(etoile: Etoile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By options, by a list of titles, or by answers; it opens, and it is clean."""
    folder = str(tmp_path / "new")
    assert etoile("new", folder, "--title", "New", "--episodes", "2", "--seasons", "2").status == 0
    assert etoile("check", folder, "--strict").status == 0
    assert etoile("new", folder, "--title", "New", "--episodes", "2").status == 2
    titles = tmp_path / "titles.txt"
    titles.write_text("One\nTwo\n\nThree\n")
    assert etoile("new", str(tmp_path / "b"), "--title", "B", "--titles", str(titles)).status == 0
    assert etoile("--show", str(tmp_path / "b"), "episodes").out.startswith("☆ S01E01  One")
    assert etoile("new", str(tmp_path / "c")).status == 2
    answering_with(monkeypatch, "Asked\n3\n")
    assert etoile("new", str(tmp_path / "d")).status == 0


class _Terminal(StringIO):
    """A stderr that is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.mark.parametrize(("episodes", "shown"), [(120, True), (6, False)])
def test_how_far_a_long_pack_is_read_is_shown_and_taken_away(
    etoile: Etoile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, episodes: int, *, shown: bool
) -> None:
    """On a terminal, and nothing of it stands there at the end."""
    menu = [{"id": f"S01E{number:02}"} for number in range(1, episodes + 1)]
    show = {"format": 1, "id": "long", "title": "Long", "episode": menu}
    folder = str(InventedPack(show, {}).write(tmp_path))
    monkeypatch.setattr("sys.stderr", terminal := _Terminal())
    etoile("check", folder)
    said = terminal.getvalue()
    assert ("Reading: 50 of 120 episodes" in said) is shown
    assert said.endswith("\r" + " " * 37 + "\r") is shown
    monkeypatch.setattr("sys.stderr", pipe := StringIO())
    etoile("check", folder)
    assert pipe.getvalue() == ""
