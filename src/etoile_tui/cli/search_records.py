"""What `etoile search --json` prints."""

from typing import Any

from etoile_tui.guide.items.wording import source_names
from etoile_tui.guide.search.hits import Found, Hit

from .records import known, recorded, told_by


def found_record(found: Found, *, sources: bool = False) -> dict[str, Any]:
    """Return the result of a search."""
    return {
        "loosely": found.corrected,
        "more": found.more,
        "hits": recorded(_hit, found.hits, sources=sources),
    }


def _hit(hit: Hit, *, sources: bool) -> dict[str, Any]:
    return known(
        {
            "kind": hit.kind,
            "episode": hit.episode,
            "lead": hit.lead or None,
            "text": hit.text or None,
            "note": hit.note or None,
            "placed": hit.placed,
            "synopsis_by": list(source_names(hit.sources)) if hit.credit else None,
            "told_by": told_by(hit.sources, sources=sources),
        }
    )
