"""What is longer than the screen, at a terminal."""

import os
import shlex
import signal
from pathlib import Path

import pytest

from etoile_tui.cli.pager import is_longer_than_screen, pager_command
from tests.harness.home import Home
from tests.harness.invented import LIGHTHOUSE, InventedPack
from tests.harness.programs import python
from tests.harness.pseudo_terminal import run_in_terminal

LONG, SHORT = ("--show", LIGHTHOUSE, "recap"), ("--show", LIGHTHOUSE, "status")
RECORDER = """#!/bin/sh
{ printf '%s ' "$@"; echo "LESS=$LESS"; cat; } > "$RECORD"
echo paged
"""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Somebody who has watched three episodes."""
    found = Home(tmp_path / "somebody")
    show = found.library().open(str(LIGHTHOUSE))
    show.markers.mark(show.parse("S01E03"))
    return found


@pytest.fixture
def recorder(tmp_path: Path) -> Path:
    """A pager that writes down what it gets."""
    script = tmp_path / "a pager"
    script.write_text(RECORDER)
    script.chmod(0o755)
    return script


def shown(
    home: Home, tmp_path: Path, *arguments: object, **variables: str
) -> tuple[str, str | None, int]:
    """Return what a call writes to its terminal, what its pager got, and the status."""
    record = tmp_path / "record"
    record.unlink(missing_ok=True)
    environment: dict[str, str | None] = dict.fromkeys(("PAGER", "ETOILE_PAGER", "LESS"))
    environment |= {**home.environment, "RECORD": str(record), "PYTHONUTF8": "1", **variables}
    with run_in_terminal(*map(str, arguments), environment=environment) as program:
        status = program.read_to_end()
    written = program.written.decode().replace("\r\n", "\n")
    return written, record.read_text(encoding="utf-8") if record.exists() else None, status


def test_what_is_long_goes_through_the_pager(home: Home, tmp_path: Path, recorder: Path) -> None:
    """All of it, folded as on the terminal, and nothing of it elsewhere."""
    straight, record, status = shown(home, tmp_path, *LONG, "--no-pager", ETOILE_PAGER="false")
    assert (record, status) == (None, 0)
    assert len(straight.splitlines()) > 24
    named = f"{shlex.quote(str(recorder))} -x 'a b'"
    written, record, status = shown(home, tmp_path, *LONG, ETOILE_PAGER=named)
    assert (written, status) == ("paged\n", 0)
    assert record == f"-x a b LESS=FIRX\n{straight}"


def test_what_is_short_does_not(home: Home, tmp_path: Path, recorder: Path) -> None:
    """Nor do messages, or a refusal."""
    named = shlex.quote(str(recorder))
    for call in (SHORT, (*SHORT[:-1], "stauts"), (*SHORT, "--at", "S01E04")):
        written, record, _ = shown(home, tmp_path, *call, ETOILE_PAGER=named)
        assert record is None
        assert written


def test_a_message_comes_behind_the_page(home: Home, tmp_path: Path, recorder: Path) -> None:
    """It is not lost below it."""
    show = tmp_path / "long"
    told = [{"text": f"Wave {number}."} for number in range(60)]
    menu = [{"id": "S01E01", "title": "One"}, {"id": "S01E02", "title": "Two"}]
    poster = {"format": 1, "id": "long", "title": "Long", "episode": menu}
    InventedPack(poster, {"S01E01": {"event": told}}).write(show)
    opened = home.library().open(str(show))
    opened.markers.mark(opened.parse("S01E01"))
    call = ("--show", show, "search", "wave", "--at", "S01E02")
    written, record, status = shown(home, tmp_path, *call, PAGER=shlex.quote(str(recorder)))
    assert status == 0
    assert record is not None
    assert written.splitlines()[0].startswith("S01E02 lies past your marker")
    assert written.splitlines()[1:] == ["paged", "These are the first 50. One more word, or --all?"]


@pytest.mark.parametrize("named", ["no-such-pager", "'", "", "cat", "/"])
def test_without_a_pager_it_is_printed(home: Home, tmp_path: Path, named: str) -> None:
    """Whether the user wants none, or has named one that there is not."""
    straight = shown(home, tmp_path, *LONG, "--no-pager")[0]
    assert shown(home, tmp_path, *LONG, ETOILE_PAGER=named)[0] == straight
    assert shown(home, tmp_path, *LONG, PAGER=named)[0] == straight


def test_a_pager_that_does_not_read_on(home: Home, tmp_path: Path) -> None:
    """Whoever leaves it early has no error."""
    assert shown(home, tmp_path, *LONG, PAGER="head -n 1")[::2] == (
        "The Lighthouse: before you watch 4 · Low Water\n",
        0,
    )


def test_ctrl_c_belongs_to_the_pager(home: Home, tmp_path: Path) -> None:
    """The program waits until it has been left."""
    script = tmp_path / "pager"
    script.write_text('#!/bin/sh\ncat > /dev/null\nkill -INT "$PPID"\necho left\n')
    script.chmod(0o755)
    assert shown(home, tmp_path, *LONG, PAGER=shlex.quote(str(script)))[::2] == ("left\n", 0)


def test_the_pager_ends_with_the_program(home: Home, tmp_path: Path) -> None:
    """It does not go on taking the keys that are meant for the shell."""
    script = tmp_path / "pager"
    script.write_text(
        "#!/bin/sh\ntrap 'echo left; exit' TERM\ncat > /dev/null\nkill -TERM \"$PPID\"\n"
        "for _ in 1 2 3 4 5 6 7 8 9; do sleep 1; done\necho stayed\n"
    )
    script.chmod(0o755)
    assert shown(home, tmp_path, *LONG, PAGER=shlex.quote(str(script)))[::2] == (
        "left\n",
        -signal.SIGTERM,
    )


def test_never_into_a_pipe(home: Home, recorder: Path, tmp_path: Path) -> None:
    """The pager is not even looked for."""
    record = tmp_path / "record"
    variables = {"PAGER": shlex.quote(str(recorder)), "RECORD": str(record), "TERM": "xterm"}
    done = python("-m", "etoile_tui", *LONG, env=home.environment | variables)
    assert done.stdout.startswith("The Lighthouse: before you watch 4 · Low Water\n")
    assert not record.exists()


def test_no_file_holds_what_is_shown(home: Home, tmp_path: Path) -> None:
    """Neither in the user's folders nor among the temporary files."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    before = sorted(home.folder.rglob("*"))
    written = shown(home, tmp_path, *LONG, PAGER="ls -a /dev/fd/0 .", TMPDIR=str(temporary))[0]
    assert "/dev/fd/0" in written
    assert not list(temporary.iterdir())
    assert sorted(home.folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("variables", "command"),
    [
        ({}, ["less", "-FIRX"]),
        ({"PAGER": "more"}, ["more"]),
        ({"PAGER": "more", "ETOILE_PAGER": "most -s"}, ["most", "-s"]),
        ({"PAGER": "more", "ETOILE_PAGER": ""}, []),
        ({"PAGER": "cat"}, []),
        ({"PAGER": "less '"}, []),
        ({"TERM": "dumb"}, []),
    ],
)
def test_which_pager(variables: dict[str, str], command: list[str]) -> None:
    """The program's own variable comes before everybody's."""
    assert pager_command({"TERM": "xterm"} | variables) == command


def test_a_terminal_that_has_no_name_has_no_pager() -> None:
    """As with one that is called dumb."""
    assert pager_command({}) == []


@pytest.mark.parametrize(
    ("lines", "longer"), [([""] * 8, False), ([""] * 9, False), ([""] * 10, True)]
)
def test_how_long_is_too_long(
    monkeypatch: pytest.MonkeyPatch, lines: list[str], longer: bool
) -> None:
    """The prompt needs a line too, and a line that does not fit takes several."""
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setenv("LINES", "10")
    assert is_longer_than_screen("\n".join([*lines, "x"][1:])) is longer
    assert is_longer_than_screen("x" * 21 + "\n" * (len(lines) - 2) + "x") is longer
    assert os.environ["COLUMNS"] == "20"
