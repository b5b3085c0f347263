"""annotator: review machine-suggested highlights in Chinese articles into a local gold dataset."""

__version__ = "0.1.0"
