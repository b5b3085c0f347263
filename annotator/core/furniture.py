"""Page furniture: captions, credits, by-lines and page marks that stand between the sentences of a printed page."""

from __future__ import annotations

from enum import StrEnum

from annotator.core.lazy import regex

BLANKS = " \t\r\x0b\x0c\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
LONGEST_FURNITURE = 80
_LONGEST_HEADING = 40
_LONGEST_CREDIT = 60
_LONGEST_PICTURE = 40
_LONGEST_PAGE_MARK = 30

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤"
    "花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米"
    "贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯"
    "管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲封芮储靳汲糜松段富巫乌焦巴弓牧隗谷车侯"
    "宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎溥印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍闻党翟谭贡"
    "劳逄姬申扶堵冉宰雍桑桂牛寿边扈燕冀浦尚农温庄晏柴瞿阎慕连茹习艾鱼容古易慎廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧"
    "沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙丰关查游肖付闫涂占邸仝冼揭楼储"
)
_COMPOUND = ("欧阳", "司马", "上官", "诸葛", "皇甫", "令狐", "慕容", "夏侯", "端木", "司徒", "尉迟", "东方", "公孙")

_HAN = "[\u4e00-\u9fff]"
_NAME = f"(?:{_HAN}{{2,4}}|{_HAN}[ \u3000]+{_HAN})"
_NAMES = rf"{_NAME}(?:[\s、]+{_NAME}){{0,5}}"
_NUMERAL = "[一二三四五六七八九十]"
_PAGE_NUMBER = f"[A-Z]?(?:\\d{{1,3}}|{_NUMERAL}{{1,3}})"
_BOUNDARY = r"(?:^|[\s。！？；（(：:/／])"

_MARKDOWN = r"(#{2,6}|#(?=[ \t\u3000]))[ \t\u3000]*(?=[^#\s])"
_NUMBERED = rf"(?:(第?{_NUMERAL}{{1,3}}(?:、(?!{_NUMERAL})|[章节篇]|部分))|[（(]{_NUMERAL}{{1,3}}[)）])\s*\S"
_PAGE = rf"""(?x) [#＃]+ | [■□◆◇●○★☆▲△▼▽※＊*\-—_=·•～~]+ | [A-Z]?\d{{1,3}} | [—–\-·]\s*\d{{1,3}}\s*[—–\-·]
    | {_PAGE_NUMBER}\s*版 | 第\s*{_PAGE_NUMBER}\s*[版页]
    | [（(]?(?:上接|下转|紧接|转|详见|另见|见|相关报道见)\s*第?\s*
      {_PAGE_NUMBER}(?:[—–\-~～、至]{_PAGE_NUMBER})?\s*版[)）]?
    | [^。，,；\d]{{0,8}}{_PAGE_NUMBER}\s*[—–\-~～至]\s*{_PAGE_NUMBER}\s*版[)）]?
    | \d{{4}}年\d{{1,2}}月\d{{1,2}}日\s*星期[一二三四五六日天].{{0,12}}"""
_CREDITED = (
    rf"{_BOUNDARY}(?:{_HAN}{{0,8}}(?:记者|通讯员))?[\s:：]*{_NAMES}[\s/／]+(?:摄|摄影|摄影报道|绘|制图|供图)[)）]?$"
)
_CREDITED_TIGHT = rf"{_BOUNDARY}(?:{_HAN}{{0,8}}(?:记者|通讯员)\s*)?({_HAN}{{2,3}})(?<![拍航])(?:摄|制图)[)）]?$"
_LENT = rf"{_BOUNDARY}[^\s。，,；：:]{{2,16}}\s*供图[)）]?$"
_LABELLED = (
    r"[▲△▼▽◀▶]?\s*(?:图为|[上下左右]图(?=[:：为\s])|图(?:[①-⑩]|\d{1,2})(?=[:：为\s])|(?:效果|示意|资料|规划)图[:：])"
)
_PICTURE = r"[^。，,；！？]+(?:(?:效果|示意|鸟瞰|实景|概念|渲染|资料)图片?|资料照片)[)）]?$"
_PLANNED = "效果图|渲染图|概念图|规划示意图"
_CREDIT = r"""(?x) [（(【\[]?\s*(?:
    (?:责任编辑|责编|本版编辑|值班编辑|版式设计|版式|美编|校对|图片来源|资料来源|作者单位|编辑)
      (?:[:：/／|丨]|[ \t\u3000]+)
    | (?:来源|主编|视觉设计|设计|供稿|撰文|文字|摄影|图片|制图|绘图|审核|[一二三初复终]审
      |监制|总监制|策划|统筹|翻译|作者)[:：/／|丨]
    | (?<=[（(])作者[系为]
    )\s*\S"""
_PICTURES_FROM = (
    r"[（(]?(?:本版|本文|文内|本组|本报|以上|除署名外)?(?:图片|照片|图)"
    r"(?:均|除署名外)*[由为].{2,40}(?:提供|供图|拍摄|摄影?)[)）]?"
)
_REPORTERS = (
    rf"[■□◆●◎○▲\s]*(?:{_HAN}{{0,8}}(?:记者|通讯员|实习生)[\s:：]+{_NAMES}\s*)+(?:文/图|文|图|摄影报道|报道|整理|摄影)?"
)
_REPORTER_TIGHT = rf"[■□◆●◎○▲\s]*(?:{_HAN}{{0,8}}(?:记者|通讯员)({_HAN}{{2,3}})\s*)"
_WRITTEN_BY = rf"(?:(?:文|图|摄影|文图|图文)\s*[/／|丨]\s*{_NAMES}\s*)+"
_NAME_LIST = rf"{_HAN}{{1,4}}(?:[ \t\u3000\u00a0、]+{_HAN}{{1,4}}){{1,7}}"
_SEPARATORS = r"[\s、]+"
_NAME_SEPARATORS = frozenset(" \t\u3000\u00a0、")

_SENTENCE_MARKS = frozenset("。！？；")
# What furniture can begin or end with, beside names and reporters.
_FIRST = frozenset(
    "#＃▲△▼▽◀▶■□◆●◎○（(【[第一二三四五六七八九十图上下左右效示资规"
    "责本值版美校作来主视设供撰文摄制绘审初复终监总策统翻编实以除"
)
# What stands in every credit: a mark after the trade's word, or a word for who lent the picture.
_CREDITING = frozenset(":：/／|丨 \t\u3000系为由")
_WRITERS = frozenset("文图摄")
_PAGE_LAST = frozenset("版页）)#＃■□◆◇●○★☆▲△▼▽※＊*-—–_=·•～~0123456789")
_LAST = _PAGE_LAST | frozenset("摄影道绘图片照供")


class Furniture(StrEnum):
    """What a line of a page is: running text, a heading, or something that only stands beside the text."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    PAGE = "page"


def heading_mark(line: str) -> tuple[int, int]:
    """Return (level 1-6, length of the mark in code points) of a Markdown heading line, else (0, 0)."""
    match = regex(_MARKDOWN).match(line) if line[:1] == "#" else None
    return (len(match[1]), match.end()) if match else (0, 0)


def heading_level(line: str) -> int:
    """Return the level of a heading line: its Markdown level, 2 for 一、, 3 for （一）, 0 for any other line."""
    level = heading_mark(line)[0]
    if level or not _is_numbered_heading(line):
        return level
    return 3 if line[0] in "（(" else 2


def classify_line(line: str, *, runs_on: bool = False) -> Furniture:
    """Return what one line of a page is; in doubt it is BODY.

    `runs_on` says that the sentence of the line before reaches into this one: then only marks that sentences never
    have (a photographer's credit, 责任编辑, a page number) count.
    """
    text = line.strip(BLANKS)
    return classify_stripped(text, runs_on=runs_on) if text else Furniture.BODY


def classify_stripped(text: str, *, runs_on: bool = False) -> Furniture:
    """Return what `classify_line` does, for a line with content and without blanks around it."""
    if not _may_be_furniture(text):
        return Furniture.BODY
    if text[0] == "#" and heading_mark(text)[0]:
        return Furniture.HEADING
    if len(text) > LONGEST_FURNITURE:
        return Furniture.BODY
    if len(text) <= _LONGEST_PAGE_MARK and (text[-1] in _PAGE_LAST or "星期" in text) and regex(_PAGE).fullmatch(text):
        return Furniture.PAGE
    kind = _strong_kind(text)
    return kind if runs_on or kind is not Furniture.BODY else _weak_kind(text)


def is_planned_caption(line: str) -> bool:
    """Return whether a line is the caption of a picture of something planned (效果图), not of something that stands."""
    return regex(_PLANNED).search(line) is not None and classify_line(line) is Furniture.CAPTION


def _may_be_furniture(text: str) -> bool:
    """Return whether a closer look is worth its time: most lines are told from their first and last characters."""
    if text[0] in _FIRST or text[-1] in _LAST:
        return True
    if len(text) > LONGEST_FURNITURE or text[-1] in _SENTENCE_MARKS:
        return False
    return "星期" in text or _names_reporters(text) or _begins_with_name(text)


def _names_reporters(text: str) -> bool:
    return "记者" in text or "通讯员" in text or "实习生" in text


def _begins_with_name(text: str) -> bool:
    """Return whether up to four Chinese characters stand before a blank or 、."""
    for place, character in enumerate(text[:5]):
        if character in _NAME_SEPARATORS:
            return place > 0
        if not "\u4e00" <= character <= "\u9fff":
            return False
    return False


def _strong_kind(text: str) -> Furniture:
    """Return the kind told by words of the printing trade."""
    if _is_credited(text):
        return Furniture.CAPTION
    if len(text) > _LONGEST_CREDIT or not _SENTENCE_MARKS.isdisjoint(text):
        return Furniture.BODY
    if text[0] in _WRITERS and regex(_WRITTEN_BY).fullmatch(text):
        return Furniture.BYLINE
    if _names_reporters(text) and _is_reporters(text):
        return Furniture.BYLINE
    if not _CREDITING.isdisjoint(text) and (regex(_CREDIT).match(text) or regex(_PICTURES_FROM).fullmatch(text)):
        return Furniture.CREDIT
    return Furniture.BODY


def _is_reporters(text: str) -> bool:
    """Return whether a line is nothing but reporters with their names."""
    tight = regex(_REPORTER_TIGHT).fullmatch(text)
    return regex(_REPORTERS).fullmatch(text) is not None or (tight is not None and _is_name(tight[1]))


def _is_credited(text: str) -> bool:
    """Return whether a line ends in the name of who took, drew or lent the picture."""
    if text.rstrip(")）")[-1:] not in tuple("摄影道绘图"):
        return False
    tight = regex(_CREDITED_TIGHT).search(text)
    return bool(regex(_CREDITED).search(text) or regex(_LENT).search(text) or (tight and _is_name(tight[1])))


def _weak_kind(text: str) -> Furniture:
    """Return the kind told by the shape of the line alone."""
    if "图" in text and regex(_LABELLED).match(text):
        return Furniture.CAPTION
    if len(text) <= _LONGEST_PICTURE and ("图" in text or "照片" in text) and regex(_PICTURE).match(text):
        return Furniture.CAPTION
    if _is_numbered_heading(text):
        return Furniture.HEADING
    if not _NAME_SEPARATORS.isdisjoint(text) and regex(_NAME_LIST).fullmatch(text) and _is_name_list(text):
        return Furniture.BYLINE
    return Furniture.BODY


def _is_numbered_heading(text: str) -> bool:
    """Return whether a line is short, begins with 一、 or （一） or 第一章, and holds no sentence."""
    if text[:1] not in "（(第一二三四五六七八九十" or len(text) > _LONGEST_HEADING or text[-1] in "，,、：:…":
        return False
    return _SENTENCE_MARKS.isdisjoint(text) and regex(_NUMBERED).match(text) is not None


def _is_name(token: str) -> bool:
    """Return whether two or three characters (four after a compound surname) can be a personal name."""
    if token.startswith(_COMPOUND):
        return 3 <= len(token) <= 4
    return 2 <= len(token) <= 3 and token[0] in _SURNAMES


def _is_name_list(text: str) -> bool:
    """Return whether a line is two to four names, or one name of two characters printed with a blank inside."""
    names: list[str] = []
    single = ""
    for token in regex(_SEPARATORS).split(text):
        if len(token) > 1 and not single:
            names.append(token)
        elif len(token) == 1 and not single:
            single = token
        elif len(token) == 1:
            names.append(single + token)
            single = ""
        else:
            return False
    spaced = len(names) == 1 and "、" not in text
    return not single and (spaced or 2 <= len(names) <= 4) and all(_is_name(name) for name in names)
