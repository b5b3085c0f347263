"""Finding the plug-in suggesters that other packages offer under the entry-point group `annotator.suggesters`."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from annotator.core.labels import BUILT_IN
from annotator.suggest.plugin import PluginHost, PluginProblem, PluginSuggester

GROUP = "annotator.suggesters"


def dataset_plugins(dataset: Path | None) -> PluginHost | None:
    """Return the installed plug-ins for a dataset file, or for no dataset; None without any."""
    from annotator.storage.snapshot import read_labels

    return load_plugins(read_labels(dataset) if dataset is not None and dataset.is_file() else ())


def load_plugins(labels: Iterable[str] = ()) -> PluginHost | None:
    """Return the installed plug-ins for a dataset with these labels (the built-in ones by default), None without any.

    One that can't be loaded is among the host's problems.
    """
    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    if not points:
        return None
    plugins: dict[str, PluginSuggester] = {}
    problems: list[PluginProblem] = []
    for point in points:
        try:
            plugin = _load(point)
            if plugin.name in plugins:
                raise ValueError(f"there is another plug-in with the name {plugin.name}")
            plugins[plugin.name] = plugin
        except (Exception, SystemExit) as error:  # a stranger's code: nothing it does may stop the review
            problems.append(PluginProblem(point.name, f"{type(error).__name__}: {error}"))
    return PluginHost(plugins.values(), list(labels) or [label.name for label in BUILT_IN.labels], problems)


def _load(point: EntryPoint) -> PluginSuggester:
    plugin: PluginSuggester = point.load()()
    for name in ("name", "version"):
        if not isinstance(getattr(plugin, name), str) or not getattr(plugin, name):
            raise TypeError(f"its {name} must be a text")
    if isinstance(plugin.labels, str) or not all(isinstance(label, str) for label in plugin.labels):
        raise TypeError("its labels must be a list of texts")
    if not callable(plugin.suggest):
        raise TypeError("it can't be asked for suggestions")
    return plugin
