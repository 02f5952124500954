"""What is told of figures: the ratio, the percentiles, and an honest verdict."""

import pytest
from benchmarks.table import Row, machine, markdown, percentile, ratio_row, seconds_row

BASE = (0.100, 0.110, 0.090, 0.500, 0.100)


def test_one_slow_run_does_not_move_a_ratio() -> None:
    """It is one of medians."""
    row = ratio_row("guide", (0.120,) * 5, BASE, 1.2)
    assert row.figure == "1.20 x (120 ms to 100 ms)"
    assert (row.target, row.verdict) == ("1.20 x", "kept")


@pytest.mark.parametrize(("most", "verdict"), [(1.1, "NOT KEPT"), (None, "")])
def test_a_target_that_is_missed_is_told(most: float | None, verdict: str) -> None:
    """And where there is none there is no verdict."""
    assert ratio_row("guide", (0.120,) * 5, BASE, most).verdict == verdict


def test_slow_keys_are_told() -> None:
    """Both targets have to be kept."""
    times = [0.010] * 90 + [0.090] * 10
    row = seconds_row("a key", times, p50=35, p95=75)
    assert row.figure == "p50 10 ms, p95 90 ms"
    assert (row.target, row.verdict) == ("p50 35 ms, p95 75 ms", "NOT KEPT")
    assert seconds_row("a key", times, p50=35).verdict == "kept"
    assert seconds_row("a key", times, p50=5, p95=95).verdict == "NOT KEPT"
    assert seconds_row("a key", times).verdict == ""


def test_a_percentile_is_one_of_the_values() -> None:
    """So many of them do not pass it."""
    assert percentile([3, 1, 2], 50) == 2
    assert percentile([1], 95) == 1
    assert percentile(list(range(100)), 95) == 95


def test_nothing_measured_is_no_good_figure() -> None:
    """A key that nothing comes of must not look quick."""
    with pytest.raises((IndexError, ValueError)):
        seconds_row("a key", [], p95=60)
    with pytest.raises(ValueError, match="no median"):
        ratio_row("guide", [], BASE, 1.0)


def test_the_table_is_markdown() -> None:
    """With a line for each row."""
    table = markdown([Row(what="a", target="1", figure="2", kept=False)])
    assert table.splitlines()[2] == "| a | 1 | 2 | NOT KEPT |"


def test_the_machine_has_no_name_and_no_path() -> None:
    """The figures are published."""
    assert "/" not in machine()
