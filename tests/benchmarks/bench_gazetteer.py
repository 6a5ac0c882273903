"""What a start costs: CPU milliseconds to import the known world, to load its tables, and to find the first form.

    python tests/benchmarks/bench_gazetteer.py [--runs N]

Each run is a fresh process, since a process loads the world once; the lowest of the runs is printed, and the share of
the 150 ms that a start may take.
"""

import argparse
import subprocess
import sys

ALLOWED_MS = 150
_STEPS = """
import time
begun = time.process_time()
from graph.gazetteer import load_world
imported = time.process_time()
world = load_world()
loaded = time.process_time()
world.find("Menteri PANRB menemui Bupati Lampung Selatan")
found = time.process_time()
print(imported - begun, loaded - imported, found - loaded, len(world.agencies), len(world.persons), len(world.tenures))
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="so many fresh processes (default: 7)")
    rows = [_run() for _ in range(parser.parse_args().runs)]
    best = [1000 * min(column) for column in list(zip(*rows, strict=True))[:3]]
    for what, spent in zip(("import", "load", "first find"), best, strict=True):
        print(f"{what:<12}{spent:7.1f} ms")
    agencies, persons, tenures = (int(value) for value in rows[0][3:])
    print(f"{'together':<12}{sum(best):7.1f} ms, {sum(best) / ALLOWED_MS:.0%} of {ALLOWED_MS} ms")
    print(f"{agencies} agencies, {persons} persons, {tenures} tenures")


def _run() -> tuple[float, ...]:
    done = subprocess.run([sys.executable, "-c", _STEPS], capture_output=True, text=True, check=True)
    return tuple(float(value) for value in done.stdout.split())


if __name__ == "__main__":
    main()
