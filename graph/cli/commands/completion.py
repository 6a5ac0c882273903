"""`jejak completion SHELL`: the script to source in the shell's start-up file."""

import argparse

from graph.cli.completion import SCRIPTS
from graph.cli.exits import OK
from graph.cli.terminal import Terminal

EXAMPLES = (
    "jejak completion bash >> ~/.bashrc",
    "jejak completion zsh > ~/.zfunc/_jejak",
    "jejak completion fish > ~/.config/fish/completions/jejak.fish",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """The shell's name."""
    parser.add_argument("shell", choices=tuple(SCRIPTS), help="bash, zsh or fish")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the script on stdout."""
    terminal.write(SCRIPTS[options.shell])
    return OK
