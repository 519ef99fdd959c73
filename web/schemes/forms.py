"""What is sent when a draft is submitted, approved or given back."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Line


class Approval(Form):
    """`edit` is the state of the draft that was looked at."""

    edit: int = Field(ge=0, title=N_("草案"))


class Submission(Approval):
    """From which day on, and why."""

    effective_from: date = Field(title=N_("生效日"), description=N_("不能早于今天；期中生效的，从下一个考核期起评分"))
    note: Line = Field(title=N_("为什么改"))


class Return(Form):
    reason: Line = Field(title=N_("退回的理由"))
