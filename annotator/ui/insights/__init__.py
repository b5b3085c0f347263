"""The insights: figures of the review as tables and charts, each number with the spans behind it."""
