"""What tells more than it should: questions, synopses, and what is stated twice or left behind."""

import re
from collections import Counter
from collections.abc import Iterator

from .finding import Finding
from .leaks import later_words
from .loaded import Tables
from .story import PackStory, folded, words_of

_SHARED = 2
"""How many words, new to the story, a question may not share with its answer."""
_EPISODES = 3
"""Of how many later episodes a synopsis has words that no fact of its own episode has."""
_SEASON = re.compile(
    r"\b(?:by|at|until) the end of the (?:season|series|book)\b|"
    r"\b(?:throughout|over the course of) the (?:season|series|book)\b|"
    r"\bin the (?:season )?finale\b",
    re.IGNORECASE,
)
_KEYS = ("name", "role", "played_by", "status", "about", "looks")
_MEETINGS = 4
"""In how many later episodes a pair meets, for its relationship to be asked after."""
_IN = re.compile(r"in (?:the )?([^\W\d_][\w-]*(?: [^\W\d_a-z][\w-]*)*)")
_ENDS = re.compile(r" (?:dies|is killed|is murdered|drowns|is shot dead)\b")
_DEAD = re.compile(r"\b(?:dead|died|killed|murdered|drowned)\b", re.IGNORECASE)


def check_questions(story: PackStory) -> Iterator[Finding]:
    """Yield questions in words that only their answers, in later episodes, bear out."""
    answers: dict[str, list[tuple[int, set[str]]]] = {}
    for index, file in story.files:
        for _, _, fact in file.facts("answer"):
            if isinstance(text := fact.get("text"), str):
                told = (index, set(words_of(text)))
                answers.setdefault(str(fact.get("question")), []).append(told)
    for index, file in story.files:
        for _, number, fact in file.facts("question"):
            if not isinstance(asks := fact.get("asks"), str):
                continue
            own = Counter(words_of(asks))
            new = {
                word
                for word, count in own.items()
                if story.episodes_with[word][0] == index
                and story.by_episode[index][word] == count
                and story.spread[word] <= _SHARED
            }
            for when, words in answers.get(str(fact.get("id")), ()):
                if when > index and len(shared := new & words) >= _SHARED:
                    told_in = f"has words that nothing but its answer in {story.order[when]} has."
                    quote = ", ".join(sorted(shared))
                    path = ("question", number, "asks")
                    yield file.found("question-tells", told_in, *path, quote=quote)
                    break


def check_synopses(story: PackStory) -> Iterator[Finding]:
    """Yield synopses that tell of several later episodes."""
    people = {word for name in story.names for word in words_of(name.name)}
    for text in story.texts:
        if text.path != ("synopsis",):
            continue
        found = _SEASON.search(text.words)
        later = later_words(story, text.when, set(words_of(text.words)) - people)
        several = [words for words in later.values() if len(words) > 1]
        if found or len(several) >= _EPISODES:
            told = "tells of more than its own episode."
            quote = found[0] if found else ", ".join(sorted(set().union(*several)))
            yield text.file.found("season-told", told, "synopsis", quote=quote)


def check_restated(story: PackStory) -> Iterator[Finding]:
    """Yield people whom one file gives two values for one key, at one moment."""
    for _, file in story.files:
        seen: dict[tuple[str, str, str], object] = {}
        for _, number, fact in file.facts("person"):
            moment = (str(fact.get("id")), str(fact.get("at")))
            told = {(*moment, key): fact[key] for key in _KEYS if key in fact}
            for state, value in told.items():
                if seen.get(state, value) != value:
                    said = "another table of this file says something else at the same moment."
                    yield file.found("person-differs", said, "person", number, state[2])
                    break
            seen |= told


def check_unchanged(story: PackStory) -> Iterator[Finding]:
    """Yield relationships told once, of people who go on meeting."""
    told: Counter[frozenset[str]] = Counter()
    for _, file in story.files:
        told.update(_pair(fact) for _, _, fact in file.facts("relationship"))
    episodes: list[int] = []  # of each event
    events: dict[str, set[int]] = {}  # of each person, by their places in that list
    for index, file in story.files:
        for _, _, fact in file.facts("event"):
            people = fact.get("people")
            for person in map(str, people if isinstance(people, list) else ()):
                events.setdefault(person, set()).add(len(episodes))
            episodes.append(index)
    for index, file in story.files:
        for _, number, fact in file.facts("relationship"):
            pair = _pair(fact)
            if len(pair) != 2 or told[pair] > 1 or fact.get("kind") == "family":
                continue
            both = set.intersection(*(events.get(person, set()) for person in pair))
            meetings = {episodes[event] for event in both if episodes[event] > index}
            if len(meetings) >= _MEETINGS:
                said = f"is told once, and the two meet in {len(meetings)} later episodes."
                yield file.found("never-changed", said, "relationship", number)


def _pair(fact: Tables) -> frozenset[str]:
    between = fact.get("between")
    return frozenset(map(str, between if isinstance(between, list) else ()))


def check_overtaken(story: PackStory) -> Iterator[Finding]:
    """Yield events of people whose status, told earlier, no longer holds after them."""
    places = _status_places(story)
    names: dict[str, list[str]] = {}
    for name in story.names:
        names.setdefault(name.person, []).append(folded(name.name))
    held: dict[str, str] = {}
    for _, file in story.files:
        stated = {
            str(fact.get("id")): status
            for _, _, fact in file.facts("person")
            if isinstance(status := fact.get("status"), str)
        }
        for _, number, fact in file.facts("event"):
            people = fact.get("people")
            for person in map(str, people if isinstance(people, list) else ()):
                if person in stated or (status := held.get(person)) is None:
                    continue
                if _overtaken(status, fact, names.get(person, []), places):
                    told = f"leaves the status of {person}, told earlier, behind."
                    yield file.found("status-overtaken", told, "event", number)
                    del held[person]  # once is enough
        held.update(stated)


def _status_places(story: PackStory) -> set[str]:
    """Return the places that statuses name."""
    return {
        found[1]
        for _, file in story.files
        for _, _, fact in file.facts("person")
        if isinstance(status := fact.get("status"), str)
        and (found := _IN.match(folded(status))) is not None
    }


def _overtaken(status: str, event: Tables, names: list[str], places: set[str]) -> bool:
    text, place = event.get("text"), event.get("place")
    if isinstance(text, str) and not _DEAD.search(status):
        words = folded(text)
        ends = (words.find(name) + len(name) for name in names if name in words)
        if any(_ENDS.match(words, end) for end in ends):
            return True
    found = _IN.match(folded(status))
    if found is None or not isinstance(place, str):
        return False
    where = folded(place)
    return where in places and where != found[1]
