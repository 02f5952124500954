"""The viewers' names: who there is, who may be added, and who goes."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.progress import viewers
from etoile_tui.progress.codec import decode, encode
from etoile_tui.progress.errors import ViewerError
from etoile_tui.progress.model import ME, Progress, Viewer
from etoile_tui.progress.track import Track

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
FORMS: tuple[Callable[[str], str], ...] = (
    str.upper,
    str.title,
    lambda name: unicodedata.normalize("NFD", name),
    lambda name: unicodedata.normalize("NFC", name).casefold(),
    lambda name: f"  {name} ",
    lambda name: "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in name),
)
"""Other spellings of one name."""

IMPOSSIBLE = (
    "",
    " ",
    "\t\n",
    "-",
    "...",
    "'",
    "../x",
    "a/b",
    "a\\b",
    "C:\\x",
    "a\x00b",
    "a\x1b[31mb",
    "a\nb",
    "a\tb",
    "a\u202eb",
    "a\u2066b",
    "a\u200bb",
    "a\u00a0b",
    "a,b",
    "-a",
    " -a",
    "--as",
    "a" * 41,
    "é" * 100_000,
    "\u0301",
    "a\ud800",
    *(
        f"a{chr(sign)}b"
        for sign in (0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x3164)
    ),
    *(f"a{chr(sign)}" for sign in (0xFE00, 0xFE0F, 0xFFA0, 0xE0100, 0xE01EF)),
    "\u3164",
)


def watched(show: str, marker: str) -> Viewer:
    """Return a viewer who has marked something."""
    return Viewer().with_track(show, Track().mark(marker, NOON))


@pytest.fixture
def progress() -> Progress:
    """Two viewers, the second one in use."""
    return Progress(
        viewers={"Ana": watched("moor", "S01E01"), "Émile": watched("moor", "S01E02")},
        using="Émile",
        unknown_keys={"colour": "green"},
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["Ana", "Émile"])
def test_a_viewer_is_found_by_any_spelling(
    progress: Progress, form: Callable[[str], str], name: str
) -> None:
    """The result is the name as it is in the file."""
    assert viewers.find(progress, form(name)) == name
    assert viewers.use(progress, form(name)) == Progress(
        viewers=progress.viewers, using=name, unknown_keys=progress.unknown_keys
    )


def test_two_in_the_file_that_are_alike() -> None:
    """Each is found by its exact name, so that one of them can be renamed."""
    progress = Progress(viewers={"ana": Viewer(), "Ａna": watched("moor", "S01E01")})
    assert [viewers.find(progress, name) for name in ("ana", "Ａna", "ANA")] == [
        "ana",
        "Ａna",
        "ana",
    ]
    assert viewers.rename(progress, "Ａna", "Bea").names == ("ana", "Bea")


def test_a_viewer_who_is_not_there(progress: Progress) -> None:
    """The message suggests the nearest name, and quotes the given one safely."""
    with pytest.raises(ViewerError, match="Did you mean Ana"):
        viewers.find(progress, "Anna")
    for name in IMPOSSIBLE:
        for use in (viewers.find, viewers.use, viewers.remove):
            with pytest.raises(ViewerError, match="no viewer") as caught:
                use(progress, name)
            assert str(caught.value).isprintable()
            assert len(str(caught.value)) < 300
        with pytest.raises(ViewerError):
            viewers.rename(progress, name, "Cyd")


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_a_name_that_nobody_can_have(progress: Progress, name: str) -> None:
    """A name has to be easy to type, to list with commas and to print."""
    uses: tuple[Callable[[], Progress], ...] = (
        lambda: viewers.add(progress, name),
        lambda: viewers.rename(progress, "Ana", name),
    )
    for use in uses:
        with pytest.raises(ViewerError, match="viewer's name") as caught:
            use()
        assert str(caught.value).isprintable()
        assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ben", "ben"),
        ("Jean-Luc & O’Hara_2.", "Jean-Luc & O’Hara_2."),
        ("  two   words ", "two words"),
        ("e\u0301va", "éva"),
        ("世界", "世界"),
        ("a" * 40, "a" * 40),
        ("none", "none"),
        (" ben\n", "ben"),
    ],
)
def test_a_viewer_is_added(progress: Progress, typed: str, kept: str) -> None:
    """They come last, with nothing watched; the viewer in use does not change."""
    added = viewers.add(progress, typed)
    assert added.names == ("Ana", "Émile", kept)
    assert replace(added.viewer(kept), id="") == Viewer()
    assert added.seat(kept).id not in added.names
    assert (added.in_use, added.unknown_keys) == ("Émile", progress.unknown_keys)
    assert [added.viewer(name) for name in progress.names] == list(progress.viewers.values())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["Ana", "Émile"])
def test_two_of_one_name_there_are_not(
    progress: Progress, form: Callable[[str], str], name: str
) -> None:
    """Names that differ in case, width or Unicode form are equal."""
    with pytest.raises(ViewerError, match=f"viewer {name} already"):
        viewers.add(progress, form(name))
    other = {"Ana": "Émile", "Émile": "Ana"}[name]
    with pytest.raises(ViewerError, match=f"viewer {name} already"):
        viewers.rename(progress, other, form(name))


@given(st.text(min_size=1, max_size=12))
def test_who_was_added_is_found(name: str) -> None:
    """The law: a new viewer is found by the typed name and its Unicode forms, and is there once."""
    try:
        added = viewers.add(Progress(), name)
    except ViewerError:
        return
    kept = added.names[-1]
    folded = kept.casefold()
    apart = (unicodedata.normalize("NFD", each) for each in (name, folded))
    for spelling in (name, kept, folded, unicodedata.normalize("NFC", folded), *apart):
        assert viewers.find(added, spelling) == kept
        with pytest.raises(ViewerError):
            viewers.add(added, spelling)
    assert kept.isprintable()
    assert decode(encode(added)) == added


def test_the_first_viewer_that_is_added() -> None:
    """`me` is written to the file as well, and stays in use."""
    added = viewers.add(Progress(), "ana")
    assert (added.names, added.in_use) == ((ME, "ana"), ME)
    with pytest.raises(ViewerError, match="already"):
        viewers.add(Progress(), "Me")


def test_adding_puts_nobody_in_use(progress: Progress) -> None:
    """A name that the file has in use already is no exception."""
    stray = Progress(viewers=progress.viewers, using="ben")
    assert stray.in_use == "Ana"
    assert viewers.add(stray, "ben").in_use == "Ana"


def test_a_name_in_the_file_that_a_terminal_would_act_on() -> None:
    """No message repeats it as it is."""
    progress = Progress(viewers={"an\x1b[31ma": Viewer(), "ben": Viewer()})
    uses: tuple[Callable[[], object], ...] = (
        lambda: viewers.find(progress, "an[31mb"),
        lambda: viewers.add(progress, "BEN"),
        lambda: viewers.remove(progress, "an\x1b[31ma"),
    )
    for use in uses:
        with pytest.raises(ViewerError) as caught:
            use()
        assert str(caught.value).isprintable()


def test_a_viewer_is_renamed(progress: Progress) -> None:
    """They keep their place, their marks, and whether they are in use."""
    renamed = viewers.rename(progress, "émile", "Zoë")
    assert (renamed.names, renamed.in_use) == (("Ana", "Zoë"), "Zoë")
    assert renamed.viewer("Zoë") == replace(progress.viewer("Émile"), id="Émile")
    assert renamed.name_of(progress.seat("Émile")) == "Zoë"
    assert renamed.unknown_keys == progress.unknown_keys
    other = viewers.rename(progress, "Ana", "Bea")
    assert (other.names, other.in_use) == (("Bea", "Émile"), "Émile")


def test_a_viewer_is_written_differently(progress: Progress) -> None:
    """A viewer's new name may be equal to their own old name."""
    assert viewers.rename(progress, "Ana", "ANA").names == ("ANA", "Émile")
    assert viewers.rename(progress, "Ana", "Ana") == progress


def test_me_is_renamed() -> None:
    """That works with marks and without any."""
    me = watched("moor", "S01E01")
    renamed = viewers.rename(Progress(viewers={ME: me}), ME, "ana")
    assert (renamed.viewers, renamed.in_use) == ({"ana": replace(me, id=ME)}, "ana")
    fresh = viewers.rename(Progress(), "ME", "ana")
    assert (fresh.names, fresh.in_use) == (("ana",), "ana")
    assert viewers.rename(renamed, "ana", ME) == Progress(viewers={ME: me})


def test_a_viewer_is_removed(progress: Progress) -> None:
    """Everything that was kept for them goes, and nothing else."""
    left = viewers.remove(progress, "ana")
    assert left == Progress(
        viewers={"Émile": progress.viewer("Émile")},
        using="Émile",
        unknown_keys=progress.unknown_keys,
    )


@pytest.mark.parametrize(
    ("progress", "name"),
    [
        (Progress(), ME),
        (Progress(viewers={"ana": Viewer()}), "ana"),
        (Progress(viewers={"ana": Viewer(), "ben": Viewer()}, using="ben"), "BEN"),
    ],
)
def test_the_viewer_in_use_stays(progress: Progress, name: str) -> None:
    """There is always a viewer in use."""
    with pytest.raises(ViewerError, match="in use"):
        viewers.remove(progress, name)


_NAMES = st.sampled_from(("me", "ana", "ANA", "ben", "Zoë", "Zoe\u0308", "../x"))
_ACTS: st.SearchStrategy[Callable[[Progress], Progress]] = st.one_of(
    st.builds(lambda name: lambda old: viewers.add(old, name), _NAMES),
    st.builds(lambda name: lambda old: viewers.use(old, name), _NAMES),
    st.builds(lambda name: lambda old: viewers.remove(old, name), _NAMES),
    st.builds(lambda name, new: lambda old: viewers.rename(old, name, new), _NAMES, _NAMES),
)


def _tried(progress: Progress, act: Callable[[Progress], Progress]) -> Progress:
    try:
        return act(progress)
    except ViewerError:
        return progress


@given(st.lists(_ACTS, max_size=10))
def test_there_is_always_one_in_use(acts: list[Callable[[Progress], Progress]]) -> None:
    """The law: that is so after any changes; no two names are equal, and the file keeps it all."""
    progress = reduce(_tried, acts, Progress())
    assert progress.in_use in progress.names
    alike = {viewers.find(progress, name.upper()) for name in progress.names}
    assert len(alike) == len(progress.names)
    read = decode(encode(progress))
    assert (read.names, read.in_use) == (progress.names, progress.in_use)
