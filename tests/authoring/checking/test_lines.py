"""On which line a value of a TOML file stands."""

from pathlib import Path

import pytest
from hypothesis import given

from etoile_tui.authoring.checking.lines import value_lines
from tests.harness.invented import InventedPack, packs

TEXT = '''# a comment with = and [[event]]
synopsis = """
A "quoted" = line.
[[event]]
"""

[[event]]
text = "One # not a comment"
people = [
  "mara",  # the keeper
  "ilse",
]
[[event]]
"text" = 'Two'
at = "00:01"
[sources]
[sources.log]
title = "T"
other = { title = "U", date = 2024-03-09 }
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("synopsis",), 2),
        (("event", 0), 7),
        (("event", 0, "text"), 8),
        (("event", 0, "people"), 9),
        (("event", 0, "people", 1), 11),
        (("event", 1, "text"), 14),
        (("event", 1, "at"), 15),
        (("sources", "log", "title"), 18),
        (("sources", "log", "other", "date"), 19),
    ],
)
def test_every_value_has_its_line(path: tuple[str | int, ...], line: int) -> None:
    """In strings, comments and lists of several lines nothing is counted wrong."""
    assert value_lines(TEXT)[path] == line


@given(packs())
def test_a_key_stands_on_the_line_that_is_told(pack: InventedPack) -> None:
    """In whatever a TOML writer writes."""
    import tomli_w

    for tables in (pack.show, *pack.episodes.values()):
        text = tomli_w.dumps(tables)
        lines = text.splitlines()
        for path, line in value_lines(text).items():
            last = next(part for part in reversed(path) if isinstance(part, str))
            if isinstance(path[-1], str):
                assert last in lines[line - 1], path
        assert len(value_lines(text)) >= len(tables)


def test_the_files_of_the_shipped_show_can_be_walked_through() -> None:
    """All of them, to their ends."""
    for path in (Path(__file__).parents[3] / "data").rglob("*.toml"):
        text = path.read_text(encoding="utf-8")
        assert max(value_lines(text).values()) <= text.count("\n") + 1
