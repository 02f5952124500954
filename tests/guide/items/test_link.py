"""Links: which of them lead to the same."""

from etoile_tui.guide.items.link import ToPerson, ToRelationship, same_link


def test_a_relationship_is_the_same_in_either_order() -> None:
    """It can be told first as of one and the other, and later the other way round."""
    assert same_link(ToRelationship(("a", "b"), "love"), ToRelationship(("b", "a"), "love"))
    assert not same_link(ToRelationship(("a", "b"), "love"), ToRelationship(("a", "b"), "work"))
    assert not same_link(ToRelationship(("a", "b"), "love"), ToRelationship(("a", "c"), "love"))


def test_others_are_the_same_where_they_are_equal() -> None:
    """Nothing leads to nobody."""
    assert same_link(ToPerson("a"), ToPerson("a"))
    assert not same_link(ToPerson("a"), ToPerson("b"))
    assert not same_link(ToPerson("a"), None)
