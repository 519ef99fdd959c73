"""What is typed on a handover."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Line, Text

Yuan = Annotated[Decimal, Field(ge=0, le=1_000_000_000, decimal_places=2)]


class Plan(Form):
    """`outlet` is the one that is given up; `to` names operator and outlet, with a blank between them."""

    outlet: Line = Field(title=N_("移交的网点"))
    to: Line = Field(title=N_("接收的机构和网点"))


class Close(Form):
    """`which` names kind and key, with a blank between them."""

    which: Line = Field(title=N_("事项"))
    reason: Text = Field(title=N_("办结理由"), description=N_("办件按撤回办结，提醒不再办；理由记入日志"))


class Propose(Form):
    paid: Yuan = Field(Decimal(0), title=N_("已付（元）"), description=N_("这份合同以前已经付过的服务费"))
    deducted: Yuan = Field(Decimal(0), title=N_("扣减（元）"), description=N_("违约金、追回款等"))
    reason: str = Field("", max_length=2000, title=N_("依据"), description=N_("有已付或扣减时必填：凭证号、条款"))


class Return(Form):
    reason: Text = Field(title=N_("退回理由"))


class Confirm(Form):
    """Nothing is typed."""


FORMS: dict[str, type[Form]] = {
    "plan": Plan,
    "close": Close,
    "propose": Propose,
    "return": Return,
    "confirm": Confirm,
}
