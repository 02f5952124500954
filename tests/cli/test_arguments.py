"""Where options, `--` and a call for help may stand."""

import pytest

from etoile_tui.cli.arguments import arrange


@pytest.mark.parametrize(
    ("argv", "given"),
    [
        ("", ""),
        ("status --json", "status --json"),
        ("--at S01E01 status", "--at S01E01 status"),
        ("-- status", "status"),
        ("--", ""),
        ("--json -- status", "--json status"),
        ("-- search --json", "search -- --json"),
        ("-- viewers add -x", "viewers add -- -x"),
        ("search -- --json", "search -- --json"),
        ("-h", "--help"),
        ("-h mark", "mark --help"),
        ("--help --json viewers curtain", "--json viewers curtain --help"),
        ("-h search -- x", "search --help -- x"),
        ("--show", "--show"),
        ("--show -- status", "--show -- status"),
        ("--color never status", "--color never status"),
    ],
)
def test_the_order_that_is_read(argv: str, given: str) -> None:
    """What stands before the command's name is sorted; the rest is the command's."""
    assert arrange(argv.split()).given == given.split()


@pytest.mark.parametrize(
    "argv", ["status", "-- status", "-h status", "--as -- status", "-- status -x"]
)
def test_the_command(argv: str) -> None:
    """It is the first word that is neither an option nor its value."""
    assert arrange(argv.split()).command == "status"
