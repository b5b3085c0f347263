"""The dataset file: the only room with SQL."""
