"""What the edge of the view would cut is left out: names and labels are whole or not there."""

from textual.geometry import Region

from etoile_tui.tui.relationship_map.draw import draw_map
from etoile_tui.tui.relationship_map.drawing import Drawing
from etoile_tui.tui.relationship_map.whole_words import whole_rows
from tests.harness.guides import guide_to

from .drawings import chapter_of, relationship

RELATIONSHIPS = (
    relationship("ann", "bob", "sister and brother", "family"),
    relationship("ann", "cyd", "owes him a boat", toward=True),
    relationship("bob", "dee", "sings with her", "work"),
)
NAMES = {"Ann", "Bob", "Cyd", "Dee"}
WORDS = {word for each in RELATIONSHIPS for word in each.words.split()}


def drawn() -> Drawing:
    """Return a map of four people."""
    told = chapter_of("S01E01", ["Ann", "Bob", "Cyd", "Dee"], RELATIONSHIPS)
    return draw_map(guide_to("S01E01", told))


def test_words_are_whole_in_every_view() -> None:
    """Wherever the view stands; and no row becomes longer or shorter."""
    drawing = drawn()
    found = set()
    for top in range(0, drawing.height, 2):
        for left in range(drawing.width):
            view = Region(left, top, 31, 9)
            rows = whole_rows(drawing, view)
            for y in range(top, min(view.bottom, drawing.height)):
                text = "".join(run.text for run in rows.get(y, drawing.rows[y]))
                assert len(text) == drawing.width
                seen = text[left : view.right]
                words = {word for word in seen.split() if word[0].isalpha()}
                assert words <= NAMES | WORDS, (left, top, seen)
                found |= words
    assert found == NAMES | WORDS


def test_nothing_is_left_out_where_all_is_in_view() -> None:
    """Nor anything that is not in view at all."""
    drawing = drawn()
    assert whole_rows(drawing, Region(0, 0, drawing.width, drawing.height)) == {}
    assert whole_rows(drawing, Region(drawing.width, 0, 9, 9)) == {}
