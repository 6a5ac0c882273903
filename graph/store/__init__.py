"""The pyoxigraph store on disk or in memory, opened with care."""
