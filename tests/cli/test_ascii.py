"""What is printed where an encoding cannot hold it."""

import sys
from io import BytesIO, TextIOWrapper

import pytest

from etoile_tui.cli.output import Output


def printed(monkeypatch: pytest.MonkeyPatch, encoding: str, text: str) -> str:
    """Return what comes out of a stream of an encoding."""
    written = BytesIO()
    stream = TextIOWrapper(written, encoding=encoding, newline="\n")
    monkeypatch.setattr(sys, "stdout", stream)
    Output().data(text)
    stream.flush()
    return written.getvalue().decode(encoding)


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "★ Étoile – “no” ✦"),
        ("ascii", '* Etoile - "no" +'),
        ("latin-1", '* Étoile - "no" +'),
        ("cp1252", "* Étoile – “no” +"),
    ],
)
def test_the_nearest_sign_of_those_there_are(
    monkeypatch: pytest.MonkeyPatch, encoding: str, shown: str
) -> None:
    """What the encoding holds stays as it is."""
    assert printed(monkeypatch, encoding, "★ Étoile – “no” ✦") == f"{shown}\n"
