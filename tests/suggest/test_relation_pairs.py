from annotator.suggest.ranking import Ranker, train_ranker
from annotator.suggest.relation_pairs import FARTHEST, PairFinder
from annotator.suggest.relations import ADDED, Linker, relation_pairs, suggest_relations
from tests.suggest.written import EVIDENCE, found

P, M, ORG = "PROJECT", "INVESTMENT", "INSTITUTION"


def candidates(page, *spans):
    made = [found(page.text, quote, label) for label, quote in spans]
    return sorted(made, key=lambda c: (c.start, -c.end))


def pairs(passage, text, *spans):
    page = passage(text)
    return list(PairFinder(page, EVIDENCE, candidates(page, *spans)).pairs({}))


def test_every_institution_within_reach_is_paired_with_every_project(passage):
    text = "海川投资3亿元建设轴承园，电池园也开工。" + "很" * FARTHEST + "。晨辉很好。"
    made = pairs(passage, text, (ORG, "海川"), (M, "3亿元"), (P, "轴承园"), (P, "电池园"), (ORG, "晨辉"))
    assert {(text[p.project.start : p.project.end], text[p.tail.start : p.tail.end]) for p in made} == {
        ("轴承园", "海川"),
        ("电池园", "海川"),
    }
    assert all(p.features and all(isinstance(f, str) for f in p.features) for p in made)


def test_a_list_of_institutions_has_the_words_around_the_whole(passage):
    text = "轴承园由海川、晨辉、澜图投资建设。"
    made = pairs(passage, text, (P, "轴承园"), (ORG, "海川"), (ORG, "晨辉"), (ORG, "澜图"))
    for word in ("pre=由 order=after", "post=投资 order=after"):
        assert all(word in p.features for p in made), word


def test_the_same_string_cannot_be_both(passage):
    assert pairs(passage, "海川开工", (P, "海川"), (ORG, "海川")) == []


def test_a_linker_learns_what_belongs_together(passage, tmp_path):
    rows = []
    for name in ("海川", "晨辉", "澜图"):
        for text, right in ((f"{name}投资建设轴承园。", True), (f"轴承园开工，{name}到场祝贺。", False)):
            page = passage(text)
            spans = candidates(page, (ORG, name), (P, "轴承园"))
            ruled = suggest_relations(page, spans)
            rows += [(p.features, right) for p in relation_pairs(page, EVIDENCE, spans, ruled)]
    train_ranker(tmp_path / "linker", rows * 5)
    linker = Linker(EVIDENCE, Ranker(tmp_path / "linker"))
    page = passage("海川投资建设轴承园。")
    (link,) = linker.links(page, candidates(page, (ORG, "海川"), (P, "轴承园")))
    assert link.type == "invested_by"
    assert ADDED * 0.8 <= link.score <= 0.9, "a link is at most as sure as its spans"
    assert link.reason
    page = passage("轴承园开工，海川到场祝贺。")
    assert list(linker.links(page, candidates(page, (ORG, "海川"), (P, "轴承园")))) == []


def test_pairs_of_two_paragraphs_are_learned_from_but_not_judged(passage):
    page = passage("轴承园开工。\n\n海川投资建设电池园。\n")
    spans = candidates(page, (P, "轴承园"), (ORG, "海川"), (P, "电池园"))
    finder = PairFinder(page, EVIDENCE, spans)
    far, near = [(spans[0], spans[1]), (spans[2], spans[1])]
    assert [(p.project, p.tail) for p in finder.pairs({})] == [far, near]
    assert [(p.project, p.tail) for p in finder.pairs({}, likely=True)] == [near]
    ruled = {(far[0].key, far[1].key): "规则"}
    assert [(p.project, p.tail) for p in finder.pairs(ruled, likely=True)] == [far, near]


def test_behind_a_nearer_project_of_the_next_sentence_no_other_is_judged(passage):
    page = passage("海川总部在南湾。轴承园开工，电池园也开工。")
    spans = candidates(page, (ORG, "海川"), (P, "轴承园"), (P, "电池园"))
    assert [p.project for p in PairFinder(page, EVIDENCE, spans).pairs({}, likely=True)] == [spans[1]]
