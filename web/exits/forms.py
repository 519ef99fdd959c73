"""What is typed on the way out of an operator."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from web.forms import Form
from web.i18n import N_
from web.shown import uploads
from web.shown.fields import Line, Text, one_of
from web.terms.exits import OUTCOMES, RECEIVED, SERVED

FILES = Field("", title=N_("佐证材料"), description=uploads.HELP)


class Serve(Form):
    number: Line = Field(title=N_("文号"), description=N_("如：榕鼓人社退通〔2026〕1号"))
    text: Text = Field(title=N_("通知内容"), description=N_("事实、依据和拟作的处理；印在退出通知书上"))
    how: Annotated[str, AfterValidator(one_of(SERVED))] = Field(title=N_("送达方式"))


class Receipt(Form):
    received_on: date = Field(title=N_("签收日"), description=N_("期限从次日起算"))
    how: Annotated[str, AfterValidator(one_of(RECEIVED))] = Field(title=N_("签收方式"))
    files: str = Field("", title=N_("送达回证"), description=uploads.HELP)


class Acknowledge(Form):
    """Nothing is typed: pressing the button is the signature."""


class Remedy(Form):
    plan: Text = Field(title=N_("整改计划"), description=N_("问题在哪、怎么改、谁负责"))
    by_when: date = Field(title=N_("完成日期"))
    files: str = FILES


class Appeal(Form):
    grounds: Text = Field(title=N_("申诉理由"), description=N_("哪些事实或计算不对，为什么"))
    files: str = FILES


class Hearing(Form):
    held_on: date = Field(title=N_("听证日期"))
    present: Text = Field(title=N_("到场各方"), description=N_("每行一方，写单位和身份；姓名写在附上的笔录里"))
    minutes: Text = Field(title=N_("听证情况"), description=N_("双方的意见和出示的证据"))
    files: str = Field("", title=N_("听证笔录"), description=uploads.HELP)


class Propose(Form):
    outcome: Annotated[str, AfterValidator(one_of(OUTCOMES))] = Field(title=N_("拟定的决定"))
    reasons: Text = Field(title=N_("决定理由"), description=N_("印在退出决定书上"))
    effective_on: date | None = Field(None, title=N_("退出生效日"), description=N_("决定退出时填"))
    barred_until: date | None = Field(
        None, title=N_("不得再准入至"), description=N_("决定退出时填；通知没有规定年限，由人社局定，最长 10 年")
    )
    remedy_until: date | None = Field(None, title=N_("整改截止日"), description=N_("同意整改时填，到那天核验"))


class Return(Form):
    reason: Text = Field(title=N_("退回理由"))


class Confirm(Form):
    number: Line = Field(title=N_("文号"), description=N_("如：榕鼓人社退决〔2026〕1号"))
    opinion: Text = Field(title=N_("确认意见"), description=N_("同意的理由"))


class Check(Form):
    met: Annotated[str, AfterValidator(one_of(("yes", "no")))] = Field(title=N_("是否达到要求"))
    findings: Text = Field(title=N_("核验情况"))
    files: str = FILES


FORMS: dict[str, type[Form]] = {
    "serve": Serve,
    "receipt": Receipt,
    "acknowledge": Acknowledge,
    "remedy": Remedy,
    "appeal": Appeal,
    "hearing": Hearing,
    "propose": Propose,
    "return": Return,
    "confirm": Confirm,
    "check": Check,
}
