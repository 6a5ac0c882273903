"""The known world as YAML: agencies, offices, dated holders, regions, initiatives; each fact with its source.

In: graph/gazetteer/data/ and ontology/concepts/.  Out: `load_world()`, one World a process, which finds known forms
in a text (`find`), reads titles (`parse_office`), says who held a post (`holders`) and maps forms to keys.
To mend it, edit a table and run `python -m graph.gazetteer.compile`; add a row to tests/gazetteer_cases/.
"""

from graph.gazetteer.known import (
    Agency,
    Hit,
    HitKind,
    Initiative,
    Office,
    OfficeMatch,
    Person,
    Region,
    Responsibility,
    Tenure,
)
from graph.gazetteer.load import load_world
from graph.gazetteer.world import World

__all__ = [
    "Agency",
    "Hit",
    "HitKind",
    "Initiative",
    "Office",
    "OfficeMatch",
    "Person",
    "Region",
    "Responsibility",
    "Tenure",
    "World",
    "load_world",
]
