"""The commands of the guide: one entry feeds the key, the footer, the palette and the help."""

from typing import NamedTuple

from textual.binding import Binding


class Key(NamedTuple):
    """A command that a key calls.

    Attributes:
        keys: The keys, as Textual names them, with commas between.
        shown: How the keys look in the footer and the help.
        action: The action that is called.
        name: A word or two, for the footer and the palette.
        help: A sentence that tells what it does.
        footer: Whether it stands in the footer.
    """

    keys: str
    shown: str
    action: str
    name: str
    help: str
    footer: bool = True

    def binding(self) -> Binding:
        """Return the command as a binding."""
        return Binding(
            self.keys,
            self.action,
            self.name,
            show=self.footer,
            key_display=self.shown,
            tooltip=self.help,
            id=self.action,
        )


WATCHED = Key(
    "w",
    "w",
    "watched",
    "watched",
    "You have watched through the chosen episode. Going forward asks once; going back does not.",
)
UNDO = Key("u", "u", "undo", "undo", "Go back to the marker before; pressed again, further back.")
CURTAIN = Key(
    "c",
    "c",
    "curtain",
    "curtain",
    "How much is said of the episodes ahead: open, drawn or sealed.",
)
LIGHTS = Key("t", "t", "lights", "lights", "A dark house or a light one.", footer=False)
RETURN = Key(
    "escape", "Esc", "back", "back", "Back to the list, or from a look back to your marker.", False
)
READ = Key(
    "enter", "Enter", "read", "read", "Read the chosen episode: the keys move its page.", False
)
HELP = Key("question_mark,f1", "?", "help", "help", "These keys.")
QUIT = Key("q", "q", "quit", "quit", "Leave. Your place is kept.")

GUIDE_KEYS = (WATCHED, UNDO, CURTAIN, READ, RETURN, LIGHTS, HELP, QUIT)
"""The keys of the guide, in the order of the footer and the help."""

MOVING = (
    ("↑ ↓", "Move in the list, or scroll the page that is being read. So do k and j."),
    ("PgUp", "Move further; so do PgDn, Home and End."),
    ("Space", "Turn the page over, from the list as well."),
    ("Tab", "From the list to the page, and back."),
    ("Ctrl+P", "Every command by its name."),
)
"""Keys that move, for the help."""
