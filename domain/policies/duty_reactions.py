"""Duties that an item's obligations bring about, and that go with the case they came from.

Notice annex 2: 定期进行跟踪服务, 做好跟踪回访服务, 定期为其提供基本满足其需求的岗位信息, 上报确认, 承诺服务期限.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

import msgspec

from domain.cases.case import Case
from domain.cases.events import CaseFilled, CaseFinished, CaseOpened, CaseStepCompleted, CaseVoided, CaseWithdrawn
from domain.catalogue.edition import Editions
from domain.catalogue.obligations import Obligation, obligations_of
from domain.duties.commands import DoDuty, DropDuty, MoveDuty, RaiseDuty
from domain.duties.duty import Duty
from domain.policies.facts import Facts
from domain.policies.forms_read import day_of
from domain.posts.state import Post
from domain.shared.message import Command
from domain.subsidies.claim import SubsidyClaim


def duty_id(case: str, n: int) -> str:
    """The same obligation of the same case is the same duty, however often it is brought about."""
    return f"{case}-{n}"


def deadline_id(case: str) -> str:
    """An item promises one day at most."""
    return f"{case}-deadline"


def looks_for_answer(one: Obligation) -> bool:
    """Is it the look for what the county bureau made of a post or a claim (上报确认)?"""
    return one.kind == "report" and not one.every


def when_case_opened(event: CaseOpened, facts: Facts, on: date) -> list[Command]:
    return _all_raised(event, facts, ("opened",), on)


def when_step_completed(event: CaseStepCompleted, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    passed = (str(event.step), event.name)
    return _all_raised(case, facts, passed, on)


def when_case_filled(event: CaseFilled, facts: Facts, on: date) -> list[Command]:
    """The promised day was filled in late, or another one is promised."""
    case: Case = facts["case"]
    told, known = msgspec.structs.replace(case, fields=event.fields), facts["deadline"]
    dated = next((one for one in _obliged(case, facts) if one.by and _is_past(case, one.after)), None)
    due = day_of(event.fields, dated.by) if dated else None
    if dated is None or due is None:
        return []
    if known is None:
        return [_raised(told, dated, on)]
    return [MoveDuty(duty=deadline_id(case.case), operator=case.operator, due_on=max(on, due), on=on)]


def when_case_finished(event: CaseFinished, facts: Facts, on: date) -> list[Command]:
    """What follows is owed from now on; what was promised has been kept. An answer that is there is not looked for."""
    case: Case = facts["case"]
    deadline: Duty | None = facts["deadline"]
    sent: Post | SubsidyClaim | None = facts["sent"]
    raised = _all_raised(case, facts, ("finished",), on, answered=sent is not None and sent.status == "confirmed")
    if deadline is None or deadline.status != "open":
        return raised
    kept = DoDuty(duty=deadline.duty, operator=case.operator, occurrence=deadline.occurrence, on=on)
    return [*raised, kept]


def when_case_voided(event: CaseVoided, facts: Facts, on: date) -> list[Command]:
    return _dropped(facts, "case-voided", on)


def when_case_withdrawn(event: CaseWithdrawn, facts: Facts, on: date) -> list[Command]:
    return _dropped(facts, "case-withdrawn", on)


def _obliged(case: Case | CaseOpened, facts: Facts) -> tuple[Obligation, ...]:
    """As the edition has it under which the case was opened: a later one changes nothing for it."""
    editions: Editions = facts["catalogue"]
    return obligations_of(editions.item(case.item, case.catalogue))


def _is_past(case: Case, after: str) -> bool:
    """Has the case come to where this obligation begins?"""
    return after == "opened" or (after.isdecimal() and int(after) <= case.done) or after in case.steps[: case.done]


def _all_raised(
    case: Case | CaseOpened, facts: Facts, after: Collection[str], on: date, *, answered: bool = False
) -> list[Command]:
    """One with a promised day waits until the form has it."""
    due_now = [one for one in _obliged(case, facts) if one.after in after and not (answered and looks_for_answer(one))]
    return [_raised(case, one, on) for one in due_now if not one.by or day_of(case.fields, one.by)]


def _raised(case: Case | CaseOpened, one: Obligation, on: date) -> RaiseDuty:
    promised = day_of(case.fields, one.by) if one.by else None
    return RaiseDuty(
        duty=deadline_id(case.case) if one.by else duty_id(case.case, one.n),
        operator=case.operator,
        outlet=case.outlet,
        kind=one.kind,
        text=one.text,
        due_on=max(on, promised) if promised else on + timedelta(days=one.days),
        every=one.every,
        times=one.times if one.every else 1,
        about_kind=case.subject_kind,
        about=case.subject,
        case=case.case,
        item=case.item,
        on=on,
    )


def _dropped(facts: Facts, cause: str, on: date) -> list[Command]:
    """Those that were never raised are dropped quietly."""
    case: Case = facts["case"]
    obliged = _obliged(case, facts)
    duties = [deadline_id(case.case) if one.by else duty_id(case.case, one.n) for one in obliged]
    return [DropDuty(duty=duty, operator=case.operator, cause=cause, on=on) for duty in duties]
