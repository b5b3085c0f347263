"""Where a name begins: walking left from its last word, word by word, to something that can't be part of it."""

from __future__ import annotations

from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage
from annotator.suggest.words import Word

_CLOSERS = {")": "(", "”": "“", "」": "「", "》": "《", "’": "‘"}
_STOP_CHARS = frozenset(",。、;:!?…\"'|/<>=~ \n\t　")
_STOP_POS = ("p", "c", "u", "r", "d", "y", "e", "o", "f", "t")
_INNER_VERBS = frozenset(
    "建设 发展 投资 创新 设计 控股 制造 加工 管理 服务 研究 开发 检测 合作 运营 贸易 交易 物流 运输 养殖 种植 勘察 勘测 施工 安装 "
    "监督 监理 咨询 教育 培训 治疗 保护 监测 测试 生产 装备 再生 循环 储能 供应 供水 供电 供热 改造 提升 扩建 扩能 技改 综合利用 回收 "
    "处理 仓储 冷链 展示 体验 孵化 示范 试验 实验 应用 集散 配送 租赁 保障 安置 治理 修复 迁建 新建 改建 整治 开采 冶炼 铸造 印刷 包装 "
    "设施 发电 输变电 联合 国际 跨境 电商 防治 康复 医疗 养老 旅游 观光 演艺 搬迁 升级 更新 集成 封装 封测 复合 合成 聚合 精制 提取".split()
)
LONGEST_NAME = 40


def left_edge(passage: Passage, end_word: int, evidence: Evidence, *, longest: int = LONGEST_NAME) -> int:
    """Return the display offset at which the name begins whose last word has the index `end_word`.

    Stops at punctuation, function words, boundary words of the lexicon and verbs that names do not contain; brackets
    and quotes are taken in whole.
    """
    words = passage.words
    last = words[end_word]
    sentence, _ = passage.sentence_at(last.start)
    floor = max(sentence, last.end - longest)
    edge, closing = last.start, list[str]()
    for index in range(end_word - 1, -1, -1):
        word = words[index]
        if word.start < floor:
            break
        if word.text in _CLOSERS:
            closing.append(_CLOSERS[word.text])
        elif closing and word.text == closing[-1]:
            closing.pop()
        elif not closing and _stops(word, evidence):
            break
        elif word.text in _CLOSERS.values():
            break
        edge = edge if closing else word.start
    return edge


def _stops(word: Word, evidence: Evidence) -> bool:
    if word.text in _STOP_CHARS or word.text in evidence.left_boundaries:
        return True
    if word.text in _INNER_VERBS or word.text in evidence.organisations:
        return False
    if word.pos == "m" or word.pos == "q":
        return False
    if word.pos.startswith("v") and word.pos != "vn":
        return len(word.text) > 1 or word.pos == "v"
    return word.pos.startswith(_STOP_POS) and word.pos != "f"
