"""Writes the JSON Schemas of a pack's files anew, from the definitions of their keys.

Run `python -m scripts.pack_schema` when a key has changed: it writes docs/schema/.
"""

from pathlib import Path

from etoile_tui.authoring.schema import schemas

FOLDER = Path(__file__).parents[1] / "docs" / "schema"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
