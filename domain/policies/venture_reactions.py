"""Projects, founders and loans hang on cases: what one of 5.1.2, 5.2.2, 5.3.2 or 5.3.3 brings about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from domain.cases.case import Case
from domain.cases.events import CaseFinished, CaseStepCompleted, CaseVoided, CaseWithdrawn
from domain.people.commands import EndStatus, GainStatus
from domain.policies.case_fields import day, named, number
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.ventures.commands import (
    CheckLoanSite,
    ConcludeVentureReview,
    ListVenture,
    OpenFounderFile,
    PublishVenture,
    RaiseProblem,
    ReceiveLoan,
    ReceiveVenture,
    RecommendVenture,
    SignLoanOpinion,
    WithdrawLoan,
    WithdrawVenture,
)
from domain.ventures.events import EnterpriseFounded
from domain.ventures.founder import PROBLEM_KINDS

LOAN_ITEM, RECOMMEND_ITEM, VENTURE_ITEM, TRACK_ITEM = "5.1.2", "5.2.2", "5.3.2", "5.3.3"
ENTREPRENEUR = "entrepreneur"


def when_step_completed(event: CaseStepCompleted, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    then = _AT_STEP.get((case.item, event.step))
    return then(case, on) if then else []


def when_case_finished(event: CaseFinished, facts: Facts, on: date) -> list[Command]:
    """A project is published with its last step; a founder is followed from the last step of a recommendation on."""
    case: Case = facts["case"]
    if event.item == VENTURE_ITEM:
        return [PublishVenture(venture=event.subject, operator=event.operator, on=on)]
    if event.item == RECOMMEND_ITEM and (venture := named(case.fields, "venture")):
        return [_file(case, on, venture=venture)]
    return []


def when_case_taken_back(event: CaseWithdrawn | CaseVoided, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    voided = isinstance(event, CaseVoided)
    if case.item == VENTURE_ITEM:
        return [WithdrawVenture(venture=case.subject, operator=case.operator, reason=event.reason, on=on)]
    if case.item == LOAN_ITEM:
        cause = "voided" if voided else "withdrawn"
        return [WithdrawLoan(loan=case.case, operator=case.operator, cause=cause, on=on)]
    if case.item in (RECOMMEND_ITEM, TRACK_ITEM) and voided:
        place = {"person": case.subject, "case": case.case, "operator": case.operator}
        return [EndStatus(**place, status=ENTREPRENEUR, cause="voided", on=on)]
    return []


def when_enterprise_founded(event: EnterpriseFounded, facts: Facts, on: date) -> list[Command]:
    return [GainStatus(person=event.person, status=ENTREPRENEUR, case=event.case, operator=event.operator, on=on)]


def _receive_venture(case: Case, on: date) -> list[Command]:
    fields = case.fields
    received = ReceiveVenture(
        venture=case.subject,
        operator=case.operator,
        outlet=case.outlet,
        case=case.case,
        name=fields.get("name", ""),
        category=fields.get("category", "other"),
        developer=fields.get("developer", ""),
        investment_fen=number(fields, "investment"),
        summary=fields.get("summary", ""),
        on=on,
    )
    return [received]


def _conclude(case: Case, on: date) -> list[Command]:
    passed, opinion = case.fields.get("review_result") == "pass", case.fields.get("review_opinion", "")
    concluded = ConcludeVentureReview(
        venture=case.subject, operator=case.operator, passed=passed, opinion=opinion, on=on
    )
    return [concluded]


def _list(case: Case, on: date) -> list[Command]:
    return [ListVenture(venture=case.subject, operator=case.operator, on=on)]


def _recommend(case: Case, on: date) -> list[Command]:
    venture = named(case.fields, "venture")
    place = {"operator": case.operator, "person": case.subject, "case": case.case}
    return [RecommendVenture(venture=venture, **place, on=on)] if venture else []


def _receive_loan(case: Case, on: date) -> list[Command]:
    fields = case.fields
    received = ReceiveLoan(
        loan=case.case,
        operator=case.operator,
        outlet=case.outlet,
        village=case.village,
        person=case.subject,
        amount_fen=number(fields, "amount"),
        purpose=fields.get("purpose", ""),
        premises=fields.get("premises", ""),
        on=on,
    )
    return [received]


def _check_site(case: Case, on: date) -> list[Command]:
    checked = CheckLoanSite(
        loan=case.case,
        operator=case.operator,
        checked_on=day(case.fields, "checked_on"),
        findings=case.fields.get("findings", ""),
        proof=case.fields.get("proof", ""),
        on=on,
    )
    return [checked]


def _sign(case: Case, on: date) -> list[Command]:
    agrees = {"agree": True, "disagree": False}.get(case.fields.get("opinion_result", ""))
    opinion = case.fields.get("opinion", "")
    return [SignLoanOpinion(loan=case.case, operator=case.operator, agrees=agrees, opinion=opinion, on=on)]


def _track(case: Case, on: date) -> list[Command]:
    return [_file(case, on)]


def _file(case: Case, on: date, venture: str = "") -> OpenFounderFile:
    return OpenFounderFile(
        operator=case.operator,
        outlet=case.outlet,
        person=case.subject,
        case=case.case,
        venture=venture,
        enterprise=case.fields.get("enterprise", ""),
        founded_on=day(case.fields, "founded_on"),
        jobs=max(1, number(case.fields, "jobs")),
        on=on,
    )


def _problems(case: Case, on: date) -> list[Command]:
    """跟踪内容: each of the three that has something in it is a problem somebody answers for."""
    place: dict[str, Any] = {"operator": case.operator, "person": case.subject}
    told = [(kind, case.fields.get(f"problem_{kind}", "")) for kind in PROBLEM_KINDS]
    return [RaiseProblem(**place, kind=kind, text=text, on=on) for kind, text in told if text.strip()]


_AT_STEP: dict[tuple[str, int], Callable[[Case, date], list[Command]]] = {
    (VENTURE_ITEM, 2): _receive_venture,
    (VENTURE_ITEM, 3): _conclude,
    (VENTURE_ITEM, 4): _list,
    (RECOMMEND_ITEM, 2): _recommend,
    (LOAN_ITEM, 2): _receive_loan,
    (LOAN_ITEM, 3): _check_site,
    (LOAN_ITEM, 4): _sign,
    (TRACK_ITEM, 1): _track,
    (TRACK_ITEM, 2): _problems,
}
