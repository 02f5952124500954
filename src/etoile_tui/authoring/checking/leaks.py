"""What may leak: names, people and answers before their time, and words that belong to later."""

import re
from collections.abc import Iterator

from .finding import Finding
from .loaded import SHOW
from .story import BEFORE, Name, PackStory, folded, words_of
from .whole import people_in

_PRESUPPOSED = re.compile(
    r"\b(former(?:ly)?|ex-\w+|the late|no longer|not any ?more|used to|widow(?:er)?s?|"
    r"reunited|back together|once more)\b",
    re.IGNORECASE,
)
_SHARED = 4
"""How many telling words a teaser may not share with its episode."""
_RARE = 2
"""In how many episodes a telling word may be."""
_IN_TITLE = 2
"""How many a title may not share."""
_FAR = 3
"""How many episodes lie between a detail and what it foretells, at least."""
_IDLE = 2
"""How many episodes after somebody's introduction the first fact about them comes, at least."""
_EARLY = 3
"""The first part of a show is one episode of so many."""
_MOST_EARLY = 0.8
"""What part of the facts may stand in it."""


def check_names(story: PackStory) -> Iterator[Finding]:
    """Yield texts with a name that is told only later."""
    for text in story.texts:
        words = folded(text.words)
        for name in story.names_with(words):
            if name.when <= text.when or story.told_at[name.name] <= text.when:
                continue
            if found := _named(story, words, name, text.when):
                rule = "poster-name" if text.file.name == SHOW else "name-before"
                told = f"has a name of {name.person}, which {story.order[name.when]} tells first."
                yield text.file.found(rule, told, *text.path, quote=found)


def _named(story: PackStory, words: str, name: Name, when: int) -> str | None:
    """Return the name, or a part that is nobody else's by then, as a text has it."""
    whole = folded(name.name)
    if re.search(rf"(?<![\w-]){re.escape(whole)}(?![\w-])", words):
        return name.name
    if not all(part[:1].isupper() for part in whole.split()):
        return None  # a role stands for the name, and its words are anybody's
    for part in whole.split():
        telling = len(part) > 3 and story.part_told_at[part] > when
        if telling and re.search(rf"(?<![\w-]){re.escape(part)}(?![\w-])", words):
            return part
    return None


def check_people(story: PackStory) -> Iterator[Finding]:
    """Yield facts about somebody who is introduced only later."""
    for index, file in story.files:
        for path, person in people_in(file):
            first = story.introduced.get(person)
            if first is not None and first > index:
                told = f"{person} is introduced in {story.order[first]}."
                yield file.found("used-before", told, *path)


def check_introductions(story: PackStory) -> Iterator[Finding]:
    """Yield people who are introduced long before any fact is about them."""
    used: dict[str, int] = {}
    for index, file in story.files:
        for _, person in people_in(file):
            used.setdefault(person, index)
    for index, file in story.files:
        for _, number, fact in file.facts("person"):
            person = str(fact.get("id"))
            first = used.get(person, index)
            if story.introduced.get(person) == index and first - index >= _IDLE:
                told = f"no other fact is about {person} before {story.order[first]}."
                yield file.found("introduced-early", told, "person", number)


def check_answers(story: PackStory) -> Iterator[Finding]:
    """Yield answers to questions that are asked only later."""
    asked: dict[str, int] = {}
    for index, file in story.files:
        for _, _, fact in file.facts("question"):
            asked.setdefault(str(fact.get("id")), index)
    for index, file in story.files:
        for _, number, fact in file.facts("answer"):
            first = asked.get(str(fact.get("question")))
            if first is not None and first > index:
                told = f"the question is asked in {story.order[first]}."
                yield file.found("answer-before", told, "answer", number, "question")


def check_presupposed(story: PackStory) -> Iterator[Finding]:
    """Yield first facts about somebody, or a pair, that tell of a change."""
    seen: set[object] = set()
    for _, file in story.files:
        for kind, number, fact in file.facts("person", "relationship"):
            between = fact.get("between")
            about: object = str(fact.get("id"))
            if kind == "relationship":
                listed = between if isinstance(between, list) else []
                about = (frozenset(map(str, listed)), str(fact.get("kind")))
            first = about not in seen
            seen.add(about)
            keys = ("status", "role") if kind == "person" else ("is",)
            for key in keys if first and not fact.get("ended") else ():
                if isinstance(words := fact.get(key), str) and (
                    found := _PRESUPPOSED.search(words)
                ):
                    told = "is the first that is told of this, and tells of a change."
                    yield file.found("presupposes", told, kind, number, key, quote=found[0])


def check_teasers(story: PackStory) -> Iterator[Finding]:
    """Yield teasers and titles that share telling words with what happens."""
    poster = (text for text in story.texts if text.when == BEFORE)
    open_to_all = {word for text in poster for word in words_of(text.words)}
    for text in story.texts:
        if text.path[-1] not in ("teaser", "title"):
            continue
        most = _SHARED if text.path[-1] == "teaser" else _IN_TITLE
        told_here = [
            word
            for word in set(words_of(text.words)) - open_to_all
            if story.episodes_with.get(word, ())[:1] == (text.when + 1,)
        ]
        telling = [word for word in told_here if story.spread[word] <= _RARE]
        if len(telling) >= most:
            rule = f"{text.path[-1]}-tells"
            said = f"shares {len(telling)} telling words with its episode."
            quote = ", ".join(sorted(telling))
            yield text.file.found(rule, said, *text.path, quote=quote)


def check_words(story: PackStory) -> Iterator[Finding]:
    """Yield facts whose words belong to a later episode."""
    people = {word for name in story.names for word in words_of(name.name)}
    for text in story.texts:
        if text.file.name == SHOW or text.path == ("synopsis",):
            continue
        own = set(words_of(text.words)) - people
        later = later_words(story, text.when, own)
        for when, words in later.items():
            particular = {word for word in words if story.by_episode[when][word] > _RARE}
            if len(particular) > 1:
                told = f"has words that hardly any episode but {story.order[when]} has."
                quote = ", ".join(sorted(particular))
                yield text.file.found("particular-words", told, *text.path, quote=quote)
            elif when - text.when >= _FAR and len([w for w in words if len(w) > 5]) > 2:
                told = f"has words that come back only in {story.order[when]}."
                quote = ", ".join(sorted(words))
                yield text.file.found("hindsight", told, *text.path, quote=quote)


def later_words(story: PackStory, when: int, words: set[str]) -> dict[int, set[str]]:
    """Return which words one later episode has, and no other but this one."""
    found: dict[int, set[str]] = {}
    for word in words:
        if story.spread[word] != _RARE or story.by_episode[when][word] > 1:
            continue
        other = max(story.episodes_with[word])
        if other > when:
            found.setdefault(other, set()).add(word)
    return found


def check_crowded(story: PackStory) -> Iterator[Finding]:
    """Yield a show most of whose facts stand in its first part."""
    counts = {index: sum(1 for _ in file.facts()) for index, file in story.files}
    whole, episodes = sum(counts.values()), len(story.order)
    if episodes < 2 * _EARLY or not whole or story.pack.show is None:
        return
    early = sum(count for index, count in counts.items() if index < episodes // _EARLY)
    if early > whole * _MOST_EARLY:
        told = f"{early} of {whole} facts stand in the first third of the episodes."
        yield story.pack.show.found("crowded", told, "episode")
