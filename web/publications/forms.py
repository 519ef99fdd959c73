"""What is typed to review, publish, keep up and withdraw information."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from domain.publications.publication import CHANNELS
from web.forms import Form
from web.i18n import N_
from web.shown.fields import Line, Text, one_of


class Review(Form):
    approved: Annotated[str, AfterValidator(one_of({"yes", "no"}))] = Field(title=N_("审核结论"))
    reason: Text = Field("", title=N_("退回理由"), description=N_("退回时填"))


class Publish(Form):
    channels: list[Annotated[str, AfterValidator(one_of(CHANNELS))]] = Field(title=N_("发布渠道"), min_length=1)


class Revise(Form):
    title: Line = Field(title=N_("标题"))
    text: Text = Field(title=N_("正文"), description=N_("对外公开，不要写个人信息"))
    expires_on: date | None = Field(None, title=N_("有效期至"), description=N_("到期后不再显示；不填为长期"))


class Withdraw(Form):
    reason: Text = Field(title=N_("撤下理由"))
