"""What is typed to run a campaign."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field

from domain.campaigns.collecting import ASSISTANCE, OUTCOMES
from domain.campaigns.posts import CATEGORIES
from web.forms import Form
from web.i18n import N_
from web.shown.fields import Line, Text, Village, one_of


class AddTargets(Form):
    source: Line = Field(title=N_("从哪里加入"))
    village: Village | None = Field(None, title=N_("村（社区）"), description=N_("不选为全部"))


class Outcome(Form):
    """Before the questions: whether anybody was there to answer them."""

    outcome: Annotated[str, AfterValidator(one_of(OUTCOMES))] = Field("collected", title=N_("走访结果"))


class Give(Form):
    kind: Annotated[str, AfterValidator(one_of(ASSISTANCE))] = Field(title=N_("援助内容"))
    words: Text = Field(title=N_("具体援助"), description=N_("加密保存"))


class Guide(Form):
    text: Text = Field(title=N_("指导内容"), description=N_("不要写个人信息"))


class Post(Form):
    name: Line = Field(title=N_("岗位名称"))
    unit: Line = Field(title=N_("用人单位"))
    category: Annotated[str, AfterValidator(one_of(CATEGORIES))] = Field(title=N_("岗位类别"))
    village: Village = Field(title=N_("工作地点"))
    places: int = Field(title=N_("人数"), ge=1, le=1_000)
    wage: Annotated[Decimal, Field(ge=0, le=1_000_000, decimal_places=2)] = Field(
        Decimal(0), title=N_("月薪"), description=N_("元")
    )
    duties: Text = Field("", title=N_("岗位职责"))


class TakeOut(Form):
    post: Line = Field(title=N_("岗位"))
    reason: Text = Field(title=N_("理由"))


class Close(Form):
    summary: Text = Field(title=N_("总结"))
