"""What fills the slots of patterns: names from the lexicons and names made up from written parts."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.suggest.lexicon import Lexicons

_FORMS = (
    ("有限公司",) * 6
    + ("股份有限公司",) * 4
    + ("有限责任公司", "集团有限公司", "集团股份有限公司", "集团", "公司", "(集团)有限公司")
)
_UNITS = ("亿元",) * 10 + ("万元",) * 4 + ("余亿元", "多亿元", "亿", "余万元", "万亿元")
_CHINESE = ("一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十二", "十五", "二十", "三十", "五十", "上百")
_FOREIGN = ("亿美元", "万美元", "亿欧元", "亿港元", "万欧元", "亿日元", "亿新加坡元")
_CAPACITY = (
    "万吨",
    "吨",
    "GWh",
    "万台",
    "万台(套)",
    "万辆",
    "兆瓦",
    "万千瓦",
    "亿片",
    "万平方米",
    "万套",
    "MW",
    "亿支",
    "万件",
    "吉瓦",
    "公里",
)
_SIZES = (
    "亿元",
    "十亿元",
    "百亿元",
    "千万元",
    "5亿元",
    "10亿元",
    "50亿元",
    "5000万元",
    "3000万元",
    "1亿元",
    "20亿元",
    "千亿元",
)
_DATES = (
    "{m}月{d}日",
    "{y}年{m}月{d}日",
    "近日",
    "日前",
    "{m}月",
    "{y}年{m}月",
    "{y}年底",
    "{m}月中旬",
    "今年{m}月",
    "去年{m}月",
    "本月{d}日",
)


@dataclass(frozen=True)
class Fillers:
    """Draws a filler for a slot; the same random source gives the same fillers in the same order."""

    lexicons: Lexicons
    parts: Mapping[str, Sequence[str]]
    random: random.Random
    _slots: dict[str, Callable[[], str]] = field(default_factory=dict)
    _pools: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Connect every slot's name with what draws it."""
        self._slots.update(_slots(self))

    def __call__(self, slot: str) -> str:
        """Return a filler; raises KeyError for a slot that does not exist."""
        return self._slots[slot]()

    def part(self, name: str) -> str:
        """Return an entry of one of the written part lists."""
        return self.random.choice(self.parts[name])

    def entry(self, prefix: str, *kinds: str) -> str:
        """Return a lexicon word of the given kinds (any without), ambiguous ones left out."""
        key = f"{prefix} {kinds}"
        pool = self._pools.get(key)
        if pool is None:
            entries = self.lexicons.starting_with(prefix)
            pool = [e.word for e in entries if (not kinds or e.kind in kinds) and "ambiguous" not in e.notes]
            self._pools[key] = pool
        return self.random.choice(pool)

    def either(self, *choices: tuple[float, Callable[[], str]]) -> str:
        """Return what one of the drawers gives, chosen by weight."""
        weights = [weight for weight, _ in choices]
        return self.random.choices([draw for _, draw in choices], weights)[0]()

    def place(self, *kinds: str) -> str:
        """Return a place of the given kinds."""
        return self.entry("places", *kinds)

    def stem(self) -> str:
        """Return a made-up company stem."""
        return self.part("stems")

    def company(self) -> str:
        """Return a made-up full company name."""
        place = self.either((5, lambda: self.place("city")), (2, lambda: self.place("province")), (4, lambda: ""))
        place = place.removesuffix("市") if self.random.random() < 0.8 else place
        form = self.random.choice(_FORMS)
        if self.random.random() < 0.08:
            return f"{self.stem()}{self.part('trades')}({place or self.place('city')}){form}"
        return f"{place}{self.stem()}{self.part('trades')}{form}"

    def short(self) -> str:
        """Return a company's short name, known or made up."""
        return self.either(
            (4, lambda: self.entry("companies")),
            (3, lambda: self.stem() + self.part("short-trades")),
            (3, self.stem),
            (0.6, lambda: self.place("city").removesuffix("市") + self.stem()),
            (0.6, lambda: self.stem() + "公司"),
            (0.5, lambda: self.stem() + "集团"),
        )

    def body(self) -> str:
        """Return a government or party body with its place."""
        place = self.either((3, lambda: self.place("county")), (2, lambda: self.place("city")))
        for tail in "县区市旗州":
            if place.endswith(tail) and len(place) > 2:
                place = place[:-1]
                break
        return place + self.part("bodies-with-place-endings")

    def money(self) -> str:
        """Return an amount in the usual size of projects."""
        unit = self.random.choice(_UNITS)
        if self.random.random() < 0.06:
            return self.random.choice(_CHINESE[:9]) + self.random.choice(("亿元", "千万元", "百万元"))
        if "万元" in unit and "万亿" not in unit:
            return f"{self.random.choice((100, 300, 500, 800, 1200, 2000, 3500, 5000, 6800, 8000, 9600, 12000))}{unit}"
        if unit == "万亿元":
            return f"{self.random.choice(('1', '1.2', '2', '3.6', '5'))}{unit}"
        whole = self.random.choice(
            (1, 2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 45, 50, 60, 80, 100, 120, 200, 300, 560, 1000)
        )
        return f"{whole}.{self.random.randint(1, 99)}{unit}" if self.random.random() < 0.4 else f"{whole}{unit}"

    def small_money(self) -> str:
        """Return an amount as persons earn or pay it."""
        return self.random.choice(
            (f"{self.random.randint(1, 30)}.{self.random.randint(1, 9)}万元", f"{self.random.randint(2, 98) * 100}元")
        )

    def date(self) -> str:
        """Return a date or a time word."""
        draw = self.random
        return draw.choice(_DATES).format(y=draw.randint(2012, 2025), m=draw.randint(1, 12), d=draw.randint(1, 28))

    def person(self) -> str:
        """Return a person's name."""
        return self.entry("surnames") + self.part("given-names")

    def institute(self) -> str:
        """Return a research institute, mostly a made-up one."""
        tails = (
            "研究院",
            "研究所",
            "实验室",
            "创新研究院",
            "产业技术研究院",
            "重点实验室",
            "工程研究中心",
            "联合实验室",
            "创新中心",
        )
        return self.either(
            (4, lambda: self.entry("organisations-universities", "institute", "laboratory", "academy")),
            (
                4,
                lambda: (
                    self.place("city").removesuffix("市") + self.part("institute-fields") + self.random.choice(tails)
                ),
            ),
            (1, lambda: self.entry("organisations-universities", "university") + self.place("city") + "研究院"),
            (1, lambda: self.part("brands") + "实验室"),
        )


def _slots(f: Fillers) -> dict[str, Callable[[], str]]:
    draw = f.random
    return {
        "company": lambda: f.either((8, f.company), (2, lambda: f.entry("companies"))),
        "short": f.short,
        "known": lambda: f.either((3, lambda: f.entry("companies")), (1, lambda: f.entry("organisations"))),
        "group": lambda: f.part("groups"),
        "soe": lambda: f.entry("companies", "soe"),
        "foreign": lambda: f.entry("companies", "foreign"),
        "bank": lambda: f.entry("organisations-finance", "bank"),
        "fund": lambda: f.either((2, lambda: f.part("funds")), (1, lambda: f.entry("organisations-finance", "fund"))),
        "univ": lambda: f.entry("organisations-universities", "university"),
        "inst": f.institute,
        "hosp": lambda: f.either(
            (1, lambda: f.part("hospital-names")), (1, lambda: f.entry("organisations", "hospital"))
        ),
        "school": lambda: f.part("school-names"),
        "gov": lambda: f.either((6, f.body), (1, lambda: f.entry("organisations-government", "national"))),
        "dept": lambda: f.either(
            (1, lambda: f.part("local-bodies")), (1, lambda: f.entry("organisations-gov", "local"))
        ),
        "party": lambda: draw.choice(("", "", "中共")) + f.place("county") + "委",
        "assoc": lambda: f.part("association-names"),
        "media": lambda: f.either((1, lambda: f.part("media-names")), (1, lambda: f.entry("organisations", "media"))),
        "prov": lambda: f.place("province"),
        "city": lambda: f.place("city"),
        "county": lambda: f.place("county"),
        "zone": lambda: f.place("zone"),
        "town": lambda: f.part("towns"),
        "road": lambda: f.part("roads"),
        "n": lambda: str(draw.choice((2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 20, 23, 28, 36, 42, 56, 68, 98, 106, 200))),
        "cn": lambda: draw.choice(("两", "三", "四", "五", "六", "七", "八", "十", "十二", "二十")),
        "money": f.money,
        "smallmoney": f.small_money,
        "usd": lambda: f"{draw.randint(1, 90)}{draw.choice(('', '.5', '.8'))}{draw.choice(_FOREIGN)}",
        "size": lambda: draw.choice(_SIZES),
        "pct": lambda: f"{draw.randint(1, 80)}.{draw.randint(0, 9)}%",
        "date": f.date,
        "year": lambda: f"{draw.randint(2010, 2030)}年",
        "person": f.person,
        "role": lambda: f.part("roles"),
        "area": lambda: f"{draw.randint(2, 900)}{draw.choice(('亩', '万平方米', '平方米', '公顷', '余亩'))}",
        "cap": lambda: f"{draw.randint(1, 500)}{draw.choice(_CAPACITY)}",
        "ind": lambda: f.part("industries"),
        "prod": lambda: f.part("products"),
        "brand": lambda: f.part("brands"),
        "phase": lambda: draw.choice(("一期", "二期", "三期", "一期", "二期", "首期", "四期")),
    }
