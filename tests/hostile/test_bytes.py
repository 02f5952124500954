"""Any bytes in place of a pack's file: what the fuzzer begins with, and a little of its work."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.harness.programs import ROOT, python

from .fuzzing import beginnings, target

RUNS = 800


def test_what_the_fuzzer_begins_with(tmp_path: Path) -> None:
    """Sound files and those of the corpus, whole, cut short, and one for the other."""
    read = target(tmp_path)
    for content in beginnings():
        for place in (content[0], 1 - content[0]):
            read(bytes([place]) + content[1:])
        read(content[: len(content) * 2 // 3])


@pytest.mark.skipif(find_spec("atheris") is None, reason="there is no atheris for this platform")
def test_a_little_fuzzing(tmp_path: Path) -> None:
    """A bounded run of the byte fuzzer, the same each time, finds nothing."""
    options = ["--runs", str(RUNS), "--seed", "1"]
    done = python("-m", "scripts.fuzz", *options, cwd=ROOT, env={"TMPDIR": str(tmp_path)})
    assert done.returncode == 0, done.stderr[-4000:]
    ran = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    assert ran is not None
    assert int(ran[1]) >= RUNS
    assert not list(tmp_path.glob("etoile-fuzz-*/found/*"))
