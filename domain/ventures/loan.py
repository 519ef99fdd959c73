"""Loan (创业担保贷款申请): receipt, site check, opinion, what the lender decided: state, evolve, decide."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse
from domain.ventures.commands import CheckLoanSite, ReceiveLoan, RecordLoanOutcome, SignLoanOpinion, WithdrawLoan
from domain.ventures.events import (
    LoanOpinionSigned,
    LoanOutcomeRecorded,
    LoanReceived,
    LoanSiteChecked,
    LoanWithdrawn,
)

DECIDED = ("lent", "declined")
"""What the lender has said; after it neither the application nor what was found and advised changes any more."""


class Loan(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is received, checked, agreed, disagreed, lent, declined or withdrawn."""

    loan: str
    operator: str
    outlet: str
    village: str
    person: str
    amount_fen: int
    purpose: str
    premises: str
    status: str = "received"
    checked_on: date | None = None
    findings: str = ""
    proof: str = ""
    opinion: str = ""
    lent_fen: int = 0


def evolve(state: Loan | None, event: Event) -> Loan | None:
    if isinstance(event, LoanReceived):
        told = {f: getattr(event, f) for f in LoanReceived.__struct_fields__}
        return msgspec.structs.replace(state, **told) if state else Loan(**told)
    if state is None:
        return None
    match event:
        case LoanSiteChecked():
            found = {"checked_on": event.checked_on, "findings": event.findings, "proof": event.proof}
            return msgspec.structs.replace(state, status="checked", **found)
        case LoanOpinionSigned():
            status = "agreed" if event.agrees else "disagreed"
            return msgspec.structs.replace(state, status=status, opinion=event.opinion)
        case LoanOutcomeRecorded():
            status = "lent" if event.lent_fen else "declined"
            return msgspec.structs.replace(state, status=status, lent_fen=event.lent_fen)
        case LoanWithdrawn():
            return msgspec.structs.replace(state, status="withdrawn")
    return state


def decide(command: Command, state: Loan | None) -> Decision:
    match command:
        case ReceiveLoan():
            return _receive(command, state)
        case WithdrawLoan() if state is None:
            return []  # the case behind it never came so far
        case _ if state is None:
            return refuse("loans.unknown", field="loan")
        case WithdrawLoan() if state.status == "withdrawn":
            return []
        case WithdrawLoan():
            withdrawn = LoanWithdrawn(
                loan=state.loan, operator=state.operator, person=state.person, cause=command.cause
            )
            return [withdrawn]
        case _ if state.status == "withdrawn":
            return refuse("loans.withdrawn")
        case CheckLoanSite():
            return _check(command, state)
        case SignLoanOpinion():
            return _sign(command, state)
        case RecordLoanOutcome():
            return _outcome(command, state)
    raise TypeError(f"a loan does not decide {type(command).__name__}")


def _receive(command: ReceiveLoan, state: Loan | None) -> Decision:
    if command.amount_fen <= 0:
        return refuse("loans.amount", field="amount")
    received = LoanReceived(**{f: getattr(command, f) for f in LoanReceived.__struct_fields__})
    if state is not None and all(getattr(state, f) == getattr(received, f) for f in received.__struct_fields__):
        return []
    return refuse("loans.outcome-known") if state is not None and state.status in DECIDED else [received]


def _check(command: CheckLoanSite, state: Loan) -> Decision:
    """Annex 2, 5.1.2: 对申请者的经营场所进行实地核查."""
    if command.checked_on is None or not command.findings.strip():
        return refuse("loans.site-check", field="findings")
    if command.checked_on > command.on:
        return refuse("loans.checked-on", field="checked_on")
    told = (command.checked_on, command.findings, command.proof)
    if (state.checked_on, state.findings, state.proof) == told:
        return []
    if state.status in DECIDED:
        return refuse("loans.outcome-known")
    checked = LoanSiteChecked(
        loan=state.loan,
        operator=state.operator,
        person=state.person,
        checked_on=command.checked_on,
        findings=command.findings,
        proof=command.proof,
    )
    return [checked]


def _sign(command: SignLoanOpinion, state: Loan) -> Decision:
    if state.checked_on is None:
        return refuse("loans.not-checked")
    if command.agrees is None or not command.opinion.strip():
        return refuse("loans.opinion", field="opinion")
    outcome = "agreed" if command.agrees else "disagreed"
    if state.opinion == command.opinion and state.status in (outcome, *DECIDED):
        return []
    if state.status in DECIDED:
        return refuse("loans.outcome-known")
    signed = LoanOpinionSigned(
        loan=state.loan,
        operator=state.operator,
        person=state.person,
        agrees=command.agrees,
        opinion=command.opinion,
    )
    return [signed]


def _outcome(command: RecordLoanOutcome, state: Loan) -> Decision:
    if state.status in DECIDED:
        return [] if state.lent_fen == command.lent_fen else refuse("loans.outcome-known")
    if state.status not in ("agreed", "disagreed"):
        return refuse("loans.no-opinion")
    if command.decided_on > command.on:
        return refuse("loans.decided-on", field="decided_on")
    if command.lent_fen > state.amount_fen:
        return refuse("loans.lent-more", field="lent", amount_fen=state.amount_fen)
    recorded = LoanOutcomeRecorded(
        loan=state.loan,
        operator=state.operator,
        person=state.person,
        lent_fen=command.lent_fen,
        decided_on=command.decided_on,
    )
    return [recorded]


decider = Decider(initial=None, evolve=evolve, decide=decide)
