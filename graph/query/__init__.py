"""Questions to the graph: 25 named ones with parameters, and free SPARQL behind a guard.

    named    all(), get(name), run(store, name, params) -> Table
    sparql   run(store, text) -> Table, turtle(store, text) -> str
    worker   run_limited(folder, text, seconds) -> Table, in a process that can be killed
    render   a Table for a terminal, as CSV that a spreadsheet may open, as JSON

The modules that touch pyoxigraph import it only when a query runs.
"""
