"""Search in long texts: which part of them is shown."""

from etoile_tui.guide.search.hits import LONGEST, Found
from etoile_tui.guide.search.search import Search
from etoile_tui.guide.story.facts import Chapter
from tests.harness.guides import guide_to

from .test_search import highlighted
from .test_search_laws import words_in


def synopsis(text: str) -> Chapter:
    """Return an episode with this synopsis."""
    return Chapter(episode="S01E01", synopsis=text)


def test_of_a_long_text_the_part_that_fits_is_shown() -> None:
    """On whole words, with dots for the rest, whichever part of it that is."""
    text = "Before it the sea. " * 30 + "The lämp is out. " + "After it the land. " * 30
    guide = guide_to("S01E01", synopsis(text.strip()))
    (hit,) = Search(guide).find("lamp sea").hits
    assert "The [lämp] is out." in highlighted(hit.text, hit.text_highlights)
    assert hit.text[0] == hit.text[-1] == "…"
    assert set(words_in(hit.text)) <= set(words_in(text))
    assert len(hit.text) <= LONGEST + 2
    assert all(hit.text[start:end] in ("lämp", "sea") for start, end in hit.text_highlights)
    assert Search(guide).find("before").hits[0].text.startswith("Before it the sea. Before")
    assert Search(guide).find("land").hits[0].text.endswith("…")


def test_a_long_text_without_spaces_is_shown_in_part_as_well() -> None:
    """A text without spaces is cut anywhere."""
    guide = guide_to("S01E01", synopsis("世" * 500 + "界" + "世" * 500))
    (hit,) = Search(guide).find("界").hits
    assert len(hit.text) == LONGEST + 2
    assert highlighted(hit.text, hit.text_highlights).count("[界]") == 1


def test_paragraphs_are_found_one_by_one() -> None:
    """A word in one of them is not with a word in another."""
    guide = guide_to("S01E01", synopsis("The lamp is out.\n\nThe log is found."))
    assert [hit.text for hit in Search(guide).find("the").hits] == [
        "The lamp is out.",
        "The log is found.",
    ]
    assert Search(guide).find("lamp log") == Found()
