"""A case that claims a subsidy brings about its claim, and takes it back with itself."""

from __future__ import annotations

from datetime import date

from domain.cases.events import CaseOpened, CaseVoided, CaseWithdrawn
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.subsidies.claim import SubsidyClaim
from domain.subsidies.commands import AddClaimLine, DraftClaim, TakeClaimBack
from domain.subsidies.kinds import kinds
from domain.subsidies.months import months_between

INTERNSHIP = "2.3.1"  # its case is the intern's; the employer claims by the agreement


def claims_a_subsidy(event: CaseOpened) -> bool:
    claims = event.item in kinds() and event.item != INTERNSHIP
    return claims and event.subject_kind in ("person", "employer")


def when_claim_case_opened(event: CaseOpened, facts: Facts, on: date) -> list[Command]:
    """A person's claim has its line from the form (`first`, `last`, `amount`, a `course`) when that is whole; an
    employer's lines, and those of a form that says too little, are added at the claim itself. So is the line of a case
    that was handed over and names a class of the operator that left, which nobody can look up here."""
    draft = DraftClaim(
        claim=event.case,
        operator=event.operator,
        outlet=event.outlet,
        village=event.village,
        case=event.case,
        item=event.item,
        claimant_kind=event.subject_kind,
        claimant=event.subject,
        on=on,
    )
    elsewhere = bool(event.fields.get("course")) and facts.get("course") is None
    line = _line(event, on) if event.subject_kind == "person" and not elsewhere else None
    return [draft, line] if line else [draft]


def _line(event: CaseOpened, on: date) -> AddClaimLine | None:
    first, last = event.fields.get("first", "")[:7], event.fields.get("last", "")[:7]
    amount = event.fields.get("amount", "")
    whole = months_between(first, last) and last <= on.isoformat()[:7] and amount.isdecimal() and int(amount)
    if not whole:
        return None
    return AddClaimLine(
        claim=event.case,
        operator=event.operator,
        subsidy=kinds()[event.item].subsidies[0],
        person=event.subject,
        first_month=first,
        last_month=last,
        amount_fen=int(amount),
        course=event.fields.get("course", ""),
        on=on,
    )


def when_claim_case_closed(event: CaseWithdrawn | CaseVoided, facts: Facts, on: date) -> list[Command]:
    claim: SubsidyClaim | None = facts["claim"]
    if claim is None:
        return []
    cause = "voided" if isinstance(event, CaseVoided) else "withdrawn"
    return [TakeClaimBack(claim=claim.claim, operator=event.operator, cause=cause, on=on)]
