"""The article view: an own read-only text view that draws nested and crossing spans."""
