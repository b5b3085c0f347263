"""Planned projects: the subject of a caption such as X效果图, which shows what is yet to be built."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.furniture import is_planned_caption
from annotator.core.labels import PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.passage import Passage

_SUBJECT = re.compile(
    r"[(（]?(?:图为|这是)?(?:(?:位于|坐落(?:于|在)|建设中的|规划中的|在建的|拟建的|即将[^的]{0,4}的)?[^,。;:!?\s]{0,20}的)?"
    r"(?P<name>(?:[^,。;:!?()\s的]|\([^()]{1,12}\)){3,30}?)\(?(?:总体|整体|规划|设计|建筑|鸟瞰|外观|建成后?)*(?:效果|渲染|概念)图"
)


@dataclass(frozen=True)
class ProjectPlannedSuggester:
    """What stands before 效果图 in a caption."""

    name: str = "planned"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return the subject of every caption of a planned building."""
        result: list[Candidate] = []
        for paragraph in passage.reflowed.paragraphs:
            line = passage.folded[paragraph.start : paragraph.end]
            if len(line) > LONGEST_CAPTION or not is_planned_caption(line):
                continue
            match = _SUBJECT.search(line)
            if match is not None:
                start, end = (paragraph.start + place for place in match.span("name"))
                result.append(Candidate(start, end, PROJECT, 0.9, self.name, "效果图的主体", {"kind": "named"}))
        return result


LONGEST_CAPTION = 60
