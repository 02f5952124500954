"""The forms that an export is written in, by the ending of its file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from etoile_tui.errors import CallError
from etoile_tui.guide.story.guide import Guide

Form: TypeAlias = Callable[[Guide], str]
"""Returns a guide as the text of a file."""


def as_markdown(guide: Guide) -> str:
    """Return a guide as Markdown."""
    from .document import document  # each form is paid for by those who want it
    from .markdown import markdown

    return markdown(document(guide))


def as_html(guide: Guide) -> str:
    """Return a guide as HTML."""
    from .document import document  # as above
    from .html import html

    return html(document(guide))


def as_json(guide: Guide) -> str:
    """Return a guide as JSON."""
    from .json import json_text  # as above

    return json_text(guide)


FORMS: Final[Mapping[str, Form]] = {
    ".md": as_markdown,
    ".markdown": as_markdown,
    ".html": as_html,
    ".htm": as_html,
    ".json": as_json,
}
"""Each ending's form."""


def form_of(path: Path) -> Form:
    """Return the form that a file's ending stands for, in any case.

    Raises:
        CallError: It stands for none.
    """
    form = FORMS.get(path.suffix.lower())
    if form is None:
        raise CallError(
            "The file's ending says what is written: .md for Markdown, .html for a page to read "
            "in a browser, .json for programs."
        )
    return form
