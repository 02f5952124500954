"""The formats of an export, by their names and by the endings of files."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Protocol

from etoile_tui.errors import CallError
from etoile_tui.guide.story.guide import Guide


class ExportFormat(Protocol):
    """Returns the text of a file that holds a guide."""

    def __call__(self, guide: Guide, *, sources: bool = False) -> str:
        """Return the text, with where each line was told if that is wanted."""


def as_markdown(guide: Guide, *, sources: bool = False) -> str:
    """Return a guide as Markdown."""
    from .document import make_document  # each format imports only what it needs
    from .markdown import markdown

    return markdown(make_document(guide, sources=sources))


def as_html(guide: Guide, *, sources: bool = False) -> str:
    """Return a guide as HTML."""
    from .document import make_document  # as above
    from .html import html

    return html(make_document(guide, sources=sources))


def as_json(guide: Guide, *, sources: bool = False) -> str:
    """Return a guide as JSON."""
    from .json import json_text  # as above

    return json_text(guide, sources=sources)


STDOUT: Final = "-"
"""What is written in place of a file's name, for stdout."""

FORMATS: Final[Mapping[str, ExportFormat]] = {"md": as_markdown, "html": as_html, "json": as_json}
"""The formats by their names."""

_ENDINGS: Final = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".json": "json"}
"""The name of the format of each ending."""


def format_of(file: str, name: str | None = None) -> ExportFormat:
    """Return the format of an export.

    Args:
        file: The file; its ending, in upper or lower case, names the format.
        name: The format's name, which goes before the ending.

    Raises:
        CallError: No format has that ending.
    """
    found = name or _ENDINGS.get(Path(file).suffix.lower())
    if found is not None:
        return FORMATS[found]
    if file == STDOUT:
        raise CallError("For stdout --format says what is written: md, html or json.")
    raise CallError(
        "The file's ending says what is written: .md for Markdown, .html for a page to read "
        "in a browser, .json for programs. For any other name --format says it."
    )
