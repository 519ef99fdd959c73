"""What is typed to do a duty, to drop one, or to set a reminder."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Text


class Done(Form):
    """One time of a duty. `occurrence` says which, so that a list that has grown old does none twice."""

    occurrence: int = Field(title=N_("第几次"), ge=1, le=1000)
    note: Text = Field("", title=N_("做了什么"), description=N_("可不填；加密保存"))
    next_on: date | None = Field(None, title=N_("下次"), description=N_("可不填"))
    on: date | None = Field(None, title=N_("发生日期"))


class Drop(Form):
    cause: Literal["done-otherwise", "unreachable", "not-needed"] = Field(title=N_("理由"))


class Remind(Form):
    """A reminder of one's own. What it says is sealed."""

    note: Text = Field(title=N_("要做什么"), description=N_("加密保存"))
    due_on: date = Field(title=N_("哪天做"))
    every: int = Field(0, title=N_("每隔几天重复"), description=N_("不重复填 0"), ge=0, le=366)
