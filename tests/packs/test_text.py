"""The gate that all text of a pack passes."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.packs.text import LONGEST_LINE, LONGEST_TEXT, clean, line, prose

MOSTLY_PLAIN = st.text(
    st.sampled_from(
        "ab c é ñ – ’ … \xa0\xad\x7f\x85\u02ff\u0300\u2007\u200b\u200d\u202e\u2028\u202f\u205f\n"
    ),
    max_size=12,
)
"""Text that is like most text, and text that is nearly so."""
RAW = st.text(
    st.sampled_from("\x1b\x9b\x9d\x90\x9c\x07[]P^_\\;0123m?$ abc\r\n\x85\u2028\u200b\u0301")
)
"""Text that is made of little but what the gate is for."""


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[31m",  # CSI: a colour
        "\x1b[2J",
        "\x1b[?1049h",
        "\x1b[38;5;196m",
        "\x1b[!p",
        "\x9b31m",
        "\x1b]0;a title\x07",  # OSC, ended both ways, and in C1
        "\x1b]8;;https://evil.example\x1b\\",
        "\x1b]52;c;c3RvbGVu\x07",
        "\x9d0;a title\x9c",
        "\x1bP1$r0m\x1b\\",  # DCS
        "\x90q#0\x9c",
        "\x1bXa string\x1b\\",  # SOS, PM, APC
        "\x1b^private\x1b\\",
        "\x1b_Gf=100\x1b\\",
        "\x98string\x9c",
        "\x9eprivate\x9c",
        "\x9fGf=100\x9c",
        "\x1bc",  # two and three byte escapes
        "\x1b7",
        "\x1b(0",
        "\x1b#8",
        "\x1b%G",
    ],
)
def test_whole_escape_sequences_go_without_litter(sequence: str) -> None:
    """Sequences of every family are removed with their text, however they end."""
    assert clean(f"before{sequence}after") == "beforeafter"


@given(MOSTLY_PLAIN)
def test_plain_text_skips_no_rule(text: str) -> None:
    """What is recognized quickly comes out as it would the long way."""
    assert line(text) == " ".join(clean(text).split())
    paragraphs = [" ".join(each.split()) for each in re.split(r"\n\s*\n", clean(text))]
    assert prose(text) == "\n\n".join(filter(None, paragraphs))


@pytest.mark.parametrize(
    "plain", [*"aé–’…", "two words", "Étoile – « quoted »".replace("\xa0", " ")]
)
def test_plain_text_stays(plain: str) -> None:
    """Nothing is taken from what most texts are made of."""
    assert line(plain) == prose(plain) == plain


@pytest.mark.parametrize(
    "half",
    ["\x1b", "\x1b[", "\x1b[31", "\x9b", "\x1b]0;title", "\x1b\x1b[[1m", "\x9d", "\x1b]\x1b["],
)
def test_half_a_sequence_is_harmless(half: str) -> None:
    """Only plain letters are left."""
    assert clean(f"a{half}").isprintable()
    assert clean(f"a{half}").startswith("a")


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0)])
def test_no_control_character_passes(code: int) -> None:
    """C0 and C1; white space of whatever kind comes out as a space or a new line."""
    assert set(clean(f"a{chr(code)}b")) <= set("ab\n\t")
    assert line(f"a{chr(code)}b") in {"ab", "a b", "a"}


@pytest.mark.parametrize(
    "letter",
    [
        *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
        *"\u200b\u2060\ufeff\u180e\u00ad\u2061\u206f",
        *"\u115f\u1160\u3164\uffa0",
        *"\ufff9\ufffa\ufffb\ufffc\U000e0001\U000e0041\U000e007f",
        *"\ud800\udfff",
    ],
)
def test_what_misleads_the_eye_goes(letter: str) -> None:
    """These are bidirectional controls, invisible characters, tags and surrogates."""
    assert clean(f"a{letter}b") == "ab"


@pytest.mark.parametrize(
    "tower",
    [
        "\u0301" * 50,
        "\u0301\u0323\u0488" * 30,
        "\u0e47" * 50,
        "\u064b\u0650" * 30,
        "\u05b0" * 50,
        "\u0f71\u0f74" * 30,
        "\u20d0" * 40,
        "\u1dc4\u1ab0\ufe20" * 20,
        ("\u0301" * 4 + "\u200d") * 20,
        ("\u0301" * 4 + "\ufe0f") * 20,
        ("\u0301" * 4 + "\u200b") * 20,
        "\u200d" * 60,
    ],
)
def test_no_letter_carries_a_tower(tower: str) -> None:
    """No script is an exception, and joiners between the marks do not help."""
    assert len(clean(f"a{tower}b")) <= 6


@pytest.mark.parametrize(
    "text",
    [
        "L’Étoile — « danse »… 100 % [b]not markup[/b] \\ & <i> ${x} `y`",
        "Genevie\u0300ve, Nguye\u0302\u0303n, ỡ, Ça",
        "Война и мир, Київ",
        "日本語のバレエ、芭蕾舞团、발레단",
        "مرحبا بالعالم، بَالِيه",
        "שָׁלוֹם בַּלֵּט",
        "नमस्ते क्‍ष র‍্য",
        "สวัสดีครับ น้ำ ที่นี่",
        "བོད་ཡིག",
        "Ελληνικά, Հայերեն, ქართული, አማርኛ",
        "👩‍❤️‍💋‍👨 👩🏽‍🚀 🏳️‍🌈 1️⃣ ★✦☆ 🇫🇷",
        "می‌خواهم",
        "𝒜𝓃𝓃 🜚 𠀋",
    ],
)
def test_ordinary_text_passes_as_it_is(text: str) -> None:
    """In any script, with the joiners that scripts and emoji need; markup is but letters."""
    assert clean(text) == line(text) == prose(text) == text


@given(st.text() | RAW)
def test_clean_is_clean(text: str) -> None:
    """Cleaning twice changes nothing, and the result cannot act on a terminal."""
    once = clean(text)
    assert clean(once) == once
    assert not [
        letter for letter in once if unicodedata.category(letter) == "Cc" and letter not in "\n\t"
    ]
    assert not [letter for letter in once if unicodedata.category(letter) == "Cs"]


@given(st.text() | RAW)
def test_a_line_is_one_line(text: str) -> None:
    """Without breaks, tabs or space at its ends."""
    once = line(text)
    assert len(once.splitlines()) <= 1
    assert "\t" not in once
    assert once == once.strip() == line(once)
    assert len(once) <= LONGEST_LINE


@given(st.text() | RAW)
def test_prose_is_paragraphs(text: str) -> None:
    """Each of one line, an empty line between them."""
    once = prose(text)
    assert prose(once) == once
    for paragraph in once.split("\n\n"):
        assert paragraph == paragraph.strip()
        assert len(paragraph.splitlines()) <= 1
        assert paragraph or not once


def test_every_kind_of_line_break_is_one() -> None:
    """And so it cannot overwrite a line, or break a label."""
    for made in ("\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"):
        assert clean(f"a{made}b") == "a\nb"
        assert line(f"a{made}b") == "a b"
        assert prose(f"a{made}b") == "a b"
        assert prose(f"a{made}{made}b") == "a\n\nb"


def test_layout_is_folded() -> None:
    """As people write it in a TOML file."""
    assert prose("\n  One,\n  still one.\n\n \t \n  Two.\n") == "One, still one.\n\nTwo."
    assert line("  a \t b\n c ") == "a b c"


@pytest.mark.parametrize(("gate", "longest"), [(line, LONGEST_LINE), (prose, LONGEST_TEXT)])
def test_absurd_lengths_are_cut(gate: object, longest: int) -> None:
    """At a bound, with a sign that something is missing; what fits stays whole."""
    assert callable(gate)
    assert gate("x" * longest) == "x" * longest
    cut = gate("x" * (longest + 1))
    assert (len(cut), cut[-1]) == (longest, "…")
    assert gate("x" * 10_000_000) == cut


def test_hostile_text_takes_bounded_time() -> None:
    """No pattern of the gate starts over and over again, or this would take minutes."""
    for trouble in ("\x1b]", "\x1b[", "\x1b[0", "\x90", "\x1bP\x1b", "\u0301", "\n \n", "\x1b "):
        assert not set(clean(f"{trouble * 500_000}.")) & set("\x1b\x90")
