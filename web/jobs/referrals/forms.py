"""What is typed to refer somebody, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Line, Text

NOTE = N_("可不填；不要写姓名、证件号、电话")


class Make(Form):
    """Which vacancy, and when."""

    vacancy: Line = Field(title=N_("岗位"))
    checked: bool = Field(False, title=N_("已与本人核对，仍要推荐"))
    on: date = Field(title=N_("发生日期"))


class Outcome(Form):
    """Hired goes with the first day of work."""

    outcome: Literal["interviewed", "hired", "declined", "not-suitable"] = Field(title=N_("结果"))
    starts_on: date | None = Field(None, title=N_("到岗日期"), description=N_("录用时填写"))
    note: Text = Field("", title=N_("记事"), description=NOTE)
    on: date = Field(title=N_("发生日期"))


class FollowUp(Form):
    """One call: is the person still at work there?"""

    day: int = Field(title=N_("第几次回访"), ge=1, le=365)
    employed: Literal["yes", "no"] = Field(title=N_("是否仍在岗"))
    note: Text = Field("", title=N_("记事"), description=NOTE)
    on: date = Field(title=N_("发生日期"))
