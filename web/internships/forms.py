"""What is typed about an internship. Notice, annex 2, 2.3.1: 见习协议、见习管理."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import CreditCode, Line, Name, Text, one_of
from web.subsidies.forms import Yuan


class Agree(Form):
    """The agreement."""

    credit_code: CreditCode = Field(
        title=N_("见习单位的营业执照号码"), description=N_("18 位统一社会信用代码，须先登记用人单位")
    )
    title: Line = Field(title=N_("见习岗位"))
    first: date = Field(title=N_("见习起日"))
    last: date = Field(title=N_("见习止日"))
    allowance: Yuan = Field(title=N_("每月见习补助（元）"))
    mentor: Name = Field(title=N_("带教人"), description=N_("加密保存"))


class NoteIt(Form):
    note: Text = Field(title=N_("见习情况"), description=N_("不要写姓名、证件号、电话"))


class End(Form):
    outcome: Annotated[str, AfterValidator(one_of(("hired", "completed", "left")))] = Field(title=N_("结果"))
    ended_on: date = Field(title=N_("结束日期"))
