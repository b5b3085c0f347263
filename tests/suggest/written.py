"""Small written lexicons and shortcuts, so that no test depends on what the shipped lexicons hold today."""

from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import make_evidence
from annotator.suggest.lexicon import Lexicons, parse_lexicon

_TABLES = {
    "companies-listed": "澜舟科技 listed|蓝鲸 listed|晨星 listed ambiguous|TCL listed|海川 listed|海川重工 listed",
    "organisations-government": "科技部 national|云岭市发改委 local|村委会 local",
    "organisation-suffixes": (
        "有限公司 company|集团有限公司 company|集团 company|公司 company|和泵业公司 company|银行 bank|"
        "大学 university|研究院 institute|管委会 government|区委 party|局 government weak|政府 government weak|"
        "布局 ordinary|日报 media|网 media weak"
    ),
    "institution-short-endings": "科技 technology|股份 manufacturing|医药 medical",
    "project-heads": "项目 strong|基地 strong|生产基地 strong|产业园 strong|生产线 strong|中心 weak",
    "project-verbs": "开工 build after|建设 build before|签约 sign both|启用 open after|新建 build before",
    "project-anti": "指挥中心 abstract|孵化计划 policy",
    "money-triggers": "总投资 positive left:3|投资 positive left:2|融资 positive both:3|资金 positive right:2",
    "money-anti": "产值 negative left:3|营收 negative left:3|的税收 negative right:3|融资 negative both:3",
    "places": "云岭 city|云岭市 city|南湾区 county",
    "left-boundaries": "位于 verb|引进 verb|由 prep inside|建设 verb inside|召开 verb",
    "inner-verbs": "建设 inner|研究 inner|制造 inner",
    "stop-words": "专业 word|运营 left|科技公司 generic|某银行 generic|大型企业 generic",
}


def lexicons(**tables: str) -> Lexicons:
    """Return lexicons of `word kind note` entries between bars; underscores in names stand for hyphens."""
    wanted = {name.replace("_", "-"): content for name, content in tables.items()}
    parsed = {name: content.replace(" ", "\t").replace("|", "\n") for name, content in wanted.items()}
    return Lexicons({name: parse_lexicon(content) for name, content in parsed.items()})


LEXICONS = lexicons(**_TABLES)
EVIDENCE = make_evidence(LEXICONS)


def found(text: str, quote: str, label: str, score: float = 0.9, suggester: str = "suffix", nth: int = 0) -> Candidate:
    """Return a candidate for the nth place of a quote in a display text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Candidate(start, start + len(quote), label, score, suggester, "因为")


def quotes(text: str, candidates) -> list[str]:
    """Return what candidates quote, in text order."""
    return [text[c.start : c.end] for c in sorted(candidates, key=lambda c: (c.start, c.end))]


def the(text: str, quote: str, candidates) -> Candidate:
    """Return the only candidate that quotes a string."""
    (only,) = [c for c in candidates if text[c.start : c.end] == quote]
    return only
