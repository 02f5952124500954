"""Wikipedia's articles about a season: the rows of their episode tables, with what they tell."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final
from urllib.parse import quote

from etoile_tui.importing import values
from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.texts import decoded
from etoile_tui.importing.values import Json, mapping, sequence
from etoile_tui.importing.xml_text import elements, words, xml_text

from .draft import Credit, Draft, Entry
from .prose import title as plain_title
from .wikitext import Template, cleaned, plain, templates, without_references

_ROW: Final = re.compile(r"(?:#invoke:)?\s*(?:japanese )?episode list(?:/sublist)?", re.IGNORECASE)
_SUFFIX: Final = re.compile(r"(EpisodeNumber2?)_(\d{1,2})")
_NOTES: Final = re.compile(
    r"\{\{\s*(?:ref label|anchor|small|efn|refn|note)\b[^{}]*\}\}", re.IGNORECASE
)
_NUMBERS: Final = re.compile(r"(?<![\d.])\d{1,5}(?![\d.])")
_START: Final = re.compile(
    r"\{\{\s*(?:start date|dts)\s*\|\s*(\d{4})\s*\|\s*(\d{1,2})\s*\|\s*(\d{1,2})", re.IGNORECASE
)
_WORDS: Final = re.compile(
    r"(?:([A-Z][a-z]+) (\d{1,2}), (\d{4}))|(?:(\d{1,2}) ([A-Z][a-z]+) (\d{4}))"
)
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_SEASON: Final = re.compile(r"\b(?:season|series)[ _]+(\d{1,4})\b", re.IGNORECASE)
_NAMED: Final = re.compile(
    r"^(?:list of )?(.+?)(?: \(?(?:season|series) \d+\)?| episodes)?$", re.IGNORECASE
)
_MOST_PAGES: Final = 50


def read_wiki(name: str, content: bytes) -> Draft:
    """Return what saved wikitext says, or an export of an article as XML.

    Raises:
        SourceError: There is no row of an episode in it.
    """
    if b"<mediawiki" not in content[:4096]:
        return draft_of(name, [Page("", None, decoded(content))])
    pages = []
    for page in elements(xml_text(name, content), "page"):
        if page is not None:
            revision = values.whole(words(page.find("revision/id")))
            text = words(page.find("revision/text"))
            pages.append(Page(words(page.find("title")), revision, text))
    return draft_of(name, pages[:_MOST_PAGES])


def is_wiki_answer(value: object) -> bool:
    """Tell whether a JSON value is an answer of MediaWiki."""
    return bool(mapping(value).keys() & {"parse", "query", "error"})


def read_wiki_answer(name: str, answer: Json) -> Draft:
    """Return what an answer of Wikipedia's API says.

    Raises:
        SourceError: There is no row of an episode in it.
    """
    return draft_of(name, pages_of(answer))


class Page:
    """An article."""

    def __init__(self, title: str, revision: int | None, text: str) -> None:
        self.title = title
        self.text = cleaned(text)
        season = _SEASON.search(title)
        self.season = int(season[1]) if season else None
        self.credit = Credit(
            key="wikipedia",
            title="Episode synopses, CC BY-SA 4.0, as plain text",
            publisher="Wikipedia",
            url=_address(title, revision),
        )


def pointed_to(pages: list[Page]) -> list[str]:
    """Return the articles that a list has in place of rows, by their titles."""
    found: dict[str, None] = {}
    for page in pages:
        for row in templates(page.text, lambda name: name.startswith(":") or _is_of_a_row(name)):
            if row.name.startswith(":"):
                found[row.name[1:].strip()] = None
            elif not _is_row(row) and row.fields.get("1"):
                found[row.fields["1"]] = None
    return list(found)[:_MOST_PAGES]


def pages_of(answer: Json) -> list[Page]:
    """Return the articles of an answer, of either form."""
    found = []
    if parsed := mapping(answer.get("parse")):
        text = parsed.get("wikitext")
        written = values.text(mapping(text).get("*") if isinstance(text, dict) else text)
        revision = values.whole(parsed.get("revid"))
        found.append(Page(values.text(parsed.get("title")) or "", revision, written or ""))
    pages = mapping(answer.get("query")).get("pages")
    for page in map(mapping, pages.values() if isinstance(pages, dict) else sequence(pages)):
        revision_ = mapping(next(iter(sequence(page.get("revisions"))), None))
        slot = mapping(mapping(revision_.get("slots")).get("main"))
        written = values.text(slot.get("content")) or values.text(revision_.get("*"))
        found.append(
            Page(
                values.text(page.get("title")) or "",
                values.whole(revision_.get("revid")),
                written or "",
            )
        )
    return found[:_MOST_PAGES]


def _address(title: str, revision: int | None) -> str:
    if revision:
        return f"https://en.wikipedia.org/w/index.php?oldid={revision}"
    return (
        f"https://en.wikipedia.org/wiki/{quote(title.replace(' ', '_'))}"
        if title
        else ("https://en.wikipedia.org/")
    )


def draft_of(name: str, pages: list[Page]) -> Draft:
    """Return the episodes of some articles, which were gathered under a name."""
    entries = [entry for page in pages for entry in _entries(name, page)]
    if not entries:
        raise SourceError(
            name,
            "no episode is listed in it. Rows with what they tell are in a season's own article.",
        )
    named = _NAMED.match(pages[0].title) if pages[0].title else None
    return Draft(
        origin="Wikipedia",
        title=named[1] if named else None,
        entries=tuple(entries),
    )


def _entries(name: str, page: Page) -> Iterator[Entry]:
    """Yield the episodes of an article.

    Raises:
        SourceError: Nothing says which season they are of.
    """
    try:
        found = [row for row in templates(page.text, _is_of_a_row) if _is_row(row)]
    except SourceError as error:
        raise SourceError(name, error.what) from None
    season = page.season or next(filter(None, map(_named_season, found)), None)
    counted = 1 if season is None else season
    last = 0
    for row in found:
        numbers = _row_numbers(row.fields)
        if season is None and numbers:
            whole = _numbers(row.fields.get("EpisodeNumber", ""))
            if not last and whole and whole[0] != numbers[0]:
                raise SourceError(name, f"nothing in it says of which season it is. {_SAVE}")
            counted += bool(last) and numbers[0] == 1  # the next season begins
            last = numbers[-1]
        yield _entry(row.fields, numbers, _named_season(row) or counted, page.credit)


_SAVE: Final = "Save the article as XML (Special:Export), which has its name."


def _is_row(row: Template) -> bool:
    """Tell whether a template is an episode's row; one with no more than a page is a pointer."""
    return not row.fields.keys() <= {"1", "2"}


def _is_of_a_row(name: str) -> bool:
    return _ROW.fullmatch(name) is not None


def _named_season(row: Template) -> int | None:
    told = _SEASON.search(row.fields.get("1", ""))
    return int(told[1]) if told else None


def _entry(
    fields: Mapping[str, str], numbers: tuple[int, ...], season: int, credit: Credit
) -> Entry:
    text = plain(fields.get("ShortSummary", ""))
    return Entry(
        season=season if numbers else 0,
        numbers=numbers,
        title=_title(fields),
        aired=_day(fields.get("OriginalAirDate", "")),
        text=text or None,
        credit=credit if text else None,
        kind="regular" if numbers else "special",
    )


def _row_numbers(fields: Mapping[str, str]) -> tuple[int, ...]:
    """Return the numbers of a row in its season, or in all where it has no others."""
    for key in ("EpisodeNumber2", "EpisodeNumber"):
        several = [
            number
            for name, value in fields.items()
            if (match := _SUFFIX.fullmatch(name)) and match[1] == key
            for number in _numbers(value)[:1]
        ]
        if several:
            return tuple(sorted(set(several)))
    return _numbers(fields.get("EpisodeNumber2") or fields.get("EpisodeNumber", ""))


def _numbers(written: str) -> tuple[int, ...]:
    text = _NOTES.sub("", without_references(written))
    text = re.sub(r"<[^<>]*>", " ", text)
    found = [int(number) for number in _NUMBERS.findall(text)][:2]
    if len(found) == 2 and found[0] < found[1] <= found[0] + 20:
        return tuple(range(found[0], found[1] + 1))
    return tuple(found[:1])


def _title(fields: Mapping[str, str]) -> str | None:
    parts = [fields[key] for key in (f"Title_{each}" for each in range(1, 21)) if fields.get(key)]
    if parts:
        return plain_title(" / ".join(_unquoted(plain(part)) for part in parts))
    for key in ("Title", "EnglishTitle", "RTitle", "AltTitle"):
        found = _unquoted(plain(fields.get(key, "")))
        usable = key != "RTitle" or ('"' not in found and not found.startswith("("))
        if usable and (title := plain_title(found)):
            return title
    return None


def _unquoted(text: str) -> str:
    text = " ".join(text.split())
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def _day(written: str) -> date | None:
    text = without_references(written)
    if match := _START.search(text):
        return values.day(f"{match[1]}-{match[2]}-{match[3]}")
    if match := _WORDS.search(plain(text)):
        month = (match[1] or match[5]).lower()
        if month in _MONTHS:
            year, day = match[3] or match[6], match[2] or match[4]
            return values.day(f"{year}-{_MONTHS.index(month) + 1}-{day}")
    return None
