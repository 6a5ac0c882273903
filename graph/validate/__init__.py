"""What must hold of every statement before it is stored: checks on readings, SHACL shapes on their quads.

In: Readings (`readings.check`), then batches of N-Quads lines (`gate.Gate`).  Out: the same without what failed, and
Failures that say in plain words, in Indonesian and English, what was wrong.  Nothing that fails is stored.
"""

from graph.validate.failure import Failure
from graph.validate.gate import Gate
from graph.validate.readings import check
from graph.validate.shapes import Validator, load_validator, shapes_text

__all__ = ["Failure", "Gate", "Validator", "check", "load_validator", "shapes_text"]
