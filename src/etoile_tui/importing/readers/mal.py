"""MyAnimeList's export, and those that AniList and Kitsu make like it: a count for each title."""

from etoile_tui.importing import values
from etoile_tui.importing.marks import Gathering
from etoile_tui.importing.xml_text import elements, words


def take_anime_list(text: str) -> Gathering:
    """Return what a list says.

    Args:
        text: The file, made safe to be parsed.
    """
    gathering = Gathering("MyAnimeList")
    for anime in elements(text, "anime"):
        if anime is None:
            continue
        title = words(anime.find("series_title"))
        count = values.episode(words(anime.find("my_watched_episodes")))
        again = values.whole(words(anime.find("my_rewatching")))
        if title and count and not again:
            gathering.show(title, ids=()).count = count
    return gathering
