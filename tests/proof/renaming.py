"""Other ids for the same people, questions and sources: ids are never shown, nor sorted by."""

import copy
from typing import Any

from hypothesis import strategies as st

from tests.harness.invented import KINDS, Tables

_PEOPLE = {"event": "people", "relationship": "between", "identity": "people"}


@st.composite
def renamed(draw: st.DrawFn, told: dict[str, Tables]) -> dict[str, Tables]:
    """Draw other ids for everything in the files of some episodes, the same in all of them."""
    told = copy.deepcopy(told)
    names = _Names(draw)
    for tables in told.values():
        for kind in KINDS:
            for fact in tables.get(kind, ()):
                names.rename(kind, fact)
        if "source" in tables:
            tables["source"] = names.of("source", tables["source"])
        sources = tables.get("sources", {})
        tables["sources"] = {names.of("source", key): value for key, value in sources.items()}
    return told


class _Names:
    """New names, drawn as they are needed."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._known: dict[tuple[str, str], str] = {}

    def of(self, what: str, name: str) -> str:
        """Return the new name of an old one: it may come before or after any other."""
        if (what, name) not in self._known:
            letter = self._draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
            self._known[what, name] = f"{letter}{len(self._known)}"
        return self._known[what, name]

    def rename(self, kind: str, fact: Tables) -> None:
        """Rename what a fact is, and what it speaks of."""
        if kind in ("person", "question"):
            fact["id"] = self.of(kind, fact["id"])
        if kind == "answer":
            fact["question"] = self.of("question", fact["question"])
        if kind in _PEOPLE and _PEOPLE[kind] in fact:
            fact[_PEOPLE[kind]] = [self.of("person", each) for each in fact[_PEOPLE[kind]]]
        if "source" in fact:
            fact["source"] = self._sources(fact["source"])

    def _sources(self, cited: Any) -> Any:  # noqa: ANN401 (a key, or a list of them)
        if isinstance(cited, str):
            return self.of("source", cited)
        return [self.of("source", each) for each in cited]
