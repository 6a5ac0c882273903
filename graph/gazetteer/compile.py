"""The YAML tables become one compact file that loads in milliseconds: `python -m graph.gazetteer.compile` rewrites it.

The file carries a hash of its sources; `load_world` uses it while the hash holds and compiles in memory otherwise,
so an edit to a table takes effect at once.  A test fails while the committed file is stale.
"""

from typing import Any

import msgspec

from graph.gazetteer import assemble, spellings
from graph.gazetteer.artefact import COMPILED, DATA, Compiled, sources_digest
from graph.gazetteer.items import (
    AgencyFile,
    CountryFile,
    InitiativeFile,
    LocalBodyFile,
    NamedBodyFile,
    OfficeFile,
    PersonFile,
    RegionShortFile,
    RoleFile,
    TenureFile,
)
from graph.gazetteer.tables import read_csv, read_yaml
from graph.resources import ontology_dir


def compile_world() -> Compiled:
    """Reads and checks every table; DataError names the file, the key and what to do."""
    agencies, offices = assemble.agencies([(p, read_yaml(p, AgencyFile)) for p in sorted(DATA.glob("agencies/*.yaml"))])
    own = DATA / "offices.yaml"
    written = read_yaml(own, OfficeFile)
    offices = (*offices, *assemble.offices(own, written))
    regions = assemble.regions(read_csv(DATA / "regions.csv"), _table("region_forms.yaml", RegionShortFile))
    roles = _table("roles.yaml", RoleFile).roles
    bodies = _table("local_bodies.yaml", LocalBodyFile).bodies
    persons = assemble.persons(DATA / "persons.yaml", _table("persons.yaml", PersonFile))
    initiatives = assemble.initiatives(
        [(p, read_yaml(p, InitiativeFile)) for p in sorted((ontology_dir() / "concepts").glob("*.yaml"))],
    )
    states = _table("countries.yaml", CountryFile)
    named = _table("named_bodies.yaml", NamedBodyFile)
    parts: dict[str, Any] = {
        "agencies": agencies,
        "offices": offices,
        "persons": persons,
        "initiatives": initiatives,
        "regions": regions,
        "roles": roles,
        "bodies": bodies,
        "named": named.named,
        "parts": named.parts,
    }
    only_after = _table("region_forms.yaml", RegionShortFile).only_after
    return Compiled(
        digest=sources_digest(),
        same=tuple(written.same.items()),
        tenures=assemble.tenures([(p, read_yaml(p, TenureFile)) for p in sorted(DATA.glob("tenures/*.yaml"))]),
        countries=tuple((key, names[0]) for key, names in states.countries.items()),
        forms=spellings.forms(parts, states, named.blocked, frozenset(only_after)),
        **parts,
    )


def _table(name: str, kind: type[Any]) -> Any:
    return read_yaml(DATA / name, kind)


def main() -> None:
    """Rewrites compiled.json."""
    COMPILED.write_bytes(msgspec.json.format(msgspec.json.encode(compile_world()), indent=0) + b"\n")


if __name__ == "__main__":
    main()
