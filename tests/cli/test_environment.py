"""What the environment and the config file choose: the show, the viewer, the signs."""

from collections.abc import Callable

import pytest

from etoile_tui.library import Paths
from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile

At = Callable[..., Etoile]
Several = Callable[..., Etoile]


def configure(paths: Paths, text: str) -> None:
    """Write the config file."""
    assert paths.config is not None
    paths.config.parent.mkdir(parents=True, exist_ok=True)
    paths.config.write_text(text, encoding="utf-8")


def test_the_show(etoile: Etoile, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """The call comes before the environment, that before the file, that before what ships."""
    assert etoile("status").out.startswith("Étoile: ")
    configure(paths, f'show = "{LIGHTHOUSE}"')
    assert etoile("status").out.startswith("The Lighthouse: ")
    monkeypatch.setenv("ETOILE_SHOW", "etoile")
    assert etoile("status").out.startswith("Étoile: ")
    monkeypatch.setenv("ETOILE_SHOW", "")
    assert etoile("status").out.startswith("The Lighthouse: ")
    monkeypatch.setenv("ETOILE_SHOW", "nowhere")
    assert etoile("--show", "etoile", "status").out.startswith("Étoile: ")


def test_a_show_that_is_not_here(
    etoile: Etoile, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said who named it."""
    configure(paths, 'show = "nowhere"')
    assert etoile("status").err.endswith(" It is named by config.toml.\n")
    monkeypatch.setenv("ETOILE_SHOW", "./nowhere")
    said = etoile("status")
    assert (said.status, said.out) == (3, "")
    assert said.err.endswith(" It is named by ETOILE_SHOW.\n")
    assert "named by" not in etoile("--show", "nowhere", "status").err
    assert etoile("shows").status == 0


def test_the_viewer(viewers: Several, monkeypatch: pytest.MonkeyPatch) -> None:
    """The call comes before the environment."""
    here = viewers(me="S01E04", ana="S01E02", ben="S01E01")
    monkeypatch.setenv("ETOILE_AS", "ana")
    assert here("status").out.startswith("The Lighthouse (ana): through S01E02\n")
    assert here("--as", "ben", "status").out.startswith("The Lighthouse (ben): ")
    assert here("--with", "me,ben", "status").out.startswith("The Lighthouse (me and ben, ")
    monkeypatch.setenv("ETOILE_AS", "")
    assert here("status").out.startswith("The Lighthouse (me): ")


def test_a_viewer_who_is_not_here(viewers: Several, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said who named them."""
    here = viewers(me="S01E04", ana="S01E02")
    monkeypatch.setenv("ETOILE_AS", "zoe")
    said = here("status")
    assert (said.status, said.out) == (2, "")
    assert said.err.endswith(" It is named by ETOILE_AS.\n")
    assert "named by" not in here("--as", "zoe", "status").err


COMMANDS = ("episodes", "episode S01E03", "people", "relationships", "recap", "search mara")


@pytest.mark.parametrize("call", COMMANDS)
def test_signs_in_ascii(at: At, paths: Paths, call: str) -> None:
    """The commands draw with what the config file says, as the guide does; JSON is data."""
    here = at("S01E04")
    plain, record = here(*call.split()), here(*call.split(), "--json")
    configure(paths, 'signs = "ascii"')
    said = here(*call.split())
    assert not plain.out.isascii()
    assert said.out.isascii()
    assert len(said.out) == len(plain.out)
    assert said.status == plain.status
    assert here(*call.split(), "--json") == record


@pytest.mark.parametrize(
    ("name", "value"), [("LANG", "C"), ("LANG", "POSIX"), ("encoding", "ANSI_X3.4-1968")]
)
def test_a_locale_that_asks_for_ascii(
    at: At, paths: Paths, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """The same test as in the guide; the config file has the last word."""
    here = at("S01E04")
    assert not here("episodes").out.isascii()
    if name == "encoding":
        monkeypatch.delenv("LANG", raising=False)
        monkeypatch.setattr("locale.getencoding", lambda: value)
    else:
        monkeypatch.setenv(name, value)
    assert here("episodes").out.isascii()
    configure(paths, 'signs = "unicode"')
    assert not here("episodes").out.isascii()


def test_a_terminal_without_stars(
    at: At, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """What goes elsewhere is not for the terminal."""
    here = at("S01E04")
    monkeypatch.setenv("TERM", "linux")
    assert not here("episodes").out.isascii()
    request.getfixturevalue("on_screen")
    monkeypatch.setattr("etoile_tui.cli.main.is_terminal", lambda _stream: True)
    assert here("episodes").out.isascii()


def test_what_is_wrong_with_the_file_is_said(at: At, paths: Paths) -> None:
    """By the commands too; the rest of it holds, and `-q` says nothing of it."""
    here = at("S01E04")
    before = here("episodes")
    configure(paths, 'sings = "ascii"\nsigns = "ascii"')
    said = here("episodes")
    assert said.err.startswith("config.toml: there is nothing called sings. Is signs meant?\n")
    assert (said.status, said.out.isascii()) == (before.status, True)
    assert here("-q", "episodes").err == ""


def test_a_second_progress_that_syncing_has_left(etoile: Etoile, at: At, paths: Paths) -> None:
    """It is said beside the answer, which stays what it is."""
    at("S01E02")
    before = etoile("--show", str(LIGHTHOUSE), "status")
    paths.progress.with_name("progress (conflicted copy).toml").write_text("")
    after = etoile("--show", str(LIGHTHOUSE), "status")
    assert (after.status, after.out) == (before.status, before.out)
    assert "conflicted copy" not in before.err
    assert "two machines" in after.err
