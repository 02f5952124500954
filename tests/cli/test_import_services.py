"""`etoile import show tvmaze:` and `wikipedia:`, asked of a server of the test's own."""

import gzip
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from etoile_tui.authoring.importing import online
from tests.cli.calls import SAMPLES

from .conftest import Etoile, answering

SHOW = json.loads((SAMPLES / "tvmaze" / "singlesearch-embed.json").read_text())
SHOW["_embedded"]["episodeswithspecials"] = SHOW["_embedded"]["episodes"]
ARTICLE = (SAMPLES / "wiki" / "season-article.wikitext").read_text()
LIST = (SAMPLES / "wiki" / "list-article-transcluding.wikitext").read_text()
OTHER = {"id": 7, "name": "The Lighthouse Keepers", "premiered": None}


class Service(BaseHTTPRequestHandler):
    """Answers as TVmaze and Wikipedia do."""

    asked: list[str]
    refusals: list[int]

    def do_GET(self) -> None:
        """Answer, or refuse as often as it is to."""
        url = urlsplit(self.path)
        self.asked.append(url.path)
        if self.refusals:
            self.send_response(self.refusals.pop(0))
            self.send_header("Retry-After", "1")
            self.end_headers()
            return
        answer = self.answer(url.path, parse_qs(url.query))
        if answer is None:
            self.send_response(404)
            self.end_headers()
            return
        body = answer if isinstance(answer, bytes) else gzip.compress(json.dumps(answer).encode())
        self.send_response(200)
        if not isinstance(answer, bytes):
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def answer(self, path: str, query: dict[str, list[str]]) -> Any:  # noqa: ANN401 (any JSON)
        """Return what is answered; None for what is not there."""
        assert "etoile/" in self.headers["User-Agent"]
        if path == "/tv/search/shows":
            found = [] if query["q"] == ["nothing"] else [SHOW, OTHER]
            return [{"score": 1, "show": show} for show in found]
        if path == "/tv/shows/99001":
            return SHOW
        if path == "/tv/shows/1":
            return b"<html>not JSON</html>"
        if path == "/wiki":
            titles = query["titles"][0].split("|")
            pages = [{"title": title, "revisions": [_revision(title)]} for title in titles]
            return {"query": {"pages": pages}}
        return None

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _revision(title: str) -> dict[str, object]:
    text = LIST if title.startswith("List") else ARTICLE if title.endswith("1") else ""
    return {"revid": 12, "slots": {"main": {"content": text}}}


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Service]]:
    """A server on this machine, in place of both services."""
    Service.asked, Service.refusals = [], []
    server = HTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    here = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setattr(online, "TVMAZE", f"{here}/tv")
    monkeypatch.setattr(online, "WIKIPEDIA", f"{here}/wiki")
    monkeypatch.setattr(time, "sleep", lambda _: None)
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    yield Service
    server.shutdown()
    thread.join()
    server.server_close()


def test_nothing_is_asked_unasked(
    etoile: Etoile, service: type[Service], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said who would be, and refused where nobody is there."""
    for source, host in (("tvmaze:x", "api.tvmaze.com"), ("wikipedia:X", "en.wikipedia.org")):
        said = etoile("import", "show", source)
        assert (said.status, said.out) == (2, "")
        assert host in said.err
        answering(monkeypatch, "n\n")
        assert etoile("import", "show", source).status == 2
        monkeypatch.undo()
    assert service.asked == []


def test_by_number(etoile: Etoile, service: type[Service]) -> None:
    """One question is enough."""
    said = etoile("import", "show", "tvmaze:99001", "--to", "light", "--yes")
    assert said.status == 0, said.err
    assert service.asked == ["/tv/shows/99001"]
    assert 'tvmaze = "99001"' in Path("light/show.toml").read_text()


def test_by_name(etoile: Etoile, service: type[Service], monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several the one that somebody says; with nobody there the only one of that very name."""
    assert etoile("import", "show", "tvmaze:the lighthouse", "--to", "a", "--yes").status == 0
    said = etoile("import", "show", "tvmaze:lighthouse", "--to", "b", "--yes")
    assert said.status == 2
    assert "tvmaze:99001  The Lighthouse (2024, Invented Network)" in said.err
    answering(monkeypatch, "y\nn\nn\n")
    assert etoile("import", "show", "tvmaze:lighthouse", "--to", "b").status == 2
    answering(monkeypatch, "y\ny\n")
    assert etoile("import", "show", "tvmaze:lighthouse", "--to", "b").status == 0
    assert service.asked.count("/tv/shows/99001") == 2


def test_wikipedia(etoile: Etoile, service: type[Service]) -> None:
    """A list leads to the articles that it lists; the first source's list gets their texts."""
    to = ("--to", "wiki", "--yes")
    said = etoile("import", "show", "wikipedia:List of The Lighthouse episodes", *to)
    assert said.status == 0, said.err
    told = Path("wiki/episodes/S01E01.toml").read_text()
    assert "Mara" in told
    assert "oldid=12" in told
    nfo = str(SAMPLES / "nfo")
    etoile("import", "show", nfo, "wikipedia:The Lighthouse season 1", "--to", "both", "--yes")
    assert "jetty stands dry" not in Path("both/episodes/S01E04.toml").read_text()
    assert len(service.asked) == 3


@pytest.mark.parametrize(
    ("source", "refusals", "words"),
    [
        ("tvmaze:2", [], "knows nothing of that name"),
        ("tvmaze:nothing", [], "no show of that name"),
        ("tvmaze:1", [], "not valid JSON"),
        ("tvmaze:99001", [429, 503], ""),
        ("tvmaze:99001", [429, 429, 429], "refuses to answer (429)"),
        ("tvmaze:99001", [403], "refuses to answer (403)"),
        ("wikipedia:Nowhere", [], "no episode is listed"),
    ],
)
def test_what_goes_wrong(
    etoile: Etoile, service: type[Service], source: str, refusals: list[int], words: str
) -> None:
    """It is asked again where that is of use; else it is said what is wrong."""
    service.refusals += refusals
    said = etoile("import", "show", source, "--to", "x", "--yes")
    assert words in said.err
    assert said.status == (2 if words else 0)
    assert Path("x").exists() is not bool(words)


def test_offline(etoile: Etoile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers."""
    monkeypatch.setattr(online, "TVMAZE", "http://127.0.0.1:9")
    said = etoile("import", "show", "tvmaze:1", "--yes")
    assert said.status == 2
    assert "cannot be reached" in said.err
