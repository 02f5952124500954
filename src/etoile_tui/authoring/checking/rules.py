"""The rules of a check: the severity of each, and what it is about."""

from typing import Final, NamedTuple

from .finding import Severity


class Rule(NamedTuple):
    """A rule."""

    severity: Severity
    group: str
    """`form`, `leak` or `care`."""
    about: str
    """What it finds, why that matters, and what to do."""


RULES: Final[dict[str, Rule]] = {
    "not-toml": Rule("error", "form", "The file is not TOML. The guide loses all that is in it."),
    "no-pack": Rule("error", "form", "There is no show.toml that can be used."),
    "unknown-key": Rule(
        "error",
        "form",
        "No table of this kind has such a key. The guide ignores it, so that what it says is "
        "told nowhere. Mostly it is misspelt.",
    ),
    "wrong-type": Rule("error", "form", "The key wants another kind of value."),
    "missing-key": Rule("error", "form", "The table cannot be used without this key."),
    "empty-text": Rule("warning", "form", "A text without words says nothing; leave the key out."),
    "text-cut": Rule("error", "form", "The text is longer than the guide shows; it would be cut."),
    "date": Rule("warning", "form", "Only a whole day, unquoted, is shown as a date."),
    "byte-order-mark": Rule(
        "warning", "form", "The file begins with a mark that tools stumble on."
    ),
    "episode-twice": Rule("error", "form", "Two entries of the menu have the same episode."),
    "key-twice": Rule(
        "error", "form", "Two episodes have the same key, which is to name one for good."
    ),
    "no-file": Rule("warning", "form", "The menu lists an episode that has no file of its own."),
    "stray-file": Rule(
        "error", "form", "A file that no entry of the menu belongs to is never opened."
    ),
    "unknown-id": Rule("error", "form", "No [[person]] or [[question]] of the pack has this id."),
    "person-twice": Rule(
        "warning", "form", "One file restates a person word for word; one of the two can go."
    ),
    "minute-mark": Rule(
        "error", "form", "A minute mark past the end of the episode is never reached before it."
    ),
    "minute-order": Rule(
        "warning", "form", "Facts of one kind stand in the order in which the episode tells them."
    ),
    "unknown-source": Rule("error", "form", "The file's [sources] have no such key."),
    "unused-source": Rule("warning", "form", "Nothing in the file cites this source."),
    "swallowed": Rule(
        "error",
        "form",
        "A synopsis below a table belongs to that table, where nobody looks for it. It stands at "
        "the head of the file.",
    ),
    "name-before": Rule(
        "warning",
        "leak",
        "A text has the name of somebody who is introduced, or named, only in a later episode. "
        "Whoever reads it knows that they will come.",
    ),
    "used-before": Rule(
        "warning", "leak", "A fact is about somebody who is introduced only in a later episode."
    ),
    "introduced-early": Rule(
        "warning",
        "leak",
        "Somebody is introduced, and the first fact about them comes two episodes later or more. "
        "Who was not there yet is not known yet; somebody who was is in an event.",
    ),
    "answer-before": Rule(
        "warning", "leak", "A question is answered before it is asked: the answer asks it."
    ),
    "presupposes": Rule(
        "warning",
        "leak",
        "A word such as `former`, `late` or `no longer` tells of a change that no earlier fact "
        "about the same people has told.",
    ),
    "teaser-tells": Rule(
        "warning",
        "leak",
        "A teaser, which is read before the episode, shares telling words with its events.",
    ),
    "title-tells": Rule(
        "warning",
        "leak",
        "A title, which is read before the episode, shares telling words with its events.",
    ),
    "question-tells": Rule(
        "warning",
        "leak",
        "A question has words that nothing told by then has, and its answer has them: it tells "
        "what the answer is to tell.",
    ),
    "season-told": Rule(
        "warning",
        "leak",
        "A synopsis tells of more than its episode: it names the end of the season, or has words "
        "of several later episodes that no fact of its own episode has.",
    ),
    "poster-name": Rule(
        "warning",
        "leak",
        "The premise or an episode's title or teaser has the name of somebody whom the story "
        "introduces later than the first episode.",
    ),
    "particular-words": Rule(
        "warning",
        "leak",
        "Words that hardly any other episode has stand in the file of an earlier one: the fact "
        "may belong to the later one.",
    ),
    "hindsight": Rule(
        "hint",
        "leak",
        "An early detail has words that come back only much later. Would anybody have written it "
        "down who did not know the end?",
    ),
    "crowded": Rule(
        "warning", "leak", "Nearly all facts stand in the first part of the show's episodes."
    ),
    "no-source": Rule("hint", "care", "Nothing says who told this."),
    "no-people": Rule("hint", "care", "An event names nobody who takes part."),
    "nobody-named": Rule(
        "warning", "care", "A line's `she` or `he` is nobody: no person is listed with it."
    ),
    "never-again": Rule("hint", "care", "Somebody is introduced, and no other fact is about them."),
    "role-status": Rule("warning", "care", "A role and a status say the same in the same words."),
    "person-differs": Rule(
        "hint",
        "care",
        "One file gives a person two values for one key at the same moment; the guide shows the "
        "last. Give them minute marks, or keep one.",
    ),
    "never-changed": Rule(
        "hint", "care", "A relationship is told once, and the two go on meeting in many episodes."
    ),
    "status-overtaken": Rule(
        "hint",
        "care",
        "After an event somebody's status, told earlier, no longer holds: they have died, or are "
        "elsewhere. Its file states no other.",
    ),
    "open-question": Rule("hint", "care", "A question that no episode answers."),
    "thin": Rule("hint", "care", "The episode tells far less than the others."),
    "allowance": Rule("error", "form", "An entry of check.toml cannot be used, or allows nothing."),
}
"""All rules, by their names."""
