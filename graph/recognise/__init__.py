"""Finds persons, offices, agencies, initiatives, regulations, dates and amounts in an article."""
