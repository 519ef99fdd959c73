"""Which claims and caps each event carries. Rebuilt from the log, they must equal what the store keeps."""

from __future__ import annotations

from collections.abc import Iterable

from domain.cases.events import CaseVoided
from domain.jobs.events import EmployerRegistered
from domain.operators.events import OperatorAdmitted, OperatorExited
from domain.people.events import PersonIdentityCorrected, PersonRegistered
from domain.shared.effects import Claim, Effect, Release, SetCap, Use
from domain.shared.message import Event
from domain.subsidies.events import ClaimLineAdded, ClaimLineRemoved, ClaimTakenBack
from domain.tasks.events import TaskEntryAssigned, TaskEntryEnded
from domain.vouchers.events import VoucherExpired, VoucherIssued, VoucherPolicyOpened, VoucherRedeemed, VoucherReversed

IDENTITY, EMPLOYER, OPERATOR = "identity", "employer-credit-code", "operator-credit-code"
LIVE_VOUCHER, VOUCHER_CASE = "live-voucher", "voucher-case"
TASK_PERSON = "task-person"
SUBSIDY_MONTH, SUBSIDY_CLASS = "subsidy-month", "subsidy-class"


def budget_of(policy: str) -> str:
    return f"voucher-policy/{policy}"


def subsidy_month(subsidy: str, person: str, month: str) -> str:
    return f"{subsidy}/{person}/{month}"


def subsidy_class(operator: str, course: str, person: str) -> str:
    return f"{operator}/{course}/{person}"


def _class(event: ClaimLineAdded | ClaimLineRemoved) -> str:
    return subsidy_class(event.operator, event.course, event.person)


def effects_of(event: Event) -> list[Effect]:
    """Claims, releases, caps and uses of one event, in order."""
    match event:
        case PersonRegistered():
            return [Claim(IDENTITY, event.identity_key, event.person)]
        case PersonIdentityCorrected():
            return [
                Release(IDENTITY, event.former_key, event.person),
                Claim(IDENTITY, event.identity_key, event.person),
            ]
        case OperatorAdmitted():
            return [Claim(OPERATOR, event.credit_code, event.operator)]
        case OperatorExited():  # when it may come back, it does so as another operator
            return [Release(OPERATOR, event.credit_code, event.operator)]
        case EmployerRegistered():
            return [Claim(EMPLOYER, event.credit_code, event.employer)]
        case ClaimLineAdded():
            keys = [subsidy_month(event.subsidy, event.person, month) for month in event.months]
            named = [_class(event)] if event.course else []
            months = [Claim(SUBSIDY_MONTH, key, event.claim) for key in keys]
            return [*months, *(Claim(SUBSIDY_CLASS, key, event.claim) for key in named)]
        case ClaimLineRemoved():
            keys = [subsidy_month(event.subsidy, event.person, month) for month in event.months]
            named = [_class(event)] if event.course else []
            free = [Release(SUBSIDY_MONTH, key, event.claim) for key in keys]
            return [*free, *(Release(SUBSIDY_CLASS, key, event.claim) for key in named)]
        case ClaimTakenBack():
            free = [Release(SUBSIDY_MONTH, subsidy_month(*held), event.claim) for held in event.held]
            named = [subsidy_class(event.operator, *one) for one in event.classes]
            return [*free, *(Release(SUBSIDY_CLASS, key, event.claim) for key in named)]
        case VoucherPolicyOpened():
            return [SetCap(budget_of(event.policy), event.budget_fen)]
        case VoucherIssued():
            return [
                Claim(LIVE_VOUCHER, f"{event.policy}/{event.person}", event.voucher),
                Use(budget_of(event.policy), event.face_fen),
            ]
        case VoucherRedeemed():
            return [
                Release(LIVE_VOUCHER, f"{event.policy}/{event.person}", event.voucher),
                Claim(VOUCHER_CASE, event.case, event.voucher),
            ]
        case VoucherReversed():
            return [
                Release(VOUCHER_CASE, event.case, event.voucher),
                Use(budget_of(event.policy), -event.amount_fen),
            ]
        case CaseVoided():
            # A case that a voucher was redeemed for is not voided, nor is a voucher redeemed for a voided one.
            return [Claim(VOUCHER_CASE, event.case, event.case)]
        case TaskEntryAssigned():
            return [Claim(TASK_PERSON, f"{event.task}/{event.person}", event.operator)]
        case TaskEntryEnded():
            return [Release(TASK_PERSON, f"{event.task}/{event.person}", event.operator)]
        case VoucherExpired():
            return [
                Release(LIVE_VOUCHER, f"{event.policy}/{event.person}", event.voucher),
                Use(budget_of(event.policy), -event.amount_fen),
            ]
    return []


_TAKEN = {
    EMPLOYER: "employers.known",
    OPERATOR: "operators.credit-code-taken",
    LIVE_VOUCHER: "vouchers.live-already",
    VOUCHER_CASE: "vouchers.case-used",
    TASK_PERSON: "tasks.person-listed",
    SUBSIDY_MONTH: "subsidies.month-taken",
    SUBSIDY_CLASS: "subsidies.class-taken",
}


def taken(scope: str, wanted_by: Iterable[Event]) -> str | None:
    """The refusal's code for a claim of `scope` that another holds; None when deciding again finds the holder."""
    if scope == VOUCHER_CASE and any(isinstance(event, CaseVoided) for event in wanted_by):
        return "cases.voucher-redeemed"
    if scope == IDENTITY and any(isinstance(event, PersonIdentityCorrected) for event in wanted_by):
        return "people.identity-taken"
    return _TAKEN.get(scope)
