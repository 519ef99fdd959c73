"""Recruitments hang on the cases of their items; what was not found, and what is to be tried again, becomes a duty."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from domain.cases.case import Case
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.catalogue.edition import Editions
from domain.catalogue.obligations import obligations_of
from domain.duties.commands import DoDuty, DropDuty, RaiseDuty
from domain.duties.duty import Duty
from domain.jobs.events import MatchesShown, ReferralOutcomeRecorded
from domain.policies.duty_reactions import duty_id
from domain.policies.facts import Facts
from domain.recruiting.commands import CloseRecruitment, OpenRecruitment
from domain.recruiting.entries import CALL_BACK, ENTRIES
from domain.recruiting.events import RecruitmentEntryMade
from domain.recruiting.recruitment import Recruitment
from domain.shared.message import Command

PUSH_EVERY, PUSH_TIMES = 15, 12
SEARCHES = 9  # so many times over somebody is pushed to anew, after the last time was dropped or done
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
    """A withdrawal does not name its item: one that has no recruitment closes none. What was to be tried again of one
    that should not have been, or that was given up, is not."""
    recruitment: Recruitment | None = facts["recruitment"]
    if recruitment is None:
        return []
    causes = {CaseFinished: "finished", CaseWithdrawn: "withdrawn", CaseVoided: "voided"}
    closed = CloseRecruitment(recruitment=event.case, operator=event.operator, cause=causes[type(event)], on=on)
    if isinstance(event, CaseFinished):
        return [closed]
    again = [again_duty(event.case, n) for n in range(1, recruitment.entries + 1) if recruitment.last.get("analysis")]
    cause = f"case-{causes[type(event)]}"
    return [closed, *(DropDuty(duty=one, operator=event.operator, cause=cause, on=on) for one in again)]


def again_duty(recruitment: str, number: int) -> str:
    return f"again-{recruitment}-{number}"


def push_duties(person: str) -> tuple[str, ...]:
    """One at a time a person and operator, however often nothing is found; another once the one before is over."""
    return (f"push-{person}", *(f"push-{person}-{n}" for n in range(2, SEARCHES + 1)))


def found_nothing(event: MatchesShown) -> bool:
    return event.purpose == "vacancies" and not event.ranked


def when_nothing_was_found(event: MatchesShown, facts: Facts, on: date) -> list[Command]:
    """Annex 2, 3.1.3: 对目前没有合适的空缺岗位，做好信息记载，定期为其提供岗位信息."""
    if _open_push(facts) is not None:
        return []
    fresh = next((n for n, one in enumerate(_pushes(facts)) if one is None), None)
    if fresh is None:
        return []
    duty = RaiseDuty(
        duty=push_duties(event.subject)[fresh],
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
    duty = _open_push(facts)
    if event.outcome != "hired" or duty is None:
        return []
    return [DropDuty(duty=duty.duty, operator=event.operator, cause="done-otherwise", on=on)]


def _pushes(facts: Facts) -> Sequence[Duty | None]:
    pushes: Sequence[Duty | None] = facts["pushes"]
    return pushes


def _open_push(facts: Facts) -> Duty | None:
    return next((one for one in _pushes(facts) if one is not None and one.status == "open"), None)


def owed_call_back(case: Case | None, editions: Editions) -> str:
    """The duty to call back that the case of a recruitment leaves; "" where it leaves none."""
    owed = obligations_of(editions.item(case.item, case.catalogue)) if case else ()
    first = next((one for one in owed if one.kind == CALL_BACK.code), None)
    return duty_id(case.case, first.n) if case and first else ""


def when_entry_made(event: RecruitmentEntryMade, facts: Facts, on: date) -> list[Command]:
    """A recommendation that failed is tried again by its day (3.1.4); a call-back that was made is no longer owed."""
    if event.entry == CALL_BACK.code:
        return _called_back(event, facts, on)
    state: Recruitment = facts["recruitment"]
    if event.fields.get("again") != "yes":
        return []
    duty = RaiseDuty(
        duty=again_duty(event.recruitment, event.number),
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


def _called_back(event: RecruitmentEntryMade, facts: Facts, on: date) -> list[Command]:
    owed: Duty | None = facts["call_back"]
    if owed is None or owed.status != "open":
        return []
    return [DoDuty(duty=owed.duty, operator=event.operator, occurrence=owed.occurrence, on=on)]
