"""Made-up people with identity numbers that are right in form and can never be anyone's."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from domain.shared.identity import check_character

SURNAMES = (
    "陈林黄张吴李郑王刘苏蔡杨许谢叶郭洪邱曾赖江何徐周朱潘肖罗余方游高詹魏丁翁薛沈施卢俞蒋庄池范温阮童连康"
    "卓傅涂简戴姚程颜龚邹马陆董欧上官欧阳廖熊柯官钟兰雷蓝孙胡梁宋韩唐冯彭曹袁邓萧田"
)
_COMPOUND = ("上官", "欧阳")
FEMALE = "丽芳琴英玉梅兰秀美珍凤云月清芬敏静燕婷萍红霞慧雪娟淑华瑜莹洁琳倩蓉彩金珠惠娥香巧晓艳颖婉思雨欣怡梦佳"
MALE = "明福建国华强伟志文德荣金龙海林辉平斌峰宏杰涛鹏勇毅昌庆水木根土生旺达坤锋军健宇浩俊凯嘉铭泽轩毓钦"

# No place has ever had a code that begins with 359, so none of these numbers can be a living person's.
_NOWHERE = 359000
_PHONES = 19900000000

EDUCATION = ("primary", "junior", "senior", "vocational", "college", "bachelor", "master")
_SCHOOLED = (4, 26, 14, 22, 19, 14, 1)


@dataclass(frozen=True, slots=True)
class Someone:
    """A made-up person as they would tell it at a window."""

    name: str
    identity: str
    phone: str
    born: date
    education: str


def surnames() -> list[str]:
    """One or two characters each, the commonest of Fujian first."""
    single = SURNAMES
    for compound in _COMPOUND:
        single = single.replace(compound, "")
    return [*dict.fromkeys(single), *_COMPOUND]


_SURNAMES = surnames()
_WEIGHTS = [3 / (n + 6) for n in range(len(_SURNAMES))]


def name(rng: random.Random, *, woman: bool) -> str:
    """A surname and a given name, four times in five of two characters."""
    characters = rng.choices(FEMALE if woman else MALE, k=2 if rng.random() < 0.8 else 1)
    return rng.choices(_SURNAMES, _WEIGHTS)[0] + "".join(characters)


def someone(number: int, today: date, rng: random.Random) -> Someone:
    """Person `number` of the demo, from 17 to 57 years old on `today`: another number, another person.

    Numbers from 0 to 999,999 give different identity numbers; after that they begin again.
    """
    born = today - timedelta(days=int(365.25 * rng.triangular(17, 54, 29)) + rng.randrange(300))
    place, order = _NOWHERE + number // 1000 % 1000, number % 1000
    digits = f"{place}{born:%Y%m%d}{order:03d}"
    return Someone(
        name=name(rng, woman=order % 2 == 0),
        identity=digits + check_character(digits),
        phone=str(_PHONES + number % 1_000_000),
        born=born,
        education=rng.choices(EDUCATION, _SCHOOLED)[0],
    )
