"""Text to suggestions: one file per suggester, one pipeline that merges them."""
