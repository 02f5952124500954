"""`etoile import show`: a pack of what is at hand."""

import os
from dataclasses import replace
from pathlib import Path

from etoile_tui.authoring.importing.arrange import arrange
from etoile_tui.authoring.importing.compare import differences
from etoile_tui.authoring.importing.draft import Draft
from etoile_tui.authoring.importing.merge import merged
from etoile_tui.authoring.importing.recognise import read_source
from etoile_tui.authoring.importing.writer import NOTES, Tables, pack_tables, show_id, write_pack
from etoile_tui.cli.command import Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.errors import CallError
from etoile_tui.importing.folding import fold
from etoile_tui.importing.members import given_path
from etoile_tui.library import InstalledShow, Library, PackError

SERVICES = ("tvmaze", "wikipedia")
"""What can be asked over the network, as a source names it."""


def import_show(context: Context) -> Exit:
    """Make a pack of one source or several, and say where it is.

    Raises:
        CallError: No pack comes of them.
    """
    options = context.options
    draft = _draft(context)
    if draft is None:
        return Exit.CALL
    title = draft.title
    if options.title and fold(options.title) != fold(title or ""):
        title = options.title
    if not title:
        raise CallError("No source says what the show is called. Add --title, and its title.")
    draft = replace(draft, title=title)
    rows = arrange(draft, extras=options.extras)
    if not rows:
        raise CallError("No episode comes of it. With --extras specials of all kinds are taken.")
    folder, its_id = _place(context.library, draft, options.to)
    files = pack_tables(draft, rows, premise=options.premise, its_id=its_id)
    if _is_taken(folder):
        return _tell_changes(context, folder, files)
    write_pack(folder, files, draft.problems)
    context.out.data(f"{title} is brought in: {folder}")
    if draft.problems:
        context.out.note(
            f"Not all could be read. {NOTES} in that folder tells what, and may name what lies "
            "ahead of you."
        )
    named = its_id if options.to is None else str(folder)
    context.out.note(f"Open it with: etoile --show {named}")
    return Exit.DONE


def _draft(context: Context) -> Draft | None:
    """Return what all sources come to; None where somebody does not want one to be asked."""
    drafts = []
    for source in context.options.source:
        name, _, about = source.partition(":")
        if name.lower() in SERVICES and about and not os.path.lexists(source):
            from .services import asked  # 30 ms, for who asks over the network

            found = asked(context, name.lower(), about.strip())
            if found is None:
                return None
        else:
            found = read_source(given_path(source), context.options.title)
        drafts.append(found)
    return merged(drafts)


def _place(library: Library, draft: Draft, to: str | None) -> tuple[Path, str]:
    """Return the folder of the new pack, and its id: with the year where another show has it."""
    its_id = show_id(draft.title or "")
    if to is not None:
        folder = given_path(to)
        return folder, its_id
    year = draft.first_aired and draft.first_aired.year
    if year and any(_is_another(show, its_id, draft) for show in library.shows()):
        its_id = f"{its_id}-{year}"
    return library.own_shows / its_id, its_id


def _is_another(show: InstalledShow, its_id: str, draft: Draft) -> bool:
    """Tell whether an installed show has the id, and is not the one that is brought in."""
    if show.id != its_id:
        return False
    return show.first_aired is not None and show.first_aired != draft.first_aired


def _is_taken(folder: Path) -> bool:
    """Tell whether there is something at a place; an empty folder is nothing."""
    try:
        return folder.is_symlink() or (folder.exists() and not _is_empty(folder))
    except (OSError, ValueError):
        return False  # what is wrong with it is said when it is written


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and next(folder.iterdir(), None) is None


def _tell_changes(context: Context, folder: Path, files: Tables) -> Exit:
    out = context.out
    try:
        show = context.library.open(str(folder.absolute()))
    except PackError:
        out.talk(f"{folder} is there already, and no pack. Choose another folder with --to.")
        return Exit.CALL
    out.note(f"{folder} is a pack already, and is left as it is.")
    found = list(differences(show.folder, files, tuple(show.listing())))
    for line in found:
        out.data(line)
    out.note(
        "What lies ahead of you was not compared. To have all of what was read, give it a folder "
        "of its own with --to."
    )
    return Exit.DONE if found else Exit.NOTHING
