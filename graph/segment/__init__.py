"""Articles become sentences and quotations: spans only, nothing is copied."""
