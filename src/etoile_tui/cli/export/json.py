"""An export as JSON, with the same records as `--json`."""

import json
from typing import Any

from etoile_tui.cli.person_records import card_record, merged_record, relationship_record
from etoile_tui.cli.recap_records import episode_record, question_record
from etoile_tui.cli.records import known, recorded, row_record
from etoile_tui.guide.schedule.show import Poster, Source
from etoile_tui.guide.story.appearances import Appearances, by_name
from etoile_tui.guide.story.by_episode import stories_by_episode
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.questions import answered_questions, open_questions
from etoile_tui.guide.story.story import Story

FORMAT_VERSION = 1
"""The version of the format. It grows when a program for the old format would misread the new."""


def json_text(guide: Guide, *, sources: bool = False) -> str:
    """Return a guide as JSON."""
    return json.dumps(_record(guide, sources=sources), indent=2, ensure_ascii=False) + "\n"


def _record(guide: Guide, *, sources: bool) -> dict[str, Any]:
    questions = (*open_questions(guide), *answered_questions(guide))
    appearances = Appearances(guide)
    return {
        "format": FORMAT_VERSION,
        **_poster(guide.poster),
        "safe_through": str(guide.horizon),
        "episodes": [
            _episode(guide, story, sources=sources) for story in stories_by_episode(guide)
        ],
        "people": [
            card_record(guide, person, appearances, sources=sources)
            for person in by_name(guide.people)
        ],
        "relationships": [
            relationship_record(guide, relationship, sources=sources)
            for relationship in guide.relationships
        ],
        **merged_record(guide, guide.merged_relationships, sources=sources),
        "questions": recorded(question_record, questions, sources=sources),
        "sources": _sources(guide),
    }


def _poster(poster: Poster) -> dict[str, Any]:
    return known(
        {
            "show": poster.id,
            "title": poster.title,
            "language": poster.language,
            "network": poster.network,
            "first_aired": None if poster.first_aired is None else poster.first_aired.isoformat(),
            "created_by": list(poster.created_by),
            "starring": list(poster.starring),
            "premise": poster.premise,
        }
    )


def _episode(guide: Guide, story: Story, *, sources: bool) -> dict[str, Any]:
    row = guide.row(story.episodes[0])
    return row_record(row) | episode_record(row, story, sources=sources)


def _sources(guide: Guide) -> list[dict[str, Any]]:
    """Return the sources, each once and by name alone, as in the other formats."""
    records = map(_source, guide.so_far.sources)
    return [
        dict(entries) for entries in dict.fromkeys(tuple(its.items()) for its in records if its)
    ]


def _source(source: Source) -> dict[str, Any]:
    if source.publisher is None and source.title is None:
        return {}
    return known(
        {
            "publisher": source.publisher,
            "title": source.title if source.publisher is None else None,
            "date": None if source.date is None else source.date.isoformat(),
        }
    )
