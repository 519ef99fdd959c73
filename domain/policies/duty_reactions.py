"""Duties that an item's obligations bring about, and that go with the case they came from.

Notice annex 2: 定期进行跟踪服务, 做好跟踪回访服务, 定期为其提供基本满足其需求的岗位信息, 上报确认.
"""

from __future__ import annotations

from datetime import date, timedelta

from domain.cases.case import Case
from domain.cases.events import CaseFinished, CaseOpened, CaseStepCompleted, CaseVoided, CaseWithdrawn
from domain.catalogue.edition import Editions
from domain.catalogue.obligations import Obligation, obligations_of
from domain.duties.commands import DropDuty, RaiseDuty
from domain.policies.facts import Facts
from domain.shared.message import Command


def duty_id(case: str, n: int) -> str:
    """The same obligation of the same case is the same duty, however often it is brought about."""
    return f"{case}-{n}"


def when_case_opened(event: CaseOpened, facts: Facts, on: date) -> list[Command]:
    return [_raised(event, one, on) for one in _obliged(event, facts) if one.after == "opened"]


def when_step_completed(event: CaseStepCompleted, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    passed = (str(event.step), event.name)
    return [_raised(case, one, on) for one in _obliged(case, facts) if one.after in passed]


def when_case_finished(event: CaseFinished, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    return [_raised(case, one, on) for one in _obliged(case, facts) if one.after == "finished"]


def when_case_voided(event: CaseVoided, facts: Facts, on: date) -> list[Command]:
    return _dropped(facts, "case-voided", on)


def when_case_withdrawn(event: CaseWithdrawn, facts: Facts, on: date) -> list[Command]:
    return _dropped(facts, "case-withdrawn", on)


def _obliged(case: Case | CaseOpened, facts: Facts) -> tuple[Obligation, ...]:
    """As the edition has it under which the case was opened: a later one changes nothing for it."""
    editions: Editions = facts["catalogue"]
    return obligations_of(editions.item(case.item, case.catalogue))


def _raised(case: Case | CaseOpened, one: Obligation, on: date) -> RaiseDuty:
    return RaiseDuty(
        duty=duty_id(case.case, one.n),
        operator=case.operator,
        outlet=case.outlet,
        kind=one.kind,
        text=one.text,
        due_on=on + timedelta(days=one.days),
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
    return [DropDuty(duty=duty_id(case.case, one.n), operator=case.operator, cause=cause, on=on) for one in obliged]
