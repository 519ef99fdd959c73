"""Streams `<operator>/venture/<id>`, `…/founder/<person>`, `…/loan/<case>` and `…/clinic/<id>`, the operator's own.

A project of the library (创业项目), a founder's file (创业跟踪), an application for a guarantee loan (创业担保贷款),
and a clinic with an expert (创业门诊). Money in fen.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class VentureReceived(Event, frozen=True, kw_only=True):
    """Annex 2, 5.3.2 受理: a project that answered the call. Told again when the form was put right."""

    venture: str
    operator: str
    outlet: str
    case: str
    name: str
    category: str
    developer: str  # 项目单位
    investment_fen: int
    summary: str


class VentureTakenOver(Event, frozen=True, kw_only=True):
    """Its case was handed over: the successor goes on with the project as it stood at `from_operator`.

    `reviews` say by id who recommends it, as the experts were heard there; `recommended` to whom it was, by which case;
    `experts` who of a team gave which review, and `heard` those of the round that is open.
    """

    venture: str
    operator: str
    outlet: str
    case: str
    name: str
    category: str
    developer: str
    investment_fen: int
    summary: str
    status: str
    reviews: dict[str, bool]
    recommended: dict[str, str]
    from_operator: str
    from_case: str
    experts: dict[str, str] = {}
    heard: tuple[str, ...] = ()


class VentureReviewed(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Annex 2, 5.3.2 审核: one expert's opinion on the four criteria; `met` names those that are met.

    `expert` of the operator's `team` gave it, or somebody from outside, of an `organisation`; in the beginning a name
    was all that was told.
    """

    venture: str
    operator: str
    review: str
    reviewer: Personal
    met: tuple[str, ...]
    recommends: bool
    opinion: str
    expert: str = ""
    team: str = ""
    organisation: str = ""


class VentureReviewConcluded(Event, frozen=True, kw_only=True):
    """What the panel made of it. `passed` is false when it does not go into the library."""

    venture: str
    operator: str
    passed: bool
    opinion: str


class VentureListed(Event, frozen=True, kw_only=True):
    """入库."""

    venture: str
    operator: str


class VenturePublished(Event, frozen=True, kw_only=True):
    venture: str
    operator: str


class VentureWithdrawn(Event, frozen=True, kw_only=True):
    """动态管理: out of the library, or its case was withdrawn or voided."""

    venture: str
    operator: str
    reason: str


class VentureRecommended(Event, frozen=True, kw_only=True):
    """Annex 2, 5.2.2: to somebody who would found a business."""

    venture: str
    operator: str
    person: str
    case: str


class FounderFileOpened(Event, frozen=True, kw_only=True):
    """Annex 2, 5.2.2 and 5.3.3: from now on the founder is followed. `venture` is the project taken up, if any."""

    operator: str
    outlet: str
    person: str
    case: str
    venture: str


class EnterpriseFounded(Event, frozen=True, kw_only=True):
    """落地: the business is open. `jobs` it gives, the founder's own included."""

    operator: str
    person: str
    case: str
    enterprise: str
    founded_on: date
    jobs: int
    venture: str


class OwnerAssigned(Event, frozen=True, kw_only=True):
    """落实到责任人: the member of staff who answers for the founder."""

    operator: str
    person: str
    staff: str


class ProblemRaised(Event, frozen=True, kw_only=True):
    """Problem `problem`, counted from 1: 项目实施, 资金筹措, 企业经营. `staff` answers for it until `due_on`."""

    operator: str
    person: str
    problem: int
    kind: str
    text: str
    staff: str
    due_on: date | None


class ProblemSolved(Event, frozen=True, kw_only=True):
    operator: str
    person: str
    problem: int
    solution: str


class LoanReceived(Event, frozen=True, kw_only=True):
    """Annex 2, 5.1.2 受理申请: a line of the ledger (受理台账). Told again when the form was put right."""

    loan: str  # the case
    operator: str
    outlet: str
    village: str
    person: str
    amount_fen: int
    purpose: str
    premises: str


class LoanSiteChecked(Event, frozen=True, kw_only=True):
    """Annex 2, 5.1.2 调查核实: 实地核查 of the premises with people of the community."""

    loan: str
    operator: str
    person: str
    checked_on: date
    findings: str
    proof: str


class LoanOpinionSigned(Event, frozen=True, kw_only=True):
    """Annex 2, 5.1.2 签署意见: signed by the member of staff who records it."""

    loan: str
    operator: str
    person: str
    agrees: bool
    opinion: str


class LoanOutcomeRecorded(Event, frozen=True, kw_only=True):
    """What the lender decided; `lent_fen` is 0 when it declined."""

    loan: str
    operator: str
    person: str
    lent_fen: int
    decided_on: date


class LoanWithdrawn(Event, frozen=True, kw_only=True):
    loan: str
    operator: str
    person: str
    cause: str  # "withdrawn" or "voided"


class ClinicAnnounced(Event, frozen=True, kw_only=True):
    """创业“门诊”: an expert sees founders one by one."""

    clinic: str
    operator: str
    outlet: str
    day: date
    begins: str  # HH:MM
    place: str
    topic: str
    expert: Personal
    slots: int


class ClinicBooked(Event, frozen=True, kw_only=True):
    clinic: str
    operator: str
    person: str
    slot: int
    question: str


class ClinicBookingCancelled(Event, frozen=True, kw_only=True):
    """The person does not come; the slot is free again. `reason` is in words, without names."""

    clinic: str
    operator: str
    person: str
    slot: int
    reason: str


class ClinicAdviceGiven(Event, frozen=True, kw_only=True):
    clinic: str
    operator: str
    person: str
    advice: str


EVENTS = {
    "ventures.received.v1": VentureReceived,
    "ventures.taken-over.v1": VentureTakenOver,
    "ventures.reviewed.v1": VentureReviewed,
    "ventures.review-concluded.v1": VentureReviewConcluded,
    "ventures.listed.v1": VentureListed,
    "ventures.published.v1": VenturePublished,
    "ventures.withdrawn.v1": VentureWithdrawn,
    "ventures.recommended.v1": VentureRecommended,
    "ventures.founder-file-opened.v1": FounderFileOpened,
    "ventures.enterprise-founded.v1": EnterpriseFounded,
    "ventures.owner-assigned.v1": OwnerAssigned,
    "ventures.problem-raised.v1": ProblemRaised,
    "ventures.problem-solved.v1": ProblemSolved,
    "ventures.loan-received.v1": LoanReceived,
    "ventures.loan-site-checked.v1": LoanSiteChecked,
    "ventures.loan-opinion-signed.v1": LoanOpinionSigned,
    "ventures.loan-outcome-recorded.v1": LoanOutcomeRecorded,
    "ventures.loan-withdrawn.v1": LoanWithdrawn,
    "ventures.clinic-announced.v1": ClinicAnnounced,
    "ventures.clinic-booked.v1": ClinicBooked,
    "ventures.clinic-booking-cancelled.v1": ClinicBookingCancelled,
    "ventures.clinic-advice-given.v1": ClinicAdviceGiven,
}
PERSONAL_OF = {"ventures.reviewed.v1": "review", "ventures.clinic-announced.v1": "clinic"}


def venture_stream(operator: str, venture: str) -> str:
    return f"{operator}/venture/{venture}"


def founder_stream(operator: str, person: str) -> str:
    return f"{operator}/founder/{person}"


def loan_stream(operator: str, loan: str) -> str:
    return f"{operator}/loan/{loan}"


def clinic_stream(operator: str, clinic: str) -> str:
    return f"{operator}/clinic/{clinic}"
