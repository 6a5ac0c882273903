"""Reads files into Articles: text dumps, scraped pages, one small class an outlet.

The only reading room that touches disk.

In: a path (`read_path`) or a text (`parse_text`).  Out: an Article whose blocks say what every line is: headline, date,
caption, story, link, byline, editor, copyright, tags or noise; or Skipped with the reason.
"""

from graph.article.parse import parse_text
from graph.article.read import read_path

__all__ = ["parse_text", "read_path"]
