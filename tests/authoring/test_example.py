"""The example that authors learn from."""

from pathlib import Path

import pytest

from etoile_tui.authoring.checking.check import check_pack

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/show.toml"))


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_an_example_is_clean(folder: Path) -> None:
    """Without a single allowance."""
    assert check_pack(folder).findings == ()
