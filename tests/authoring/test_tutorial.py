"""`docs/packs.md`: its blocks are opened, and it has every key there is."""

import re
import tomllib
from pathlib import Path

import pytest

from etoile_tui.authoring.beginning import Plan, begin_pack
from etoile_tui.authoring.checking.check import check_pack
from etoile_tui.authoring.checking.keys import EPISODE, FACTS, MENU, SHOW, SOURCE
from etoile_tui.packs.pack import Pack

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
FILE = re.compile(r"# (show\.toml|episodes/\w+\.toml)\n")
"""How a block begins that is a file of the tutorial."""
FILES = {match[1]: block for block in BLOCKS if (match := FILE.match(block))}
PIECES = [block for block in BLOCKS if not FILE.match(block)]

MENU_OF_TWO = """format = 1
id = "rock"
title = "The Rock"
[[episode]]
id = "S01E01"
[[episode]]
id = "S01E02"
"""
KNOWN = "".join(
    f'[[person]]\nid = "{person}"\nrole = "{person}"\n'
    for person in ("mara", "jon", "ilse", "man", "signaller")
)
"""Those whom the pieces are about."""


def test_the_tutorial_leads_to_the_example(tmp_path: Path) -> None:
    """From `etoile new` to a clean check; what it writes is a part of the example."""
    folder = tmp_path / "jane-eyre"
    begin_pack(folder, Plan("Jane Eyre", "book", [[""] * 4]))
    assert len(FILES) == 3
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
        whole = tomllib.loads((ROOT / "examples" / "jane-eyre" / name).read_text(encoding="utf-8"))
        for key, told in tomllib.loads(text).items():
            if isinstance(told, list):
                assert all(each in whole[key] for each in told)
            else:
                assert whole[key] == told
    report = check_pack(folder)
    assert (report.count("error"), report.count("warning")) == (0, 0), report.findings


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_opens(piece: str, tmp_path: Path) -> None:
    """Without an error, in a pack of two episodes that knows the people in it."""
    of_show = piece.startswith("# in show.toml")
    (tmp_path / "episodes").mkdir()
    (tmp_path / "LICENSE").write_text("Terms.")
    (tmp_path / "show.toml").write_text(piece if of_show else MENU_OF_TWO, encoding="utf-8")
    pack = Pack(tmp_path)
    for episode in pack.order.ids:
        (tmp_path / "episodes" / f"{episode}.toml").write_text("")
    (tmp_path / "episodes" / "S01E01.toml").write_text(KNOWN)
    if not of_show:
        (tmp_path / "episodes" / "S01E02.toml").write_text(piece, encoding="utf-8")
    report = check_pack(tmp_path)
    assert report.count("error") == 0, report.findings
    chapters = pack.chapters((len(pack.order) - 1, float("inf")))
    assert not any(chapter.problem or chapter.remarks for chapter in chapters.values())


@pytest.mark.parametrize(
    ("of", "keys"),
    [("show", SHOW), ("menu", MENU), ("episode", EPISODE), ("source", SOURCE), *FACTS.items()],
)
def test_every_key_has_an_example(of: str, keys: dict[str, object]) -> None:
    """In a block, or beside one."""
    for key in keys:
        assert re.search(rf"(^|[{{, `\[]){key}( =|`|\])", PAGE, re.MULTILINE), (of, key)
