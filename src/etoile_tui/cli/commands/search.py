"""`etoile search`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.output import Output
from etoile_tui.cli.problems import tell_problems
from etoile_tui.cli.search_records import found_record
from etoile_tui.cli.text_page import item_line
from etoile_tui.errors import CallError
from etoile_tui.guide.items.page import Item
from etoile_tui.guide.items.wording import make_note, source_names
from etoile_tui.guide.search.hits import Found, Hit
from etoile_tui.guide.search.query import parse_query
from etoile_tui.guide.search.search import Search as SearchEngine
from etoile_tui.guide.story.guide import Guide

NOTHING_FOUND = "Nothing told so far has those words."
"""Said of words that lie ahead, and in the same bytes of words that exist nowhere."""

FORGIVEN = "Nothing told so far is spelled just so; this comes near."
"""Said where a typo was forgiven."""

MOST = 50
"""How many hits are printed, unless all are asked for."""


class Search(Command):
    """Look for words in everything told so far.

    All words have to be in one thing, in any order; the beginning of a word will do. Case and
    accents make no difference. Words in double quotation marks are looked for as they stand:
    etoile search '"the log"'
    """

    name = "search"
    tells_sources = True
    group = "the story"
    examples = (
        ("etoile search jack", "wherever it stands"),
        ("etoile search '\"the log\"'", "these words, one behind the other"),
    )

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the words and `--all`."""
        parser.add_argument("words", nargs="+", metavar="WORDS", help="what to look for")
        parser.add_argument(
            "--all", action="store_true", help=f"print all there is, not the first {MOST} alone"
        )

    def run(self, context: Context) -> Exit:
        """Print what has the words, one thing a line, where it is from before it."""
        words = " ".join(context.options.words)
        if not parse_query(words):
            raise CallError("A word is needed: whatever you are looking for.")
        show = context.open_show()
        guide = context.guide(show)
        status = tell_problems(context.out, guide)
        found = SearchEngine(guide).look_up(words, limit=None if context.options.all else MOST)
        sources = context.options.sources
        if not found.hits:
            record = found_record(found)
            nothing = context.nothing(NOTHING_FOUND, record, show=show, guide=guide)
            return status or nothing
        if context.options.json:
            context.json(found_record(found, sources=sources), show=show, guide=guide)
        else:
            _print(context.out, guide, found, sources=sources)
        return status


def _print(out: Output, guide: Guide, found: Found, *, sources: bool) -> None:
    if found.corrected:
        out.note(FORGIVEN)
    kinds = [guide.poster.says(hit.kind) for hit in found.hits]
    width = max(map(len, kinds))
    for hit, kind in zip(found.hits, kinds, strict=True):
        first = f"{hit.episode}  {kind.ljust(width)}  "
        out.prose(_sentence(hit, sources=sources), first=first, rest=" " * len(first))
    if found.more:
        out.note(f"These are the first {len(found.hits)}. One more word, or --all?")


def _sentence(hit: Hit, *, sources: bool) -> str:
    note = make_note(hit.note, hit.hedge, hit.credit)
    told = source_names(hit.sources)
    item = Item(lead=hit.lead or None, text=hit.text, note=note, sources=told)
    return item_line(item, sources=sources)
