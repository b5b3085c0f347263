"""Words around an amount: the comparator they state, and whether a figure without 元 is money at all.

All arguments are squeezed text (folded, no blanks): `left` ends where the amount starts, `right` starts where it ends.
"""

import re
from decimal import Decimal
from typing import Literal

Comparator = Literal["eq", "approx", "gt", "ge", "lt", "le", "range"]

_NOT = "(?:不|不得|不会|不能|未|没有|没|不可|不应|不再)"
_BEFORE: tuple[tuple[Comparator, str], ...] = (
    ("le", f"{_NOT}(?:超过|超出|高于|大于|多于|突破|超|逾)|(?<!历史)(?<!史上)(?:最高|最多)|上限|至多|顶多|封顶(?!,)"),
    ("ge", f"{_NOT}(?:少于|低于|小于|下于|亚于)|(?<!居高)不下|至少|最少|最低|起码|下限"),
    ("lt", "(?<![金力乏])不足(?![,:])|不到|低于|少于|小于|不满|未满|未到|未达到?"),
    ("gt", "超过|超出|超|逾|突破|冲破|大于|高于|多于|不止|(?<![通经不路])过|(?<![爆打击侦读撞])破"),
    (
        "approx",
        "大约|大概|将近|接近|逼近|约莫|差不多|(?<![最附临邻亲靠贴远就])近"
        "|(?<![签节合预履契条制邀违集简公特续纽婚爽失守隐])约",
    ),
)
_FILLER = (
    "(?:[,:(\"'\\[]|为|了|是|达到?|可达?|到|在|有|需要?|要|合|折合|计|共计|总计|人民币|投资额?|总投资|资金|投入|给予|补助|补贴"
    "|奖励|资助|支持|安排|融资|贷款|一次性)"
)
# the first signs of all these words: spares most positions the long choice
_BEFORE_FIRST = "(?=[不未没最上至顶封起下低少小超逾突冲大高多过破将接逼约差近])"
_BEFORE_RE = re.compile(
    f"{_BEFORE_FIRST}(?:"
    + "|".join(f"(?P<c{number}>{words})" for number, (_, words) in enumerate(_BEFORE))
    + f"){_FILLER}{{0,4}}\\Z"
)
_EQUAL_WORDS = ("达", "高达", "多达", "达到", "共", "共计", "总计", "合计", "累计", "为")
_NOTE = r"(?:\((?:不?含[^()]{0,12}|人民币|等值)\))?[)\"'\]]?"
_AFTER: tuple[tuple[Comparator, str], ...] = (
    ("approx", "左右|上下(?![游联级楼班])"),
    ("ge", r"(?:及|或|含|\(含\))?(?:其)?以上|级|(?:起|起步)(?=[,。;、)]|\Z)"),
    ("le", "(?:及|或|含)?(?:以内|以下|之内)|为上限|为限|封顶"),
    ("gt", "出头|开外|有余|多(?=[,。;、的])"),
)
_AFTER_RE = re.compile(_NOTE + "(?:" + "|".join(f"(?P<c{n}>{words})" for n, (_, words) in enumerate(_AFTER)) + ")")


def word_before(left: str) -> Comparator | None:
    """Return the comparator that the words just before the amount state, or None."""
    found = _BEFORE_RE.search(left[-24:])
    return _BEFORE[int((found.lastgroup or "c0")[1:])][0] if found else None


def word_after(right: str) -> tuple[Comparator | None, int]:
    """Return the comparator that the words just after the amount state, or None, and their length in `right`."""
    found = _AFTER_RE.match(right)
    return (_AFTER[int((found.lastgroup or "c0")[1:])][0], found.end()) if found else (None, 0)


def combine(before: Comparator | None, inner: str, after: Comparator | None, implied: bool) -> Comparator:
    """Weigh the words: firm ones before win (超过…以上 is gt), then 余/多/几 inside, then words after, then 约."""
    if before in ("gt", "ge", "lt", "le"):
        return before
    if inner == "gt":
        return "gt"
    if after is not None:
        return after
    if before == "approx" or inner == "approx":
        return "approx"
    return "ge" if implied else "eq"


_SHANG = re.compile("(?<![以之加马网线晚早路])上\\Z")
_YUAN_ALWAYS = re.compile("素(?!质)|器件|件(?!套)|宇宙")
_YUAN_SMALL = re.compile("[旦宵]|化(?![肥妆工学解])|气(?![价费])|老院")
_YUAN_TINY = re.compile(
    "[老帅勋宝代朝谋培锂桥村店牌月年首组里区]|正极|前驱|乙丙|材料|电池|结构|方程|论|函数|[一二]次|复始|空间|体系|合金|催化"
    "|共聚|社会|治理|经济|创新|融合|并举|互补|文化|支付"
)
_AFTER_DIGIT_YUAN = re.compile(r"[/角钱整每]|左右|以[上下内]|[一1]?[斤个张份件本盒瓶]|起")
_BARE_YUAN_OTHER = re.compile("[户村镇乡县店]|GDP|(?:工业)?增加值|(?:地区)?生产总值|产值|收入|单位")
_UNIT_LABEL = re.compile(r"(?:单位[:(]?|每|/|\()\Z")


def yuan_begins_word(right: str, low: Decimal, big: bool) -> bool:
    """True when the 元 just before `right` belongs to the next word (元旦, 元件); `low` figure, `big` with 万 or 亿."""
    if _YUAN_ALWAYS.match(right):
        return True
    return not big and bool(_YUAN_SMALL.match(right) or (low < 10 and _YUAN_TINY.match(right)))


def ends_with_shang(left: str) -> bool:
    """True when `left` ends in the 上 of 上亿 and not in the 上 of 以上, 加上."""
    return bool(_SHANG.search(left))


def ends_clause(right: str) -> bool:
    """True when punctuation, a conjunction or nothing follows."""
    return bool(_BOUNDARY.match(right))


def closes_sum(right: str) -> bool:
    """True when `right` begins with the 整 or 正 that closes a written-out sum (壹佰万元整)."""
    return right[:1] in ("整", "正") and ends_clause(right[1:])


def tells_change(left: str, joiner: str, right: str) -> bool:
    """True when 从/由 … 到 … names a start and an outcome and not the ends of a range."""
    return joiner in ("至", "到") and left[-1:] in ("从", "由", "自") and not right.startswith(("不等", "之间", "区间"))


def only_comparators(left: str, right: str) -> bool:
    """True when both sides hold nothing but comparator words (or nothing at all)."""
    before = not left or bool(_BEFORE_RE.fullmatch(left)) or left in _EQUAL_WORDS
    return before and (not right or word_after(right)[1] == len(right))


def digit_yuan_is_money(right: str) -> bool:
    """True when one Chinese digit with 元 (三元) is a price and not a name or a term."""
    return bool(_AFTER_DIGIT_YUAN.match(right))


def size_is_label(left: str, right: str) -> bool:
    """True when 万元 or 亿元 without a number is a unit of measure (单位:万元, 万元GDP) or a word (万元户)."""
    return bool(_BARE_YUAN_OTHER.match(right) or _UNIT_LABEL.search(left))


_COUNTER = re.compile(
    "[余多]?(?:人(?![民才工形脸])|名|户(?!外)|家(?![电居具])|位(?!于)|亩|吨|斤|克|升(?!级)|米|顷|辆|架(?!构)|艘|只|头(?!部)|羽|尾|株|棵"
    "|颗|粒|枚|片(?!区)|张|幅|本(?![地次市])|册|份|篇|件|支(?![持撑付])|双(?![方创碳])|根(?!据)|瓶|桶|盒|袋|箱|倍|天(?![然津猫])"
    "|日(?![产本均处])|周|秒|小时|所|座|处(?!理)|条|套|字|步|股(?![权份])|手(?![机术游套])|次(?!级)|种(?![子植业])|类"
    "|场(?![馆地景])|度(?!假)|岁|块|间|栋|幢|口(?![岸罩腔])|床(?!垫)|层|帧|台(?![币州湾])|个(?!亿)|公[里斤顷吨升克分亩尺]"
    "|平[方米]|立方|方(?![案面向式便])|标[方箱准]|海里|英[里尺寸亩]|千[瓦克米伏卡]|兆|瓦|伏|焦|卡|赫|安时|像素|字节|比特|光年"
    "|核(?!心)|单(?![位个])|项(?!目)|部(?![分署])|年(?![产内度初底])|月(?!产)|分(?![三两二几期别批年步])|点(?![燃亮])|码(?!头)"
    "|号|里|起(?!步))"
    "|[A-Za-z㎡%‰℃](?!轮)|农[民户村业]|居民|市民|村民|群众|用户|粉丝|游客|旅客|观众|读者|学[生子员习]|师生|职工|老年|青年|儿童|青少年"
    "|消费者|会员|客户|网[民友]|民众|国人|市场主体|中小|就业|大学生|参数|流量|点击|播放|人口|劳动|司机|骑手|商户|企业|标准箱"
)
_OPEN_NOUN = (
    "投资|总投资|总额|总规模|真金白银|巨资|资金|融资|贷款|注资|增资|定增|募资|基金|专项|债[券务]?|订单|大单|合同|补[贴助]|奖励|奖金|红包|财政|国债|信贷|票房|拨款"
    "|项目|产业|企业|集群|园区|平台|市场|板块|规模|工程|收购|并购|估值|市值|授信|赔偿|罚款|现金|资产|注册资本|出资|捐[款赠]"
    "|保费|赛道|龙头|蓝海|强企|能级|投入|大项目|营收|产值|[A-Z]\\+*轮|天使轮|种子轮|战略|级"
)
_NOUN_RIGHT = re.compile(f"的?(?:{_OPEN_NOUN})")
_CUE = (
    "总?投资额?|投入|资金|融资|募资|募集|贷款|注资|增资|出资|斥资|耗资|砸下?|集资|筹资|引资|拨款|总额|估值|市值|注册资本|资本金"
    "|造价|概算|预算|合同额|签约额|金额|基金|专项债|债券|补贴|补助|奖励|捐赠|捐款|融到|获投|收购价?|作价|成交价?|总价|花费?|规模"
    "|营业?收入?|收入|利润|产值|税收|销售额|交易额|营业额|成交额|票房|亏损|净利|市场|借款|授信|赔偿|罚款|资产|外资|财政|支出"
)
_LEAD = (
    "(?:[,:(\"']|额|为|了|是|达到?|高达|多达|可达?|到|在|有|需要?|要|合|折合|计|共计?|总计|累计|合计|约|近|超过?|逾|突破|破|过|上"
    "|人民币|不(?:超过|低于|少于|到|足)|至少|最高|最多|将近|接近|大约|预计|总|各|从|由|增至|增加到?|升至|扩大到|提高到|已|将|仅|就|也)"
)
_CUE_FIRST = "(?=[" + "".join(sorted({word[0] for word in _CUE.split("|")})) + "])"
_CUE_LEFT = re.compile(f"{_CUE_FIRST}(?:{_CUE}){_LEAD}{{0,5}}\\Z")
_CUE_ANY = re.compile(f"{_CUE_FIRST}(?:{_CUE})")
_OTHER_CUE = re.compile(
    "用户|人口|粉丝|播放|下载|销量|产量|浏览|点击|流量|客户|会员|面积|装机|参数|订单量|人次|人数|游客|旅客|客流|阅读|观看|观众|就业"
    "|吞吐量|运量|票数|件数|数量|株数|里程|户数|注册量|安装量|访问|转发|点赞|出货|发电|用电|重量|产能|保有量|岗位|亩|吨|辆"
)
_CLAUSE_END = re.compile("[,。;!?:\n]")
_BOUNDARY = re.compile(r"[,。;!?、.:)\"'\]》/~-]|的[,。]|\Z|[和与及或](?!人)")


def bare_is_money(left: str, right: str, *, implied: bool, hundreds: bool) -> bool:
    """Decide whether 50亿 or 300万 without a currency word is money.

    A counter or a counted noun after it (亿斤, 万人, 万平方米) always says no. Money when a money word stands
    right before it (投资50亿建设…) or right after it (50亿投资); else only before punctuation, the end or 左右/以上,
    unless the clause last spoke of something else (用户, 产量).
    `implied`: no digit was written (百亿级); `hundreds`: it is 十亿 or more.
    """
    after, length = word_after(right)
    rest = right[length:]
    if _COUNTER.match(rest) and not (implied and rest.startswith("企业")):
        return False
    cued = bool(_CUE_LEFT.search(left[-28:]))
    noun = bool(_NOUN_RIGHT.match(rest))
    ends = bool(_BOUNDARY.match(rest)) or after is not None
    if implied:
        classed = hundreds and after is not None and not _speaks_of_other(left)
        return classed or (noun and (hundreds or after is not None)) or (cued and ends)
    if cued or noun:
        return True
    return ends and not _speaks_of_other(left)


def _speaks_of_other(left: str) -> bool:
    clause = left[-28:]
    for mark in _CLAUSE_END.finditer(clause):
        if mark.end() < len(clause) - 1:
            start = mark.end()
            clause = " " * start + clause[start:]
    last_money = max((found.end() for found in _CUE_ANY.finditer(clause)), default=-1)
    return any(found.end() > last_money for found in _OTHER_CUE.finditer(clause))
