"""`python -m annotator` is `annotator`."""

from __future__ import annotations

import sys

from annotator.app import main

if __name__ == "__main__":
    sys.exit(main())
