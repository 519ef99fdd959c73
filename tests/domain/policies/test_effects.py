"""Which claims and caps each event carries: every event is looked at here."""

import pytest

from domain.cases.events import CaseVoided
from domain.jobs.events import EmployerRegistered
from domain.operators.events import OperatorAdmitted, OperatorExited
from domain.people.events import PersonIdentityCorrected, PersonRegistered
from domain.policies.effects import effects_of, taken
from domain.shared.effects import Claim, Effect, Release, SetCap, Use
from domain.shared.message import Event
from domain.subsidies.events import ClaimLineAdded, ClaimLineRemoved, ClaimTakenBack
from domain.tasks.events import TaskEntryAssigned, TaskEntryEnded
from domain.vouchers.events import (
    VoucherExpired,
    VoucherIssued,
    VoucherPolicyOpened,
    VoucherRedeemed,
    VoucherReversed,
)
from tests.support.controls import EXAMPLES, JOB_CASE, PERSON, VOUCHER, example
from tests.support.going_up import CLAIM

LIVE = ("live-voucher", f"policy-1/{PERSON}", VOUCHER)
MONTHS = [f"flexible-insurance/{PERSON}/2026-05", f"flexible-insurance/{PERSON}/2026-06"]
BUDGET = "voucher-policy/policy-1"

CARRIED: dict[type[Event], list[Effect]] = {
    PersonRegistered: [Claim("identity", "key-of-the-number", PERSON)],
    PersonIdentityCorrected: [
        Release("identity", "key-of-the-number", PERSON),
        Claim("identity", "key-of-the-right-number", PERSON),
    ],
    OperatorAdmitted: [Claim("operator-credit-code", "91350100M000100Y43", "op-350102-003")],
    OperatorExited: [Release("operator-credit-code", "91350100M000100Y43", "op-350102-003")],
    EmployerRegistered: [Claim("employer-credit-code", "91350102MA31G7WX02", "employer-1")],
    ClaimLineAdded: [Claim("subsidy-month", month, CLAIM) for month in MONTHS],
    ClaimLineRemoved: [Release("subsidy-month", month, CLAIM) for month in MONTHS],
    ClaimTakenBack: [Release("subsidy-month", month, CLAIM) for month in MONTHS],
    CaseVoided: [Claim("voucher-case", JOB_CASE, JOB_CASE)],
    TaskEntryAssigned: [Claim("task-person", f"task-1/{PERSON}", "op-350102-003")],
    TaskEntryEnded: [Release("task-person", f"task-1/{PERSON}", "op-350102-003")],
    VoucherPolicyOpened: [SetCap(BUDGET, 60_000)],
    VoucherIssued: [Claim(*LIVE), Use(BUDGET, 30_000)],
    VoucherRedeemed: [Release(*LIVE), Claim("voucher-case", JOB_CASE, VOUCHER)],
    VoucherReversed: [Release("voucher-case", JOB_CASE, VOUCHER), Use(BUDGET, -30_000)],
    VoucherExpired: [Release(*LIVE), Use(BUDGET, -30_000)],
}


@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_an_event_carries_these_effects_and_no_others(kind: type[Event]) -> None:
    assert effects_of(example(kind)) == CARRIED.get(kind, [])


def test_what_a_voucher_uses_is_given_back_when_it_expires_and_kept_when_it_is_redeemed() -> None:
    def used(*kinds: type[Event]) -> int:
        return sum(e.amount for kind in kinds for e in effects_of(example(kind)) if isinstance(e, Use))

    assert used(VoucherIssued, VoucherExpired) == 0
    assert used(VoucherIssued, VoucherRedeemed) == 30_000
    assert used(VoucherIssued, VoucherRedeemed, VoucherReversed) == 0


def test_a_claim_that_another_holds_has_words() -> None:
    assert taken("live-voucher", [example(VoucherIssued)]) == "vouchers.live-already"
    assert taken("voucher-case", [example(VoucherRedeemed)]) == "vouchers.case-used"
    assert taken("voucher-case", [example(CaseVoided)]) == "cases.voucher-redeemed"
    assert taken("subsidy-month", [example(ClaimLineAdded)]) == "subsidies.month-taken"
    assert taken("employer-credit-code", [example(EmployerRegistered)]) == "employers.known"
    assert taken("task-person", [example(TaskEntryAssigned)]) == "tasks.person-listed"
    assert taken("operator-credit-code", [example(OperatorAdmitted)]) == "operators.credit-code-taken"


def test_a_number_that_somebody_registered_meanwhile_is_decided_again() -> None:
    assert taken("identity", [example(PersonRegistered)]) is None


def test_a_class_is_paid_for_once_a_person_whichever_claim_names_it() -> None:
    key = f"op-350102-003/COURSE-1/{PERSON}"
    added, removed = example(ClaimLineAdded, course="COURSE-1"), example(ClaimLineRemoved, course="COURSE-1")
    assert effects_of(added)[-1] == Claim("subsidy-class", key, CLAIM)
    assert effects_of(removed)[-1] == Release("subsidy-class", key, CLAIM)
    back = example(ClaimTakenBack, classes=(("COURSE-1", PERSON),))
    assert effects_of(back)[-1] == Release("subsidy-class", key, CLAIM)
    assert taken("subsidy-class", [added]) == "subsidies.class-taken"
