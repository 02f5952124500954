"""`etoile completion`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit

SCRIPTS = {
    "bash": """\
_etoile() {
    local IFS=$'\\n'
    local words=("${COMP_WORDS[@]:1:COMP_CWORD}")
    COMPREPLY=($(etoile completion bash -- "${words[@]}" 2>/dev/null | sed 's/ /\\\\ /g'))
}
complete -o default -F _etoile etoile
""",
    "zsh": """\
#compdef etoile
_etoile() {
    local -a found
    found=("${(@f)$(etoile completion zsh -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    [[ -n "$found" ]] && compadd -- "${found[@]}" || _files
}
if [[ "$funcstack[1]" == _etoile ]]; then
    _etoile "$@"
else
    compdef _etoile etoile
fi
""",
    "fish": """\
function __etoile_found
    set -l words (commandline -opc) (commandline -ct)
    etoile completion fish -- $words[2..-1] 2>/dev/null
end
complete -c etoile -a '(__etoile_found)'
""",
    "powershell": """\
Register-ArgumentCompleter -Native -CommandName etoile -ScriptBlock {
    param($word, $ast, $position)
    $words = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
    if ($word -eq '') { $words += '' }
    etoile completion powershell -- @words 2>$null | ForEach-Object {
        $text = if ($_ -match ' ') { "'$_'" } else { $_ }
        [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
    }
}
""",
}
"""The script of each shell. That of zsh does where it is sourced, and in a folder of `fpath`."""


class Completion(Command):
    """A script that completes commands, options, and what you have reached, for your shell.

    For bash, put `source <(etoile completion bash)` into ~/.bashrc; for fish, save it as
    ~/.config/fish/completions/etoile.fish. Nothing that lies ahead is ever offered.
    """

    name = "completion"
    group = "files and shows"
    examples = (("etoile completion bash", "the script for bash"),)
    prints_facts = False
    looks_back = False

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the shell, and the words for which the script asks."""
        parser.add_argument("shell", choices=sorted(SCRIPTS), help="your shell")
        parser.add_argument("words", nargs="*", metavar="WORD", help="words to complete")

    def run(self, context: Context) -> Exit:
        """Print the script, or what can stand in the place of the last word."""
        words = context.options.words
        if not words:
            context.out.data(SCRIPTS[context.options.shell].rstrip("\n"))
            return Exit.DONE
        from etoile_tui.cli.completing import candidates

        found = candidates(context, words)
        for each in found:
            context.out.data(each)
        return Exit.DONE if found else Exit.NOTHING
