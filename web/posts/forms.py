"""What is typed about a public-welfare post. Notice, annex 2, 2.1.6."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Line, Text, one_of
from web.terms.posts import FUNDING, KINDS, TARGETS

YES_NO = ("true", "false")


class Check(Form):
    """实地核查."""

    checked_on: date = Field(title=N_("核查日期"))
    as_stated: bool = Field(title=N_("核查结果"))
    note: Text = Field("", title=N_("核查情况"))


class Judge(Form):
    """性质初认."""

    is_public: bool = Field(title=N_("是否符合公益性"))
    opinion: Text = Field(title=N_("初审意见"))


class Correct(Form):
    """更正申报内容."""

    title: Line = Field(title=N_("岗位名称"))
    headcount: Annotated[int, Field(ge=1, le=10_000)] = Field(title=N_("岗位数"))
    funding: Annotated[str, AfterValidator(one_of(FUNDING))] = Field(title=N_("出资"))
    target: Annotated[str, AfterValidator(one_of(TARGETS))] = Field(title=N_("安置对象"))
    kind: Annotated[str, AfterValidator(one_of(KINDS))] = Field(title=N_("岗位种类"))
    address: Line = Field("", title=N_("工作地点"))


class SendUp(Form):
    """上报确认: nothing more is typed."""


class Confirm(Form):
    """县级确认."""

    note: Text = Field("", title=N_("确认意见"), description=N_("可不填"))


class Return(Form):
    """退回补正."""

    reason: Text = Field(title=N_("退回补正的理由"))
