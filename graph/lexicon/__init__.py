"""Language data as YAML: cue verbs, honorifics, months, abbreviations; loaded once into frozen tables."""
