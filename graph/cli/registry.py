"""The commands, in the order in which help lists them; one module each in `graph/cli/commands/`.

A module is imported only when its command runs, so `jejak --help` costs no more than this table.  A command module has
`EXAMPLES` (lines of help), `configure(parser)` (its arguments) and `run(options, terminal)` (does it; the exit code);
it may have `extend(parser, words)` (arguments that depend on the words before) and `suggestions()` (for completion).
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """One command: its name, the one line that help shows, and the group it is listed in."""

    name: str
    summary: str
    group: str

    @property
    def module(self) -> str:
        """The module that holds the command.

        >>> Entry("build", "", "").module
        'graph.cli.commands.build'
        """
        return f"graph.cli.commands.{self.name}"


MAKE, ASK, TAKE, MIND, CHECK = "Make the graph", "Ask it", "Take it away", "Mind it", "Check the reading"

COMMANDS: tuple[Entry, ...] = (
    Entry("build", "Read articles into the graph, and write its page and its Turtle", MAKE),
    Entry("extract", "Print what was said in articles, without a graph", MAKE),
    Entry("ask", "Answer one of the named questions", ASK),
    Entry("query", "Run a SPARQL query", ASK),
    Entry("about", "Tell what is known of an official, agency or initiative", ASK),
    Entry("who", "Tell who held an office on a day, and on what evidence", ASK),
    Entry("report", "Write a brief on one initiative", ASK),
    Entry("diff", "Tell what is new, changed, withdrawn or overdue since a run or a day", ASK),
    Entry("export", "Write the graph as Turtle, TriG, JSON-LD, GraphML, CSV ...", TAKE),
    Entry("view", "Write the interactive page", TAKE),
    Entry("serve", "Answer SPARQL and show the page at a local address", TAKE),
    Entry("review", "Decide which names are the same person or body", MIND),
    Entry("retract", "Take an article out of the graph, leaving a tombstone", MIND),
    Entry("status", "Tell what the graph holds and whether it is sound", MIND),
    Entry("explain", "Show an article with each statement marked and its rule named", CHECK),
    Entry("evaluate", "Measure the reading against your own annotations", CHECK),
    Entry("completion", "Print the shell's completion script", CHECK),
)

NAMES: tuple[str, ...] = tuple(entry.name for entry in COMMANDS)


def find(name: str) -> Entry | None:
    """The command of this name, or None.

    >>> find("build").group
    'Make the graph'
    >>> find("biuld")
    """
    return next((entry for entry in COMMANDS if entry.name == name), None)
