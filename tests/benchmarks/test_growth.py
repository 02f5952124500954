"""How growth is told and drawn."""

import xml.etree.ElementTree as ET

from benchmarks.growth import SIZES, order, sentence
from benchmarks.growth_chart import Line, chart


def test_the_order_is_that_of_the_last_step() -> None:
    """What grows in step is n^1, what stays is n^0."""
    assert order([1, 1, 5, 50]) == 1
    assert order([9, 9, 7, 7]) == 0
    assert sentence("reading", "ms", [1, 1, 5, 50]).endswith(
        "1, 1, 5, 50 ms; it grows at last as n^1.00"
    )


def test_the_picture_has_a_line_for_each() -> None:
    """With its name and its sentence, as text and not as markup."""
    lines = [Line("memory", "it <grows>", [1, 2, 4, 400]), Line("paint", "not", [1, 1, 1, 1])]
    picture = ET.fromstring(chart(SIZES, lines))  # noqa: S314 (our own)
    drawn = [each.get("points", "").split() for each in picture.iter() if "polyline" in each.tag]
    assert [len(points) for points in drawn] == [4, 4]
    heights = [float(point.partition(",")[2]) for point in drawn[0]]
    assert heights == sorted(heights, reverse=True)
    assert {float(point.partition(",")[2]) for point in drawn[1]} == {390.0}
    assert "it <grows>" in [each.text for each in picture.iter()]
