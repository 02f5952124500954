"""What a command is: a class whose docstring is its help."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from types import SimpleNamespace
from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeAlias

from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import (
    PROGRESS_GONE,
    Library,
    LostMarkerError,
    OpenShow,
    SharedIdError,
    shares_id,
)

from .exit_status import Exit
from .output import JSON_FORMAT, Output
from .sentences import whose_marker

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from etoile_tui.guide.story.guide import Guide


class Context(NamedTuple):
    """What a command works with: the library, the output and the call's options.

    Attributes:
        library: The shows and the viewers.
        out: The writer of stdout and stderr.
        options: The call's options, as argparse read them.
    """

    library: Library
    out: Output
    options: SimpleNamespace

    def open_show(self, *, to_mark: bool = False) -> OpenShow:
        """Open the show that the call names.

        Args:
            to_mark: Whether its marker is to be set. Then a lost marker is no error: it is only
                told of.

        Raises:
            PackError: There is no such show, or its pack cannot be used.
            ProgressError: Progress cannot be used.
        """
        show = self.find_show()
        if show.others:
            self.out.note(shares_id(show.others))
        if to_mark and isinstance(show.markers.trouble, LostMarkerError):
            self.out.talk(str(show.markers.trouble))
        elif show.markers.trouble is not None:
            raise show.markers.trouble
        if show.markers.notice:
            self.out.talk(show.markers.notice)
        if show.markers.gone:
            self.out.talk(PROGRESS_GONE)
        return show

    def find_show(self) -> OpenShow:
        """Open the show that the call names; where several have the id, ask which is meant.

        Raises:
            PackError: There is no such show, its pack cannot be used, or nobody says which.
        """
        try:
            return self.library.open(self.options.show)
        except SharedIdError as error:
            for folder, title in error.packs:
                if self.out.ask(f"Do you mean {title}, in {folder}?"):
                    return self.library.open(str(folder))
            raise

    def horizon(self, show: OpenShow) -> Position:
        """Return the horizon that the call asks for: `--at`, or the marker.

        A position past the marker is clamped to it, which is said.

        Raises:
            PositionError: `--at` is no position.
        """
        if self.options.at is None:
            return show.markers.marker
        at = show.parse(self.options.at)
        if show.lies_ahead(at):
            self.out.note(
                f"{at} lies past {whose_marker(show)}; this is the guide at {show.markers.marker}."
            )
        return show.clamp(at)

    def json(
        self,
        record: Mapping[str, object],
        *,
        show: OpenShow | None = None,
        guide: "Guide | None" = None,
    ) -> None:
        """Print a record as JSON, in the envelope that every command's record has.

        Args:
            record: The record.
            show: The show that it is about.
            guide: The guide that it is made of; which of its episodes could not be read is told
                in the record as well.
        """
        problems = [] if guide is None else [problem.text for problem in guide.problems]
        self.out.json(
            {"format": JSON_FORMAT, "show": None if show is None else show.poster.id}
            | dict(record)
            | ({"problems": problems} if problems else {})
        )

    def nothing(
        self,
        message: str,
        record: Mapping[str, object],
        *,
        show: OpenShow | None = None,
        guide: "Guide | None" = None,
    ) -> Exit:
        """Say that there is nothing to show.

        Args:
            message: The sentence that says so.
            record: What `--json` prints: the record, with nothing in it.
            show: The show that it is about.
            guide: The guide that was looked through.

        Returns:
            The exit status.
        """
        self.out.note(message)
        if self.options.json:
            self.json(record, show=show, guide=guide)
        return Exit.NOTHING

    def guide(self, show: OpenShow) -> "Guide":
        """Return the guide at the horizon that the call asks for.

        Raises:
            PositionError: `--at` is no position.
        """
        return show.guide(self.horizon(show))


Example: TypeAlias = tuple[str, str]
"""A call, and what it does."""


class Command(ABC):
    """A command. The class's docstring is its help, the first line its help in the list."""

    name: ClassVar[str]
    group: ClassVar[str] = "files and shows"
    """The heading that it stands below in the help."""
    examples: ClassVar[tuple[Example, ...]] = ()
    """Calls to begin with, for its help."""
    hint: ClassVar[str] = ""
    """What to do instead, said where a call has words too many."""
    prints_facts: ClassVar[bool] = True
    """Whether it prints facts, and so takes `--json`."""
    tells_sources: ClassVar[bool] = False
    """Whether it prints what the story tells, and so takes `--sources`."""
    looks_back: ClassVar[bool] = True
    """Whether what it prints depends on a horizon, and so it takes `--at`."""

    def prepare(self, parser: "ArgumentParser", options: "ArgumentParser") -> None:  # noqa: B027
        """Add the command's own arguments.

        Args:
            parser: The command's parser.
            options: The options that every command takes, for parsers of its own subcommands.
        """

    @abstractmethod
    def run(self, context: Context) -> Exit:
        """Run the command."""
