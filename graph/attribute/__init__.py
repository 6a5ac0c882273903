"""Who said it: cues, direct, indirect and uncued statements, anaphora, relays; kind, certainty and targets."""
