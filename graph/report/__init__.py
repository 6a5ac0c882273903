"""Briefs and differences for people.

facts       what a brief tells of one initiative, out of the named questions
brief       the brief as Markdown, and as one HTML file without outside requests
plot        the stated dates over time, as SVG
difference  two runs compared: new, changed and withdrawn statements, newly overdue promises
feeds       a difference as text, JSON and Atom; target dates as iCalendar
"""

from graph.report.brief import brief, to_html, to_markdown
from graph.report.difference import Difference, diff

__all__ = ["Difference", "brief", "diff", "to_html", "to_markdown"]
