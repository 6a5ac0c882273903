"""The only place that names the stages in order."""
