"""Loading the suggestion engine: lexicons, dictionary and models; takes a second or two, so never at start."""

from __future__ import annotations

import gc
import logging
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

from annotator.core.errors import UserError
from annotator.services.resources import load_lexicons, resource
from annotator.services.settings import COLD
from annotator.services.shipped import models_version, shipped_version
from annotator.storage.models import StoredModel
from annotator.storage.queries import Verdicts
from annotator.storage.snapshot import read_lexicon, read_models
from annotator.suggest.evidence import make_evidence
from annotator.suggest.learned import Learned
from annotator.suggest.pipeline import VERSION, Engine
from annotator.suggest.ranking import Ranker
from annotator.suggest.relations import Linker
from annotator.suggest.sequence_model import SequenceModel
from annotator.suggest.words import WordCutter

RANKER, LINKER = "ranker.crfsuite", "relations.crfsuite"
LEARNED_RANKER = "ranker"
ZONE = "zone"
PAIR = 2  # code points of the endings of short names (建投, 面业) that are words, whatever the dictionary has
_CALM = 20_000  # new objects from which on the garbage collector has a look; Python's own 700 cost a 50th of the time
JOINED = "+"  # between the labels that one model reads together, in its file's name
# Read once after loading: patterns are compiled and common words worked out before the first article comes.
_WARM_UP = """海岸日报 第3版 要闻

重大项目“加速跑” 产业发展势头好

## 开工即提速

■记者 林一 通讯员 周青

（记者 林一 通讯员 周青）6月3日，海岸市召开重点项目推进会。市发改委负责人介绍，今年以来全市共有36个亿元以上项目
开工建设，其中，由云舟重工集团有限公司（以下简称“云舟重工”）投资12.5亿元的云舟重工船用发动机生产基地二期项目预计于
明年年底建成投产；晨曦药业、北湖新材、南桥食品等8家企业与开发区管委会签约，计划总投资约3至5亿美元。

据了解，该公司去年实现营业收入超过20亿元，同比增长8.5%。“我们将进一步加大投入，为企业提供更好的服务。”董事长说。

1．海岸大学附属医院新院区。建设单位：市卫生健康委；总投资：9.8亿元，目前已完成主体工程。

海岸国际会议中心效果图。 张山 摄

责任编辑：李木 来源：海岸日报"""
_LOG = logging.getLogger(__name__)


def load_rules() -> Engine:
    """Return an engine of rules and lexicons only, from which the models are trained."""
    cache = user_cache_path("annotator", appauthor=False)
    cache.mkdir(parents=True, exist_ok=True)
    evidence = make_evidence(load_lexicons())
    nouns = [*evidence.trades, *(ending for ending in evidence.short_endings.entries if len(ending) == PAIR)]
    # A zone stays in pieces (杭州|高新区): its last word says more than its name.
    places = evidence.places.words(without=ZONE)
    return Engine(evidence, WordCutter(evidence.organisations.words(), nouns, places, cache))


def model_engine(folder: Path) -> Engine:
    """Return an engine with the models of a folder; without a ranker or linker there the rules' own scores count."""
    rules = load_rules()
    files = [file for file in sorted(folder.glob("*.crfsuite")) if file.name not in (RANKER, LINKER)]
    models = [SequenceModel(file.stem.split(JOINED), file) for file in files]
    ranker, linker = (Ranker(folder / name) if (folder / name).exists() else None for name in (RANKER, LINKER))
    return Engine(
        rules.evidence,
        rules.cutter,
        models,
        ranker,
        linker=Linker(rules.evidence, linker) if linker else None,
        version=f"base-{models_version(folder)}" if files else VERSION,
    )


def load_engine(verdicts: Sequence[Verdicts] = (), learned: Learned | None = None) -> Engine:
    """Return the engine with the shipped models, that knows what reviewers confirmed and rejected and what they taught.

    Without either it is the cold engine.
    """
    engine = model_engine(resource("models"))
    engine.suggest("", _WARM_UP)
    gc.freeze()  # lexicons and models stay for good: looked through again and again they cost a tenth of the time
    gc.set_threshold(_CALM)  # a pass makes thousands of small tuples that go by themselves
    engine.learned = learned
    teach(engine, verdicts)
    return engine


def dataset_engine(dataset: Path | None, verdicts: Sequence[Verdicts], mode: str) -> Engine:
    """Return the engine for a dataset file; in the mode `cold` nothing that its reviewers decided counts."""
    if mode == COLD:
        return load_engine()
    engine = load_engine(verdicts, load_learned(dataset) if dataset else None)
    if dataset is not None:
        try:
            engine.lexicon.replace(read_lexicon(dataset))
        except UserError as error:
            _LOG.warning("the lexicon of %s is not used: %s", dataset, error)
    return engine


def load_learned(dataset: Path) -> Learned | None:
    """Return what a dataset taught, or None when it taught nothing or what it taught can't be used."""
    try:
        return learned_from(read_models(dataset))
    except (UserError, ValueError, OSError) as error:  # a model that can't be read must not stop the review
        _LOG.warning("what %s taught is not used: %s", dataset, error)
        return None


def learned_from(stored: Sequence[StoredModel]) -> Learned | None:
    """Return stored models ready for use, or None when there are none for the shipped ones.

    Raises ValueError when their data is not what was stored.
    """
    usable = {one.name: one for one in stored if one.base == shipped_version()}
    if not usable:
        return None
    version = min(one.version for one in usable.values())
    data = {name: one.data for name, one in usable.items()}
    if not version.endswith(content_hash(data)):
        raise ValueError("the models are damaged")
    return open_learned(version, data)


def open_learned(version: str, data: Mapping[str, bytes]) -> Learned:
    """Return the models of a dataset from their data by label; the ranker's name is `LEARNED_RANKER`."""
    models = [SequenceModel([name], content) for name, content in sorted(data.items()) if name != LEARNED_RANKER]
    ranker = Ranker(data[LEARNED_RANKER]) if LEARNED_RANKER in data else None
    return Learned(version, models, ranker)


def content_hash(data: Mapping[str, bytes]) -> str:
    """Return eight hex digits of the data of learned models, the end of their version."""
    return sha256(b"".join(data[name] for name in sorted(data))).hexdigest()[:8]


def teach(engine: Engine, verdicts: Sequence[Verdicts]) -> None:
    """Tell an engine how often strings have been confirmed and rejected by now."""
    engine.learn((v.label, v.text, v.confirmed, v.rejected) for v in verdicts)
