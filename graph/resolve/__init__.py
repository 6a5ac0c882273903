"""Mentions of many articles become entities: candidates, features, a score, three verdicts, a person's judgements."""
