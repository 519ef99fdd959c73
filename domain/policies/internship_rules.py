"""An internship belongs to a case of 2.3.1 and to an employer that is known; it makes an intern and drafts a claim."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.cases.case import Case
from domain.cases.events import CaseVoided, CaseWithdrawn
from domain.internships.commands import AgreeInternship, EndInternship
from domain.internships.events import InternshipAgreed, InternshipEnded
from domain.internships.internship import Internship
from domain.people.commands import EndStatus, GainStatus
from domain.policies.contract_scope import contract_for
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse
from domain.subsidies.commands import DraftClaim

ITEM = "2.3.1"


def prepare_agreement(command: AgreeInternship, facts: Facts) -> AgreeInternship | Refusal:
    case: Case | None = facts["case"]
    if case is None or case.item != ITEM or command.internship != command.case:
        return refuse("cases.unknown", field="case")
    if case.status not in ("open", "finished"):
        return refuse("cases.not-open", field="case", status=case.status)
    if facts["employer"] is None:
        return refuse("employers.unknown", field="employer")
    contract = contract_for(facts["operator"], ITEM, case.village, command.on)
    if isinstance(contract, Refusal):
        return contract
    return msgspec.structs.replace(command, person=case.subject, village=case.village)


def when_internship_agreed(event: InternshipAgreed, facts: Facts, on: date) -> list[Command]:
    intern = GainStatus(
        person=event.person,
        status="intern",
        case=event.case,
        operator=event.operator,
        since=event.first,
        until=event.last,
        facts={"internship": event.internship},
        on=on,
    )
    claim = DraftClaim(
        claim=event.case,
        operator=event.operator,
        outlet=event.outlet,
        village=event.village,
        case=event.case,
        item=ITEM,
        claimant_kind="employer",
        claimant=event.employer,
        on=on,
    )
    return [intern, claim]


def when_internship_ended(event: InternshipEnded, facts: Facts, on: date) -> list[Command]:
    return [
        EndStatus(
            person=event.person,
            status="intern",
            case=event.case,
            operator=event.operator,
            cause=event.outcome,
            on=on,
        )
    ]


def is_of_an_internship(event: CaseVoided) -> bool:
    return event.item == ITEM


def when_internship_case_closed(event: CaseVoided | CaseWithdrawn, facts: Facts, on: date) -> list[Command]:
    """No internship goes on without its case: nobody is an intern by it, and its claim is taken back."""
    internship: Internship | None = facts["internship"]
    if internship is None or internship.outcome:
        return []
    return [
        EndInternship(internship=internship.internship, operator=event.operator, outcome="voided", ended_on=on, on=on)
    ]
