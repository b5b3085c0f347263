"""The review window: the only room that knows Qt."""
