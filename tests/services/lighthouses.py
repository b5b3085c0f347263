"""Tiny articles about lighthouses, which nothing that ships takes for institutions; a dataset can teach it."""

from annotator.core.document import AnnotatedDocument, Status, annotate, make_document
from annotator.core.span import Span

FIRST, SECOND = "青云石长白松芦金沙月高北南柳枫竹荷梅桃杏菊兰", "桥门湾鹭岭荡滩牙峰洲渡林溪塘园源花江亭禾"
SENTENCES = (
    "昨夜，{}的灯亮了一宿，看守人来自{}。",
    "{}负责人说，今年与{}合作巡查海面。",
    "记者从{}获悉，{}将派人值守。",
    "据{}介绍，天气转好，{}的船只都已回港。",
)
NEW = "记者从海棠灯塔获悉，今天风平浪静。据雪原灯塔介绍，船只都已回港。"


def article(number: int, *, status: Status = Status.DONE) -> AnnotatedDocument:
    """Return the article of this number (0..40), its lighthouses gold institutions; no name is in two articles."""
    names = [name(number * 8 + i) for i in range(8)]
    pairs = zip(names[::2], names[1::2], strict=True)
    body = "\n".join(sentence.format(*pair) for sentence, pair in zip(SENTENCES, pairs, strict=True))
    return marked_up(f"# 灯塔日志{number}\n\n{body}", names, status)


def name(number: int) -> str:
    """Return a lighthouse's name, another one for each number below 440."""
    return f"{FIRST[number % len(FIRST)]}{SECOND[number // len(FIRST) % len(SECOND)]}灯塔"


def marked_up(text: str, names: list[str], status: Status = Status.DONE) -> AnnotatedDocument:
    """Return a document in which every place of these names is a gold institution."""
    places = {
        (start, start + len(name)) for name in names for start in range(len(text)) if text.startswith(name, start)
    }
    spans = [Span(f"s{start}", start, end, "INSTITUTION", text[start:end]) for start, end in sorted(places)]
    return annotate(make_document(text).changed(status=status), spans)
