"""Texts that would like to be more than text, by what they try."""

from collections.abc import Mapping

_STRING = "0;stolen"

ESCAPES = (
    "a\x1b[2J\x1b[31m\x1b[?1049l\x1b[6n\x1b[1;1H\x1b[>c\x1b[21tz",  # CSI: clear, colour, report
    f"a\x1b]{_STRING}\x07b\x1b]{_STRING}\x1b\\c\x9d{_STRING}\x9cz",  # OSC 0: the window's title
    "a\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\z",  # OSC 8: a link
    "a\x1b]52;c;c3RvbGVu\x07b\x1b]52;p;?\x07z",  # OSC 52: the clipboard, written and read
    'a\x1bP$q"p\x1b\\b\x90+q544e\x9cc\x1bP1000p%exit\x1b\\z',  # DCS, tmux's among them
    "a\x1b_Ga=T;AAAA\x1b\\b\x9fGa=T\x9cz",  # APC: a picture
    "a\x1b^private\x1b\\b\x9eprivate\x9cz",  # PM
    "a\x1bXstring\x1b\\b\x98string\x9cz",  # SOS
    "a\x9b2J\x9b31m\x84\x85\x88\x8d\x8e\x8fz",  # C1 alone
    "a\x1bc\x1b7\x1b(0\x1b#8\x1b%Gz",  # two and three bytes: reset, charsets
    "a\x1b[31",
    "a\x1b]0;never ended",
    "a\x1b",
    "a\x1b\x1b[[2J\x1b\x1b]]52;c;aGk=\x07z",  # whole again once the inner one is gone
    "a\x1b[\x1b[2J2Jz",
    "a\x1b\u200b[2Jb\x1b\ud7ff[2Jc\x1b\u202e]0;t\x07z",  # split by what the gate takes out as well
    "a\x9b\u200b2Jb\x9d\u00ad0;t\x9cz",
    "a\x1b]0;in\x1b]0;side\x07\x07b\x1bP\x1b_\x1b\\\x1b\\z",
    "a\x07\x08\x7f\x00\x0e\x0f\x05z",
    "\\x1b[31m \\033[2J \\e[0m ^[[2J",  # written out: letters, and to stay so
)
"""Escape sequences of every family, whole, halved, nested and split."""

MARKUP = (
    "[@click=app.quit]press[/]",
    "[@click=app.copy_to_clipboard('x')]x[/]",
    "[link=https://evil.example]here[/link]",
    "[link='https://evil.example",
    "x [/foo] y",
    "[/]",
    "[",
    "[bold",
    "[bold red]no[/bold red]",
    "[$primary]no[/] $accent $text-muted",
    "[on red]x",
    "[[bold]]x[[/bold]]",
    "\\[bold]x",
    "ends in a backslash \\",
    "\\",
    "\\\\[",
    ":smile: :warning:",
    "{title} %s %(x)s {0.__class__} $HOME ${HOME} `id` $(id)",
    "=cmd|' /C calc'!A0",
)
"""Textual's and Rich's markup, and what else is filled in somewhere."""

DOCUMENTS = (
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- --> ]]> <![CDATA[ <?php",
    "&lt;script&gt; &#60; &amp;lt; &copy",
    '" onmouseover="alert(1)" \' onclick=\'alert(1)',
    "[a link](javascript:alert(1)) ![x](https://evil.example/x.png)",
    "<https://evil.example> [ref]: https://evil.example",
    "# no heading\n\n## none\n\n- none\n\n1. none\n\n> none\n\n---\n\n    code\n\n```\ncode",
    "| a | b |\n|---|---|",
    "*a* _b_ `c` ~~d~~ **e** \\*f\\*",
    "x\n===\n\ny\n---",
)
"""HTML and Markdown, for the exports."""

SHAPES = (
    "\u202egnp.exe\u202c \u2066x\u2069 \u200fy\u200e \u061cz",
    "Ma\u200bra M\u2060ara \ufeffMara \u00adMara",
    "a\u200db\u200dc\u200d" * 40,
    "世\u200d界\u200d" * 60,
    "\u0301\u0302\u0303 x",
    "a" + "\u0301" * 500,
    "क" + "\u0941" * 400,
    "a" + "\U000e0100" * 300,
    "#\ufe0f\u20e3" * 80,
    "👩\u200d❤️\u200d💋\u200d👨" * 40,
    "👩🏽\u200d🚀 🏳️\u200d🌈 🇫🇷🇫",
    "世界" * 150,
    "ﷺ𒐫꧅" * 60,
    "·…—’“§±×÷" * 30,
    "\t\ta\tb\t",
    "a\r\nb\rc\vd\fe\x85f\u2028g\u2029h",
    "x" * 300,
    "x" * 301,
    "long " * 500,
    "\U0001d173a\U0001d17a \U00013430b \U0001bca0c",
    "a\ue000\uf8ff\U000f0000",
    "a\ufffe\uffff\ufdd0",
    "a\u2800\u3000\u00a0\u2003",
    "مرحبا بالعالم 123 שלום",
)
"""Directions, letters without room, towers, and text that is very wide or very long."""

BLANKS = (
    "",
    "\u200b\u200b\u200b",
    "\u200d",
    "\u200c\u200d\u200c",
    "\u0301",
    "\u0301\u0302\n\n\u0303",
    "\u0941\u0941",
    "\ufe0f",
    "\U000e0100\u034f",
    "\x1b[31m",
    "\x1b]0;t\x07",
    " \t\r\n\v\f\x85\u2028\u3000\u00a0",
    "\U0001d173\U00013430",
    "\ufffe\uffff\ufdd0",
)
"""Texts that are nothing to read."""

TEXTS: Mapping[str, tuple[str, ...]] = {
    "escapes": ESCAPES,
    "markup": MARKUP,
    "documents": DOCUMENTS,
    "shapes": SHAPES,
}
