"""The rules that make a tenure a direct edge: who holds an office now, who held it, and on what evidence."""

from typing import Any

import pytest

from graph.namespaces import PREFIXES
from graph.pipeline.materialise import materialise

BASE = "https://w3id.org/jejak/id/"
HEAD = (
    "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in ("jejak", "org", "xsd"))
    + f"PREFIX status: <https://w3id.org/jejak/concept/status/>\nBASE <{BASE}>\n"
)
TENURE = (
    "<tenure/t> a jejak:Tenure ; org:member <official/sari> ; jejak:post <office/menteri> ;"
    " jejak:status status:{} {} .\n"
    "<office/menteri> org:postIn <agency/kementerian> .\n"
)
SEEN = "<observation/o> a jejak:Observation ; jejak:tenure <tenure/t> .\n"
ENDED = '; jejak:end "2031-05-01"^^xsd:date'


@pytest.mark.parametrize(
    ("status", "end", "seen", "edges"),
    [
        ("current", "", SEEN, {("holdsOffice", "observation/o"), ("worksFor", "tenure/t")}),
        ("current", "", "", {("holdsOffice", "tenure/t"), ("worksFor", "tenure/t")}),
        ("current", ENDED, SEEN, {("heldOffice", "observation/o")}),
        ("acting", "", SEEN, {("actsInOffice", "observation/o"), ("worksFor", "tenure/t")}),
        ("acting", ENDED, SEEN, {("heldOffice", "observation/o")}),
        ("former", "", SEEN, {("heldOffice", "observation/o")}),
        ("elect", ENDED, SEEN, {("electedTo", "observation/o")}),
    ],
)
def test_a_tenure_becomes_edges_with_their_evidence(status: str, end: str, seen: str, edges: Any) -> None:
    from pyoxigraph import RdfFormat, Store

    store = Store()
    store.load(HEAD + TENURE.format(status, end) + seen, format=RdfFormat.TURTLE)
    materialise(store)
    found = store.query(
        f"{HEAD}SELECT ?relation ?evidence {{ ?e jejak:relation ?relation ; jejak:evidence ?evidence }}"
    )
    told = {
        (row["relation"].value.rsplit("#", 1)[1], row["evidence"].value.removeprefix(BASE))
        for row in found  # type: ignore[union-attr]  # a SELECT gives rows
    }
    assert told == edges
