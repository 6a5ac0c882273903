"""What a build leaves without type, label or provenance: seen while the lines pass, marked in the graph.

In: every line that goes into the store, once.  Out: marks (`jejak:lacks`) on the nodes concerned, which the question
`gaps` reads.  A good build makes none; a statement that the shapes left out, but that a change still names, is one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.namespaces import BASE
from graph.triples import text
from graph.triples import vocabulary as v

# What each class must have: the word for what is missing, and the predicates of which one must be there.
_NEEDS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    v.STATEMENT: (
        ("speaker", (v.SPEAKER,)),
        ("article", (v.IN_ARTICLE,)),
        ("words", (v.TEXT,)),
        ("kind", (v.KIND,)),
        ("place", (v.HAS_SELECTOR,)),
    ),
    v.ARTICLE: (("label", (v.TITLE,)),),
    v.OFFICIAL: (("label", (v.LABEL,)),),
    v.AGENCY: (("label", (v.LABEL,)),),
    v.OFFICE: (("label", (v.LABEL,)),),
    v.INITIATIVE: (("label", (v.LABEL,)),),
    v.EDGE: (("evidence", (v.EVIDENCE, v.SOURCE)), ("relation", (v.EDGE_RELATION,))),
    v.TENURE: (("evidence", (f"^{v.OBSERVED_TENURE}", v.SOURCE)),),
    v.CHANGE: (("evidence", (v.BEFORE,)), ("evidence", (v.AFTER,))),
    v.CONTRADICTION: (("evidence", (v.LEFT,)), ("evidence", (v.RIGHT,))),
}
# These tell of nodes that are no longer there, or point to what need not be here.
_PASSED_OVER = {f"<{one}>" for one in (v.ADDED_IN, v.CHANGED_IN, v.WITHDRAWN_IN)}
_TYPE = f"<{v.TYPE}>"


class Gaps:
    """Sees lines and remembers of each node what it has; `marks` tells what is missing in the end."""

    def __init__(self, base: str = BASE) -> None:
        wanted = sorted({one for needs in _NEEDS.values() for _, ways in needs for one in ways})
        self._bits = {one: 1 << number for number, one in enumerate(wanted)}
        self._forward = {f"<{one}>": bit for one, bit in self._bits.items() if not one.startswith("^")}
        self._backward = {f"<{one[1:]}>": bit for one, bit in self._bits.items() if one.startswith("^")}
        self._classes = {f"<{one}>": one for one in _NEEDS}
        self._own = f"<{base}"
        self._has: dict[str, int] = defaultdict(int)
        self._typed: dict[str, set[str]] = {}
        self._named: set[str] = set()

    def see(self, lines: Iterable[str]) -> None:
        """Lines of N-Quads, of any graph."""
        for line in lines:
            subject, predicate, rest = line.split(" ", 2)
            if predicate in _PASSED_OVER:
                continue
            node = rest.partition(" ")[0] if rest[0] == "<" else ""
            if predicate == _TYPE:
                kind = self._classes.get(node)
                self._typed.setdefault(subject, set()).update((kind,) if kind else ())
                continue
            if predicate in self._forward:
                self._has[subject] |= self._forward[predicate]
            if predicate in self._backward:
                self._has[node] |= self._backward[predicate]
            if subject.startswith(self._own):
                self._named.add(subject)
            if node.startswith(self._own):
                self._named.add(node)

    def marks(self) -> list[str]:
        """One line for each thing that a node lacks, in order."""
        return sorted({f"{node} <{v.LACKS}> {text.literal(what)} .\n" for node, what in self._missing()})

    def _missing(self) -> Iterator[tuple[str, str]]:
        for node in self._named - self._typed.keys():
            yield node, "type"
        for node, kinds in self._typed.items():
            has = self._has.get(node, 0)
            for what, ways in (need for kind in kinds for need in _NEEDS[kind]):
                if not any(has & self._bits[way] for way in ways):
                    yield node, what
