"""The one family of errors that a person is meant to read."""

from __future__ import annotations

EXIT_USER = 1
EXIT_USAGE = 2
EXIT_DAMAGED = 3


class UserError(Exception):
    """Something the person can put right: says what is wrong, where, and what to do, in one line.

    `what` and `remedy` are whole sentences in English; `code` names the text for translation in the window and
    `values` fills its placeholders, so that the same error is told in the person's language.
    """

    exit_status = EXIT_USER

    def __init__(self, code: str, what: str, *, where: str = "", remedy: str = "", **values: object) -> None:
        self.code = code
        self.what = what
        self.where = where
        self.remedy = remedy
        self.values = values
        super().__init__(self.line())

    def line(self) -> str:
        """Return the whole message as one line: `where: what remedy`."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return " ".join(f"{head} {self.remedy}".split())


class DatasetDamaged(UserError):
    """The dataset file exists but its content is broken; commands end with exit status 3."""

    exit_status = EXIT_DAMAGED
