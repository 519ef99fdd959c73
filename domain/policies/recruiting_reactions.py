"""Recruitments hang on the cases of their items; what was not found, and what is to be tried again, becomes a duty."""

from __future__ import annotations

from datetime import date, timedelta

from domain.cases.events import CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.duties.commands import DropDuty, RaiseDuty
from domain.jobs.events import MatchesShown, ReferralOutcomeRecorded
from domain.policies.facts import Facts
from domain.recruiting.commands import CloseRecruitment, OpenRecruitment
from domain.recruiting.entries import ENTRIES
from domain.recruiting.events import RecruitmentEntryMade
from domain.recruiting.recruitment import Recruitment
from domain.shared.message import Command

PUSH_EVERY, PUSH_TIMES = 15, 12
PUSH = "定期为其提供基本满足其需求的岗位信息"
AGAIN = "重新进行用人推荐服务"


def is_recruiting(event: CaseOpened | CaseFinished | CaseVoided) -> bool:
    return event.item in ENTRIES


def when_case_opened(event: CaseOpened, facts: Facts, on: date) -> list[Command]:
    opened = OpenRecruitment(
        recruitment=event.case,
        operator=event.operator,
        outlet=event.outlet,
        item=event.item,
        subject_kind=event.subject_kind,
        subject=event.subject,
        about=event.about,
        fields=event.fields,
        on=on,
    )
    return [opened]


def when_case_closed(event: CaseFinished | CaseWithdrawn | CaseVoided, facts: Facts, on: date) -> list[Command]:
    """A withdrawal does not name its item: one that has no recruitment closes none."""
    recruitment: Recruitment | None = facts["recruitment"]
    if recruitment is None:
        return []
    causes = {CaseFinished: "finished", CaseWithdrawn: "withdrawn", CaseVoided: "voided"}
    return [CloseRecruitment(recruitment=event.case, operator=event.operator, cause=causes[type(event)], on=on)]


def push_duty(person: str) -> str:
    """One a person and operator, however often nothing is found."""
    return f"push-{person}"


def found_nothing(event: MatchesShown) -> bool:
    return event.purpose == "vacancies" and not event.ranked


def when_nothing_was_found(event: MatchesShown, facts: Facts, on: date) -> list[Command]:
    """Annex 2, 3.1.3: 对目前没有合适的空缺岗位，做好信息记载，定期为其提供岗位信息."""
    duty = RaiseDuty(
        duty=push_duty(event.subject),
        operator=event.operator,
        outlet=event.outlet,
        kind="push",
        text=PUSH,
        due_on=on + timedelta(days=PUSH_EVERY),
        every=PUSH_EVERY,
        times=PUSH_TIMES,
        about_kind="person",
        about=event.subject,
        item="3.1.3",
        on=on,
    )
    return [duty]


def when_hired(event: ReferralOutcomeRecorded, facts: Facts, on: date) -> list[Command]:
    """Whoever has work needs no more vacancies."""
    duty = facts["duty"]
    if event.outcome != "hired" or duty is None or duty.status != "open":
        return []
    return [DropDuty(duty=push_duty(event.person), operator=event.operator, cause="done-otherwise", on=on)]


def when_entry_made(event: RecruitmentEntryMade, facts: Facts, on: date) -> list[Command]:
    """A recommendation that failed is tried again by its day (3.1.4)."""
    state: Recruitment = facts["recruitment"]
    if event.fields.get("again") != "yes":
        return []
    duty = RaiseDuty(
        duty=f"again-{event.recruitment}-{event.number}",
        operator=event.operator,
        outlet=facts["case"].outlet,
        kind="check",
        text=AGAIN,
        due_on=max(on, date.fromisoformat(event.fields["again_by"])),
        about_kind=facts["case"].subject_kind,
        about=event.subject,
        case=event.recruitment,
        item=state.item,
        on=on,
    )
    return [duty]
