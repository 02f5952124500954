"""The pictures of the README: how each comes about, and what has to be read on it."""

from dataclasses import dataclass

from .svg_text import reads, rows

MARKERS = ("none", "S01E01")
"""Where the viewer of a picture may stand: nothing past the first episode is shown in any."""
_HEADERS = ("nothing watched yet", "you: through E1")
"""How the top line ends at these markers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A picture to make.

    Attributes:
        name: The file's name without its ending.
        size: Columns and rows of the terminal.
        marker: How far the viewer has watched.
        keys: The keys pressed before the picture is taken.
        words: Telling words: the heading, and words of the page from its top to its bottom.
    """

    name: str
    size: tuple[int, int]
    marker: str
    keys: tuple[str, ...] = ()
    words: tuple[str, ...]

    @property
    def file(self) -> str:
        """The file's name."""
        return f"{self.name}.svg"


_LISTED = ("1 The Swap", "┄ the curtain ┄")
_PAGE = ("1 · The Swap", "24 Apr 2025", "By night a girl steals into a dark studio")
_MAP = ("director and her star", "pays for her plan", "friends of long standing")

SHOTS = (
    Shot(
        name="welcome-80x24",
        size=(80, 24),
        marker="none",
        words=(*_LISTED, "É T O I L E", "Two ballet companies, one in New York", "it opens up."),
    ),
    Shot(
        name="welcome-120x40",
        size=(120, 40),
        marker="none",
        words=(*_LISTED, "É T O I L E", "Two ballet companies, one in New York", "starring"),
    ),
    Shot(
        name="episode-80x24",
        size=(80, 24),
        marker="S01E01",
        words=(*_LISTED, *_PAGE, "company, is seen to dance."),
    ),
    Shot(
        name="episode-120x40",
        size=(120, 40),
        marker="S01E01",
        words=(*_LISTED, *_PAGE, "What turned over", "Who came in"),
    ),
    Shot(
        name="curtain-80x24",
        size=(80, 24),
        marker="S01E01",
        keys=("j",),
        words=(*_LISTED, "2 · The Bull", "A theatre, like a china shop", "Press w once you have"),
    ),
    Shot(
        name="news-120x40",
        size=(120, 40),
        marker="none",
        keys=("w", "y"),
        words=(*_LISTED, "The curtain goes up", "1 turn · 8 came in · 8 ties"),
    ),
    Shot(
        name="people-80x24",
        size=(80, 24),
        marker="S01E01",
        keys=("2",),
        words=("in E1 first", "SuSu Li", "Who it is", "Between people", "Episodes"),
    ),
    Shot(
        name="map-80x24",
        size=(80, 24),
        marker="S01E01",
        keys=("3",),
        words=(*_MAP, "══ family ── friends"),
    ),
    Shot(
        name="map-120x40",
        size=(120, 40),
        marker="S01E01",
        keys=("3", "right", "n"),
        words=(
            *_MAP,
            "Work",
            "The money behind Geneviève's trade of stars is Shamblee's.",
            "The two",
        ),
    ),
    Shot(
        name="recap-120x40",
        size=(120, 40),
        marker="S01E01",
        keys=("4",),
        words=("Before you watch 2 · The Bull", "Where everybody stands", "New between people"),
    ),
    Shot(
        name="search-80x24",
        size=(80, 24),
        marker="S01E01",
        keys=("slash", *"genevieve"),
        words=("genevieve", "Geneviève Lavigne general director", "a plan for both."),
    ),
    Shot(
        name="matinee-80x24",
        size=(80, 24),
        marker="S01E01",
        keys=("t", "down", "enter"),
        words=(*_LISTED, *_PAGE, "company, is seen to dance."),
    ),
)


def faults(shot: Shot, svg: str) -> list[str]:
    """Return what is wrong with what can be read on a picture, in a few words each.

    Args:
        shot: The picture that it should be.
        svg: The picture that it is.
    """
    screen = rows(svg)
    found = [f"does not show {words!r}" for words in shot.words if not reads(screen, words)]
    if not (screen and screen[0].endswith(_HEADERS)):
        found.append("is not of the first episode or of what comes before it")
    return found
