"""All checks in order, as the README's test command runs them: style, types, layers, tests. Ends at the first failure.

`python -m tests.run` runs everything; arguments are handed to pytest.
"""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def pytest_command(arguments):
    """Return the pytest command, shared by several processes where pytest-xdist is installed."""
    shared = importlib.util.find_spec("xdist") is not None and not any(a.startswith("-n") for a in arguments)
    spread = ["-n", str(min(os.cpu_count() or 1, 8)), "--dist", "worksteal"] if shared else []
    return [sys.executable, "-m", "pytest", *spread, *arguments]


def main(arguments):
    """Run the checks and return the exit status of the first that fails, or 0."""
    scripts = Path(sys.executable).parent
    checks = [
        [sys.executable, "-m", "ruff", "check", "annotator", "tests"],
        [sys.executable, "-m", "mypy"],
        [str(scripts / "lint-imports")],
        pytest_command(arguments),
    ]
    # Windows are painted in memory: the tests need no display and disturb nobody's.
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    for check in checks:
        print("$", " ".join(check), flush=True)
        status = subprocess.run(check, cwd=ROOT, env=environment, check=False).returncode
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
