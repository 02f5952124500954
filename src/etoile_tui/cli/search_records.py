"""The records of a search, in the design's own words; people by name alone."""

from typing import Any

from etoile_tui.guide.search.hits import Found, Hit

from .records import known


def found_record(found: Found) -> dict[str, Any]:
    """Return what a search came to."""
    return {
        "loosely": found.corrected,
        "more": found.more,
        "hits": list(map(_hit, found.hits)),
    }


def _hit(hit: Hit) -> dict[str, Any]:
    """Return a hit: what it is, the episode it is from, who or what it is about, what it says."""
    return known(
        {
            "kind": hit.kind,
            "episode": hit.episode,
            "lead": hit.lead or None,
            "text": hit.text or None,
            "note": hit.note or None,
        }
    )
