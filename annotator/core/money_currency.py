"""Currencies by the names and codes that Chinese business news uses for them."""

# ISO 4217 code -> names; the first name is the one written by `format_money`
NAMES: dict[str, tuple[str, ...]] = {
    "CNY": ("元", "人民币", "块", "块钱"),
    "USD": ("美元", "美金", "美圆"),
    "HKD": ("港元", "港币", "港圆"),
    "TWD": ("新台币", "台币", "新台币元"),
    "MOP": ("澳门元", "澳门币"),
    "EUR": ("欧元",),
    "JPY": ("日元", "日币", "日圆"),
    "GBP": ("英镑",),
    "KRW": ("韩元", "韩币", "韩圆"),
    "RUB": ("卢布", "俄罗斯卢布"),
    "AUD": ("澳元", "澳大利亚元", "澳币"),
    "CAD": ("加元", "加拿大元", "加币"),
    "NZD": ("新西兰元", "纽元", "纽币"),
    "SGD": ("新加坡元", "新元", "新币", "坡币"),
    "CHF": ("瑞士法郎", "瑞郎"),
    "THB": ("泰铢",),
    "INR": ("印度卢比", "卢比"),
    "IDR": ("印尼盾", "印尼卢比"),
    "VND": ("越南盾",),
    "MYR": ("林吉特", "马来西亚林吉特", "马币"),
    "AED": ("迪拉姆", "阿联酋迪拉姆"),
    "SAR": ("沙特里亚尔",),
    "BRL": ("雷亚尔", "巴西雷亚尔"),
    "ZAR": ("兰特", "南非兰特"),
    "MXN": ("墨西哥比索",),
    "PHP": ("菲律宾比索",),
    "SEK": ("瑞典克朗",),
    "NOK": ("挪威克朗",),
    "DKK": ("丹麦克朗",),
    "KZT": ("坚戈",),
    "TRY": ("土耳其里拉",),
}
CODES: dict[str, str] = {code: code for code in NAMES} | {"RMB": "CNY", "CNH": "CNY", "NTD": "TWD"}
SYMBOLS: dict[str, str] = {
    "$": "USD", "US$": "USD", "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "SG$": "SGD", "A$": "AUD", "AU$": "AUD",
    "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "R$": "BRL", "¥": "CNY", "€": "EUR", "£": "GBP", "₩": "KRW", "฿": "THB",
    "₽": "RUB", "₹": "INR", "₫": "VND",
}  # fmt: skip
BY_NAME: dict[str, str] = {name: code for code, names in NAMES.items() for name in names} | CODES | SYMBOLS


def code_of(name: str) -> str:
    """Return the ISO code of a currency word as matched (`元人民币` counts as its last part); KeyError when unknown."""
    if name in BY_NAME:
        return BY_NAME[name]
    if name.startswith("元"):
        return BY_NAME[name[1:]]
    return BY_NAME[name.upper()]


def name_of(code: str) -> str:
    """Return the Chinese name for an ISO code, or the code itself when it has none here."""
    return NAMES[code][0] if code in NAMES else code
