"""What is typed about a household. Notice, annex 2, 2.1.5."""

from __future__ import annotations

from pydantic import Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import IdentityNumber, Line, Text


class AddMember(Form):
    """Somebody the operator serves."""

    identity: IdentityNumber = Field(title=N_("公民身份号码"), description=N_("18 位，须先登记为服务对象"))
    declared: list[str] = Field([], title=N_("本人声明"))


class RemoveMember(Form):
    person: Line = Field(title=N_("成员"))


class DeclareMember(Form):
    person: Line = Field(title=N_("成员"))
    declared: list[str] = Field([], title=N_("本人声明"))


class FollowUp(Form):
    """帮助至少一人就业，跟踪."""

    employed: bool = Field(title=N_("是否至少一人在岗"))
    note: Text = Field(title=N_("跟踪情况"))
