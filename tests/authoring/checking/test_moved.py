"""The script that tells facts and names of the packs that ship early."""

from scripts.check_moved import table


def test_a_name_told_early_is_noticed() -> None:
    """In both packs; the table counts it."""
    rows = [line for line in table(places=1) if "| name |" in line]
    assert len(rows) == 2
    assert all(row.endswith("| name | 1 | 1 | 1 |") for row in rows)
