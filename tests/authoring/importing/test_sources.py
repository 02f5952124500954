"""Whatever a source has become: an episode or more, or a refusal that names it."""

import json
import random
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.authoring.importing.arrange import arrange
from etoile_tui.authoring.importing.recognise import read_source
from etoile_tui.authoring.importing.writer import as_toml, pack_tables, write_pack
from etoile_tui.importing.errors import SourceError
from etoile_tui.packs.episode_file import read_chapter
from etoile_tui.packs.show_file import read_show
from tests.cli.calls import SAMPLES

FILES = sorted(
    path for name in ("nfo", "tvmaze", "seriesguide") for path in (SAMPLES / name).iterdir()
)


def written(path: Path, folder: Path) -> None:
    """Bring a source in, and check that the pack can be read whole."""
    draft = read_source(path)
    rows = arrange(draft, extras=True)
    if not rows:
        return
    files = pack_tables(draft, rows, premise=True, its_id="show")
    write_pack(folder, files, draft.problems)
    show = read_show(folder)
    assert len(show.episodes) == len(rows)
    for episode in show.episodes:
        assert episode.teaser is None
        chapter = read_chapter(folder, episode.id)
        assert (chapter.problem, chapter.remarks) == (None, ())


@given(st.sampled_from(FILES), st.integers(0, 2**32))
@settings(max_examples=120)
def test_no_file_does_harm(tmp_path_factory: pytest.TempPathFactory, path: Path, seed: int) -> None:
    """Bytes of it gone, doubled or others."""
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    content = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(content) + 1)
        to = min(len(content), at + chance.randint(1, 30))
        odd = (b"", content[at:to] * 2, bytes([chance.randrange(256)]), b"-1", b"null", b"<", b"[")
        content[at:to] = chance.choice(odd)
    folder = tmp_path_factory.mktemp("mutilated")
    file = folder / f"broken{path.suffix}"
    file.write_bytes(content)
    try:
        written(file, folder / "pack")
    except SourceError as error:
        assert str(error).startswith("broken")  # noqa: PT017 (either is right)


ANY = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
EPISODE = st.dictionaries(
    st.sampled_from(("season", "number", "name", "airdate", "runtime", "summary", "type", "id")),
    ANY | st.integers(0, 30) | st.just("2024-02-24"),
)
SHOW = st.dictionaries(
    st.sampled_from(("name", "url", "language", "premiered", "network", "externals", "summary")),
    ANY,
)


@given(SHOW, st.lists(EPISODE, max_size=8))
@settings(max_examples=120)
def test_no_value_does_harm(
    tmp_path_factory: pytest.TempPathFactory, show: dict[str, object], episodes: list[object]
) -> None:
    """Whatever stands where something else should."""
    folder = tmp_path_factory.mktemp("values")
    file = folder / "show.json"
    file.write_text(
        json.dumps({"name": "Lamps", "externals": 3} | show | {"_embedded": {"episodes": episodes}})
    )
    try:
        written(file, folder / "pack")
    except SourceError as error:
        assert str(error).startswith("show.json")  # noqa: PT017 (either is right)


def test_entities_that_grow_are_refused_before_they_can(tmp_path: Path) -> None:
    """A billion laughs cost no memory, in whatever spelling."""
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    for opening in ("<!DOCTYPE e", "<!doctype e", "\ufeff<!DOCTYPE e"):
        episode = "<episodedetails><title>&a9;</title></episodedetails>"
        text = f'{opening} [<!ENTITY a0 "ha">{laughs}]>{episode}'
        for encoding in ("utf-8", "utf-16"):
            file = tmp_path / "laughs.nfo"
            file.write_bytes(text.encode(encoding))
            tracemalloc.start()
            with pytest.raises(SourceError):
                read_source(file)
            assert tracemalloc.get_traced_memory()[1] < 2**20
            tracemalloc.stop()


def test_very_deep_and_very_large(tmp_path: Path) -> None:
    """Nested ten thousand times, and larger than it may be."""
    deep = tmp_path / "deep.nfo"
    inner = "<b>" * 10_000 + "Told." + "</b>" * 10_000
    number = "<season>1</season><episode>1</episode>"
    deep.write_text(f"<episodedetails>{number}<plot>{inner}</plot></episodedetails>")
    assert read_source(deep).entries[0].text == "Told."
    large = tmp_path / "large.nfo"
    large.write_bytes(b"<episodedetails>" + b" " * 11 * 2**20)
    with pytest.raises(SourceError):
        read_source(large)
    json_ = tmp_path / "deep.json"
    json_.write_text("[" * 100_000)
    with pytest.raises(SourceError, match="deep"):
        read_source(json_)


def test_text_is_written_as_toml() -> None:
    """Quotes, control characters and lone surrogates' like are the writer's job."""
    assert as_toml({"title": 'a "b" \x1b \\'}) == b'title = "a \\"b\\" \\u001b \\\\"\n'
