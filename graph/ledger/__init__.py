"""What changed between statements: postponed, raised, restated, contradicted."""
