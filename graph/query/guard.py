"""What a stranger's query must not do, found in its text before the engine sees it.

The engine fetches addresses for SERVICE and LOAD and cannot be told not to; it ends the process on deep nesting.
Keywords may be glued to what follows ("SERVICESILENT<..>", "SERVICEe:x{}"), so the check is for the letters anywhere
outside strings, comments, addresses, variables and the local part of names, not for a token.
"""

import re

from graph.errors import StopRun

MAX_CHARACTERS = 50_000
MAX_DEPTH = 60
MAX_OPERATORS = 1_500
MAX_CLAUSES = 200

# What may be skipped when a query's own words are looked for; the order of the rows matters.
TOKEN = re.compile(
    r"""
    (?P<iri><[A-Za-z][A-Za-z0-9+.-]*:[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<comment>\#[^\n\r]*)
  | (?P<string>\"\"\"(?:[^"\\]|\\.|\"(?!\"\"))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''
      |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
  | (?P<variable>[?$]\w+)
  | (?P<local>:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\[_~.!$&'()*+,;=/?\#@%-])*)
    """,
    re.VERBOSE | re.DOTALL,
)
_FORBIDDEN = (
    ("service", "SERVICE asks another server; Jejak's queries stay in this graph: remove it"),
    ("load", "LOAD fetches an address; Jejak's queries stay in this graph: remove it"),
)
_UPDATE = re.compile(r"\b(?:insert|delete|clear|drop|create|copy|move|add)\b", re.IGNORECASE)
_ASKS = re.compile(r"select|ask|construct|describe", re.IGNORECASE)
_CLAUSES = re.compile(r"optional|union|minus|select|exists|graph|filter|bind|values", re.IGNORECASE)
_OPERATORS = re.compile(r"[-+*/|&!^=<>]")
_ESCAPE = re.compile(r"\\[uU][0-9A-Fa-f]{4}")


class RefusedQuery(StopRun):
    """A query that is not run, and why in one sentence."""


def skeleton(text: str) -> str:
    """The query without strings, comments, addresses, variables and local names: only its own words and marks remain.

    >>> skeleton('SELECT ?s { ?s rdfs:label "SERVICE" } # LOAD').split()
    ['SELECT', '{', 'rdfs', '}']
    """
    return TOKEN.sub(" ", text)


def check(text: str) -> None:
    """Raises RefusedQuery for a query that would leave the graph, change it, or is too large for the engine.

    >>> check("SELECT ?service { ?service a ex:service }")
    >>> check("SELECT * { SERVICESILENT<http://example.org/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    graph.query.guard.RefusedQuery: SERVICE asks another server; Jejak's queries stay in this graph: remove it.
    """
    if len(text) > MAX_CHARACTERS:
        raise RefusedQuery(f"The query has {len(text)} characters, more than {MAX_CHARACTERS}: ask for less at once.")
    bare = skeleton(text)
    if _ESCAPE.search(bare):
        raise RefusedQuery("The query writes letters as \\u escapes outside strings: write them as they are.")
    lowered = bare.lower()
    for word, why in _FORBIDDEN:
        if word in lowered:
            raise RefusedQuery(f"{why}.")
    if _UPDATE.search(bare) or not _ASKS.search(bare):
        raise RefusedQuery("Only SELECT, ASK, CONSTRUCT and DESCRIBE are answered: the graph changes by `jejak build`.")
    _check_size(bare)


def _check_size(bare: str) -> None:
    depth = deepest = 0
    for mark in re.findall(r"[{}()\[\]]", bare):
        depth += 1 if mark in "{([" else -1
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise RefusedQuery(f"The query is nested {deepest} deep, more than {MAX_DEPTH}: write it flatter.")
    if (clauses := len(_CLAUSES.findall(bare))) > MAX_CLAUSES:
        raise RefusedQuery(f"The query has {clauses} clauses, more than {MAX_CLAUSES}: split it.")
    if (operators := len(_OPERATORS.findall(bare))) > MAX_OPERATORS:
        raise RefusedQuery(f"The query has {operators} operators, more than {MAX_OPERATORS}: split it.")
