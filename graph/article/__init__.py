"""Reads files into Articles: text dumps, scraped pages, one small class an outlet.  The only reading room that touches disk."""
