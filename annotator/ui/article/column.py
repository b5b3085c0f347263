"""The column of paragraphs: layouts made when they are needed, heights of all others estimated."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable

from annotator.ui.article.appearance import Appearance
from annotator.ui.article.fenwick import Fenwick
from annotator.ui.article.layout import ParagraphLayout, lay_out
from annotator.ui.article.model import ArticleModel

KEPT_LAYOUTS = 400


class Column:
    """Soft paragraphs under each other, all heights in whole pixels; the last layouts used are kept."""

    def __init__(self, model: ArticleModel, appearance: Appearance, width: int, title: Callable[[str], str]) -> None:
        self.model = model
        self.appearance = appearance
        self.width = width
        self._title = title
        self._layouts: OrderedDict[int, ParagraphLayout] = OrderedDict()
        self._heights = Fenwick(self._estimates())

    def __len__(self) -> int:
        """Return the number of paragraphs."""
        return len(self._heights)

    @property
    def total(self) -> int:
        """Return the height of all paragraphs, partly estimated."""
        return self._heights.prefix(len(self._heights))

    def layout(self, index: int) -> ParagraphLayout:
        """Return the layout of a paragraph, made now if need be; its height becomes the real one."""
        layout = self._layouts.get(index)
        if layout is not None:
            self._layouts.move_to_end(index)
            return layout
        model = self.model
        paragraph = model.paragraphs[index]
        layout = lay_out(model.text(index), paragraph, model.members(index), self.appearance, self.width, self._title)
        self._layouts[index] = layout
        self._heights.set(index, layout.height + self._edges(index))
        if len(self._layouts) > KEPT_LAYOUTS:
            self._layouts.popitem(last=False)
        return layout

    def height(self, index: int) -> int:
        """Return the real height of a paragraph with the margins at the ends of the article."""
        self.layout(index)
        return self._heights[index]

    def top(self, index: int) -> int:
        """Return where a paragraph begins; exact as far as the paragraphs above were laid out."""
        return self._heights.prefix(index)

    def text_top(self, index: int) -> int:
        """Return where the layout of a paragraph begins, below the margin at the head of the article."""
        return self.top(index) + self.inset(index)

    def inset(self, index: int) -> int:
        """Return the margin above a paragraph's layout: that of the article, for the first one."""
        return self.appearance.top_space if index == 0 else 0

    def find(self, y: int) -> int:
        """Return the paragraph at a height of the column."""
        return self._heights.find(y)

    def forget(self, indices: Iterable[int]) -> None:
        """Drop layouts that no longer fit; their heights stay as estimates."""
        for index in indices:
            self._layouts.pop(index, None)

    def is_laid_out(self, index: int) -> bool:
        """Return whether a paragraph's layout is at hand."""
        return index in self._layouts

    def _edges(self, index: int) -> int:
        last = self.appearance.bottom_space if index == len(self.model) - 1 else 0
        return self.inset(index) + last

    def _estimates(self) -> list[int]:
        estimate, width = self.appearance.estimate, self.width
        heights = [estimate(paragraph, width) for paragraph in self.model.paragraphs]
        for index in {0, len(heights) - 1}:
            heights[index] += self._edges(index)
        return heights
