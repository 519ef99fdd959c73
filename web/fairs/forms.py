"""What is typed to arrange and run a fair."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from domain.fairs.log import ENTRY_KINDS
from web.forms import Form
from web.i18n import N_
from web.shown.fields import CreditCode, Line, Phone, Text, one_of

Count = Annotated[int, Field(ge=0, le=10_000)]


class GiveStall(Form):
    """An employer is chosen from those with open vacancies, or named by its code."""

    stall: int = Field(title=N_("台位号"), ge=1, le=500)
    employer: Line = Field("", title=N_("用人单位"), description=N_("列出的是有在招岗位的单位"))
    code: CreditCode | None = Field(None, title=N_("统一社会信用代码"), description=N_("单位不在上面时填，须已登记过"))


class Stall(Form):
    stall: int = Field(title=N_("台位号"), ge=1, le=500)


class Result(Form):
    stall: int = Field(title=N_("台位号"), ge=1, le=500)
    met: Count = Field(title=N_("洽谈人数"))
    intended: Count = Field(title=N_("达成意向"))
    hired: Count = Field(title=N_("现场录用"))


class CheckIn(Form):
    """Typed, or read from a card or a code by a scanner that ends with Enter."""

    who: Line = Field(title=N_("手机号、身份证号或档案号"), description=N_("可直接扫码，回车即签到"))
    wish: Line = Field("", title=N_("想找的工作"), description=N_("可不填"))


class AtDoor(Form):
    phone: Phone = Field(title=N_("手机号"), description=N_("只用于不重复计数和后续联系，加密保存"))
    wish: Line = Field("", title=N_("想找的工作"), description=N_("可不填"))


class Entry(Form):
    kind: Annotated[str, AfterValidator(one_of(ENTRY_KINDS))] = Field(title=N_("种类"))
    text: Text = Field(title=N_("情况"), description=N_("不要写个人信息"))
    handling: Text = Field("", title=N_("处理"), description=N_("还没处理可以先不填"))


class Handling(Form):
    entry: Line = Field(title=N_("现场记录"))
    handling: Text = Field(title=N_("处理"))


class Close(Form):
    analysis: Text = Field(title=N_("供求分析"))
    improvement: Text = Field("", title=N_("改进措施"))
