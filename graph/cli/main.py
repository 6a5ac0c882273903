"""`jejak`: finds the command, runs it, and turns every way it can end into words and an exit code."""

import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module

from graph.cli import exits
from graph.cli.registry import NAMES, Entry, find
from graph.errors import JejakError

_HELP, _VERSION, _DEBUG, _NO_COLOR = ("-h", "--help"), "--version", "--debug", "--no-color"
COMPLETE = "__complete"  # the shell's completion script asks through this hidden command


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code (see `graph.cli.exits`)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _use_utf8()
    try:
        code = _dispatch(words)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_pipe()
        return exits.PIPE_CLOSED
    except KeyboardInterrupt:
        return _interrupted()
    except SystemExit as leaving:  # argparse, after its help or its one line
        return leaving.code if isinstance(leaving.code, int) else exits.USAGE
    except Exception as error:  # the one place where an error becomes a sentence
        if _DEBUG in words:
            raise
        _tell(_sentence(error))
        return exits.PROBLEM
    return code


def _dispatch(words: list[str]) -> int:
    """Answer --help and --version, or run the command that the first word names."""
    leading = [word for word in words if word in {_DEBUG, _NO_COLOR}]
    rest = [word for word in words if word not in {_DEBUG, _NO_COLOR}]
    match rest:
        case []:
            sys.stderr.write(_overview())
            return exits.USAGE
        case [first, *_] if first in _HELP or rest == ["help"]:
            sys.stdout.write(_overview())
            return exits.OK
        case [first, *_] if first == _VERSION:
            from graph import __version__  # noqa: PLC0415 - the other commands do without

            print(f"jejak {__version__}")  # noqa: T201 - this is the answer
            return exits.OK
        case ["help", name, *_]:
            return _run(_known(name), ["--help"])
        case [first, *others] if first == COMPLETE:
            from graph.cli.completion import candidates  # noqa: PLC0415 - only the shell asks

            print("\n".join(candidates(others)))  # noqa: T201 - this is the answer
            return exits.OK
        case [name, *others]:
            return _run(_known(name), [*leading, *others])
    raise AssertionError(words)


def _known(name: str) -> Entry:
    """The command of this name; an unknown one leaves with a suggestion."""
    entry = find(name)
    if entry is None:
        from graph.cli.suggest import hint  # noqa: PLC0415 - only a mistyped word pays for it

        what = "option" if name.startswith("-") else "command"
        _tell(f"{what} {name!r} is not known.{hint(name, NAMES)} See 'jejak --help'.")
        raise SystemExit(exits.USAGE)
    return entry


def _run(entry: Entry, words: list[str]) -> int:
    """Parse the command's own words and run it."""
    from graph.cli.parsing import parser_for  # noqa: PLC0415 - help and version do without argparse
    from graph.cli.terminal import Terminal  # noqa: PLC0415 - the same

    command = import_module(entry.module)
    parser = parser_for(entry, command, words)
    parser.check_options(words)
    options = parser.parse_args(words)
    return int(command.run(options, Terminal(no_color=options.no_color)))


def _overview() -> str:
    from graph.cli.overview import overview  # noqa: PLC0415 - the commands do without

    return overview()


def _sentence(error: Exception) -> str:
    """One sentence for the person: ours as it is, the system's with the file, anything else as a defect of ours."""
    if isinstance(error, JejakError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror}. Check that the path is right, and that it may be read and written."
    return f"a defect in Jejak: {type(error).__name__}: {error}. Run again with {_DEBUG} and report what it prints."


def _tell(message: str) -> None:
    """The message on stderr, on one line, with nothing in it that could steer the terminal."""
    from graph.cli.terminal import printable  # noqa: PLC0415 - only errors pay for it

    print(f"jejak: {printable(' '.join(message.split()))}", file=sys.stderr)  # noqa: T201 - this is the place


def _use_utf8() -> None:
    """The same bytes in every locale, and the same line ends on every system."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # not when a test has put its own in place
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _leave_pipe() -> None:
    """`jejak ... | head`: what is still buffered goes nowhere, so that the interpreter ends without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _interrupted() -> int:
    """Ctrl-C: say so once; a second one while we tidy up changes nothing."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _tell("stopped; nothing half-done is left behind.")
    return exits.INTERRUPTED


if __name__ == "__main__":
    raise SystemExit(main())
