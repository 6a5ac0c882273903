"""Briefs and differences for people: Markdown, HTML, Atom, iCalendar."""
