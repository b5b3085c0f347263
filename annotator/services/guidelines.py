"""What the labels mean, in words: the dataset's own text, or the one that comes with the program."""

from __future__ import annotations

from annotator.core.labels import LabelSet
from annotator.services.resources import resource


def default_guidelines(language: str) -> str:
    """Return the program's own text (Markdown) for a language code such as `zh_CN` or `en`."""
    name = "zh_CN" if language.startswith("zh") else "en"
    return resource("help", f"guidelines_{name}.md").read_text(encoding="utf-8")


def guidelines_of(labels: LabelSet, language: str) -> str:
    """Return the text of a label set; one without a text of its own has the program's."""
    return labels.guidelines or default_guidelines(language)


def as_stored(text: str) -> str:
    """Return a text as a label set keeps it: empty when it is the program's own in either language."""
    own = text.strip()
    return "" if own in (default_guidelines(language).strip() for language in ("zh_CN", "en")) else own
