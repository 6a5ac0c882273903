"""A local SPARQL endpoint and pages over HTTP, for this machine only and to read only.

What comes in is hostile until shown otherwise: a page of another site may make a browser ask here, and another site's
name may be made to point here.  So the server listens on the loopback address, answers only to its own names, and
hands queries to `graph.query.worker`, which checks them, has no network, and is ended when its time is over.
"""
