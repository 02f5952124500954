"""The formats of an export, by the ending of its file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from etoile_tui.errors import CallError
from etoile_tui.guide.story.guide import Guide

ExportFormat: TypeAlias = Callable[[Guide], str]
"""Returns the text of a file that holds a guide."""


def as_markdown(guide: Guide) -> str:
    """Return a guide as Markdown."""
    from .document import make_document  # each format imports only what it needs
    from .markdown import markdown

    return markdown(make_document(guide))


def as_html(guide: Guide) -> str:
    """Return a guide as HTML."""
    from .document import make_document  # as above
    from .html import html

    return html(make_document(guide))


def as_json(guide: Guide) -> str:
    """Return a guide as JSON."""
    from .json import json_text  # as above

    return json_text(guide)


FORMATS: Final[Mapping[str, ExportFormat]] = {
    ".md": as_markdown,
    ".markdown": as_markdown,
    ".html": as_html,
    ".htm": as_html,
    ".json": as_json,
}
"""The format of each ending."""


def format_of(path: Path) -> ExportFormat:
    """Return the format of a file's ending, in upper or lower case.

    Raises:
        CallError: No format has that ending.
    """
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        raise CallError(
            "The file's ending says what is written: .md for Markdown, .html for a page to read "
            "in a browser, .json for programs."
        )
    return found
