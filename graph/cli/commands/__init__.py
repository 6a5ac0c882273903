"""One file a command; `graph.cli.registry` lists them."""
