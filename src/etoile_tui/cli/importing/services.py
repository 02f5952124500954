"""Asking a service over the network, which is said and agreed to first."""

from etoile_tui.authoring.importing.draft import Draft
from etoile_tui.authoring.importing.services import (
    Found,
    from_tvmaze,
    from_wikipedia,
    search_tvmaze,
)
from etoile_tui.cli.command import Context
from etoile_tui.cli.marking import ask_first
from etoile_tui.importing.folding import fold

_HOSTS = {"tvmaze": "api.tvmaze.com", "wikipedia": "en.wikipedia.org"}


def asked(context: Context, service: str, about: str) -> Draft | None:
    """Return what a service knows of a show; None where it is not to be asked.

    Raises:
        SourceError: It cannot be asked, or knows of no such show.
    """
    host = _HOSTS[service]
    ended = ask_first(
        context,
        f"Ask {host} over the network? It learns which show you ask about.",
        nobody=f"{host} would be asked over the network. With nobody here to ask, add --yes.",
        declined="Nothing was asked.",
    )
    if ended is not None:
        return None
    if service == "wikipedia":
        return from_wikipedia(about)
    if about.isdecimal():
        return from_tvmaze(int(about))
    number = _chosen(context, about, list(search_tvmaze(about)))
    return None if number is None else from_tvmaze(number)


def _chosen(context: Context, name: str, found: list[Found]) -> int | None:
    """Return which of several shows is meant: the one that somebody says, or the only one."""
    same = [each for each in found if fold(each.about.partition(" (")[0]) == fold(name)]
    if context.options.yes and len(same) == 1:
        return same[0].number
    if not context.options.yes:
        for each in found:
            if context.out.ask(f"Is it {each.about}?"):
                return each.number
    context.out.talk("Say which one by its number:")
    for each in found:
        context.out.talk(f"  tvmaze:{each.number}  {each.about}")
    return None
