"""Pictures of every panel, window and dialog: `python -m tests.screenshots OUT`."""
