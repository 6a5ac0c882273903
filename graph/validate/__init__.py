"""SHACL shapes and violation queries: what fails goes to a report, not into the store."""
