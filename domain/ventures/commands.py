"""What may be asked of projects, founders, loans and clinics."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal


class ReceiveVenture(Command, frozen=True, kw_only=True):
    venture: str
    operator: str
    outlet: str
    case: str
    name: str
    category: str
    developer: str
    investment_fen: int
    summary: str


class TakeOverVenture(Command, frozen=True, kw_only=True):
    """By a successor, as the project stood at the operator that left."""

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


class ReviewVenture(Command, frozen=True, kw_only=True):
    """One expert's opinion; `review` is a fresh id. Either of an `expert` of the operator's `team`, whose name is
    filled in from there, or of a `reviewer` from outside with their `organisation`."""

    venture: str
    operator: str
    review: str
    met: tuple[str, ...]
    recommends: bool
    opinion: str
    expert: str = ""
    team: str = ""
    reviewer: Personal | None = None
    organisation: str = ""


class ConcludeVentureReview(Command, frozen=True, kw_only=True):
    venture: str
    operator: str
    passed: bool
    opinion: str


class ListVenture(Command, frozen=True, kw_only=True):
    venture: str
    operator: str


class PublishVenture(Command, frozen=True, kw_only=True):
    venture: str
    operator: str


class WithdrawVenture(Command, frozen=True, kw_only=True):
    venture: str
    operator: str
    reason: str


class RecommendVenture(Command, frozen=True, kw_only=True):
    venture: str
    operator: str
    person: str
    case: str


class OpenFounderFile(Command, frozen=True, kw_only=True):
    """With `enterprise` and `founded_on` the business is open already."""

    operator: str
    outlet: str
    person: str
    case: str
    venture: str = ""
    enterprise: str = ""
    founded_on: date | None = None
    jobs: int = 1


class RecordFounding(Command, frozen=True, kw_only=True):
    """The founder opens the business; the file knows the case it began with."""

    operator: str
    person: str
    enterprise: str
    founded_on: date
    jobs: int


class AssignOwner(Command, frozen=True, kw_only=True):
    operator: str
    person: str
    staff: str


class RaiseProblem(Command, frozen=True, kw_only=True):
    """`staff` may be empty: then the founder's owner answers for it."""

    operator: str
    person: str
    kind: str
    text: str
    staff: str = ""
    due_on: date | None = None


class SolveProblem(Command, frozen=True, kw_only=True):
    operator: str
    person: str
    problem: int
    solution: str


class ReceiveLoan(Command, frozen=True, kw_only=True):
    loan: str
    operator: str
    outlet: str
    village: str
    person: str
    amount_fen: int
    purpose: str
    premises: str


class CheckLoanSite(Command, frozen=True, kw_only=True):
    loan: str
    operator: str
    checked_on: date | None
    findings: str
    proof: str = ""


class SignLoanOpinion(Command, frozen=True, kw_only=True):
    loan: str
    operator: str
    agrees: bool | None
    opinion: str


class RecordLoanOutcome(Command, frozen=True, kw_only=True):
    loan: str
    operator: str
    lent_fen: int
    decided_on: date


class WithdrawLoan(Command, frozen=True, kw_only=True):
    loan: str
    operator: str
    cause: str


class AnnounceClinic(Command, frozen=True, kw_only=True):
    clinic: str
    operator: str
    outlet: str
    day: date
    begins: str
    place: str
    topic: str
    expert: Personal
    slots: int


class BookClinic(Command, frozen=True, kw_only=True):
    clinic: str
    operator: str
    person: str
    question: str


class CancelClinicBooking(Command, frozen=True, kw_only=True):
    """Before the advice was given."""

    clinic: str
    operator: str
    person: str
    reason: str


class GiveClinicAdvice(Command, frozen=True, kw_only=True):
    clinic: str
    operator: str
    person: str
    advice: str
