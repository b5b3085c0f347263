"""Words of the dataset's own lexicon in the engine: proposed wherever they stand, or no longer."""

import pytest

from annotator.core.lexicon import EntryState, LexiconEntry
from annotator.services.engine import load_engine

INSTITUTION, PROJECT = "INSTITUTION", "PROJECT"
ODD = "蓝鲸七号"  # nothing but a lexicon can know that this is an institution
TEXT = f"滨海开工\n昨天下午，{ODD}的工作人员走进校园。"


@pytest.fixture(scope="module")
def loaded():
    return load_engine()


@pytest.fixture
def engine(loaded):
    yield loaded
    loaded.lexicon.replace([])
    loaded.forget()


def spans(engine, text, label=INSTITUTION):
    return {span.text: span for span in engine.suggest("d", text).spans if span.label == label}


def test_an_added_word_is_proposed_with_its_own_name_and_reason(engine):
    assert ODD not in spans(engine, TEXT)
    engine.lexicon.replace([LexiconEntry(INSTITUTION, ODD, "listed")])
    span = spans(engine, TEXT)[ODD]
    assert (span.suggester, span.score) == ("dataset-lexicon", 0.92)
    assert span.reason.startswith("本数据集词典：上市公司")
    engine.lexicon.replace([])
    assert ODD not in spans(engine, TEXT)


@pytest.mark.parametrize(("kind", "said"), [("", "机构"), ("合作伙伴", "合作伙伴"), ("bank", "银行")])
def test_the_reason_tells_the_kind(engine, kind, said):
    engine.lexicon.replace([LexiconEntry(INSTITUTION, ODD, kind)])
    assert spans(engine, TEXT)[ODD].reason.split("；")[0] == f"本数据集词典：{said}"


def test_width_and_line_breaks_do_not_matter(engine):
    engine.lexicon.replace([LexiconEntry(INSTITUTION, "蓝鲸（七）Ａ号", "company")])
    assert "蓝鲸(七)A号" in spans(engine, "昨天下午，蓝鲸(七)A号的工作人员走进校园。")
    wrapped = "昨天下午，参加活动的同学们在学校操场上集合，蓝鲸（七\n）Ａ号的工作人员走进校园，同学们围着他们。\n" * 3
    assert {text.replace("\n", "") for text in spans(engine, wrapped)} >= {"蓝鲸（七）Ａ号"}


def test_the_longest_word_wins(engine):
    engine.lexicon.replace([LexiconEntry(INSTITUTION, word, "company") for word in (ODD, ODD + "研究社")])
    text = f"昨天下午，{ODD}研究社的人和{ODD}的人走进校园。"
    assert {ODD, ODD + "研究社"} <= spans(engine, text).keys()
    assert len([s for s in engine.suggest("d", text).spans if s.text == ODD]) == 1


@pytest.mark.parametrize("name", ["北湖银行", "北湖集团", "北湖科技有限公司"])
def test_a_word_gives_way_to_a_longer_name_around_it(engine, name):
    engine.lexicon.replace([LexiconEntry(INSTITUTION, "北湖", "company")])
    text = f"昨天，{name}与远山机械有限公司签约。北湖表示满意。"
    assert [s.text for s in engine.suggest("d", text).spans if "北湖" in s.text] == [name, "北湖"]
    engine.learn([(INSTITUTION, name, 0, 1)])
    assert [s.text for s in engine.suggest("d", text).spans if "北湖" in s.text] == ["北湖", "北湖"]


def test_projects_and_the_labels_of_a_dataset_are_proposed_too(engine):
    engine.lexicon.replace([LexiconEntry(PROJECT, "蓝鲸计划书屋", "named"), LexiconEntry("POLICY", "青苗八条", "rule")])
    text = "昨天下午，青苗八条和蓝鲸计划书屋都有人提到。"
    project = spans(engine, text, PROJECT)["蓝鲸计划书屋"]
    assert (project.attributes, project.reason.split("；")[0]) == ({"kind": "named"}, "本数据集词典：项目")
    assert spans(engine, text, "POLICY")["青苗八条"].reason == "本数据集词典：rule"


def test_an_ambiguous_word_needs_its_surroundings(engine):
    engine.lexicon.replace([LexiconEntry(INSTITUTION, "白云朵", "company", ambiguous=True)])
    assert "白云朵" not in spans(engine, "天上飘着一片白云朵，大家都抬起头来看。")
    assert spans(engine, "白云朵公司和白云朵董事长来了。")


def test_an_excluded_word_is_no_longer_proposed(engine):
    text = "滨海开工\n中国工商银行和腾讯参与建设。腾讯表示满意。"
    assert {"中国工商银行", "腾讯"} <= spans(engine, text).keys()
    engine.lexicon.replace([LexiconEntry(INSTITUTION, "腾讯", "private", EntryState.EXCLUDED)])
    found = spans(engine, text)
    assert "腾讯" not in found
    assert "中国工商银行" in found


def test_what_reviewers_decided_stands_above_the_lexicon(engine):
    engine.lexicon.replace([LexiconEntry(INSTITUTION, ODD, "company")])
    engine.learn([(INSTITUTION, ODD, 0, 1)])
    assert ODD not in spans(engine, TEXT), "a rejected string is not brought back"
    engine.lexicon.replace([LexiconEntry(INSTITUTION, ODD, "company", EntryState.EXCLUDED)])
    engine.learn([(INSTITUTION, ODD, 2, 0)])
    assert spans(engine, TEXT)[ODD].suggester == "echo"
