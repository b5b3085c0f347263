"""File formats: bytes to documents and back; one file for each format, which registers itself."""
