"""The domain: documents, spans, relations, decisions and the rules between them; pure Python without I/O."""
