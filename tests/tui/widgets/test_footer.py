"""The line at the bottom: what stands on it in how much room."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from etoile_tui.tui.commands import COMMANDS, VIEW_COMMANDS
from etoile_tui.tui.commands.general import Help
from etoile_tui.tui.commands.marking import Watched
from etoile_tui.tui.widgets.footer import FooterCommands, FooterState, footer_entries

FOOTER = FooterCommands(COMMANDS, VIEW_COMMANDS)
VIEWS = [command.id() for command in VIEW_COMMANDS]


@given(st.sampled_from(VIEWS), st.integers(38, 300))
def test_the_screens_are_always_there_and_it_fits(view: str, width: int) -> None:
    """The one that is shown has its name; nothing stands past the line's end."""
    found = footer_entries(FOOTER, view, width, {})
    assert [entry.command for entry in found[:4]] == list(VIEW_COMMANDS)
    assert [entry.name for entry in found[:4] if entry.here] == [view.capitalize()]
    assert sum(cell_len(entry.text) + 2 for entry in found) <= width


@given(st.sampled_from(VIEWS), st.integers(38, 300))
def test_no_command_of_another_view_is_on_it(view: str, width: int) -> None:
    """Each at most once, in the order of all commands."""
    commands = [entry.command for entry in footer_entries(FOOTER, view, width, {})[4:]]
    assert all(command.view in (None, view) for command in commands)
    assert commands == sorted(set(commands), key=COMMANDS.index)


def test_eighty_columns_have_what_matters() -> None:
    """All names, search, watched and help."""
    shown = "  ".join(entry.text for entry in footer_entries(FOOTER, "episodes", 78, {}))
    assert shown == ("1 Episodes  2 People  3 Relationships  4 Recap  / search  w watched  ? help")


def test_a_key_of_ones_own_is_shown() -> None:
    """As the config file names it."""
    keymap = {Watched.id(): "m", Help.id(): "ctrl+g"}
    texts = {entry.text for entry in footer_entries(FOOTER, "people", 120, keymap)}
    assert {"m watched", "Ctrl+G help"} <= texts


def words(state: FooterState, width: int = 78) -> str:
    """Return the line on the Episodes screen, without the four screens."""
    found = footer_entries(FOOTER, "episodes", width, {}, state)
    return "  ".join(entry.text for entry in found[4:])


def test_the_line_follows_what_the_viewer_does() -> None:
    """What matters there comes first."""
    assert words(FooterState(reading=True, leads=True)).startswith("Enter open  Esc list")
    assert words(FooterState(reading=True)).startswith("Esc list")
    back = words(FooterState(looking_back=True), 120)
    assert back.startswith("[ earlier  ] later  Esc return")


@given(st.builds(FooterState, st.booleans(), st.booleans(), st.booleans()), st.integers(38, 300))
def test_in_every_state_it_fits(state: FooterState, width: int) -> None:
    """Each command at most once."""
    found = footer_entries(FOOTER, "episodes", width, {}, state)
    assert len({entry.command for entry in found}) == len(found)
    assert sum(cell_len(entry.text) + 2 for entry in found) <= width


@given(
    st.sampled_from(VIEWS),
    st.integers(38, 300),
    st.frozensets(st.sampled_from([command.id() for command in COMMANDS])),
)
def test_nothing_that_would_do_nothing_is_offered(
    view: str, width: int, idle: frozenset[str]
) -> None:
    """The screens are there all the same."""
    found = footer_entries(FOOTER, view, width, {}, FooterState(idle=idle))
    assert [entry.command for entry in found[:4]] == list(VIEW_COMMANDS)
    assert not {entry.command.id() for entry in found[4:]} & idle
