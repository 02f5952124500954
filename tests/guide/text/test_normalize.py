"""The normal form of a text, and the offsets in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.text.normalize import OffsetMap, normalize, normalize_words

ANY = st.text() | st.text("aÉéœßİﬁ½’—…\u0301\u0345ᾳ世 .-", max_size=12)
"""Text of any sort, and text full of characters that normalizing changes."""


@given(ANY)
def test_the_plain_form_is_its_own(text: str) -> None:
    """Normalizing twice is the same as once."""
    assert normalize(normalize(text)) == normalize(text)


@given(ANY, ANY)
def test_the_plain_form_is_that_of_the_parts(one: str, other: str) -> None:
    """The characters around it make no difference."""
    assert normalize(one + other) == normalize(one) + normalize(other)


@given(ANY)
def test_case_makes_no_difference(text: str) -> None:
    """Case-folded before, a text has the same normal form."""
    assert normalize(text.casefold()) == normalize(text)


@given(ANY)
def test_the_spaced_form_keeps_step(text: str) -> None:
    """It is the normal form with spaces for everything that is no part of a word."""
    pairs = list(zip(normalize_words(text), normalize(text), strict=True))
    assert all(one in (" ", other) for one, other in pairs)
    assert not any(one == " " for one, other in pairs if other.isalnum())


@given(st.text("abc ABC.,'-", max_size=20))
def test_ascii_has_small_letters(text: str) -> None:
    """The fast way for ASCII gives the same as the table."""
    assert normalize(text) == "".join(normalize(sign + "é")[:1] for sign in text)


@given(ANY, st.data())
def test_a_part_comes_from_where_it_says(text: str, data: st.DataObject) -> None:
    """From its first character to its last, with the accents after that."""
    origins = [place for place, sign in enumerate(text) for _ in normalize(sign)]
    if not origins:
        return
    end = data.draw(st.integers(1, len(origins)))
    start = data.draw(st.integers(0, end - 1))
    after = [*origins, len(text)][end]
    expected = (origins[start], max(origins[end - 1] + 1, after))
    assert OffsetMap(text).span(start, end) == expected


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Étoile", "etoile"),
        ("E\u0301toile", "etoile"),
        ("Geneviève", "genevieve"),
        ("Œuvre, Æsop", "oeuvre, aesop"),
        ("Łódź, Ærøskøbing, Đorđe", "lodz, aeroskobing, dorde"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("İstanbul, ısı", "istanbul, isi"),
        ("“Keeper’s” ‘log’", "\"keeper's\" 'log'"),
        ("«Non»", '"non"'),
        ("to–day — to\u2011day", "to-day - to-day"),
        ("ﬁn…", "fin..."),
        ("Ёлка", "елка"),
        ("Σίσυφος", "σισυφοσ"),
        ("世界", "世界"),
        ("❤\ufe0f", "❤"),
    ],
)
def test_what_is_plain(text: str, form: str) -> None:
    """Accents, ligatures, letters that have no accent to take off, quotation marks and dashes."""
    assert normalize(text) == form


@pytest.mark.parametrize(
    ("text", "form"),
    [("L’Étoile!", "l etoile "), ("pas-de_deux", "pas de deux"), ("हिन्दी", "हिनदी"), ("", "")],
)
def test_what_is_spaced(text: str, form: str) -> None:
    """Words are letters and digits, and vowels that are marks."""
    assert normalize_words(text) == form


@pytest.mark.parametrize(
    ("text", "looked_for", "found"),
    [
        ("the Étoile", "etoile", "Étoile"),
        ("the E\u0301toile\u0301 ends", "etoile", "E\u0301toile\u0301"),
        ("an œuvre", "oe", "œ"),
        ("an œuvre", "o", "œ"),
        ("an œuvre", "euvre", "œuvre"),
        ("no ß, but z", "z", "z"),
    ],
)
def test_what_a_part_comes_from(text: str, looked_for: str, found: str) -> None:
    """Letters with their accents, and ligatures as a whole."""
    at = normalize(text).index(looked_for)
    start, end = OffsetMap(text).span(at, at + len(looked_for))
    assert text[start:end] == found
