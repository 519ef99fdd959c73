"""What is typed to assign a task, to work on it, to hand it in and to review it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from domain.people.rosters import GROUPS
from domain.shared.area import is_area
from tenants.divisions import divisions
from web.forms import Form
from web.i18n import N_
from web.shown.catalogue import codes
from web.shown.fields import Line, Text, one_of
from web.terms.tasks import KINDS, OUTCOMES, REASONS
from web.wrong import Wrong

MOST = 100_000


def _area(code: str) -> str:
    if not (is_area(code) and code in divisions()):
        raise Wrong("请从所列的区域中选一个。")
    return code


class Assign(Form):
    """Notice 三(二): 数据回流至网点, 主动服务; annex 3: 统一分配的任务."""

    title: Line = Field(title=N_("任务名称"), description=N_("如：登记失业人员走访"))
    kind: Annotated[str, AfterValidator(one_of(KINDS))] = Field(title=N_("任务种类"))
    text: Text = Field(title=N_("要求"), description=N_("做什么、怎么记、找谁问"))
    key_group: Annotated[str, AfterValidator(one_of(("", *GROUPS)))] = Field(
        "", title=N_("名单"), description=N_("从重点群体名单里取人；调查任务不用选")
    )
    area: Annotated[str, AfterValidator(_area)] = Field(title=N_("住在哪里的人"))
    item: Annotated[str, AfterValidator(lambda code: one_of(("", *codes()))(code))] = Field(
        "", title=N_("办哪个事项"), description=N_("可不选")
    )
    amount: Annotated[int, Field(ge=0, le=MOST)] = Field(
        0, title=N_("数量"), description=N_("调查任务：每家机构调查多少人；名单任务：最多多少人，0 为全部")
    )
    deadline: date = Field(title=N_("完成期限"), description=N_("当天还算按时"))
    operators: list[str] = Field(title=N_("承接机构"), min_length=1, max_length=200)


class HandIn(Form):
    note: Text = Field("", title=N_("说明"), description=N_("还有没办的，要写明原因"))


class Count(Form):
    """A survey's finished case."""

    case: Line = Field(title=N_("办件号"), description=N_("已办结的调查办件，如实名调查登记（7.1.2）"))


class Accept(Form):
    note: Text = Field("", title=N_("验收意见"))


class SendBack(Form):
    reason: Text = Field(title=N_("退回理由"))
    deadline: date = Field(title=N_("新的期限"))


class Withdraw(Form):
    reason: Text = Field(title=N_("撤回理由"))


class Record(Form):
    outcome: Annotated[str, AfterValidator(one_of(OUTCOMES))] = Field(title=N_("结果"))
    case: str = Field("", title=N_("对应办件"), description=N_("可不选"), max_length=100)
    note: Text = Field("", title=N_("情况"), description=N_("加密保存"))


class GiveBack(Form):
    reason: Annotated[str, AfterValidator(one_of(REASONS))] = Field(title=N_("退回原因"))
    note: Text = Field("", title=N_("情况"), description=N_("加密保存；选“其他”时必填"))


class Settle(Form):
    answer: Annotated[str, AfterValidator(one_of(("yes", "no")))] = Field(title=N_("是否同意退回"))
    reason: Text = Field("", title=N_("理由"), description=N_("不同意的，要写明理由"))
