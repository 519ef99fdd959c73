"""What somebody types who looked into a signal, or sets the thresholds of the rules."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Text, one_of
from web.terms.sampling import LOOKS

Number = Annotated[int, Field(ge=1)]


class Look(Form):
    finding: Annotated[str, AfterValidator(one_of(LOOKS))] = Field(title=N_("核实结论"))
    note: Text = Field(title=N_("核实情况"), description=N_("问了谁、看了什么；机构会看到，不写电话、证件号"))
    cases: list[str] = Field(
        [], title=N_("转现场核查的办件"), description=N_("结论为仍有疑点时选，最多 30 件"), max_length=60
    )


class Propose(Form):
    """The thresholds of every rule; a field is named after its rule and threshold."""

    version: int = Field(0, title=N_("版次"), ge=0)
    back_dating_days: Number = Field(title=N_("几天以后才录入（天）"))
    back_dating_percent: Number = Field(title=N_("占全部办件（%）"))
    back_dating_least: Number = Field(title=N_("全部不少于（件）"))
    burst_last_days: Number = Field(title=N_("考核期最后几天（天）"))
    burst_times: Number = Field(title=N_("是其余各天的（倍）"))
    burst_least: Number = Field(title=N_("最后几天不少于（件）"))
    throughput_cases_a_day: Number = Field(title=N_("一人一天多于（件）"))
    phone_people: Number = Field(title=N_("留同一个电话（人）"))
    device_people: Number = Field(title=N_("用同一台设备（人）"))
    ring_hires: Number = Field(title=N_("录用本机构推荐的人不少于（人）"))
    ring_own_percent: Number = Field(title=N_("占这家单位全部录用（%）"))
    ring_share_percent: Number = Field(title=N_("占本机构全部录用（%）"))
    ring_followed: Number = Field(title=N_("满 30 日回访过不少于（人）"))
    ring_short_percent: Number = Field(title=N_("其中已离开（%）"))
    effective_from: date = Field(title=N_("生效日"), description=N_("从这天起开始的季度按新的一版看"))
    note: str = Field(title=N_("为什么改"), max_length=500)


class Return(Form):
    reason: str = Field(title=N_("退回的理由"), max_length=500)


class Adopt(Form):
    """Nothing is typed: `proposal` is the one that was looked at."""

    proposal: int = Field(title=N_("拟定次数"), ge=1)
