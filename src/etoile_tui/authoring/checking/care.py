"""What reads badly: lines about nobody, people who never come back, questions left alone."""

import re
from collections import Counter
from collections.abc import Iterator
from statistics import median

from .finding import Finding
from .story import PackStory, folded
from .whole import people_in

_PRONOUN = re.compile(r"(?:She|He|They|Her|His|Their)\b")
_THIN = 0.25
"""What part of the usual number of facts a thin episode has."""
_FEW = 4
"""Facts that an episode usually has, for a thin one to be noticed."""


def check_care(story: PackStory) -> Iterator[Finding]:
    """Yield what a careful author looks at again."""
    yield from _facts(story)
    yield from _people(story)
    yield from _questions(story)
    yield from _thin(story)


def _facts(story: PackStory) -> Iterator[Finding]:
    for _, file in story.files:
        for kind, number, fact in file.facts():
            if "source" not in fact:
                yield file.found("no-source", "nothing says who told this.", kind, number)
            if kind == "event" and not fact.get("people"):
                text = fact.get("text")
                if isinstance(text, str) and (found := _PRONOUN.match(text)):
                    told = "begins with a pronoun, and lists nobody who is meant."
                    yield file.found("nobody-named", told, kind, number, "text", quote=found[0])
                else:
                    yield file.found("no-people", "lists nobody who takes part.", kind, number)
            role, status = fact.get("role"), fact.get("status")
            if isinstance(role, str) and isinstance(status, str) and _same(role, status):
                yield file.found("role-status", "says what the role says.", kind, number, "status")


def _same(one: str, other: str) -> bool:
    return folded(one).casefold().strip(" .") == folded(other).casefold().strip(" .")


def _people(story: PackStory) -> Iterator[Finding]:
    named = Counter(person for _, file in story.files for _, person in people_in(file))
    told = Counter(
        str(fact.get("id")) for _, file in story.files for _, _, fact in file.facts("person")
    )
    seen: set[str] = set()
    for _, file in story.files:
        for _, number, fact in file.facts("person"):
            person = str(fact.get("id"))
            if person not in seen and not named[person] and told[person] == 1:
                yield file.found("never-again", "no other fact is about them.", "person", number)
            seen.add(person)


def _questions(story: PackStory) -> Iterator[Finding]:
    answered = {
        str(fact.get("question")) for _, file in story.files for _, _, fact in file.facts("answer")
    }
    seen: set[str] = set()
    for _, file in story.files:
        for _, number, fact in file.facts("question"):
            question = str(fact.get("id"))
            if question not in answered and question not in seen:
                yield file.found("open-question", "no episode answers it.", "question", number)
            seen.add(question)


def _thin(story: PackStory) -> Iterator[Finding]:
    counts = {index: sum(1 for _ in file.facts()) for index, file in story.files}
    if len(counts) < 3 or (usual := median(counts.values())) < _FEW:
        return
    for index, file in story.files:
        if counts[index] < usual * _THIN:
            told = f"tells {counts[index]} facts; the others tell {usual:.0f}."
            yield file.found("thin", told)
