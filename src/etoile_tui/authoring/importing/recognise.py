"""Which kind of source something is: by what is in it, never by its name."""

import re
from pathlib import Path

from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.members import Member, is_folder, members

from .draft import Draft
from .nfo import LARGEST as LARGEST_NFO
from .nfo import read_nfo

_TEMPLATES = re.compile(rb"\{\{[^{}]{0,40}?(?:pisode|eries)")
_UNKNOWN = (
    "this is none of the files that a show is brought in from. docs/import.md in the program's "
    "repository tells which are."
)


def _is_article(content: bytes) -> bool:
    """Tell whether a file is wikitext: it has templates for series and episodes."""
    return _TEMPLATES.search(content) is not None and b"<episodedetails" not in content


def read_source(path: Path, wanted: str | None = None) -> Draft:
    """Return what a file or a folder knows of a show.

    Args:
        path: The file or the folder.
        wanted: The title of the show that is meant, where a file is of several.

    Raises:
        SourceError: It cannot be used.
    """
    if is_folder(path):
        return read_nfo(path)
    found = members(path, (".json", ".csv", ".tsv", ".nfo", ".xml", ".wikitext", ".txt"))
    if len(found) != 1:
        raise SourceError(path.name, "unpack it, and bring in the file of one show.")
    return _read_file(path, found[0], wanted)


def _read_file(path: Path, member: Member, wanted: str | None) -> Draft:
    content = member.read()
    start = content[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
    if start[:1] in (b"{", b"[") and not start.startswith(b"{{"):
        from .json_drafts import read_json_draft  # each reader is imported for its own files

        return read_json_draft(member.name, content, wanted)
    if b"<mediawiki" in start or _is_article(content):
        from .wikipedia import read_wiki

        return read_wiki(member.name, content)
    if b"<episodedetails" in content or b"<tvshow" in content or start.startswith(b"<"):
        if len(content) > LARGEST_NFO:
            raise SourceError(path.name, _UNKNOWN)
        return read_nfo(path)
    from etoile_tui.importing.texts import is_table

    if is_table(content):
        from .table import read_table

        return read_table(member.name, content)
    raise SourceError(path.name, _UNKNOWN)
