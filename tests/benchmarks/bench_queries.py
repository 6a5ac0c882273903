"""CPU time of the 25 questions on generated graphs of the project's own shape.

Prints, per question: rows, milliseconds at 100 thousand and at a million triples (best of three, on disk, parameters
bound), the growth, and on the small graph how many times longer rdflib takes, where it ends within a minute
(`--rdflib`).  Nothing is asserted: figures are for people.
"""

import argparse
import multiprocessing
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
import policy_graph

from graph.namespaces import PREFIXES
from graph.query import bind, named, sparql

GIVEN = {
    "initiative": "Program Pegawai Contoh 0",
    "a": "Program Pegawai Contoh 0",
    "b": "Program Digital Contoh 0",
    "to": "Program Pegawai Contoh 0",
    "date": "2033-06-01",
    "as_of": "2036-01-01",
    "run": "1",
}


def given_for(store: Any, initiative: str) -> dict[str, str]:
    """Parameters that have an answer: an official and an office that speak about the initiative."""
    text = (
        "SELECT ?who ?post { ?i rdfs:label '%s'@id . ?s jejak:about ?i ; jejak:speaker/rdfs:label ?who ; "
        "jejak:office/rdfs:label ?post } ORDER BY ?who LIMIT 1"
    )
    ((who, post),) = sparql.run(store, text % initiative).rows
    return GIVEN | {"initiative": initiative, "to": initiative, "official": who, "from": who, "office": post}


def texts(store: Any, initiative: str) -> dict[str, str]:
    """Every question with its parameters in place."""
    given = given_for(store, initiative)
    return {
        query.name: bind.bind(
            store, query, {p.name: given[p.name] for p in query.params if p.required or p.name == "as_of"}
        )
        for query in named.all()
    }


def timed(store: Any, text: str) -> tuple[float, int]:
    """Milliseconds of CPU, the best of three, and rows."""
    best, rows = float("inf"), 0
    for _ in range(3):
        start = time.process_time()
        rows = len(sparql.evaluate(store, text).rows)
        best = min(best, time.process_time() - start)
    return best * 1000, rows


def _rdflib(pipe: Any, nquads: str, queries: dict[str, str]) -> None:
    import rdflib

    graph = rdflib.Dataset(default_union=True)
    graph.parse(data=nquads, format="nquads")
    pipe.send("ready")
    for name in iter(pipe.recv, None):
        start = time.process_time()
        list(graph.query(queries[name], initNs=PREFIXES))
        pipe.send((time.process_time() - start) * 1000)


def rdflib_times(store: Any, queries: dict[str, str], seconds: int = 60) -> dict[str, float | None]:
    """Milliseconds of rdflib for each question, None where it does not end in time."""
    from pyoxigraph import RdfFormat

    nquads = store.dump(format=RdfFormat.N_QUADS).decode()
    found: dict[str, float | None] = {}
    context = multiprocessing.get_context("spawn")
    process = pipe = None
    for name in queries:
        if process is None:
            pipe, theirs = context.Pipe()
            process = context.Process(target=_rdflib, args=(theirs, nquads, queries), daemon=True)
            process.start()
            pipe.recv()
        pipe.send(name)
        found[name] = pipe.recv() if pipe.poll(seconds) else None
        if found[name] is None:
            process.kill()
            process = None
    if process is not None:
        pipe.send(None)
    return found


def main() -> None:
    """Build both graphs, run, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--initiative", default=GIVEN["initiative"], help="'Program Layanan Contoh 0' is the hub")
    parser.add_argument("--rdflib", action="store_true", help="also time rdflib on the small graph")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small = policy_graph.store_of(100_000, f"{folder}/small")
        large = policy_graph.store_of(1_000_000, f"{folder}/large")
        print(f"{len(small)} and {len(large)} triples")
        asked = texts(small, options.initiative)
        oracle = rdflib_times(small, asked) if options.rdflib else {}
        for name, text in texts(large, options.initiative).items():
            few, _ = timed(small, asked[name])
            many, rows = timed(large, text)
            other = oracle.get(name)
            ratio = f"  rdflib x{other / few:.0f}" if other else "  rdflib > 60 s" if name in oracle else ""
            print(f"{name:25} {rows:6} rows {few:8.1f} ms {many:8.1f} ms  x{many / few:.1f}{ratio}")


if __name__ == "__main__":
    main()
