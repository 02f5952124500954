"""Fuzzes the reading of packs with any bytes, led by what of the program they reach.

Each input takes the place of one file of a sound pack. The pack is then read, folded, and said in
every way: pages, records, search, map and exports. Nothing may raise but what is documented, and
nothing but text may be said. What breaks this is kept, as the smallest input that was found.

Run `make fuzz SECONDS=600`, or `python -m scripts.fuzz --help` in the root of the repository. The
test suite does the same, for a few seconds. It takes atheris, which there is for Linux.
"""

import argparse
import sys
import tempfile
from importlib import import_module
from pathlib import Path

LARGEST = 4096
"""Bytes of the largest input."""
PATIENCE = 60
"""Seconds after which an input counts as one that hangs."""


def _quoted(word: bytes) -> str:
    """Return a word in the spelling of libFuzzer's dictionaries."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n'


def fuzz(folder: Path, options: argparse.Namespace) -> None:
    """Fuzz; the process ends with it."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["etoile_tui", "tomli"]):
        # Only now: what is imported before is not watched.
        fuzzing = import_module("tests.hostile.fuzzing")
    for name in ("begin", "found", "pack"):
        (folder / name).mkdir()
    for number, content in enumerate(fuzzing.beginnings()):
        (folder / "begin" / f"{number:03}").write_bytes(content)
    (folder / "words").write_text("".join(map(_quoted, fuzzing.vocabulary())))
    told = {
        "dict": folder / "words",
        "artifact_prefix": f"{folder / 'found'}/",
        "max_len": LARGEST,
        "timeout": PATIENCE,
        "rss_limit_mb": 1024,
        "seed": options.seed,
        "runs": options.runs,
        "max_total_time": options.seconds,
        "print_final_stats": 1,
        "verbosity": int(options.seconds > 0),
    }
    flags = [f"-{key}={value}" for key, value in told.items()]
    atheris.Setup([sys.argv[0], *flags, str(folder / "begin")], fuzzing.target(folder / "pack"))
    atheris.Fuzz()


def main() -> None:
    """Fuzz for as long as it is told to."""
    parser = argparse.ArgumentParser(description="Fuzz the reading of packs with any bytes.")
    parser.add_argument("--seconds", type=int, default=0, help="how long; 0 for no end")
    parser.add_argument("--runs", type=int, default=-1, help="how many inputs; -1 for no end")
    parser.add_argument("--seed", type=int, default=0, help="what chance begins with; 0 for any")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="etoile-fuzz-"))
    sys.stdout.write(f"What is found is kept in {folder / 'found'}.\n")
    sys.stdout.flush()
    fuzz(folder, options)


if __name__ == "__main__":
    main()
