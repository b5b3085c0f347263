"""The group of commands, and the one place where whatever ends a command becomes an exit status."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from annotator import __version__
from annotator.cli import console
from annotator.cli.data import backup, check, export, import_, restore
from annotator.cli.doctor import doctor
from annotator.cli.engine import evaluate, suggest
from annotator.cli.formats import convert, formats
from annotator.cli.learning import train
from annotator.cli.ledger import ledger, names
from annotator.cli.lexicon import lexicon
from annotator.cli.models import build_models
from annotator.cli.review import Window, review
from annotator.cli.stats import stats
from annotator.core.errors import EXIT_USER, UserError

EXIT_INTERRUPTED = 130


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="annotator")
@click.pass_context
def annotator(context: click.Context) -> int | None:
    """Review machine-suggested highlights in Chinese articles into a local gold dataset.

    Without a command it opens the review window on gold.db in the current folder.
    """
    if context.invoked_subcommand is None:
        status: int | None = context.invoke(review)
        return status
    return None


_COMMANDS = (
    review,
    import_,
    suggest,
    export,
    evaluate,
    train,
    stats,
    ledger,
    names,
    lexicon,
    check,
    backup,
    restore,
    doctor,
    formats,
    convert,
    build_models,
)
for _command in _COMMANDS:
    annotator.add_command(_command)


def run(arguments: Sequence[str] | None, window: Window) -> int:
    """Carry out a command line and return its exit status; whatever goes wrong is told in one line on stderr."""
    try:
        status = annotator.main(arguments, prog_name="annotator", standalone_mode=False, obj=window)
        return int(status or 0)
    except UserError as error:
        console.note(f"annotator: {error.line()}")
        return error.exit_status
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        console.note("annotator: Stopped; everything is as it was before.")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _silence_stdout()
        return EXIT_USER
    except Exception as error:
        console.note(f"annotator: Something went wrong inside ({type(error).__name__}). Details: {_log(error)}")
        return EXIT_USER


def _silence_stdout() -> None:
    """Keep Python from complaining at exit about the reader that has gone."""
    with Path("/dev/null").open("w") if Path("/dev/null").exists() else Path("NUL").open("w") as nowhere:
        sys.stdout = nowhere
        sys.stdout.flush()


def _log(error: Exception) -> str:
    """Write the traceback of a bug to the log file and return where that is."""
    from platformdirs import user_log_path

    try:
        folder = user_log_path("annotator", appauthor=False, ensure_exists=True)
        handler = logging.FileHandler(folder / "annotator.log", encoding="utf-8")
    except OSError as refused:
        return f"no log, because its folder can't be written ({refused.strerror})"
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger("annotator")
    logger.addHandler(handler)
    logger.error("annotator %s: %s", __version__, " ".join(sys.argv), exc_info=error)
    logger.removeHandler(handler)
    handler.close()
    return str(handler.baseFilename)
