"""Mistakes of form in a pack as a whole: its menu, its files, and the ids in them."""

from collections.abc import Iterator

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.position import episode_id, spanned_ids, split_id
from etoile_tui.suggestions import nearest, quotable

from .finding import Finding
from .keys import FACTS
from .loaded import EPISODE, LoadedPack, PackFile

_PEOPLE = {"event": "people", "relationship": "between", "identity": "people"}


def check_menu(pack: LoadedPack) -> Iterator[Finding]:
    """Yield episodes and keys that are there twice, and ids that are none."""
    if pack.show is None:
        return
    seen: set[str] = set()
    keys: set[str] = set()
    for number, entry in enumerate(pack.menu):
        episode, span = entry.get("id"), entry.get("span", 1)
        if not isinstance(episode, str) or not EPISODE.fullmatch(episode):
            told = "expected an episode, such as S01E03."
            yield pack.show.found("wrong-type", told, "episode", number, "id")
            continue
        for each in spanned_ids(episode, span if isinstance(span, int) and 0 < span < 100 else 1):
            if each in seen:
                yield pack.show.found("episode-twice", f"{each} is there twice.", "episode", number)
            seen.add(each)
        key = entry.get("key")
        if isinstance(key, str) and key in keys:
            yield pack.show.found("key-twice", "another has this key.", "episode", number, "key")
        keys.add(str(key))


def check_files(pack: LoadedPack) -> Iterator[Finding]:
    """Yield episodes without a file, and files without an episode."""
    if pack.show is None:
        return
    order = pack.order
    for number, episode in enumerate(order):
        if (
            EPISODE.fullmatch(episode)
            and not (pack.folder / "episodes" / f"{episode}.toml").exists()
        ):
            told = f"there is no episodes/{quotable(episode)}.toml."
            yield pack.show.found("no-file", told, "episode", number)
    folder = pack.folder / "episodes"
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name in {f"{episode}.toml" for episode in order} or path.name.startswith("."):
            continue
        near = _meant(path.stem, order)
        hint = f" Is it {near}.toml?" if near else ""
        told = f"no [[episode]] of the menu has this name.{hint}"
        yield Finding(f"episodes/{quotable(path.name)}", 1, "stray-file", told)


def _meant(stem: str, order: list[str]) -> str | None:
    """Return the episode that a file's name may mean: `s1e3` is `S01E03`."""
    try:
        name = episode_id(*split_id(stem))
    except PositionError:
        return nearest(stem.upper(), order)
    return name if name in order else None


def check_ids(pack: LoadedPack) -> Iterator[Finding]:
    """Yield the ids of people and questions that the pack does not have."""
    people = _ids(pack, "person")
    questions = _ids(pack, "question")
    for file in pack.episodes.values():
        for path, person in people_in(file):
            if person not in people:
                yield file.found("unknown-id", _unknown("person", person, people), *path)
        for _, number, fact in file.facts("answer"):
            asked = fact.get("question")
            if isinstance(asked, str) and asked not in questions:
                told = _unknown("question", asked, questions)
                yield file.found("unknown-id", told, "answer", number, "question")


def people_in(file: PackFile) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield where in a file people are named by id outside their own tables, and the ids."""
    for kind, number, fact in file.facts(*FACTS):
        listed = fact.get(_PEOPLE[kind]) if kind in _PEOPLE else None
        for index, person in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(person, str):
                yield (kind, number, _PEOPLE[kind], index), person
        really = fact.get("as") if kind == "identity" else None
        if isinstance(really, str):
            yield (kind, number, "as"), really


def _ids(pack: LoadedPack, kind: str) -> set[str]:
    facts = (fact for file in pack.episodes.values() for _, _, fact in file.facts(kind))
    return {fact["id"] for fact in facts if isinstance(fact.get("id"), str)}


def _unknown(kind: str, word: str, known: set[str]) -> str:
    near = nearest(word, sorted(known))
    hint = f" Did you mean {near}?" if near else ""
    return f"no [[{kind}]] has the id {quotable(word)}.{hint}"
