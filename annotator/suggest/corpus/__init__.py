"""The written training corpus: sentence patterns with slots, the fillers, and the documents made of them."""
