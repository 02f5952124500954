"""What `etoile search --json` prints."""

from typing import Any

from etoile_tui.guide.search.hits import Found, Hit

from .records import known


def found_record(found: Found) -> dict[str, Any]:
    """Return the result of a search."""
    return {
        "loosely": found.corrected,
        "more": found.more,
        "hits": list(map(_hit, found.hits)),
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return known(
        {
            "kind": hit.kind,
            "episode": hit.episode,
            "lead": hit.lead or None,
            "text": hit.text or None,
            "note": hit.note or None,
            "placed": hit.placed,
        }
    )
