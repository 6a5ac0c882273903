"""The command line: parses arguments, calls one stage, prints."""
