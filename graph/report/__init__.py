"""Briefs and differences for people.

facts       what a brief tells of one initiative, out of the named questions
brief       the brief as Markdown, and as one HTML file without outside requests
plot        the stated dates over time, as SVG
difference  two runs compared: new, changed and withdrawn statements, what moved, newly overdue promises
feeds       a difference as text, JSON, Atom and iCalendar; target dates as iCalendar
"""

from graph.report.brief import brief, to_html, to_markdown
from graph.report.difference import Difference, dates, diff

__all__ = ["Difference", "brief", "dates", "diff", "to_html", "to_markdown"]
