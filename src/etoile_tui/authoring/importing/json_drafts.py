"""Saved JSON files that list a show's episodes: of TVmaze, SeriesGuide and Wikipedia's API."""

from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.texts import parse_json
from etoile_tui.importing.values import mapping, sequence

from .draft import Draft
from .seriesguide import is_seriesguide, read_seriesguide
from .tvmaze import is_tvmaze, read_tvmaze


def read_json_draft(name: str, content: bytes, wanted: str | None) -> Draft:
    """Return what a JSON file says of a show.

    Args:
        name: The file's name.
        content: The file.
        wanted: The title of the show that is meant, where the file is of several.

    Raises:
        SourceError: It is none of these files, or tells of no episode.
    """
    value = parse_json(name, content)
    if is_tvmaze(value):
        return read_tvmaze(name, value)
    if is_seriesguide(value):
        return read_seriesguide(name, sequence(value), wanted)
    from .wikipedia import is_wiki_answer, read_wiki_answer  # 2 ms, only for its own files

    if is_wiki_answer(value):
        return read_wiki_answer(name, mapping(value))
    raise SourceError(name, "this JSON is of no program that a show is brought in from.")
