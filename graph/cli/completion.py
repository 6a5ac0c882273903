"""Shell completion: what could stand at the cursor, and the scripts that ask for it.

The scripts call `jejak __complete WORD...` with the words so far (the last one being typed, perhaps empty) and take
one candidate a line; where there are none the shell offers file names.
"""

from argparse import Action
from collections.abc import Sequence
from importlib import import_module

from graph.cli.parsing import CommandParser, parser_for
from graph.cli.registry import NAMES, find

_BASH = """\
_jejak() {
    local IFS=$'\\n'
    COMPREPLY=($(jejak __complete "${COMP_WORDS[@]:1:$COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _jejak jejak
"""
_ZSH = """\
#compdef jejak
_jejak() {
    local -a found
    found=("${(@f)$(jejak __complete "${(@)words[2,$CURRENT]}" 2>/dev/null)}")
    if [[ -n "${found[1]}" ]]; then compadd -a found; else _files; fi
}
compdef _jejak jejak
"""
_FISH = """\
function __jejak_complete
    set -l words (commandline -opc) (commandline -ct)
    jejak __complete $words[2..-1] 2>/dev/null
end
complete -c jejak -a '(__jejak_complete)'
"""
SCRIPTS: dict[str, str] = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def candidates(words: Sequence[str]) -> list[str]:
    """What may replace the last word, sorted as the user reads them; empty where only file names fit.

    >>> candidates(["ex"])
    ['extract', 'export', 'explain']
    >>> candidates(["extract", "--format", "t"])
    ['table']
    """
    *before, current = list(words) or [""]
    entry = find(before[0]) if before else None
    if entry is None:
        return _starting(current, NAMES)
    command = import_module(entry.module)
    if len(before) == 1 and not current.startswith("-") and hasattr(command, "suggestions"):
        return _starting(current, command.suggestions())
    return _within(parser_for(entry, command, before[1:]), before[1:], current)


def _within(parser: CommandParser, before: Sequence[str], current: str) -> list[str]:
    """Candidates inside one command: the option's values, its options, or its positional choices."""
    if before and (action := _option(parser, before[-1])) and action.nargs != 0:
        return _starting(current, action.choices or ())
    if current.startswith("-"):
        return _starting(current, parser.option_names())
    return _starting(current, _words_of(parser))


def _option(parser: CommandParser, word: str) -> Action | None:
    """The option that this word is, if it is one."""
    return next((action for action in parser.actions() if word in action.option_strings), None)


def _words_of(parser: CommandParser) -> Sequence[str]:
    """The fixed words that a command takes by position."""
    for action in parser.actions():
        if not action.option_strings:
            return tuple(action.choices or ())
    return ()


def _starting(prefix: str, known: object) -> list[str]:
    """Those that begin with what is typed so far."""
    return [str(name) for name in known if str(name).startswith(prefix)] if isinstance(known, Sequence) else []
