"""Where something stands on a page that was searched for."""

from textual.content import Content

from etoile_tui.guide.items.link import ToPerson, ToQuestion
from etoile_tui.guide.search.hits import Highlighter
from etoile_tui.tui.text.layout import Block, lay_out
from etoile_tui.tui.text.spot import Lit, Spot, find_spot, in_gold

SIGN = Content(" • ")
BLOCKS = (
    Block(text=Content("The Lamp and the oil")),
    Block(text=Content("The oil runs out, and nobody has seen the boat that was to bring it.")),
    Block(text=Content("Mara fills the lamp.  in the lamp room"), first=SIGN),
    Block(text=Content("Who took the oil?"), first=SIGN, gap=1, link=ToQuestion("oil")),
)
WIDTH = 24


def found(spot: Spot, blocks: tuple[Block, ...] = BLOCKS) -> Lit | None:
    """Look for something on the page."""
    return find_spot(spot, blocks, lay_out(blocks, WIDTH))


def words(*needles: str) -> Highlighter:
    """Return what finds words that begin so."""
    return Highlighter((f" {needle}",) for needle in needles)


def gold(lit: Lit, width: int = WIDTH) -> list[str]:
    """Return what stands in gold."""
    page = lay_out(BLOCKS, width)
    return [page.lines[line].plain[slice(*span)] for line in lit.gold for span in lit.gold[line]]


def test_an_item_is_found_by_what_it_tells_and_marked_as_a_whole() -> None:
    """Though others have the words too; what stands behind it makes no difference."""
    lit = found(Spot("Mara fills the lamp.", words("lamp")))
    assert lit is not None
    page = lay_out(BLOCKS, WIDTH)
    assert page.lines[lit.start].plain.startswith(" • Mara")
    assert lit.signed
    assert lit.end - lit.start == 2
    assert lit.line == lit.start
    assert gold(lit) == ["lamp", "lamp"]


def test_of_a_paragraph_the_lines_with_the_words_are_marked() -> None:
    """The one with most of them is the one that it is about."""
    lit = found(Spot(BLOCKS[1].text.plain, words("boat", "bring")))
    assert lit is not None
    assert not lit.signed
    assert gold(lit) == ["boat", "bring"]
    assert (lit.start, lit.end) == (min(lit.gold), max(lit.gold) + 1)


def test_a_phrase_that_is_folded_is_gold_on_both_lines() -> None:
    """Without what stands between its lines."""
    lit = found(Spot(BLOCKS[1].text.plain, words("and nobody has seen the")))
    assert lit is not None
    assert " ".join(gold(lit)).split() == ["and", "nobody", "has", "seen", "the"]
    assert len(lit.gold) == 2


def test_a_line_is_found_by_where_it_leads() -> None:
    """Where it is told in other words than those it was found by."""
    lit = found(Spot("", words("who"), ToQuestion("oil")))
    assert lit is not None
    assert gold(lit) == ["Who"]


def test_where_it_is_told_otherwise_the_most_words_count() -> None:
    """The first block that has them."""
    lit = found(Spot("somebody · in the lamp room", words("mara", "lamp"), ToPerson("mara")))
    assert lit is not None
    assert gold(lit)[0] == "Mara"
    lit = found(Spot("elsewhere", words("oil")))
    assert lit is not None
    assert lit.start == 0


def test_what_is_not_on_the_page_is_not_found() -> None:
    """Nor anything on an empty one."""
    assert found(Spot("Nothing of this.", words("wreck"))) is None
    assert found(Spot("Nothing of this.")) is None
    assert found(Spot("Mara"), ()) is None


def test_a_line_is_found_without_words_to_look_for() -> None:
    """It is marked; nothing in it is gold."""
    lit = found(Spot("Mara fills the lamp."))
    assert lit is not None
    assert lit.signed
    assert lit.gold == {}
    line = Content(" • Mara fills the lamp.")
    assert in_gold(line, lit.start, lit) == line
