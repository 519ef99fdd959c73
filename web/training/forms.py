"""What is typed about a class and those who take it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Line, Text, one_of
from web.terms.training import CAUSES

UNNAMED = N_("会留在记录里，不要写姓名、证件号、电话")


class Attendance(Form):
    """Who was there; nobody ticked is a day on which nobody came."""

    day: date = Field(title=N_("上课日期"))
    present: list[str] = Field(default_factory=list, title=N_("到课的人"))
    on: date = Field(title=N_("发生日期"))


class Result(Form):
    """A pass goes with the number of the certificate."""

    result: Literal["passed", "failed", "left"] = Field(title=N_("培训结果"))
    certificate: Line = Field("", title=N_("证书编号"), description=N_("合格时填写，加密保存"))
    on: date = Field(title=N_("发生日期"))


class Correction(Form):
    """Another number of the certificate, typed anew, and why."""

    certificate: Line = Field("", title=N_("正确的证书编号"), description=N_("加密保存"))
    reason: Text = Field("", title=N_("更正原因"), description=UNNAMED)
    on: date = Field(title=N_("发生日期"))


class Employment(Form):
    """Annex 2, 4.2.3: at work where, or why not and what next."""

    employed: Literal["yes", "no"] = Field(title=N_("是否已就业"))
    workplace: Line = Field("", title=N_("就业单位"), description=N_("已就业的填写"))
    cause: Annotated[str, AfterValidator(one_of(CAUSES))] = Field(
        "", title=N_("未就业原因"), description=N_("未就业的选择")
    )
    plan: Text = Field("", title=N_("后续帮扶计划"), description=N_("未就业的填写；不要写姓名、证件号、电话"))
    next_on: date | None = Field(None, title=N_("下次联系日"), description=N_("可不填"))
    on: date = Field(title=N_("发生日期"))


class GivingUp(Form):
    """Nothing to type but the day."""

    on: date = Field(title=N_("发生日期"))
