"""Asking TVmaze and Wikipedia over the network: few small questions, and only when told to.

The standard library does it: it costs 26 ms, where httpx costs 45 and urllib3 84, and brings no
dependency for what is two requests.
"""

import gzip
import http.client
import time
import zlib
from collections.abc import Mapping
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

from etoile_tui import __version__
from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.texts import parse_json

TVMAZE = "https://api.tvmaze.com"
WIKIPEDIA = "https://en.wikipedia.org/w/api.php"

_AGENT: Final = f"etoile/{__version__} (a terminal episode guide; one show at a time)"
_TIME_OUT: Final = 20
_LARGEST: Final = 16 * 2**20
_TRIES: Final = 3
_LONGEST_WAIT: Final = 15


def ask(address: str, question: Mapping[str, str]) -> object:
    """Return a service's answer to a question, as a JSON value.

    Raises:
        SourceError: It cannot be reached, refuses, or answers something else.
    """
    where = urlsplit(address).netloc
    request = Request(  # noqa: S310 (the addresses are the program's own)
        f"{address}?{urlencode(question)}" if question else address,
        headers={"User-Agent": _AGENT, "Accept-Encoding": "gzip", "Accept": "application/json"},
    )
    for tried in range(1, _TRIES + 1):
        try:
            with urlopen(request, timeout=_TIME_OUT) as answer:  # noqa: S310 (as above)
                packed = answer.headers.get("Content-Encoding") == "gzip"
                return parse_json(where, _content(where, answer.read(_LARGEST + 1), packed=packed))
        except HTTPError as error:
            error.close()
            if error.code == 404:
                raise SourceError(where, "it knows nothing of that name or number.") from None
            if error.code not in (429, 500, 502, 503, 504) or tried == _TRIES:
                raise SourceError(where, f"it refuses to answer ({error.code}).") from None
            _pause(error.headers.get("Retry-After"), tried)
        except (URLError, http.client.HTTPException, OSError, ValueError) as error:
            if isinstance(error, TimeoutError) or tried == _TRIES or _is_offline(error):
                raise SourceError(
                    where,
                    "it cannot be reached. Is this machine online? Files can be brought in "
                    "without.",
                ) from None
            _pause(None, tried)
    raise SourceError(where, "it does not answer.")


def _is_offline(error: Exception) -> bool:
    """Tell whether trying again is of no use."""
    return isinstance(error, URLError) and isinstance(error.reason, OSError)


def _pause(wanted: str | None, tried: int) -> None:
    seconds = float(wanted) if wanted and wanted.isdecimal() else 2.0**tried
    time.sleep(min(seconds, _LONGEST_WAIT))


def _content(where: str, content: bytes, *, packed: bool) -> bytes:
    if packed and len(content) <= _LARGEST:
        try:
            unpacking = zlib.decompressobj(wbits=31)
            content = unpacking.decompress(content, _LARGEST + 1)
        except (zlib.error, gzip.BadGzipFile):
            raise SourceError(where, "its answer is damaged.") from None
    if len(content) > _LARGEST:
        raise SourceError(where, "its answer is too large.")
    return content
