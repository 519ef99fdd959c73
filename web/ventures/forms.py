"""What is typed about projects, founders, loans and clinics."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Line, Name, Text, one_of
from web.terms.ventures import CRITERIA, PROBLEM_KINDS
from web.wrong import CHOICE, Wrong

UNNAMED = N_("会留在记录里，不要写姓名、证件号、电话")
Yuan = Annotated[Decimal, Field(ge=0, le=1_000_000_000, decimal_places=2)]
Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


def _criteria(met: list[str]) -> list[str]:
    if not set(met) <= CRITERIA.keys():
        raise Wrong(CHOICE)
    return met


class Review(Form):
    """One expert, the four criteria, an opinion."""

    expert: Line = Field("", title=N_("专家团队的成员"), description=N_("同一轮评审每位专家记一次"))
    reviewer: Name = Field("", title=N_("外请专家的姓名"), description=N_("姓名加密保存；选了团队成员就不填"))
    organisation: Line = Field("", title=N_("外请专家的单位"))
    met: Annotated[list[str], AfterValidator(_criteria)] = Field(default_factory=list, title=N_("符合的特征"))
    recommends: Literal["yes", "no"] = Field(title=N_("是否建议入库"), description=N_("四项特征都符合才能建议入库"))
    opinion: Text = Field(title=N_("评审意见"), description=UNNAMED)
    on: date = Field(title=N_("发生日期"))


class Withdraw(Form):
    """动态管理: out of the library, with a reason."""

    reason: Text = Field(title=N_("移出理由"), description=UNNAMED)
    on: date = Field(title=N_("发生日期"))


class Owner(Form):
    """落实到责任人."""

    staff: Line = Field(title=N_("责任人"))
    on: date = Field(title=N_("发生日期"))


class Founding(Form):
    """The business is open."""

    enterprise: Line = Field(title=N_("企业名称"))
    founded_on: date = Field(title=N_("开业日期"))
    jobs: int = Field(1, title=N_("带动就业人数"), description=N_("含创业者本人"), ge=1, le=10_000)
    on: date = Field(title=N_("发生日期"))


class Problem(Form):
    """What stands in the way, and who answers for it."""

    kind: Annotated[str, AfterValidator(one_of(PROBLEM_KINDS))] = Field(title=N_("问题类别"))
    text: Text = Field(title=N_("遇到的问题"), description=UNNAMED)
    staff: Line = Field("", title=N_("责任人"), description=N_("不选则由创业者的责任人负责"))
    due_on: date | None = Field(None, title=N_("办理期限"), description=N_("可不填"))
    on: date = Field(title=N_("发生日期"))


class Solution(Form):
    """How one problem was solved."""

    problem: int = Field(title=N_("问题"), ge=1, le=10_000)
    solution: Text = Field(title=N_("解决办法"), description=UNNAMED)
    on: date = Field(title=N_("发生日期"))


class Outcome(Form):
    """What the bank decided; nothing lent when it declined."""

    lent: Yuan = Field(title=N_("放款金额"), description=N_("没有放款填 0"))
    decided_on: date = Field(title=N_("银行决定日期"))
    on: date = Field(title=N_("发生日期"))


class Announce(Form):
    """A clinic: when, where, about what, with whom, how many places."""

    topic: Line = Field(title=N_("主题"))
    expert: Name = Field(title=N_("专家"), description=N_("姓名加密保存"))
    day: date = Field(title=N_("日期"))
    begins: Clock = Field(title=N_("开始时间"))
    place: Line = Field(title=N_("地点"))
    slots: int = Field(title=N_("号数"), ge=1, le=50)


class Book(Form):
    """A place of a clinic."""

    person: Line = Field(title=N_("创业者"), description=N_("有创业跟踪档案的人"))
    question: Text = Field(title=N_("想问的问题"), description=UNNAMED)
    on: date = Field(title=N_("发生日期"))


class Cancellation(Form):
    """Somebody who does not come."""

    person: Line = Field(title=N_("创业者"))
    reason: Text = Field(title=N_("取消原因"), description=UNNAMED)
    on: date = Field(title=N_("发生日期"))


class Advice(Form):
    """What the expert said."""

    person: Line = Field(title=N_("创业者"))
    advice: Text = Field(title=N_("专家的建议"), description=UNNAMED)
    on: date = Field(title=N_("发生日期"))
