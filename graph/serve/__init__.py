"""A local SPARQL endpoint and pages over HTTP."""
