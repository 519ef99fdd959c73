"""What a case that is handed over takes with it, so that it goes on at the successor and does not begin again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from domain.cases.case import Case
from domain.feedback.commands import TakeOverComplaint
from domain.feedback.complaint import Complaint
from domain.handovers.events import ItemsHandedOver
from domain.jobs.commands import TakeOverVacancy
from domain.policies.case_intake import VACANCY_ITEM
from domain.policies.feedback_rules import ITEM as COMPLAINT_ITEM
from domain.policies.venture_reactions import VENTURE_ITEM
from domain.shared.message import Command
from domain.ventures.commands import TakeOverVenture
from domain.ventures.venture import Venture


def passed(event: ItemsHandedOver, on: date) -> dict[str, Any]:
    """From whom to whom, of what keeps its number."""
    return {"operator": event.operator, "to_operator": event.to_operator, "to_outlet": event.to_outlet, "on": on}


def brought_before(event: ItemsHandedOver, case: Case, became: str, found: Iterable[Any], on: date) -> list[Command]:
    """What is there already when the case is opened at the successor, which then does not begin another."""
    complaints = (one for one in found if isinstance(one, Complaint) and one.complaint == case.case)
    ventures = (one for one in found if isinstance(one, Venture) and one.venture == case.subject)
    taken: list[Command] = [_complaint(event, case, became, one, on) for one in complaints]
    return [*taken, *(_venture(event, case, became, one, on) for one in ventures)]


def _complaint(event: ItemsHandedOver, case: Case, became: str, complaint: Complaint, on: date) -> TakeOverComplaint:
    """The day by which a complaint is answered does not move: whoever complained waits since that day."""
    return TakeOverComplaint(
        complaint=became,
        operator=event.to_operator,
        outlet=event.to_outlet,
        village=case.village,
        via=complaint.via,
        kind=complaint.kind,
        subject_kind=case.subject_kind,
        subject=case.subject,
        answer_by=complaint.answer_by,
        from_complaint=complaint.complaint,
        from_operator=event.operator,
        answered=complaint.answered,
        on=on,
    )


def _venture(event: ItemsHandedOver, case: Case, became: str, venture: Venture, on: date) -> TakeOverVenture:
    """What the experts said of a project stands: the steps that rest on it are taken over as done."""
    stood = msgspec.structs.asdict(venture) | {"operator": event.to_operator, "outlet": event.to_outlet, "case": became}
    heard = stood.pop("round")
    return TakeOverVenture(**stood, heard=heard, from_operator=event.operator, from_case=case.case, on=on)


def brought_out(event: ItemsHandedOver, case: Case, became: str, on: date) -> list[Command]:
    """The vacancy that the case is to bring out goes with it, so that the last step can publish it there."""
    if case.item != VACANCY_ITEM:
        return []
    return [TakeOverVacancy(vacancy=case.about, case=became, **passed(event, on))]


def what_goes_along(case: Case) -> str | None:
    """The kind of stream, at the operator that left, of which the case is to take something along; None of most."""
    return _ALONG.get(case.item)


_ALONG = {COMPLAINT_ITEM: "complaint", VENTURE_ITEM: "venture"}
