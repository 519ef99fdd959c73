"""What is typed about a person: to register them, and what is learnt later."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from domain.people.facts import SOURCES
from web.forms import Form
from web.i18n import N_
from web.shown.fields import IdentityNumber, Line, Name, Phone, Text, Village, one_of
from web.terms.people import EDUCATION
from web.terms.rosters import CORRECTED_FOR, RESULTS, UNMASKED_FOR, WAYS, WITHDRAWN_FOR

DECLARED = tuple(source for source in SOURCES if source != "case")


class Register(Form):
    """Notice 三(二): 实名台账."""

    identity: IdentityNumber = Field(title=N_("公民身份号码"), description=N_("18 位，可用读卡器刷入"))
    name: Name = Field(title=N_("姓名"))
    phone: Phone = Field(title=N_("联系方式"), description=N_("手机号，或带区号的固定电话"))
    education: Annotated[str, AfterValidator(one_of(EDUCATION))] = Field(title=N_("学历"))
    village: Village = Field(title=N_("常住村（社区）"))
    address: Line = Field(title=N_("居住地址"), description=N_("路、巷、门牌号"))


class Correct(Form):
    """Only what is filled in is corrected; the village and the education start with what is known."""

    name: Name | None = Field(None, title=N_("姓名"))
    phone: Phone | None = Field(None, title=N_("联系方式"))
    address: Line | None = Field(None, title=N_("居住地址"))
    education: Annotated[str, AfterValidator(one_of(EDUCATION))] | None = Field(None, title=N_("学历"))
    village: Village | None = Field(None, title=N_("常住村（社区）"))
    cause: Annotated[str, AfterValidator(one_of(CORRECTED_FOR))] = Field(title=N_("为什么改"))


class CorrectNumber(Form):
    """The identity number was mistyped."""

    identity: IdentityNumber = Field(title=N_("正确的公民身份号码"), description=N_("对照身份证，18 位"))


class Declare(Form):
    """One fact: its day, its last day where it has one, its kind, on what it is based."""

    since: date = Field(title=N_("日期"))
    until: date | None = Field(None, title=N_("截止日"), description=N_("没有期限的留空"))
    kind: Line | None = Field(None, title=N_("类别"))
    source: Annotated[str, AfterValidator(one_of(DECLARED))] = Field(title=N_("依据"))
    detail: Text | None = Field(None, title=N_("说明"), description=N_("加密保存，登记理由后才显示"))


class Withdraw(Form):
    cause: Annotated[str, AfterValidator(one_of(WITHDRAWN_FOR))] = Field(title=N_("为什么撤销"))


class Contact(Form):
    """A call or a visit, and when the next one is due."""

    way: Annotated[str, AfterValidator(one_of(WAYS))] = Field(title=N_("联系方式"))
    result: Annotated[str, AfterValidator(one_of(RESULTS))] = Field(title=N_("结果"))
    on: date = Field(title=N_("联系日"))
    next_on: date | None = Field(None, title=N_("下次联系日"), description=N_("不填就按所在群体的联系间隔"))
    note: Text | None = Field(None, title=N_("记录"), description=N_("加密保存"))


class Unmask(Form):
    reason: Annotated[str, AfterValidator(one_of(UNMASKED_FOR))] = Field(title=N_("为什么要看"))
    words: Line | None = Field(None, title=N_("补充说明"), description=N_("不要写姓名、证件号、电话"))
