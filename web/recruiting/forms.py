"""What is typed for each kind of entry, and for a résumé."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, StringConstraints

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Line, Text
from web.terms.recruiting import CHANNELS, FIELDS, REASONS
from web.wrong import CHOICE, Wrong

Answer = Literal["yes", "no"]
Count = Annotated[int, Field(ge=0, le=100_000)]
Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


def _among(offered: Collection[str]) -> Callable[[list[str]], list[str]]:
    def known(chosen: list[str]) -> list[str]:
        if not set(chosen) <= set(offered):
            raise Wrong(CHOICE)
        return chosen

    return known


def _link(text: str) -> str:
    if not text.startswith("https://") or set(text) & set(" <>\"'"):
        raise Wrong("网址以 https:// 开头，中间没有空格。")
    return text


class Entry(Form):
    """What every entry has. The fields of a kind come before."""

    NAMES: ClassVar[tuple[str, ...]] = ()
    note: Text = Field("", title=N_("记事"), description=N_("可不填；加密保存"))
    on: date = Field(title=N_("发生日期"))


class Analysis(Entry):
    NAMES = ("reasons", "measures", "again", "again_by")
    reasons: Annotated[list[str], AfterValidator(_among(REASONS))] = Field(title=FIELDS["reasons"])
    measures: Text = Field(title=FIELDS["measures"])
    again: Answer = Field(title=FIELDS["again"])
    again_by: date | None = Field(None, title=FIELDS["again_by"], description=N_("要重新推荐时填写，到期列入今日待办"))


class CallBack(Entry):
    NAMES = ("working", "contract", "insurance", "problems")
    working: Count = Field(title=FIELDS["working"])
    contract: Answer = Field(title=FIELDS["contract"])
    insurance: Answer = Field(title=FIELDS["insurance"])
    problems: Text = Field("", title=FIELDS["problems"])


class Survey(Entry):
    NAMES = ("place", "findings")
    place: Line = Field(title=FIELDS["place"])
    findings: Text = Field(title=FIELDS["findings"])


class Plan(Entry):
    NAMES = ("channels", "headcount", "until", "plan")
    channels: Annotated[list[str], AfterValidator(_among(CHANNELS))] = Field(title=FIELDS["channels"])
    headcount: Count = Field(title=FIELDS["headcount"])
    until: date = Field(title=FIELDS["until"])
    plan: Text = Field(title=FIELDS["plan"])


class Result(Entry):
    NAMES = ("recruited", "summary")
    recruited: Count = Field(title=FIELDS["recruited"])
    summary: Text = Field(title=FIELDS["summary"])


class Applied(Entry):
    NAMES = ("materials",)
    materials: Text = Field(title=FIELDS["materials"])


class WrittenTest(Entry):
    NAMES = ("score", "passed")
    score: Annotated[int, Field(ge=0, le=1000)] = Field(title=FIELDS["score"])
    passed: Answer = Field(title=FIELDS["passed"])


class Interview(Entry):
    NAMES = ("day", "time", "link")
    day: date = Field(title=FIELDS["day"])
    time: Clock = Field(title=FIELDS["time"])
    link: Annotated[Line, AfterValidator(_link)] = Field(title=FIELDS["link"], description=N_("以 https:// 开头"))


class Held(Entry):
    NAMES = ("passed",)
    passed: Answer = Field(title=FIELDS["passed"])


class Assessment(Entry):
    NAMES = ("suits",)
    suits: Answer = Field(title=FIELDS["suits"], description=N_("测评的详细结果属敏感个人信息，写在记事里，加密保存"))


class Notice(Entry):
    NAMES = ("hired", "starts_on")
    hired: Answer = Field(title=FIELDS["hired"])
    starts_on: date | None = Field(None, title=FIELDS["starts_on"], description=N_("录用时填写"))


FORMS: dict[str, type[Entry]] = {
    "analysis": Analysis,
    "call-back": CallBack,
    "survey": Survey,
    "plan": Plan,
    "result": Result,
    "application": Applied,
    "written-test": WrittenTest,
    "interview": Interview,
    "interview-held": Held,
    "assessment": Assessment,
    "notice": Notice,
}
KINDS = {
    **dict.fromkeys(("again", "contract", "insurance", "passed", "suits", "hired"), "answer"),
    **dict.fromkeys(("working", "headcount", "recruited", "score"), "number"),
    **dict.fromkeys(("again_by", "until", "day", "starts_on"), "date"),
    **dict.fromkeys(("measures", "problems", "findings", "plan", "summary", "materials"), "text"),
    **{"reasons": "many", "channels": "many", "time": "time"},
}
MANY = {"reasons": REASONS, "channels": CHANNELS}


class Write(Form):
    """A résumé, in the person's own words."""

    wanted: Line = Field(title=N_("求职意向"))
    work: Text = Field("", title=N_("工作经历"), description=N_("一行写一段：何时、何地、做什么"))
    schooling: Text = Field("", title=N_("教育和培训"))
    skills: Text = Field("", title=N_("技能和证书"))
    remarks: Text = Field("", title=N_("自我评价"))
    on: date = Field(title=N_("发生日期"))
